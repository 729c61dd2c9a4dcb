import type { Discrete, Distribution } from './distribution.ts';

/** A discrete distribution ready for look-ups: ascending values and the probabilities up to and with each. */
export interface DiscreteTable {
  readonly values: Float64Array;
  /** In (0, 1], ascending; the last is 1. */
  readonly cumulative: Float64Array;
}

/**
 * Sorts the values of a discrete distribution and adds up their weights; values without weight or outside the
 * truncation are left out.
 *
 * @returns A table that is empty if no value is left.
 */
export function createDiscreteTable(distribution: Distribution & Discrete): DiscreteTable {
  const { low, high } = distribution.truncate ?? { low: -Infinity, high: Infinity };
  const pairs = distribution.values
    .map((value, k) => ({ value, weight: distribution.weights[k] ?? 0 }))
    .filter(({ value, weight }) => weight > 0 && value >= low && value <= high)
    .sort((a, b) => a.value - b.value);
  const cumulative = new Float64Array(pairs.length);
  let total = 0;
  for (const [k, { weight }] of pairs.entries()) {
    total += weight;
    cumulative[k] = total;
  }
  for (let k = 0; k < cumulative.length; k += 1) cumulative[k]! /= total;
  return { values: Float64Array.from(pairs, ({ value }) => value), cumulative };
}

/** The probability of values up to and with x. */
export function discreteCumulative(table: DiscreteTable, x: number): number {
  let result = 0;
  for (let k = 0; k < table.values.length && table.values[k]! <= x; k += 1) result = table.cumulative[k]!;
  return result;
}

/** The smallest value whose cumulative probability is at least p; NaN from an empty table. */
export function discreteQuantile(table: DiscreteTable, p: number): number {
  const { values, cumulative } = table;
  let first = 0;
  let last = values.length - 1;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (cumulative[middle]! >= p) last = middle;
    else first = middle + 1;
  }
  return values[first] ?? Number.NaN;
}
