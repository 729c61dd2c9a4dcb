import { exp, expm1, log, log1p, log2, log10, power } from '../core/elementary.ts';
import type { BinaryOperation, UnaryOperation } from './program.ts';

/**
 * Rounds to the nearest integer, halves away from zero (as mathjs does, unlike `Math.round`).
 *
 * @returns The integer; −0 for x in (−½, −0].
 */
export function roundHalfAway(x: number): number {
  const size = Math.abs(x);
  const down = Math.floor(size);
  // The difference is exact, so 0.49999999999999994 does not round up.
  const rounded = size - down >= 0.5 ? down + 1 : down;
  return x < 0 ? -rounded : x === 0 ? x : rounded;
}

/**
 * The remainder x − y·⌊x/y⌋ of a division that rounds down, as in mathjs but with the exact floor.
 *
 * @returns A value with the sign of y, up to rounding; x itself where y is 0.
 */
export function modulo(x: number, y: number): number {
  return y === 0 ? x : x - y * Math.floor(x / y);
}

/** Whether a number counts as true: every number but 0 and NaN (as in JavaScript and mathjs). */
export function isTrue(x: number): boolean {
  return x < 0 || x > 0;
}

/**
 * Applies a unary operation to one number: the scalar twin of `UNARY_LOOPS`.
 *
 * @param a In whatever unit the operation takes; truth is any number but 0 and NaN.
 * @returns The result with the same bits as the column loop gives; truth is 1 or 0.
 */
export function applyUnary(operation: UnaryOperation, a: number): number {
  switch (operation) {
    case 'negate':
      return -a;
    case 'not':
      return isTrue(a) ? 0 : 1;
    case 'abs':
      return Math.abs(a);
    case 'sign':
      return Math.sign(a);
    case 'sqrt':
      return Math.sqrt(a);
    case 'exp':
      return exp(a);
    case 'expm1':
      return expm1(a);
    case 'log':
      return log(a);
    case 'log1p':
      return log1p(a);
    case 'log2':
      return log2(a);
    case 'log10':
      return log10(a);
    case 'floor':
      return Math.floor(a);
    case 'ceil':
      return Math.ceil(a);
    case 'round':
      return roundHalfAway(a);
  }
}

/**
 * Applies a binary operation to two numbers: the scalar twin of `BINARY_LOOPS`.
 *
 * Comparisons are exact on doubles, without mathjs's relative tolerance; with NaN all are false but `unequal`.
 *
 * @returns The result with the same bits as the column loop gives; truth is 1 or 0.
 */
export function applyBinary(operation: BinaryOperation, a: number, b: number): number {
  switch (operation) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'power':
      return power(a, b);
    case 'mod':
      return modulo(a, b);
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'equal':
      return a === b ? 1 : 0;
    case 'unequal':
      return a !== b ? 1 : 0;
    case 'less':
      return a < b ? 1 : 0;
    case 'lessEqual':
      return a <= b ? 1 : 0;
    case 'greater':
      return a > b ? 1 : 0;
    case 'greaterEqual':
      return a >= b ? 1 : 0;
    case 'and':
      return isTrue(a) && isTrue(b) ? 1 : 0;
    case 'or':
      return isTrue(a) || isTrue(b) ? 1 : 0;
    case 'xor':
      return isTrue(a) !== isTrue(b) ? 1 : 0;
  }
}
