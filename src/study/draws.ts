import { setTo } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import type { Model } from '../model/model.ts';
import { correlateUniforms } from '../random/copula.ts';
import { writeQuantiles } from '../random/quantile.ts';
import type { Sampling } from '../random/sampling.ts';
import { SHIFTS, writePlainUniforms, writeUniforms } from '../random/uniforms.ts';

/** The fewest plain draws: one alone tells nothing of its error. */
const FEWEST_PLAIN = 2;

/**
 * How many draws are computed when some are asked for: Sobol points are rounded up to 16 × a power of two, plain draws
 * are as many as asked for and at least 2; it is 1 where nothing is uncertain.
 */
export function roundDraws(model: Model, asked: number, sampling: Sampling = 'sobol'): number {
  if (uncertainCount(model) === 0) return 1;
  if (sampling === 'plain') return Math.max(asked, FEWEST_PLAIN);
  let draws = SHIFTS;
  while (draws < asked) draws *= 2;
  return draws;
}

/** How many parameters are uncertain. */
export function uncertainCount(model: Model): number {
  return model.parameters.filter((parameter) => typeof parameter.value !== 'number').length;
}

/** Writes the parameters of a block of draws, one column each, in the order of the model. */
export function writeDraws(
  model: Model,
  seed: number,
  first: number,
  columns: readonly Column[],
  count: number,
  sampling: Sampling = 'sobol',
): void {
  const write = sampling === 'plain' ? writePlainUniforms : writeUniforms;
  const columnOf = (index: number): Column => {
    const column = columns[index];
    if (column === undefined) throw new RangeError(`no column for parameter ${index}`);
    return column;
  };
  // A number that a variant fixes still steers those that are correlated with it: they stay as they are in its base.
  const correlated = new Set(model.correlations.flatMap(({ members }) => members));
  for (const [index, { value, dimension }] of model.parameters.entries()) {
    if (typeof value !== 'number' || correlated.has(index)) {
      write(seed, dimension, first, columnOf(index), count);
    }
  }
  for (const { factor, members } of model.correlations) {
    correlateUniforms(factor, members.map(columnOf), count);
  }
  for (const [index, { value }] of model.parameters.entries()) {
    const column = columnOf(index);
    if (typeof value === 'number') setTo(column, value, count);
    else writeQuantiles(value, column, column, count);
  }
}
