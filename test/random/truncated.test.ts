import { describe, expect, test } from 'vitest';
import { logBeta } from '../../src/random/beta.ts';
import type { Bounds, Distribution, DistributionShape } from '../../src/random/distribution.ts';
import { writeQuantiles } from '../../src/random/quantile.ts';

type Continuous = Exclude<DistributionShape, { kind: 'discrete' }>;

/** Densities as textbooks give them (Johnson, Kotz and Balakrishnan 1994–95), up to a factor. */
function density(shape: Continuous, x: number): number {
  const share = (low: number, high: number): number => (x - low) / (high - low);
  const beta = (a: number, b: number, y: number): number =>
    y <= 0 || y >= 1 ? 0 : y ** (a - 1) * (1 - y) ** (b - 1) * Math.exp(-logBeta(a, b));
  switch (shape.kind) {
    case 'uniform':
      return x >= shape.low && x <= shape.high ? 1 : 0;
    case 'triangular': {
      const { low, mode, high } = shape;
      if (x <= low || x >= high) return 0;
      return x < mode ? (x - low) / (mode - low) : (high - x) / (high - mode);
    }
    case 'pert': {
      const { low, mode, high } = shape;
      const a = 1 + (4 * (mode - low)) / (high - low);
      return beta(a, 6 - a, share(low, high));
    }
    case 'beta':
      return beta(shape.alpha, shape.beta, share(shape.low, shape.high));
    case 'normal':
      return Math.exp(-0.5 * ((x - shape.mean) / shape.deviation) ** 2);
    case 'lognormal':
      return x <= 0 ? 0 : Math.exp(-0.5 * (Math.log(x / shape.median) / shape.sigma) ** 2) / x;
  }
}

/** Mean and variance by the midpoint rule over the density between the bounds. */
function momentsOf(shape: Continuous, { low, high }: Bounds): { mean: number; variance: number } {
  const pieces = 100_000;
  let [mass, first, second] = [0, 0, 0];
  for (let k = 0; k < pieces; k += 1) {
    const x = low + ((k + 0.5) / pieces) * (high - low);
    const weight = density(shape, x);
    mass += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const mean = first / mass;
  return { mean, variance: second / mass - mean * mean };
}

/** Mean and variance over evenly spread uniforms: what draws tend to. */
function momentsOfDraws(distribution: Distribution): { mean: number; variance: number } {
  const n = 20_000;
  const values = Float64Array.from({ length: n }, (_, k) => (k + 0.5) / n);
  writeQuantiles(distribution, values, values, n);
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n };
}

const SHAPES: readonly (readonly [Continuous, Bounds])[] = [
  [
    { kind: 'uniform', low: 0, high: 10 },
    { low: 2, high: 5 },
  ],
  [
    { kind: 'triangular', low: 0, mode: 2, high: 10 },
    { low: 1, high: 4 },
  ],
  [
    { kind: 'triangular', low: 0, mode: 2, high: 10 },
    { low: 5, high: 9 },
  ],
  [
    { kind: 'pert', low: 0, mode: 3, high: 10 },
    { low: 2, high: 10 },
  ],
  [
    { kind: 'beta', alpha: 2, beta: 5, low: 0, high: 1 },
    { low: 0.3, high: 0.9 },
  ],
  [
    { kind: 'normal', mean: 1, deviation: 2 },
    { low: 0, high: 3 },
  ],
  [
    { kind: 'normal', mean: 1, deviation: 2 },
    { low: 9, high: 15 },
  ],
  [
    { kind: 'lognormal', median: 2, sigma: 0.8 },
    { low: 0.5, high: 6 },
  ],
];

describe('a truncated distribution', () => {
  test.each(SHAPES)('%j in %j has the moments of its density between the bounds', (shape, truncate) => {
    const expected = momentsOf(shape, truncate);
    const found = momentsOfDraws({ ...shape, truncate });
    expect(found.mean / expected.mean).toBeCloseTo(1, 5);
    expect(found.variance / expected.variance).toBeCloseTo(1, 3);
  });

  test('keeps the whole of a distribution where the bounds lie outside', () => {
    const shape: Continuous = { kind: 'triangular', low: 0, mode: 2, high: 10 };
    // Mean (0 + 2 + 10)/3, variance (0 + 4 + 100 − 0 − 0 − 20)/18.
    const { mean, variance } = momentsOfDraws({ ...shape, truncate: { low: -5, high: 50 } });
    expect(mean).toBeCloseTo(4, 5);
    expect(variance).toBeCloseTo(84 / 18, 3);
  });

  test('of values with weights is that of the values left over', () => {
    const values = [1, 2, 4, 8];
    const weights = [4, 3, 2, 1];
    // 2 and 4 with weights 3 and 2: mean 14/5, mean of squares 44/5.
    const { mean, variance } = momentsOfDraws({
      kind: 'discrete',
      values,
      weights,
      truncate: { low: 2, high: 5 },
    });
    expect(mean).toBeCloseTo(14 / 5, 12);
    expect(variance).toBeCloseTo(44 / 5 - (14 / 5) ** 2, 12);
  });
});
