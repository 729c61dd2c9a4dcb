import { setTo } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import type { Model } from '../model/model.ts';
import { writeQuantiles } from '../random/quantile.ts';
import { SHIFTS, writeUniforms } from '../random/uniforms.ts';

/** How many draws are computed when some are asked for: 16 × a power of two, or 1 where nothing is uncertain. */
export function roundDraws(model: Model, asked: number): number {
  if (uncertainCount(model) === 0) return 1;
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
): void {
  for (const [index, { value, dimension }] of model.parameters.entries()) {
    const column = columns[index];
    if (column === undefined) throw new RangeError(`no column for parameter ${index}`);
    if (typeof value === 'number') setTo(column, value, count);
    else {
      writeUniforms(seed, dimension, first, column, count);
      writeQuantiles(value, column, column, count);
    }
  }
}
