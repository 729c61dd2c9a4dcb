import { describe, expect, test } from 'vitest';
import {
  groupMeans,
  intervalFactor,
  meanAndError,
  spreadOf,
  spreadOfRatio,
} from '../../src/study/statistics.ts';
import { plainUniforms } from '../random/plain-uniforms.ts';

describe('intervalFactor', () => {
  // Abramowitz and Stegun 1964, table 26.10, and the normal limit.
  test.each([
    [2, 12.706],
    [3, 4.303],
    [5, 2.776],
    [16, 2.131],
    [31, 2.042],
    [121, 1.98],
    [1_000_000, 1.96],
  ])('of %d estimates is %d', (estimates, expected) => {
    expect(Math.abs(intervalFactor(estimates) - expected)).toBeLessThan(5.1e-4);
  });
});

describe('groupMeans', () => {
  test('are those of draws i mod 16', () => {
    const values = Float64Array.from({ length: 48 }, (_, i) => (i % 16) + 100 * Math.floor(i / 16));
    expect(groupMeans(values)).toEqual(Array.from({ length: 16 }, (_, group) => group + 100));
  });

  test('are of groups of unequal size where the draws do not come out even', () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => i);
    expect(groupMeans(values)).toEqual([8, 9, 10, 11, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  test('are the values themselves where there are fewer than groups', () => {
    expect(groupMeans(Float64Array.of(3, 1, 2))).toEqual([3, 1, 2]);
  });
});

describe('spreadOf', () => {
  test('plain draws has the error s/√n', () => {
    // Mean 3, s² = (4 + 1 + 0 + 1 + 4)/4 = 2.5, error √(2.5/5)
    const { mean, error } = spreadOf(Float64Array.of(1, 2, 3, 4, 5), 'plain');
    expect([mean, error]).toEqual([3, Math.sqrt(0.5)]);
  });

  test('one draw has no error', () => {
    expect(spreadOf(Float64Array.of(7), 'sobol')).toEqual({ mean: 7, error: 0, p05: 7, p50: 7, p95: 7 });
  });
});

describe('spreadOfRatio', () => {
  test('has the error of the ratio estimator', () => {
    // R = 2; residuals 1 − 2, 4 − 4, 7 − 6 = −1, 0, 1 with s² = 1; error √(1/3)/2
    const { mean, error } = spreadOfRatio(Float64Array.of(1, 4, 7), Float64Array.of(1, 2, 3), 'plain');
    expect(mean).toBe(2);
    expect(error).toBeCloseTo(Math.sqrt(1 / 3) / 2, 15);
  });

  test('agrees with the errors of ratios by group where these vary little', () => {
    const below = plainUniforms(1, 16_384).map((u) => 2 + u);
    const above = plainUniforms(2, 16_384).map((u, i) => 1 + u * (below[i] ?? 0));
    const ratios = groupMeans(above).map((top, group) => top / (groupMeans(below)[group] ?? 0));
    const { error } = spreadOfRatio(above, below, 'sobol');
    expect(error / meanAndError(ratios).error).toBeCloseTo(1, 2);
  });

  test('is not a number where nothing is reached', () => {
    const { mean, error, p50 } = spreadOfRatio(new Float64Array(16), new Float64Array(16), 'sobol');
    expect([mean, error, p50]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
