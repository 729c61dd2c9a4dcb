import type { Column } from './column.ts';

// All loops run over the first `count` draws, in order; the columns have at least that length and the results of a
// draw depend on that draw alone, so `out` may be any of the arguments unless the comment says otherwise.

/** Sets out = value. */
export function setTo(out: Column, value: number, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = value;
}

/** Sets out = a. */
export function copy(a: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = a[i]!;
}

/** Sets out = out + a. */
export function addTo(a: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i]! += a[i]!;
}

/** Sets out = a · b. */
export function assignProduct(a: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = a[i]! * b[i]!;
}

/** Sets out = out + a · b, rounding the product before the sum. */
export function addProduct(a: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i]! += a[i]! * b[i]!;
}

/** Sets out = p · a + q · b, the bits of assigning the first product and adding the second. */
export function assignMixture(p: Column, a: Column, q: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = p[i]! * a[i]! + q[i]! * b[i]!;
}

/**
 * Sets out = annuity · flow + discount · child: the worth of one step with a constant flow and of what follows it.
 *
 * @param flow Money per year, or `undefined` for none.
 * @param annuity What one unit of flow over the step is worth at its beginning, in years.
 * @param child The value at the end of the step, in money.
 * @param discount The worth of one unit at the end of the step, at its beginning.
 */
export function assignDiscounted(
  flow: Column | undefined,
  annuity: Column,
  child: Column,
  discount: Column,
  out: Column,
  count: number,
): void {
  if (flow === undefined) {
    assignProduct(discount, child, out, count);
    return;
  }
  for (let i = 0; i < count; i += 1) out[i] = annuity[i]! * flow[i]! + discount[i]! * child[i]!;
}

/** Sets out = the smaller of a and b; NaN if one of them is. */
export function writeMinimum(a: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = Math.min(a[i]!, b[i]!);
}

/** Sets out = the larger of a and b; NaN if one of them is. */
export function writeMaximum(a: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = Math.max(a[i]!, b[i]!);
}

/** The sum, added up from the first draw to the last; 0 for no draws. */
export function sum(a: Column, count: number): number {
  let result = 0;
  for (let i = 0; i < count; i += 1) result += a[i]!;
  return result;
}

/** The first draw whose value is less than the bound, or −1. */
export function indexBelow(a: Column, bound: number, count: number): number {
  for (let i = 0; i < count; i += 1) if (a[i]! < bound) return i;
  return -1;
}

/** Whether the value is 0 in all draws. */
export function isNothing(a: Column, count: number): boolean {
  for (let i = 0; i < count; i += 1) if (a[i] !== 0) return false;
  return true;
}

/** The first draw whose value is infinite or NaN, or −1. */
export function indexNotFinite(a: Column, count: number): number {
  for (let i = 0; i < count; i += 1) if (!Number.isFinite(a[i]!)) return i;
  return -1;
}

/** The sum of a · b, added up from the first draw to the last; 0 for no draws. */
export function dot(a: Column, b: Column, count: number): number {
  let result = 0;
  for (let i = 0; i < count; i += 1) result += a[i]! * b[i]!;
  return result;
}

/** Sets out = a + b. */
export function assignSum(a: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = a[i]! + b[i]!;
}

/** Sets out = a − b. */
export function assignDifference(a: Column, b: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = a[i]! - b[i]!;
}

/** Sets out = out + factor · a. */
export function addScaled(a: Column, factor: number, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i]! += factor * a[i]!;
}

/** Sets out = out + factor · a · b. */
export function addProductScaled(a: Column, b: Column, factor: number, out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) out[i]! += factor * a[i]! * b[i]!;
}

/**
 * The first of `count` draws that lies outside [low, high], or is NaN; −1 where none does.
 *
 * @param isOpen Whether `low` itself lies outside.
 */
export function indexOutside(a: Column, low: number, high: number, isOpen: boolean, count: number): number {
  for (let i = 0; i < count; i += 1) {
    const value = a[i]!;
    if (!(value <= high && (isOpen ? value > low : value >= low))) return i;
  }
  return -1;
}

/** In what share of the draws a column lies above a bound. */
export function shareAbove(a: Column, bound: number): number {
  let found = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i]! > bound) found += 1;
  return found / a.length;
}

/** In what share of the draws a column lies below a bound. */
export function shareBelow(a: Column, bound: number): number {
  let found = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i]! < bound) found += 1;
  return found / a.length;
}
