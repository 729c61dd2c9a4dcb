import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulative } from '../../src/random/cumulative.ts';
import type { Distribution } from '../../src/random/distribution.ts';
import { quantile, writeQuantiles } from '../../src/random/quantile.ts';
import { plainUniforms } from './plain-uniforms.ts';

const DRAWS = 100_000;
/** A seeded test at four standard errors: fails by chance for about one seed in 16,000. */
const STANDARD_ERRORS = 4;

function draws(distribution: Distribution, seed: number): Float64Array {
  const out = plainUniforms(seed, DRAWS);
  writeQuantiles(distribution, out, out, DRAWS);
  return out;
}

const average = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;

/** Closed forms of mean and variance (Johnson, Kotz and Balakrishnan 1994–95), with the bounds of the support. */
const MOMENTS: readonly (readonly [Distribution, number, number, number, number])[] = [
  [{ kind: 'uniform', low: -2, high: 4 }, 1, 3, -2, 4],
  [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 3, 7 / 6, 1, 6],
  [{ kind: 'triangular', low: 0, mode: 0, high: 3 }, 1, 0.5, 0, 3],
  [{ kind: 'triangular', low: 0, mode: 3, high: 3 }, 2, 0.5, 0, 3],
  // mean (low + 4 mode + high)/6, variance (mean − low)(high − mean)/7
  [{ kind: 'pert', low: 0, mode: 2, high: 10 }, 3, 3, 0, 10],
  [{ kind: 'pert', low: 0, mode: 0, high: 6 }, 1, 5 / 7, 0, 6],
  [{ kind: 'normal', mean: -5, deviation: 3 }, -5, 9, -Infinity, Infinity],
  // mean m e^{σ²/2}, variance m² e^{σ²} (e^{σ²} − 1)
  [
    { kind: 'lognormal', median: 2, sigma: 0.4 },
    2 * Math.exp(0.08),
    4 * Math.exp(0.16) * Math.expm1(0.16),
    0,
    Infinity,
  ],
  // width² αβ/((α+β)²(α+β+1))
  [{ kind: 'beta', alpha: 0.5, beta: 1.5, low: 1, high: 3 }, 1.5, 0.25, 1, 3],
  [{ kind: 'discrete', values: [3, -1, 0], weights: [1, 2, 5] }, 0.125, 11 / 8 - 1 / 64, -1, 3],
];

describe('writeQuantiles', () => {
  test.each(MOMENTS)(
    'draws %j with the mean and the variance of the closed form',
    (distribution, mean, variance) => {
      const values = draws(distribution, 1);
      const sampleMean = average(values);
      const squares = values.map((x) => (x - mean) ** 2);
      const sampleVariance = average(squares);
      // The standard error of the mean is √(variance/n); that of the mean of squares comes from their own spread.
      const spreadOfSquares = average(squares.map((x) => (x - variance) ** 2));
      expect(Math.abs(sampleMean - mean)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(variance / DRAWS));
      expect(Math.abs(sampleVariance - variance)).toBeLessThan(
        STANDARD_ERRORS * Math.sqrt(spreadOfSquares / DRAWS),
      );
    },
  );

  test.each(MOMENTS)('draws %j inside its support', (distribution, _mean, _variance, low, high) => {
    const edges = Float64Array.of(0.5 / 2 ** 32, 1 - 0.5 / 2 ** 32, 0.5);
    writeQuantiles(distribution, edges, edges, 3);
    for (const x of [...edges, ...draws(distribution, 2).subarray(0, 1000)]) {
      expect(x).toBeGreaterThanOrEqual(low);
      expect(x).toBeLessThanOrEqual(high);
    }
  });

  test('leaves the uniforms and the draws beyond the count alone', () => {
    const uniforms = Float64Array.of(0.25, 0.5, 0.75);
    const out = Float64Array.of(9, 9, 9);
    writeQuantiles({ kind: 'uniform', low: 0, high: 4 }, uniforms, out, 2);
    expect([...uniforms, ...out]).toEqual([0.25, 0.5, 0.75, 1, 2, 9]);
  });
});

const CONTINUOUS: readonly Distribution[] = [
  { kind: 'uniform', low: 2, high: 5, truncate: { low: 0, high: 4 } },
  { kind: 'triangular', low: 1, mode: 2, high: 6 },
  { kind: 'triangular', low: 1, mode: 2, high: 6, truncate: { low: 1.5, high: 5 } },
  { kind: 'pert', low: -1, mode: 2, high: 3 },
  { kind: 'pert', low: -1, mode: 2, high: 3, truncate: { low: 0, high: Infinity } },
  { kind: 'normal', mean: 10, deviation: 2 },
  { kind: 'normal', mean: 10, deviation: 2, truncate: { low: 9, high: 20 } },
  { kind: 'normal', mean: 0, deviation: 1, truncate: { low: 12, high: Infinity } },
  { kind: 'normal', mean: 0, deviation: 1, truncate: { low: -Infinity, high: -12 } },
  { kind: 'lognormal', median: 3, sigma: 0.5 },
  { kind: 'lognormal', median: 3, sigma: 0.5, truncate: { low: 4, high: 50 } },
  { kind: 'beta', alpha: 2, beta: 5, low: 0, high: 1, truncate: { low: 0.1, high: 0.6 } },
];

describe('quantile', () => {
  test.each(CONTINUOUS)('of %j is undone by cumulative', (distribution) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(Math.abs(cumulative(distribution, quantile(distribution, p)) - p)).toBeLessThan(1e-12);
      }),
    );
  });

  test.each(CONTINUOUS)('of %j rises with the probability', (distribution) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (p) => {
        expect(quantile(distribution, p + 0.001)).toBeGreaterThan(quantile(distribution, p));
      }),
    );
  });

  test.each(CONTINUOUS.filter(({ truncate }) => truncate !== undefined))(
    'of %j ends at its bounds',
    (distribution) => {
      const { low, high } = distribution.truncate!;
      const least = 'low' in distribution ? Math.max(low, distribution.low) : low;
      const most = 'high' in distribution ? Math.min(high, distribution.high) : high;
      expect(quantile(distribution, 0)).toBeCloseTo(least, 12);
      expect(quantile(distribution, 1)).toBeCloseTo(most, 12);
      expect([cumulative(distribution, least), cumulative(distribution, most)]).toEqual([0, 1]);
    },
  );

  test.each([
    [{ kind: 'triangular', low: 0, mode: 1, high: 2 } as const, 0.125, 0.5],
    [{ kind: 'normal', mean: 100, deviation: 10 } as const, 0.975, 100 + 19.59963984540054],
    [{ kind: 'lognormal', median: 5, sigma: 2 } as const, 0.5, 5],
    [{ kind: 'beta', alpha: 2, beta: 3, low: 0, high: 10 } as const, 0.5, 3.8572756813238955],
    // A pert with the mode in the middle has shapes 3 and 3; I_x(3, 3) = x³(10 − 15x + 6x²) is 53/512 at ¼.
    [{ kind: 'pert', low: 0, mode: 2, high: 4 } as const, 53 / 512, 1],
  ])('of %j at %d is %d', (distribution, p, expected) => {
    expect(Math.abs(quantile(distribution, p) - expected)).toBeLessThan(4e-15 * Math.max(1, expected));
  });

  test('outside [0, 1] is not a number', () => {
    const distribution: Distribution = { kind: 'uniform', low: 0, high: 1 };
    expect([-0.1, 1.1, Number.NaN].map((p) => quantile(distribution, p))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('a truncated normal', () => {
  test('has the mean of the closed form', () => {
    // mean + deviation (φ(a) − φ(b)) / (Φ(b) − Φ(a)) with a = −½, b = 1 (Johnson, Kotz and Balakrishnan 1994, 13.10.1);
    // Φ(1) and Φ(−½) from mpmath.
    const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    const mass = 1 - 0.15865525393145705 - 0.3085375387259869;
    const mean = 3 + (2 * (density(-0.5) - density(1))) / mass;
    const values = draws({ kind: 'normal', mean: 3, deviation: 2, truncate: { low: 2, high: 5 } }, 3);
    const spread = average(values.map((x) => (x - mean) ** 2));
    expect(Math.abs(average(values) - mean)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(spread / DRAWS));
  });

  test('keeps its digits ten deviations out, in either tail', () => {
    // Median of the tail beyond 10 and of that in [10, 11]: mpmath 1.3, 50 digits.
    const above: Distribution = {
      kind: 'normal',
      mean: 0,
      deviation: 1,
      truncate: { low: 10, high: Infinity },
    };
    const below: Distribution = {
      kind: 'normal',
      mean: 0,
      deviation: 1,
      truncate: { low: -Infinity, high: -10 },
    };
    const between: Distribution = { kind: 'normal', mean: 0, deviation: 1, truncate: { low: 10, high: 11 } };
    expect(Math.abs(quantile(above, 0.5) - 10.06841183608143)).toBeLessThan(1e-14);
    expect(Math.abs(quantile(below, 0.5) + 10.06841183608143)).toBeLessThan(1e-14);
    expect(Math.abs(quantile(between, 0.5) - 10.068409369547618)).toBeLessThan(1e-14);
  });

  test('has the mean of the inverse Mills ratio ten deviations out', () => {
    // φ(10)/Φ(−10): mpmath 1.3, 50 digits.
    const mean = 10.098093233962512;
    const values = draws({ kind: 'normal', mean: 0, deviation: 1, truncate: { low: 10, high: Infinity } }, 4);
    const spread = average(values.map((x) => (x - mean) ** 2));
    expect(Math.abs(average(values) - mean)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(spread / DRAWS));
  });
});

describe('a discrete distribution', () => {
  const dice: Distribution = { kind: 'discrete', values: [3, 1, 2, 7], weights: [1, 1, 2, 0] };

  test('steps at its values, in ascending order', () => {
    expect([0.9, 1, 1.5, 2, 2.9, 3, 7].map((x) => cumulative(dice, x))).toEqual([
      0, 0.25, 0.25, 0.75, 0.75, 1, 1,
    ]);
    expect([0, 0.25, 0.26, 0.75, 0.76, 1].map((p) => quantile(dice, p))).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test('finds each value again from its cumulative probability', () => {
    const values = Array.from({ length: 37 }, (_, k) => k / 3);
    const weights = values.map((_, k) => 0.1 + ((k * 7) % 11));
    const distribution: Distribution = { kind: 'discrete', values, weights };
    expect(values.map((x) => quantile(distribution, cumulative(distribution, x)))).toEqual(values);
  });

  test('shares the probability of values outside a truncation among the others', () => {
    const cut: Distribution = { ...dice, truncate: { low: 2, high: 10 } };
    expect([1, 2, 3].map((x) => cumulative(cut, x))).toEqual([0, 2 / 3, 1]);
    expect([0, 0.6, 0.7, 1].map((p) => quantile(cut, p))).toEqual([2, 2, 3, 3]);
  });
});
