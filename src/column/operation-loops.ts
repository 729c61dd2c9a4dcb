import { exp, expm1, log, log1p, log2, log10, power } from '../core/elementary.ts';
import type { Column } from './column.ts';
import { isTrue, modulo, roundHalfAway } from './operations.ts';
import type { BinaryOperation, UnaryOperation } from './program.ts';

/** Writes an operation on the first `count` draws of `a` into `out`, which may be `a`. */
export type UnaryLoop = (a: Column, out: Column, count: number) => void;

/** Writes an operation on the first `count` draws of `a` and `b` into `out`, which may be either of them. */
export type BinaryLoop = (a: Column, b: Column, out: Column, count: number) => void;

/** One tight loop per unary operation; the same bits as `applyUnary`. */
export const UNARY_LOOPS: Readonly<Record<UnaryOperation, UnaryLoop>> = {
  negate(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = -a[i]!;
  },
  not(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = isTrue(a[i]!) ? 0 : 1;
  },
  abs(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.abs(a[i]!);
  },
  sign(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.sign(a[i]!);
  },
  sqrt(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.sqrt(a[i]!);
  },
  exp(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = exp(a[i]!);
  },
  expm1(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = expm1(a[i]!);
  },
  log(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = log(a[i]!);
  },
  log1p(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = log1p(a[i]!);
  },
  log2(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = log2(a[i]!);
  },
  log10(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = log10(a[i]!);
  },
  floor(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.floor(a[i]!);
  },
  ceil(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.ceil(a[i]!);
  },
  round(a, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = roundHalfAway(a[i]!);
  },
};

/** One tight loop per binary operation; the same bits as `applyBinary`. */
export const BINARY_LOOPS: Readonly<Record<BinaryOperation, BinaryLoop>> = {
  add(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! + b[i]!;
  },
  subtract(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! - b[i]!;
  },
  multiply(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! * b[i]!;
  },
  divide(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! / b[i]!;
  },
  power(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = power(a[i]!, b[i]!);
  },
  mod(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = modulo(a[i]!, b[i]!);
  },
  min(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.min(a[i]!, b[i]!);
  },
  max(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = Math.max(a[i]!, b[i]!);
  },
  equal(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! === b[i]! ? 1 : 0;
  },
  unequal(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! !== b[i]! ? 1 : 0;
  },
  less(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! < b[i]! ? 1 : 0;
  },
  lessEqual(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! <= b[i]! ? 1 : 0;
  },
  greater(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! > b[i]! ? 1 : 0;
  },
  greaterEqual(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! >= b[i]! ? 1 : 0;
  },
  and(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = isTrue(a[i]!) && isTrue(b[i]!) ? 1 : 0;
  },
  or(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = isTrue(a[i]!) || isTrue(b[i]!) ? 1 : 0;
  },
  xor(a, b, out, count) {
    for (let i = 0; i < count; i += 1) out[i] = isTrue(a[i]!) !== isTrue(b[i]!) ? 1 : 0;
  },
};

/** Writes `yes` where `condition` is true (neither 0 nor NaN) and `no` elsewhere; `out` may be any of them. */
export function select(condition: Column, yes: Column, no: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = isTrue(condition[i]!) ? yes[i]! : no[i]!;
}
