import type { Parameter } from '../model/model.ts';
import { quantile } from '../random/quantile.ts';
import type { Sampling } from '../random/sampling.ts';
import type { Text } from '../scenario/schema.ts';
import type { CompiledScenario } from './compile.ts';
import { roundDraws } from './draws.ts';
import { fixParameters } from './fix-parameters.ts';
import { differenceOfDraws } from './paired-difference.ts';
import { createParameterAmounts, type ParameterAmounts } from './parameter-amounts.ts';
import { partOf } from './part-of.ts';
import { createSolvePerDraw, type DrawValues, type PerDraw, spreadOfDraws } from './per-draw.ts';
import { screenParameters } from './screen-parameters.ts';
import type { StudyOptions } from './simulate.ts';
import type { Progress } from './study.ts';

/** How far a result moves with each parameter alone: the widest first. */
export interface Tornado {
  /** The outcome or measure that is looked at. */
  readonly target: {
    readonly kind: 'outcome' | 'measure';
    readonly name: string;
    readonly label: Text;
    /** The unit of its means; '' for the probability of an outcome and for plain numbers. */
    readonly unit: string;
  };
  readonly seed: number;
  readonly sampling: Sampling;
  /** Draws over which each mean is taken. */
  readonly draws: number;
  /** The mean of the scenario as it is. */
  readonly mean: number;
  readonly bars: readonly TornadoBar[];
  /** How many parameters could move it, and of how many that was solved for: these are the bars. */
  readonly candidates: number;
  /** Draws from which the others were found to matter less; missing where all were solved for. */
  readonly screened?: number;
}

/** What one parameter does alone. */
export interface TornadoBar {
  readonly parameter: string;
  readonly label: Text;
  /** Whether it is uncertain, and goes from its 5th to its 95th percentile, or a fixed number with the range of a lever. */
  readonly kind: 'uncertain' | 'lever';
  /** The unit in which it is told; '' for plain numbers. */
  readonly unit: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** The numerical error of the difference of the two means, on the same draws. */
  readonly error: number;
}

/** One end of a bar. */
export interface TornadoEnd {
  /** The value of the parameter, in its unit. */
  readonly value: number;
  /** The mean of the target with the parameter fixed there, all others drawn as they are. */
  readonly mean: number;
}

/** What a tornado is asked for. */
export interface TornadoQuestion {
  /** An outcome or a measure. Default: the headline outcome. */
  readonly target?: string;
  /** For how many uncertain parameters both ends are solved, those that seem to matter most. Default 10. */
  readonly bars?: number;
  /** Whether certain numbers that are levers are moved too, over the range of the lever. Default false. */
  readonly levers?: boolean;
}

/** How many draws tell which parameters seem to matter most. */
const SCREENED = 256;
const BARS = 10;

/**
 * Fixes one parameter after the other at its 5th and at its 95th percentile, all others drawn as they are, on the same
 * draws. Which of many uncertain parameters are worth that is told by their rank correlation with the target over the
 * draws of one ordinary study. Yields after each block of draws.
 *
 * @throws {ProblemError} If odds are no probabilities in some draw.
 * @throws {RangeError} If neither an outcome nor a measure has the name.
 */
export function* solveTornado(
  compiled: CompiledScenario,
  { target: asked, bars = BARS, levers = false }: TornadoQuestion,
  options: StudyOptions,
): Generator<Progress, Tornado, void> {
  const { model } = compiled;
  const { seed, sampling = 'sobol' } = options;
  const draws = roundDraws(model, options.draws, sampling);
  const name = asked ?? model.outcomes[model.headline]?.name ?? '';
  const amounts = createParameterAmounts(compiled);
  const candidates = model.parameters.flatMap((parameter) => endsOf(parameter, amounts, levers));
  const uncertain = candidates.filter(({ kind }) => kind === 'uncertain');
  const isScreened = uncertain.length > bars;
  const first = isScreened ? roundDraws(model, Math.max(SCREENED, draws), sampling) : draws;
  const ends = 2 * (candidates.length - (isScreened ? uncertain.length - bars : 0));
  const total = first + ends * draws;
  const isTarget = (measure: string): boolean => measure === name;
  const screen = createSolvePerDraw({ ...options, draws: first }, isTarget);
  const solve = createSolvePerDraw(options, isTarget);

  const all = targetOf(yield* partOf(screen(compiled), 0, total), name);
  const kept = isScreened
    ? screenParameters(model, all, seed, sampling, first).slice(0, bars)
    : uncertain.map(({ parameter }) => parameter.name);
  const base = { ...all, ...firstDraws(all, draws) };
  const found: TornadoBar[] = [];
  let done = first;
  for (const candidate of candidates) {
    const { parameter, kind, low, high } = candidate;
    if (kind === 'uncertain' && !kept.includes(parameter.name)) continue;
    const sides: DrawValues[] = [];
    for (const value of [low, high]) {
      const fixed = fixParameters(compiled, new Map([[parameter.name, value]]));
      sides.push(targetOf(yield* partOf(solve(fixed), done, total), name));
      done += draws;
    }
    const [at05 = base, at95 = base] = sides;
    const unit = amounts.unitOf(parameter.name);
    found.push({
      parameter: parameter.name,
      label: parameter.label,
      kind,
      unit: unit.text,
      low: { value: low / unit.factor, mean: spreadOfDraws(at05, sampling).mean },
      high: { value: high / unit.factor, mean: spreadOfDraws(at95, sampling).mean },
      error: differenceOfDraws(at05, at95, sampling).error,
    });
  }
  const width = ({ low, high }: TornadoBar): number => Math.abs(high.mean - low.mean);
  return {
    target: { kind: base.kind, name, label: base.label, unit: base.unit },
    seed,
    sampling,
    draws,
    mean: spreadOfDraws(base, sampling).mean,
    bars: found.toSorted((a, b) => width(b) - width(a)),
    candidates: candidates.length,
    ...(isScreened ? { screened: first } : {}),
  };
}

interface Candidate {
  readonly parameter: Parameter;
  readonly kind: TornadoBar['kind'];
  /** In base units. */
  readonly low: number;
  readonly high: number;
}

/** How far a parameter is moved; nothing for a certain number, unless it is a lever and levers are wanted. */
function endsOf(parameter: Parameter, amounts: ParameterAmounts, levers: boolean): Candidate[] {
  const { name, value } = parameter;
  if (typeof value !== 'number') {
    return [{ parameter, kind: 'uncertain', low: quantile(value, 0.05), high: quantile(value, 0.95) }];
  }
  const lever = levers ? amounts.leverOf(name) : undefined;
  return lever === undefined ? [] : [{ parameter, kind: 'lever', ...lever }];
}

type Target = DrawValues & Tornado['target'];

function targetOf({ outcomes, measures }: PerDraw, wanted: string): Target {
  const outcome = outcomes.find(({ name }) => name === wanted);
  if (outcome !== undefined) return { ...outcome, kind: 'outcome', unit: '' };
  const measure = measures.find(({ name }) => name === wanted);
  if (measure !== undefined) return { ...measure, kind: 'measure' };
  throw new RangeError(`expected the name of an outcome or a measure, received ${wanted}`);
}

/** The first draws of many: what a smaller study would have found. */
function firstDraws({ values, reaches }: DrawValues, draws: number): Pick<DrawValues, 'values' | 'reaches'> {
  return {
    values: values.subarray(0, draws),
    ...(reaches === undefined ? {} : { reaches: reaches.subarray(0, draws) }),
  };
}
