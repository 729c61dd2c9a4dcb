import { formatDimension } from '../quantity/dimension.ts';
import { parseUnit } from '../quantity/parse-unit.ts';
import type { Sampling } from '../random/sampling.ts';
import type { Text } from '../scenario/schema.ts';
import { alignDimensions } from './align-dimensions.ts';
import type { CompiledScenario } from './compile.ts';
import { roundDraws, uncertainCount } from './draws.ts';
import { type Time, timeOf } from './moment.ts';
import { differenceOfDraws, type PairedDifference } from './paired-difference.ts';
import { partOf } from './part-of.ts';
import {
  createSolvePerDraw,
  type DrawValues,
  type MeasureDraws,
  type PerDraw,
  spreadOfDraws,
} from './per-draw.ts';
import type { StudyOptions } from './simulate.ts';
import type { MeasureResult, Progress, Spread } from './study.ts';

/** Scenarios side by side, each held against the first on the same draws. */
export interface Comparison {
  readonly seed: number;
  readonly sampling: Sampling;
  /** Draws computed of a scenario in which something is uncertain; 1 where nothing is in any. */
  readonly draws: number;
  /** The first is the one that others are held against. */
  readonly scenarios: readonly ComparedScenario[];
  /** The headline outcome of the first. */
  readonly headline: string;
  /** Those of any scenario, the largest difference first. */
  readonly outcomes: readonly ComparedOutcome[];
  /** Those of any scenario, the largest difference first, as a share of the larger of the two means. */
  readonly measures: readonly ComparedMeasure[];
}

/** One of the scenarios that are compared. */
export interface ComparedScenario {
  readonly title: Text;
  /** When its outcomes and measures are read. */
  readonly report: Time;
  /** How many of its parameters are uncertain, and how many of them the first scenario draws alike. */
  readonly uncertain: number;
  readonly shared: number;
  /** Uncertain parameters that draw from another dimension than in `simulate`, to be as in the first. */
  readonly moved: readonly string[];
}

/** A number in several scenarios: undefined where a scenario does not have it. */
interface Compared {
  readonly name: string;
  readonly label: Text;
  /** By scenario. */
  readonly values: readonly (Spread | undefined)[];
  /** By scenario, less the first: undefined for the first itself, and where one does not have it. */
  readonly differences: readonly (PairedDifference | undefined)[];
}

/** The probability of an outcome in several scenarios. */
export type ComparedOutcome = Compared;

/** A measure in several scenarios, in the unit of the first that has it. */
export interface ComparedMeasure extends Compared, Pick<MeasureResult, 'kind' | 'report' | 'unit'> {}

/**
 * Computes scenarios on the same draws: parameters of the same name draw alike (`alignDimensions`), so that what
 * differs between two of them is owed to what differs between their files. Yields after each block of draws.
 *
 * @param scenarios At least two; the first is the one that others are held against.
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function* compareScenarios(
  scenarios: readonly CompiledScenario[],
  options: StudyOptions,
): Generator<Progress, Comparison, void> {
  const { seed, sampling = 'sobol' } = options;
  const aligned = alignDimensions(scenarios);
  const counts = aligned.map(({ compiled }) => roundDraws(compiled.model, options.draws, sampling));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const found: PerDraw[] = [];
  const solve = createSolvePerDraw(options);
  let done = 0;
  for (const [at, { compiled }] of aligned.entries()) {
    found.push(yield* partOf(solve(compiled), done, total));
    done += counts[at] ?? 0;
  }
  const [first] = aligned;
  const drawn = new Set(first === undefined ? [] : uncertainNames(first.compiled));
  return {
    seed,
    sampling,
    draws: Math.max(...counts),
    scenarios: aligned.map(({ compiled, moved }) => ({
      title: compiled.model.title,
      report: timeOf(compiled.model.clock, compiled.model.clock.report),
      uncertain: uncertainCount(compiled.model),
      shared: uncertainNames(compiled).filter((name) => drawn.has(name)).length,
      moved,
    })),
    headline: first?.compiled.model.outcomes[first.compiled.model.headline]?.name ?? '',
    outcomes: sideBySide(
      found.map(({ outcomes }) => outcomes),
      ({ name }) => name,
      sampling,
    )
      .map(({ told: { name, label }, ...numbers }) => ({ name, label, ...numbers }))
      .toSorted((a, b) => largest(b, () => 1) - largest(a, () => 1)),
    measures: sideBySide(
      found.map(({ measures }) => measures),
      measureKey,
      sampling,
    )
      .map(({ told: { name, label, kind, report, unit }, ...numbers }) => ({
        name,
        label,
        kind,
        report,
        unit,
        ...numbers,
      }))
      .toSorted((a, b) => largest(b, sizeOf) - largest(a, sizeOf)),
  };
}

function uncertainNames({ model }: CompiledScenario): string[] {
  return model.parameters.flatMap(({ name, value }) => (typeof value === 'number' ? [] : [name]));
}

/** Measures of one name are the same if they measure the same in units of one dimension. */
function measureKey({ name, kind, report, unit }: MeasureDraws): string {
  const parsed = parseUnit(unit === '' ? '1' : unit);
  const dimension = 'faults' in parsed ? unit : formatDimension(parsed.dimension);
  return [name, kind, report, dimension].join(' ');
}

/** The numbers of several scenarios by what they are, those of the first in its order, then what only others have. */
function sideBySide<Told extends DrawValues>(
  scenarios: readonly (readonly Told[])[],
  keyOf: (told: Told) => string,
  sampling: Sampling,
): (Pick<Compared, 'values' | 'differences'> & { readonly told: Told })[] {
  const keys = new Set(scenarios.flatMap((each) => each.map(keyOf)));
  return [...keys].flatMap((key) => {
    const sides = scenarios.map((each) => each.find((told) => keyOf(told) === key));
    const told = sides.find((side) => side !== undefined);
    if (told === undefined) return [];
    const inUnit = sides.map((side) => (side === undefined ? undefined : { ...side, factor: told.factor }));
    const [first] = inUnit;
    return [
      {
        told,
        values: inUnit.map((side) => (side === undefined ? undefined : spreadOfDraws(side, sampling))),
        differences: inUnit.map((side, at) =>
          at === 0 || first === undefined || side === undefined
            ? undefined
            : differenceOfDraws(first, side, sampling),
        ),
      },
    ];
  });
}

/** The larger of the means of the first scenario and another. */
function sizeOf({ values }: Compared, at: number): number {
  return Math.max(Math.abs(values[0]?.mean ?? 0), Math.abs(values[at]?.mean ?? 0));
}

/** The largest difference from the first scenario, as a share of a size; −1 where there is none. */
function largest(compared: Compared, size: (compared: Compared, at: number) => number): number {
  return compared.differences.reduce((most, difference, at) => {
    if (difference === undefined || Number.isNaN(difference.mean)) return most;
    const share = difference.mean === 0 ? 0 : Math.abs(difference.mean) / size(compared, at);
    return Math.max(most, share);
  }, -1);
}
