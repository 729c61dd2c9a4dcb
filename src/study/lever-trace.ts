import type { Problem } from '../core/problem.ts';
import type { Sampling } from '../random/sampling.ts';
import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';
import { roundDraws } from './draws.ts';
import { fixParameters } from './fix-parameters.ts';
import { type LeverAxis, type LeverQuestion, readLeverAxis } from './lever-axis.ts';
import { createParameterAmounts } from './parameter-amounts.ts';
import { partOf } from './part-of.ts';
import {
  createSolvePerDraw,
  type DrawValues,
  drawValues,
  type PerDrawOrProblems,
  solveOrProblems,
  spreadOfDraws,
} from './per-draw.ts';
import type { StudyOptions } from './simulate.ts';
import type { MeasureResult, Progress, Spread } from './study.ts';

/** How all results go as one parameter is moved, everything else as it is. */
export interface LeverTrace {
  readonly axis: LeverAxis;
  readonly seed: number;
  readonly sampling: Sampling;
  /** Draws computed at each value; 1 where nothing else is uncertain. */
  readonly draws: number;
  readonly outcomes: readonly {
    readonly name: string;
    readonly label: Text;
    /** By value of the parameter; NaN throughout where nothing can be computed there. */
    readonly probability: readonly Spread[];
  }[];
  readonly measures: readonly (Pick<MeasureResult, 'name' | 'label' | 'kind' | 'report' | 'unit'> & {
    /** By value of the parameter, in `unit`; NaN throughout where nothing can be computed there. */
    readonly value: readonly Spread[];
  })[];
  /** Why nothing can be computed at some values. */
  readonly problems: readonly Problem[];
}

const NOTHING: DrawValues = { values: new Float64Array([Number.NaN]), factor: 1 };

/**
 * Computes all outcomes and measures at several values of one parameter, on the same draws of all others: at each value
 * what `simulate` finds with the parameter set to it. Yields after each block of draws.
 *
 * @throws {ProblemError} If a value is no amount of the dimension of the parameter.
 * @throws {RangeError} If no parameter has the name, or no value is given.
 */
export function* traceLever(
  compiled: CompiledScenario,
  question: LeverQuestion,
  options: StudyOptions,
): Generator<Progress, LeverTrace, void> {
  const { seed, sampling = 'sobol' } = options;
  const { axis, amounts } = readLeverAxis(compiled, question, createParameterAmounts(compiled));
  const points = amounts.map((amount) => fixParameters(compiled, new Map([[axis.parameter, amount]])));
  const draws = Math.max(...points.map(({ model }) => roundDraws(model, options.draws, sampling)));
  const solve = createSolvePerDraw(options);
  const solved: PerDrawOrProblems[] = [];
  for (const [at, point] of points.entries()) {
    solved.push(yield* partOf(solveOrProblems(solve, point), at * draws, points.length * draws));
  }
  const spreads = (kind: 'outcomes' | 'measures', index: number): Spread[] =>
    solved.map((found) => spreadOfDraws(('draws' in found && found[kind][index]) || NOTHING, sampling));
  // Names, labels and units are those of the model, whatever can be computed.
  const told = drawValues(compiled.model, { outcomes: [], measures: [], reaches: [] });
  return {
    axis,
    seed,
    sampling,
    draws,
    outcomes: told.outcomes.map(({ name, label }, index) => ({
      name,
      label,
      probability: spreads('outcomes', index),
    })),
    measures: told.measures.map(({ name, label, kind, report, unit }, index) => ({
      name,
      label,
      kind,
      report,
      unit,
      value: spreads('measures', index),
    })),
    problems: solved.flatMap((found) => ('draws' in found ? [] : found.problems)),
  };
}
