import { describe, expect, test } from 'vitest';
import { nextSobolPoint, SOBOL_DIMENSIONS, sobolPoint } from '../../src/random/sobol.ts';

describe('sobolPoint', () => {
  // From scipy.stats.qmc.Sobol(128, scramble=False, bits=32), SciPy 1.17, after fast_forward.
  test.each([
    [0, 943718400, 2537197028],
    [1, 415236096, 2354976556],
    [12, 692060160, 3241827508],
    [31, 624951296, 1228227244],
    [63, 1916796928, 3720709388],
    [64, 557842432, 1771753844],
    [99, 801112064, 3426550796],
    [127, 2336227328, 3153705044],
  ])('gives points 1,000 and 987,654,321 of SciPy in dimension %i', (dimension, near, far) => {
    expect(sobolPoint(dimension, 1000)).toBe(near);
    expect(sobolPoint(dimension, 987_654_321)).toBe(far);
  });

  test('puts one of the first 1,024 points into each of 1,024 equal cells, in every dimension', () => {
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension += 1) {
      const cells = new Set(Array.from({ length: 1024 }, (_, index) => sobolPoint(dimension, index) >>> 22));
      expect(cells.size).toBe(1024);
    }
  });

  test.each([-1, 128, 0.5, Number.NaN])('knows no dimension %d', (dimension) => {
    expect(() => sobolPoint(dimension, 0)).toThrow(RangeError);
  });

  test.each([-1, 2 ** 32, 0.5])('knows no point %d', (index) => {
    expect(() => sobolPoint(0, index)).toThrow(RangeError);
  });
});

describe('nextSobolPoint', () => {
  test.each([0, 1022, 2 ** 31 - 3, 2 ** 32 - 7])('steps to the neighbour from point %i on', (first) => {
    for (const dimension of [0, 1, 77, 127]) {
      for (let index = first; index < first + 5; index += 1) {
        const next = nextSobolPoint(sobolPoint(dimension, index), dimension, index);
        expect(next).toBe(sobolPoint(dimension, index + 1));
      }
    }
  });
});
