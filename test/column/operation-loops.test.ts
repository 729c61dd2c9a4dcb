import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BINARY_LOOPS, select, UNARY_LOOPS } from '../../src/column/operation-loops.ts';
import { applyBinary, applyUnary } from '../../src/column/operations.ts';
import type { BinaryOperation, UnaryOperation } from '../../src/column/program.ts';

const value = fc.oneof(
  fc.double(),
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 0.5, 2, Infinity, -Infinity, Number.NaN),
);
const values = fc.array(value, { minLength: 8, maxLength: 8 });

/** What stands in the place behind the last draw, where no loop may write. */
const UNTOUCHED = 12345;

describe('column loops', () => {
  test.each(Object.keys(UNARY_LOOPS) as UnaryOperation[])(
    '%s gives the bits of its scalar twin',
    (operation) => {
      fc.assert(
        fc.property(values, (a) => {
          const out = new Float64Array(9).fill(UNTOUCHED);
          UNARY_LOOPS[operation](Float64Array.from(a), out, 8);
          expect([...out]).toEqual([...a.map((x) => applyUnary(operation, x)), UNTOUCHED]);
        }),
      );
    },
  );

  test.each(Object.keys(BINARY_LOOPS) as BinaryOperation[])(
    '%s gives the bits of its scalar twin',
    (operation) => {
      fc.assert(
        fc.property(values, values, (a, b) => {
          const out = new Float64Array(9).fill(UNTOUCHED);
          BINARY_LOOPS[operation](Float64Array.from(a), Float64Array.from(b), out, 8);
          expect([...out]).toEqual([...a.map((x, i) => applyBinary(operation, x, b[i]!)), UNTOUCHED]);
        }),
      );
    },
  );

  test('write over their own arguments without harm', () => {
    const a = Float64Array.of(1, 2, 3);
    BINARY_LOOPS.subtract(Float64Array.of(10, 10, 10), a, a, 3);
    expect([...a]).toEqual([9, 8, 7]);
  });

  test('select takes yes where the condition is neither 0 nor NaN', () => {
    const out = new Float64Array(4);
    const condition = Float64Array.of(1, 0, Number.NaN, -2);
    select(condition, Float64Array.of(1, 2, 3, 4), Float64Array.of(-1, -2, -3, -4), out, 4);
    expect([...out]).toEqual([1, -2, -3, 4]);
  });
});
