import { describe, expect, test } from 'vitest';
import {
  addProduct,
  addTo,
  assignDiscounted,
  assignProduct,
  assignRemainder,
  copy,
  indexAbove,
  indexBelow,
  indexNotFinite,
  maximum,
  minimum,
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
    ['assignRemainder', (out: Float64Array) => assignRemainder([a, b], out, 3), [-10, -17, 28, 7]],
    ['assignRemainder of nothing', (out: Float64Array) => assignRemainder([], out, 3), [1, 1, 1, 7]],
    ['writeMinimum', (out: Float64Array) => writeMinimum(a, b, out, 3), [1, -2, -30, 7]],
    ['writeMaximum', (out: Float64Array) => writeMaximum(a, b, out, 3), [10, 20, 3, 7]],
  ] as const)('%s fills the draws it is asked for', (_name, loop, expected) => {
    expect(written(loop)).toEqual(expected);
  });

  test('assignRemainder rounds the sum before it takes it from 1', () => {
    const columns = [0.1, 0.2, 0.3].map((x) => Float64Array.of(x));
    const out = new Float64Array(1);
    assignRemainder(columns, out, 1);
    expect(out[0]).toBe(1 - (0.1 + 0.2 + 0.3));
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
    expect([minimum(a, 3), maximum(a, 3), sum(a, 3)]).toEqual([-2, 3, 2]);
    expect([minimum(a, 0), maximum(a, 0), sum(a, 0)]).toEqual([Infinity, -Infinity, 0]);
  });

  test('let a NaN through', () => {
    const column = Float64Array.of(1, Number.NaN, 0);
    expect([minimum(column, 3), maximum(column, 3), sum(column, 3)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('sum from the first draw to the last', () => {
    expect(sum(Float64Array.of(1, 1e100, 1, -1e100), 4)).toBe(0);
    expect(sum(Float64Array.of(1e100, -1e100, 1, 1), 4)).toBe(2);
  });

  test('find the first draw beyond a bound, or none', () => {
    expect([indexBelow(a, 0, 3), indexBelow(a, -2, 3), indexAbove(a, 1, 3), indexAbove(a, 3, 3)]).toEqual([
      1, -1, 2, -1,
    ]);
  });

  test.each([Number.NaN, Infinity, -Infinity])('find the first draw that is %d', (value) => {
    const column = Float64Array.of(0, 1, value, value);
    expect(indexNotFinite(column, 4)).toBe(2);
    expect(indexNotFinite(column, 2)).toBe(-1);
  });
});
