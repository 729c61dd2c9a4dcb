import { describe, expect, test } from 'vitest';
import { rankCorrelation } from '../../src/study/rank-correlation.ts';
import { expectNear } from './near.ts';

function correlation(a: readonly number[], b: readonly number[]): number {
  return rankCorrelation(Float64Array.from(a), Float64Array.from(b));
}

describe('the rank correlation', () => {
  test('is 1 − 6 Σd²/(n(n² − 1)) where no two are equal', () => {
    // Places 0 1 2 3 4 and 1 0 2 4 3: Σd² = 4.
    expectNear(correlation([1, 10, 100, 1000, 1e4], [-3, -4, 0, 9, 5]), 1 - 24 / 120, 1e-15);
  });

  test('lets equal values share the mean of their places', () => {
    // Places 1, 2.5, 2.5, 4, 5 and 2, 1, 3.5, 3.5, 5: products 7.25, squares 9.5 each.
    expectNear(correlation([1, 2, 2, 3, 4], [2, 1, 3, 3, 5]), 7.25 / 9.5, 1e-15);
  });

  test('is 1 or −1 where they rise together or against each other', () => {
    expect(correlation([1, 2, 3], [1, 8, 27])).toBe(1);
    expect(correlation([1, 2, 3], [5, 0, -1])).toBe(-1);
  });

  test('is 0 where one never changes', () => {
    expect(correlation([1, 2, 3], [4, 4, 4])).toBe(0);
  });
});
