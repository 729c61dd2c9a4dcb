import { describe, expect, test } from 'vitest';
import { DISTRIBUTION_KINDS, type Distribution } from '../../src/random/distribution.ts';

describe('DISTRIBUTION_KINDS', () => {
  test('names every parameter of each kind', () => {
    const samples: readonly Distribution[] = [
      { kind: 'uniform', low: 0, high: 1 },
      { kind: 'triangular', low: 0, mode: 0, high: 1 },
      { kind: 'pert', low: 0, mode: 0, high: 1 },
      { kind: 'normal', mean: 0, deviation: 1 },
      { kind: 'lognormal', median: 1, sigma: 1 },
      { kind: 'beta', alpha: 1, beta: 1, low: 0, high: 1 },
      { kind: 'discrete', values: [1], weights: [1] },
    ];
    expect(Object.fromEntries(samples.map(({ kind, ...rest }) => [kind, Object.keys(rest)]))).toEqual(
      DISTRIBUTION_KINDS,
    );
  });
});
