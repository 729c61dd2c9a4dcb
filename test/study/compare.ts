import { expect } from 'vitest';
import type { Study } from '../../src/study/study.ts';

/** Every probability and mean of a study that does not hang on the order of choices, by what it is. */
export function numbersOf(study: Study): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { name, probability, envelope } of study.outcomes) {
    numbers.set(`outcome ${name}`, probability.mean);
    numbers.set(`error of ${name}`, probability.error);
    for (const { party, low, high } of envelope) {
      numbers.set(`envelope ${name} ${party} low`, low);
      numbers.set(`envelope ${name} ${party} high`, high);
    }
  }
  for (const { name, value, probability } of study.measures) {
    numbers.set(`measure ${name}`, value.mean);
    if (probability !== undefined) numbers.set(`measure ${name} reached`, probability.mean);
  }
  for (const [state, probabilities] of study.timeline.states) {
    for (const [date, probability] of probabilities.entries())
      numbers.set(`${state} at ${date}`, probability);
  }
  return numbers;
}

/** Asserts that two sets of numbers have the same names, and values that differ by no more than a tolerance. */
export function expectSameNumbers(
  found: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
  tolerance: number,
): void {
  expect([...found.keys()]).toEqual([...wanted.keys()]);
  const differing = [...found].filter(([name, value]) => {
    const other = wanted.get(name) ?? Number.NaN;
    // A time until something that never happens is NaN in both.
    return !Object.is(value, other) && !(Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(other)));
  });
  expect(differing.map(([name, value]) => `${name}: found ${value}, wanted ${wanted.get(name)}`)).toEqual([]);
}
