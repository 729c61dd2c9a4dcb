import { type Problem, ProblemError } from '../core/problem.ts';
import type { Model } from '../model/model.ts';
import type { Sampling } from '../random/sampling.ts';
import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';
import { createReusedSolver } from './reused-solver.ts';
import type { StudyOptions } from './simulate.ts';
import { scaleSpread, spreadOf, spreadOfRatio } from './statistics.ts';
import type { MeasureResult, OutcomeResult, Progress, Spread } from './study.ts';
import type { Tally } from './tally.ts';

/** A number by draw, in base units: `values`, or for a `first` the ratio of `values` to `reaches`. */
export interface DrawValues {
  readonly values: Float64Array;
  /** The probability that it is reached at all. */
  readonly reaches?: Float64Array;
  /** How many base units the unit is in which it is told. */
  readonly factor: number;
}

/** The probability of an outcome in every draw. */
export interface OutcomeDraws extends DrawValues, Pick<OutcomeResult, 'name' | 'label'> {}

/** A measure in every draw. */
export interface MeasureDraws
  extends DrawValues,
    Pick<MeasureResult, 'name' | 'label' | 'kind' | 'report' | 'unit'> {}

/** What each outcome and each measure of a model comes to in every draw. */
export interface PerDraw {
  /** Draws computed; 1 where nothing is uncertain. */
  readonly draws: number;
  readonly outcomes: readonly OutcomeDraws[];
  readonly measures: readonly MeasureDraws[];
}

/** Solves a scenario for every draw of its parameters. */
export type SolvePerDraw = (compiled: CompiledScenario) => Generator<Progress, PerDraw, void>;

/**
 * Prepares to solve scenarios one after the other for every draw of their parameters, without asking what hangs on each
 * choice; those that differ in values of parameters only share memory and preparations. Yields after each block.
 *
 * @param passages Which measures of `ever` and `first` are wanted, each a pass of its own; the others stay 0.
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function createSolvePerDraw(
  options: StudyOptions,
  passages?: (measure: string) => boolean,
): SolvePerDraw {
  const solve = createReusedSolver(options, {
    choices: false,
    deals: false,
    ...(passages === undefined ? {} : { passages }),
  });
  return function* (compiled) {
    const { solver, draws } = yield* solve(compiled);
    return { draws, ...drawValues(compiled.model, solver.tally) };
  };
}

/** What is found at one setting of parameters, or why nothing can be computed there. */
export type PerDrawOrProblems = PerDraw | { readonly problems: readonly Problem[] };

/** The same, where what makes no sense is found rather than thrown. */
export function* solveOrProblems(
  solve: SolvePerDraw,
  compiled: CompiledScenario,
): Generator<Progress, PerDrawOrProblems, void> {
  try {
    return yield* solve(compiled);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems };
  }
}

/** What a tally holds of each outcome and measure, to be kept. */
export function drawValues(
  model: Model,
  { outcomes, measures, reaches }: Pick<Tally, 'outcomes' | 'measures' | 'reaches'>,
): Pick<PerDraw, 'outcomes' | 'measures'> {
  const none = new Float64Array(1);
  return {
    outcomes: model.outcomes.map(({ name, label }, index) => ({
      name,
      label,
      values: (outcomes[index] ?? none).slice(),
      factor: 1,
    })),
    measures: model.measures.map((measure, index) => ({
      name: measure.name,
      label: measure.label,
      kind: measure.kind,
      report: measure.kind === 'flow' ? measure.report : 'total',
      unit: measure.unit.text,
      values: (measures[index] ?? none).slice(),
      ...(measure.kind === 'first' ? { reaches: (reaches[index] ?? none).slice() } : {}),
      factor: measure.unit.factor,
    })),
  };
}

/** A number in every draw, in the unit in which it is told. */
export interface ToldDraws {
  readonly name: string;
  readonly label: Text;
  /** `1` for probabilities, else as in a file, such as `trillion JPY`. */
  readonly unit: string;
  /** NaN for a `first` that is never reached. */
  readonly values: Float64Array;
}

/** Outcomes and measures in every draw, in their units. */
export function toldDraws({ outcomes, measures }: PerDraw): ToldDraws[] {
  const told = ({ values, reaches, factor }: DrawValues): Float64Array =>
    values.map((value, draw) => value / (reaches === undefined ? factor : (reaches[draw] ?? 0) * factor));
  return [
    ...outcomes.map((each) => ({ name: each.name, label: each.label, unit: '1', values: told(each) })),
    ...measures.map((each) => ({ name: each.name, label: each.label, unit: each.unit, values: told(each) })),
  ];
}

/** Mean, numerical error and percentiles in the unit in which a number is told; NaN for a `first` never reached. */
export function spreadOfDraws({ values, reaches, factor }: DrawValues, sampling: Sampling): Spread {
  const spread =
    reaches === undefined ? spreadOf(values, sampling) : spreadOfRatio(values, reaches, sampling);
  return scaleSpread(spread, factor);
}
