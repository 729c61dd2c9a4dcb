import type { Problem } from '../core/problem.ts';
import type { Sampling } from '../random/sampling.ts';
import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';
import { fixParameters } from './fix-parameters.ts';
import { type LeverAxis, type LeverQuestion, readLeverAxis } from './lever-axis.ts';
import { createParameterAmounts } from './parameter-amounts.ts';
import { createSolvePerDraw, solveOrProblems, spreadOfDraws } from './per-draw.ts';
import type { StudyOptions } from './simulate.ts';
import type { Progress } from './study.ts';

/** The outcomes over two parameters: each cell is averaged over all draws of the others, never taken at their means. */
export interface OutcomeMap {
  /** The columns, from left to right. */
  readonly x: LeverAxis;
  /** The rows; row and column of a cell are those of its values. */
  readonly y: LeverAxis;
  readonly seed: number;
  readonly sampling: Sampling;
  /** Draws wanted for each cell. */
  readonly draws: number;
  readonly outcomes: readonly {
    readonly name: string;
    readonly label: Text;
    /** Its mean probability, row by row: that of column i in row k stands at k · columns + i; NaN if not known. */
    readonly shares: Float64Array;
  }[];
  /** All cells are done whose column is a multiple of `x` and whose row is one of `y`; missing before the first look. */
  readonly stride?: MapStride;
  /** Why nothing can be computed in some cells, which stay NaN. */
  readonly problems: readonly Problem[];
}

/** How far the cells of a look at a map lie apart, in columns and in rows. */
export interface MapStride {
  readonly x: number;
  readonly y: number;
}

/** How far a map has come, with all that is known of it. */
export interface OutcomeMapProgress extends Progress {
  /** Shares are filled in as they are found: a caller who keeps them copies them. */
  readonly map: OutcomeMap;
}

/** The first look at a map has at least so many columns and rows, where it has so many at all. */
const FIRST_LOOK = 5;

/**
 * Computes how likely each outcome is over a grid of two parameters, on the same draws of all others: in each cell what
 * `simulate` finds with both set. Coarse first: the plane is covered with a few cells, then with those between them,
 * until all are known. Yields after each cell.
 *
 * @throws {ProblemError} If a value is no amount of the dimension of its parameter.
 * @throws {RangeError} If no parameter has a name, both are the same, or no value is given.
 */
export function* mapOutcomes(
  compiled: CompiledScenario,
  question: { readonly x: LeverQuestion; readonly y: LeverQuestion },
  options: StudyOptions,
): Generator<OutcomeMapProgress, OutcomeMap, void> {
  const { seed, sampling = 'sobol', draws } = options;
  if (question.x.parameter === question.y.parameter) {
    throw new RangeError(`expected two parameters, received ${question.x.parameter} twice`);
  }
  const reader = createParameterAmounts(compiled);
  const x = readLeverAxis(compiled, question.x, reader);
  const y = readLeverAxis(compiled, question.y, reader);
  const columns = x.amounts.length;
  const total = columns * y.amounts.length;
  const problems: Problem[] = [];
  const outcomes = compiled.model.outcomes.map(({ name, label }) => ({
    name,
    label,
    shares: new Float64Array(total).fill(Number.NaN),
  }));
  const mapAt = (stride: MapStride | undefined): OutcomeMap => ({
    x: x.axis,
    y: y.axis,
    seed,
    sampling,
    draws,
    outcomes,
    ...(stride === undefined ? {} : { stride }),
    problems,
  });
  const solve = createSolvePerDraw(options, () => false);
  let done = 0;
  let known: MapStride | undefined;
  for (const { stride, cells } of looks(columns, y.amounts.length)) {
    for (const cell of cells) {
      const values = new Map([
        [x.axis.parameter, x.amounts[cell % columns] ?? Number.NaN],
        [y.axis.parameter, y.amounts[Math.floor(cell / columns)] ?? Number.NaN],
      ]);
      const work = solveOrProblems(solve, fixParameters(compiled, values));
      let step = work.next();
      for (; step.done !== true; step = work.next()) yield { done, total, map: mapAt(known) };
      const found = step.value;
      if ('problems' in found) problems.push(...found.problems);
      else {
        for (const [index, outcome] of found.outcomes.entries()) {
          outcomes[index]?.shares.fill(spreadOfDraws(outcome, sampling).mean, cell, cell + 1);
        }
      }
      done += 1;
      if (cell === cells.at(-1)) known = stride;
      yield { done, total, map: mapAt(known) };
    }
  }
  return mapAt(known);
}

/** The looks at a grid, coarse first; each has the cells that those before it left out. */
function looks(columns: number, rows: number): { readonly stride: MapStride; readonly cells: number[] }[] {
  const [widest, tallest] = [coarsest(columns), coarsest(rows)];
  const all = Array.from({ length: columns * rows }, (_, cell) => cell);
  const seen = new Set<number>();
  const found: ReturnType<typeof looks> = [];
  for (let apart = Math.max(widest, tallest); apart >= 1; apart /= 2) {
    const stride = { x: Math.min(apart, widest), y: Math.min(apart, tallest) };
    const cells = all.filter(
      (cell) =>
        !seen.has(cell) && (cell % columns) % stride.x === 0 && Math.floor(cell / columns) % stride.y === 0,
    );
    for (const cell of cells) seen.add(cell);
    found.push({ stride, cells });
  }
  return found;
}

/** The largest power of two that leaves a first look enough values of an axis. */
function coarsest(values: number): number {
  let stride = 1;
  while ((values - 1) / (2 * stride) >= FIRST_LOOK - 1) stride *= 2;
  return stride;
}
