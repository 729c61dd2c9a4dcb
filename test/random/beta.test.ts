import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCumulative, betaQuantile, logBeta, logGamma } from '../../src/random/beta.ts';

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 0.2, max: 60, noNaN: true });

describe('logGamma', () => {
  test('of n + 1 is the logarithm of n factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      factorial *= n;
      expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(2e-14);
    }
  });

  // mpmath 1.3, 50 digits; Γ(½) = √π.
  test.each([
    [0.1, 2.252712651734206],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1.5, -0.12078223763524522],
    [3.7, 1.428072326665388],
    [25.5, 56.389167643719944],
    [1000, 5905.220423209181],
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(8e-15 * Math.max(1, expected));
  });
});

describe('logBeta', () => {
  // mpmath 1.3, 50 digits.
  test.each([
    [5000, 3000, -5295.3551146720765],
    [0.25, 100_000, -1.5902079040436985],
    [0.5, 0.5, Math.log(Math.PI)],
    [2, 3, -Math.log(12)],
  ])('of %d and %d is %d', (a, b, expected) => {
    expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(8e-15 * Math.max(1, Math.abs(expected)));
  });
});

/** I_x(a, b) for integers: the probability of at least a successes in a + b − 1 trials. */
function binomialTail(a: number, b: number, x: number): number {
  const trials = a + b - 1;
  let sum = 0;
  let choose = 1;
  for (let k = 0; k <= trials; k += 1) {
    if (k >= a) sum += choose * x ** k * (1 - x) ** (trials - k);
    choose = (choose * (trials - k)) / (k + 1);
  }
  return sum;
}

describe('betaCumulative', () => {
  test('of integers is a binomial tail', () => {
    const whole = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(whole, whole, share, (a, b, x) => {
        const expected = binomialTail(a, b, x);
        // An exponent of up to 250 in size, 12 · log 1e-9, carries rounding errors of some 5e-14.
        expect(Math.abs(betaCumulative(a, b, x) - expected)).toBeLessThan(1e-13 * expected);
      }),
    );
  });

  test('of one half and one half is the arcsine law', () => {
    fc.assert(
      fc.property(share, (x) => {
        // Next to 1 the arcsine itself would lose digits.
        const lower = (2 / Math.PI) * Math.asin(Math.sqrt(Math.min(x, 1 - x)));
        const expected = x < 0.5 ? lower : 1 - lower;
        expect(Math.abs(betaCumulative(0.5, 0.5, x) - expected)).toBeLessThan(1e-14);
      }),
    );
  });

  // mpmath 1.3, 50 digits.
  test.each([
    [2.5, 3.5, 0.3, 0.2967529892956664],
    [0.5, 0.5, 0.01, 0.06376856085851985],
    [120, 80, 0.55, 0.07561485992804821],
    [0.1, 200, 1e-4, 0.7093853545088109],
    [1000, 2, 0.999, 0.7353908495419278],
  ])('of %d and %d at %d is %d', (a, b, x, expected) => {
    expect(Math.abs(betaCumulative(a, b, x) - expected)).toBeLessThan(5e-14 * expected);
  });

  test('is 0 below the interval and 1 above it', () => {
    expect([-1, 0, 1, 2].map((x) => betaCumulative(2, 3, x))).toEqual([0, 0, 1, 1]);
  });

  test('says NaN to shapes that it cannot sum up', () => {
    expect(betaCumulative(1e14, 1e14, 0.5)).toBeNaN();
    expect(betaQuantile(1e14, 1e14, 0.4)).toBeNaN();
  });
});

describe('betaQuantile', () => {
  // The median of beta(2, 3) as R prints it with qbeta(0.5, 2, 3), more digits from mpmath 1.3.
  test('of one half with shapes 2 and 3 is the published median', () => {
    expect(Math.abs(betaQuantile(2, 3, 0.5) - 0.38572756813238956)).toBeLessThan(2e-15);
  });

  test('has the closed form 1 − (1 − p)^(1/b) where the first shape is 1', () => {
    fc.assert(
      fc.property(shape, share, (b, p) => {
        const expected = -Math.expm1(Math.log1p(-p) / b);
        expect(Math.abs(betaQuantile(1, b, p) - expected)).toBeLessThan(1e-14);
      }),
    );
  });

  test('has the closed form p^(1/a) where the second shape is 1, for tiny shapes too', () => {
    fc.assert(
      fc.property(fc.oneof(shape, fc.double({ min: 1e-3, max: 0.1, noNaN: true })), share, (a, p) => {
        // A rounding error in p comes back 1/a times as large.
        expect(Math.abs(betaQuantile(a, 1, p) - p ** (1 / a))).toBeLessThan(1e-14 + 1e-15 / a);
      }),
    );
  });

  test('is undone by betaCumulative', () => {
    const bounded = fc.oneof(
      fc.double({ min: 1, max: 60, noNaN: true }),
      fc.double({ min: 60, max: 5000, noNaN: true }),
    );
    fc.assert(
      fc.property(bounded, bounded, share, (a, b, p) => {
        const x = betaQuantile(a, b, p);
        // Rounding x near 1 moves the probability by 1e-16 times the density, which is at most max(a, b).
        expect(Math.abs(betaCumulative(a, b, x) - p)).toBeLessThan(1e-12 + 1e-16 * Math.max(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('finds shares next to 0 to full relative precision', () => {
    const small = fc.double({ min: 0.05, max: 5, noNaN: true });
    fc.assert(
      fc.property(small, small, fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (a, b, x) => {
        // Near 0 the probability goes with x^a, so its rounding error comes back 1/a ≤ 20 times as large.
        const p = betaCumulative(a, b, x);
        fc.pre(p <= 0.5);
        expect(Math.abs(betaQuantile(a, b, p) / x - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps 0 and 1 and knows nothing outside them', () => {
    expect([0, 1, -0.1, 1.1, Number.NaN].map((p) => betaQuantile(2, 3, p))).toEqual([
      0,
      1,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
