/** The derivative of a smooth function by differences of fourth order. */
export function derivative(f: (x: number) => number, at: number, width = 1e-3): number {
  return (8 * (f(at + width) - f(at - width)) - (f(at + 2 * width) - f(at - 2 * width))) / (12 * width);
}

/** The second derivative, the same way. */
export function curvature(f: (x: number) => number, at: number, width = 1e-3): number {
  const near = f(at + width) + f(at - width);
  const far = f(at + 2 * width) + f(at - 2 * width);
  return (16 * near - far - 30 * f(at)) / (12 * width * width);
}

/** Points and weights of Gauss and Legendre on [0, 1]; Newton's method on the polynomial. */
export function gaussLegendre(points: number): { readonly at: number; readonly weight: number }[] {
  return Array.from({ length: points }, (_, k) => {
    let x = Math.cos((Math.PI * (k + 0.75)) / (points + 0.5));
    let slope = 1;
    for (let round = 0; round < 10; round += 1) {
      let [before, value] = [0, 1];
      for (let n = 0; n < points; n += 1) {
        [before, value] = [value, ((2 * n + 1) * x * value - n * before) / (n + 1)];
      }
      slope = (points * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return { at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}
