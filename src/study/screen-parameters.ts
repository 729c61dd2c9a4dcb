import type { Model } from '../model/model.ts';
import type { Sampling } from '../random/sampling.ts';
import { writeDraws } from './draws.ts';
import type { DrawValues } from './per-draw.ts';
import { rankCorrelation } from './rank-correlation.ts';

/**
 * The uncertain parameters, those first that go most strictly together with a number over the draws of a study. One that
 * makes it rise and fall alike, or that acts only together with another, can be missed.
 *
 * @param target The number in draws 0 … draws − 1 of the study; draws in which a `first` is never reached do not count.
 * @returns Their names.
 */
export function screenParameters(
  model: Model,
  { values, reaches }: DrawValues,
  seed: number,
  sampling: Sampling,
  draws: number,
): string[] {
  const columns = model.parameters.map(() => new Float64Array(draws));
  writeDraws(model, seed, 0, columns, draws, sampling);
  const numbers = reaches === undefined ? values : values.map((value, at) => value / (reaches[at] ?? 0));
  const counts = (_: number, at: number): boolean => Number.isFinite(numbers[at]);
  const results = numbers.filter(counts);
  return model.parameters
    .flatMap(({ name, value }, index) => {
      const column = columns[index];
      if (typeof value === 'number' || column === undefined) return [];
      return [{ name, strength: Math.abs(rankCorrelation(column.filter(counts), results)) }];
    })
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ name }) => name);
}
