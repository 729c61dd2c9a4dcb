import { mod, round } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { applyBinary, applyUnary } from '../../src/column/operations.ts';

describe('round', () => {
  test.each([
    [2.5, 3],
    [-2.5, -3],
    [0.5, 1],
    [-0.5, -1],
    [0.49999999999999994, 0],
    [4503599627370495.5, 4503599627370496],
    [9007199254740991, 9007199254740991],
    [-0.2, -0],
    [-0, -0],
    [Infinity, Infinity],
    [-Infinity, -Infinity],
    [Number.NaN, Number.NaN],
  ])('takes %d to %d', (x, expected) => {
    expect(applyUnary('round', x)).toBe(expected);
  });

  test('agrees with mathjs on eighths', () => {
    for (let k = -80; k <= 80; k += 1) expect(applyUnary('round', k / 8)).toBe(round(k / 8));
  });
});

describe('mod', () => {
  test('agrees with mathjs on quarters of either sign and on a divisor of zero', () => {
    for (let x = -10; x <= 10; x += 0.25) {
      for (let y = -3; y <= 3; y += 0.25) expect(applyBinary('mod', x, y)).toBe(mod(x, y));
    }
  });

  test('takes the sign of the divisor', () => {
    expect(applyBinary('mod', -7, 3)).toBe(2);
    expect(applyBinary('mod', 7, -3)).toBe(-2);
  });
});

describe('truth', () => {
  test.each([
    [0, 0, [0, 0, 0]],
    [0, 2, [0, 1, 1]],
    [-1, 0, [0, 1, 1]],
    [3, 0.5, [1, 1, 0]],
    [Number.NaN, 1, [0, 1, 1]],
    [Number.NaN, 0, [0, 0, 0]],
  ])('of %d and %d combines by and, or, xor to %j', (a, b, expected) => {
    expect([applyBinary('and', a, b), applyBinary('or', a, b), applyBinary('xor', a, b)]).toEqual(expected);
  });

  test('is denied for every number but 0, -0 and NaN', () => {
    expect([0, -0, Number.NaN, 1, -1, 1e-320].map((x) => applyUnary('not', x))).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('comparisons', () => {
  const names = ['equal', 'unequal', 'less', 'lessEqual', 'greater', 'greaterEqual'] as const;
  test.each([
    [1, 2, [0, 1, 1, 1, 0, 0]],
    [2, 1, [0, 1, 0, 0, 1, 1]],
    [2, 2, [1, 0, 0, 1, 0, 1]],
    [0, -0, [1, 0, 0, 1, 0, 1]],
    [1, 1 + Number.EPSILON, [0, 1, 1, 1, 0, 0]],
    [Number.NaN, Number.NaN, [0, 1, 0, 0, 0, 0]],
    [Number.NaN, 1, [0, 1, 0, 0, 0, 0]],
  ])('of %d with %d are exact', (a, b, expected) => {
    expect(names.map((name) => applyBinary(name, a, b))).toEqual(expected);
  });
});

describe('arithmetic', () => {
  test.each([
    ['add', 0.1, 0.2, 0.30000000000000004],
    ['subtract', 0.3, 0.1, 0.19999999999999998],
    ['multiply', 0.1, 3, 0.30000000000000004],
    ['divide', 1, 3, 0.3333333333333333],
    ['divide', -1, 0, -Infinity],
    ['power', 2, 10, 1024],
    ['min', 2, -3, -3],
    ['max', 2, -3, 2],
    ['min', Number.NaN, 1, Number.NaN],
    ['max', 1, Number.NaN, Number.NaN],
  ] as const)('%s of %d and %d is %d', (operation, a, b, expected) => {
    expect(applyBinary(operation, a, b)).toBe(expected);
  });

  test.each([
    ['negate', 2, -2],
    ['abs', -2, 2],
    ['sign', -7, -1],
    ['sqrt', 2, Math.SQRT2],
    ['sqrt', -1, Number.NaN],
    ['floor', -1.5, -2],
    ['ceil', -1.5, -1],
    ['exp', 0, 1],
    ['expm1', 0, 0],
    ['log', 1, 0],
    ['log1p', 0, 0],
    ['log2', 8, 3],
    ['log10', 1000, 3],
  ] as const)('%s of %d is %d', (operation, a, expected) => {
    expect(applyUnary(operation, a)).toBe(expected);
  });
});
