import type { CompiledScenario } from './compile.ts';
import { fixParameters } from './fix-parameters.ts';
import type { Lever } from './levers.ts';
import { createParameterAmounts } from './parameter-amounts.ts';
import { partOf } from './part-of.ts';
import { createSolvePerDraw, type PerDrawOrProblems, solveOrProblems, spreadOfDraws } from './per-draw.ts';
import type { StudyOptions } from './simulate.ts';
import type { Progress, Study } from './study.ts';

/** What a lever does to each outcome, moved from one end of what is likely to the other, or from stop to stop. */
export interface LeverEffect {
  readonly lever: string;
  /** Where it is moved from and to, in its unit. */
  readonly low: number;
  readonly high: number;
  /** Mean probabilities of each outcome there; empty where nothing can be computed at an end. */
  readonly outcomes: readonly MovedMean[];
  /** Means of each flow and time there, in its unit. */
  readonly measures: readonly MovedMean[];
}

/** The mean of an outcome or a measure at both ends. */
export interface MovedMean {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/**
 * Computes what each lever does alone, on the same draws of all other numbers. Yields after each block of draws.
 *
 * @param between From its 5th to its 95th percentile, where it is uncertain, or always from stop to stop.
 */
export function* leverEffects(
  compiled: CompiledScenario,
  levers: readonly Lever[],
  between: 'likely' | 'stops',
  options: StudyOptions,
): Generator<Progress, LeverEffect[], void> {
  const { sampling = 'sobol' } = options;
  const amounts = createParameterAmounts(compiled);
  const solve = createSolvePerDraw(options, () => false);
  const effects: LeverEffect[] = [];
  const total = levers.length * 2 * options.draws;
  for (const { name, min, max, range } of levers) {
    const [low, high] = between === 'likely' ? [range?.p05 ?? min, range?.p95 ?? max] : [min, max];
    const { factor } = amounts.unitOf(name);
    const ends: PerDrawOrProblems[] = [];
    for (const value of [low, high]) {
      const fixed = fixParameters(compiled, new Map([[name, value * factor]]));
      const done: number = (effects.length * 2 + ends.length) * options.draws;
      ends.push(yield* partOf(solveOrProblems(solve, fixed), done, total));
    }
    const [first, second] = ends;
    const moved = (kind: 'outcomes' | 'measures'): MovedMean[] =>
      first === undefined || second === undefined || !('draws' in first) || !('draws' in second)
        ? []
        : first[kind].flatMap((each, at) => {
            const other = second[kind][at];
            if (other === undefined || each.reaches !== undefined) return [];
            const means = [each, other].map((draws) => spreadOfDraws(draws, sampling).mean);
            return [{ name: each.name, low: means[0] ?? Number.NaN, high: means[1] ?? Number.NaN }];
          });
    effects.push({ lever: name, low, high, outcomes: moved('outcomes'), measures: moved('measures') });
  }
  return effects;
}

/**
 * Levers in the order of what they do, the strongest first: how far each moves on average what the scenario measures, as a
 * share of how far that is spread over all that is uncertain; outcomes count where nothing is measured.
 */
export function byEffect(
  levers: readonly Lever[],
  effects: readonly LeverEffect[],
  { outcomes, measures }: Pick<Study, 'outcomes' | 'measures'>,
): Lever[] {
  const spreads = new Map([
    ...outcomes.map(({ name, probability }) => [name, probability] as const),
    ...measures.map(({ name, value }) => [name, value] as const),
  ]);
  const strength = ({ name }: Lever): number => {
    const effect = effects.find(({ lever }) => lever === name);
    const moved = (measures.length === 0 ? effect?.outcomes : effect?.measures) ?? [];
    return moved.reduce((sum, { name: number, low, high }) => {
      const { p05 = 0, p95 = 0 } = spreads.get(number) ?? {};
      return sum + (p95 > p05 ? Math.abs(high - low) / (p95 - p05) : 0);
    }, 0);
  };
  return levers.toSorted((a, b) => strength(b) - strength(a));
}
