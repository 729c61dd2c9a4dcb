import { describe, expect, test } from 'vitest';
import {
  addProduct,
  addProductScaled,
  addScaled,
  addTo,
  assignDifference,
  assignDiscounted,
  assignMixture,
  assignProduct,
  assignSum,
  copy,
  dot,
  indexBelow,
  indexNotFinite,
  setTo,
  sum,
  writeMaximum,
  writeMinimum,
} from '../../src/column/arithmetic.ts';

const a = Float64Array.of(1, -2, 3, 99);
const b = Float64Array.of(10, 20, -30, 99);

/** Runs a loop over three of four draws; the fourth must stay 7. */
function written(loop: (out: Float64Array) => void): number[] {
  const out = Float64Array.of(100, 200, 300, 7);
  loop(out);
  return [...out];
}

describe('loops over columns', () => {
  test.each([
    ['setTo', (out: Float64Array) => setTo(out, 4, 3), [4, 4, 4, 7]],
    ['copy', (out: Float64Array) => copy(a, out, 3), [1, -2, 3, 7]],
    ['addTo', (out: Float64Array) => addTo(a, out, 3), [101, 198, 303, 7]],
    ['assignProduct', (out: Float64Array) => assignProduct(a, b, out, 3), [10, -40, -90, 7]],
    ['addProduct', (out: Float64Array) => addProduct(a, b, out, 3), [110, 160, 210, 7]],
    ['assignSum', (out: Float64Array) => assignSum(a, b, out, 3), [11, 18, -27, 7]],
    ['assignDifference', (out: Float64Array) => assignDifference(a, b, out, 3), [-9, -22, 33, 7]],
    ['assignMixture', (out: Float64Array) => assignMixture(a, b, b, b, out, 3), [110, 360, 810, 7]],
    ['addScaled', (out: Float64Array) => addScaled(a, 2, out, 3), [102, 196, 306, 7]],
    ['addProductScaled', (out: Float64Array) => addProductScaled(a, b, 2, out, 3), [120, 120, 120, 7]],
    ['writeMinimum', (out: Float64Array) => writeMinimum(a, b, out, 3), [1, -2, -30, 7]],
    ['writeMaximum', (out: Float64Array) => writeMaximum(a, b, out, 3), [10, 20, 3, 7]],
  ] as const)('%s fills the draws it is asked for', (_name, loop, expected) => {
    expect(written(loop)).toEqual(expected);
  });

  test('assignMixture has the bits of a product and a product added to it', () => {
    const [p, q] = [Float64Array.of(0.1, 0.7, 1 / 3), Float64Array.of(0.9, 0.3, 2 / 3)];
    const apart = written((out) => {
      assignProduct(p, a, out, 3);
      addProduct(q, b, out, 3);
    });
    expect(written((out) => assignMixture(p, a, q, b, out, 3))).toEqual(apart);
  });

  test('assignDiscounted adds the flow of the step to what follows it', () => {
    const annuity = Float64Array.of(0.5, 0.5, 0.25);
    const discount = Float64Array.of(1, 0.5, 0.25);
    expect(written((out) => assignDiscounted(a, annuity, b, discount, out, 3))).toEqual([10.5, 9, -6.75, 7]);
    expect(written((out) => assignDiscounted(undefined, annuity, b, discount, out, 3))).toEqual([
      10, 10, -7.5, 7,
    ]);
  });
});

describe('summaries of columns', () => {
  test('look at the draws they are asked for only', () => {
    expect([sum(a, 3), dot(a, b, 3)]).toEqual([2, -120]);
    expect([sum(a, 0), dot(a, b, 0)]).toEqual([0, 0]);
  });

  test('let a NaN through', () => {
    const column = Float64Array.of(1, Number.NaN, 0);
    expect([sum(column, 3), dot(column, a, 3)]).toEqual([Number.NaN, Number.NaN]);
  });

  test('sum from the first draw to the last', () => {
    expect(sum(Float64Array.of(1, 1e100, 1, -1e100), 4)).toBe(0);
    expect(sum(Float64Array.of(1e100, -1e100, 1, 1), 4)).toBe(2);
  });

  test('find the first draw below a bound, or none', () => {
    expect([indexBelow(a, 0, 3), indexBelow(a, -2, 3)]).toEqual([1, -1]);
  });

  test.each([Number.NaN, Infinity, -Infinity])('find the first draw that is %d', (value) => {
    const column = Float64Array.of(0, 1, value, value);
    expect(indexNotFinite(column, 4)).toBe(2);
    expect(indexNotFinite(column, 2)).toBe(-1);
  });
});
