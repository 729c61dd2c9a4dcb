import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/random/distribution.ts';
import { distributionFault } from '../../src/random/distribution-fault.ts';

const normal = { kind: 'normal', mean: 0, deviation: 1 } as const;
const dice = { kind: 'discrete', values: [1, 2], weights: [1, 1] } as const;

describe('distributionFault', () => {
  test.each<Distribution>([
    { kind: 'uniform', low: -1, high: 1 },
    { kind: 'triangular', low: 0, mode: 0, high: 1 },
    { kind: 'pert', low: 0, mode: 1, high: 1 },
    { kind: 'beta', alpha: 0.5, beta: 20, low: -1, high: 0 },
    { kind: 'lognormal', median: 1e-6, sigma: 3 },
    { ...normal, truncate: { low: 30, high: Infinity } },
    { ...dice, weights: [0, 1], truncate: { low: 1.5, high: 2.5 } },
  ])('finds nothing wrong with %j', (distribution) => {
    expect(distributionFault(distribution)).toBeUndefined();
  });

  test.each<[Distribution, string, string]>([
    [{ kind: 'uniform', low: 1, high: 1 }, 'order', 'high'],
    [{ kind: 'uniform', low: Number.NaN, high: 1 }, 'notFinite', 'low'],
    [{ kind: 'uniform', low: 0, high: Infinity }, 'notFinite', 'high'],
    [{ kind: 'uniform', low: -1e308, high: 1e308 }, 'notFinite', 'high'],
    [{ kind: 'triangular', low: 0, mode: -0.1, high: 1 }, 'order', 'mode'],
    [{ kind: 'pert', low: 0, mode: 1.1, high: 1 }, 'order', 'mode'],
    [{ kind: 'pert', low: 0, mode: Number.NaN, high: 1 }, 'notFinite', 'mode'],
    [{ kind: 'pert', low: 2, mode: 1.5, high: 1 }, 'order', 'high'],
    [{ ...normal, mean: Infinity }, 'notFinite', 'mean'],
    [{ ...normal, deviation: 0 }, 'notPositive', 'deviation'],
    [{ kind: 'lognormal', median: -1, sigma: 1 }, 'notPositive', 'median'],
    [{ kind: 'lognormal', median: 1, sigma: 0 }, 'notPositive', 'sigma'],
    [{ kind: 'beta', alpha: 0, beta: 1, low: 0, high: 1 }, 'notPositive', 'alpha'],
    [{ kind: 'beta', alpha: 1, beta: -1, low: 0, high: 1 }, 'notPositive', 'beta'],
    [{ kind: 'beta', alpha: 1, beta: 1, low: 1, high: 0 }, 'order', 'high'],
    [{ ...dice, weights: [1] }, 'weights', 'weights'],
    [{ ...dice, weights: [1, -1] }, 'weights', 'weights'],
    [{ ...dice, weights: [0, 0] }, 'weights', 'weights'],
    [{ ...dice, values: [], weights: [] }, 'weights', 'weights'],
    [{ ...dice, weights: [1, Infinity] }, 'notFinite', 'weights'],
    [{ ...dice, values: [1, Number.NaN] }, 'notFinite', 'values'],
    [{ ...dice, truncate: { low: 1.2, high: 1.8 } }, 'emptyTruncation', 'truncate'],
    [{ ...normal, truncate: { low: 1, high: 1 } }, 'order', 'truncate'],
    [{ ...normal, truncate: { low: Number.NaN, high: 1 } }, 'notFinite', 'truncate'],
    [{ ...normal, truncate: { low: 50, high: 60 } }, 'emptyTruncation', 'truncate'],
    [{ kind: 'uniform', low: 0, high: 1, truncate: { low: 2, high: 3 } }, 'emptyTruncation', 'truncate'],
  ])('says of %j: %s, %s', (distribution, reason, field) => {
    expect(distributionFault(distribution)).toEqual({ reason, field });
  });

  test('allows a thousand values and no more', () => {
    const many = (count: number): Distribution => ({
      kind: 'discrete',
      values: Array.from({ length: count }, (_, k) => k),
      weights: Array.from({ length: count }, () => 1),
    });
    expect(distributionFault(many(1000))).toBeUndefined();
    expect(distributionFault(many(1001))).toEqual({ reason: 'tooMany', field: 'values' });
  });
});
