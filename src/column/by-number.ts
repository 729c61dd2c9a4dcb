import type { Column } from './column.ts';

/** A digit of a number in mixed radix: ⌊number / stride⌋ mod size. */
export interface Digit {
  readonly stride: number;
  readonly size: number;
}

/**
 * Sets out = the number that some digits of another one make up, the first slowest; −1 where that is below 0.
 *
 * @param numbers Whole numbers.
 */
export function writeDigits(numbers: Column, digits: readonly Digit[], out: Column, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const number = numbers[i]!;
    let result = 0;
    for (let k = 0; k < digits.length; k += 1) {
      const { stride, size } = digits[k]!;
      result = result * size + (Math.floor(number / stride) % size);
    }
    out[i] = number < 0 ? -1 : result;
  }
}

/**
 * Adds each draw's weight to the column that its number picks; draws with a number below 0 or without weight are left.
 *
 * @param columnOf Is asked once for each number that comes up.
 */
export function addByNumber(
  numbers: Column,
  weight: Column,
  columnOf: (number: number) => Column,
  count: number,
): void {
  const known: (Column | undefined)[] = [];
  for (let i = 0; i < count; i += 1) {
    const number = numbers[i]!;
    if (number < 0 || weight[i] === 0) continue;
    const column = known[number] ?? columnOf(number);
    known[number] = column;
    column[i]! += weight[i]!;
  }
}

/** Adds all weights by number: `add` is told, for each number that comes up, the sum over its draws. */
export function sumByNumber(
  numbers: Column,
  weight: Column,
  add: (number: number, sum: number) => void,
  count: number,
): void {
  const sums: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const number = numbers[i]!;
    if (number >= 0 && weight[i] !== 0) sums[number] = (sums[number] ?? 0) + weight[i]!;
  }
  for (const key of Object.keys(sums)) add(Number(key), sums[Number(key)]!);
}
