import type { CompiledScenario } from './compile.ts';
import { fixParameters } from './fix-parameters.ts';
import type { Lever } from './levers.ts';
import { createParameterAmounts } from './parameter-amounts.ts';
import { partOf } from './part-of.ts';
import { createSolvePerDraw, type PerDrawOrProblems, solveOrProblems, spreadOfDraws } from './per-draw.ts';
import type { StudyOptions } from './simulate.ts';
import type { Progress } from './study.ts';

/** What a lever does to each outcome, moved from one end of what is likely to the other, or from stop to stop. */
export interface LeverEffect {
  readonly lever: string;
  /** Where it is moved from and to, in its unit. */
  readonly low: number;
  readonly high: number;
  /** Mean probabilities of each outcome there, by name; empty where nothing can be computed at an end. */
  readonly outcomes: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

/** Computes what each lever does alone, on the same draws of all other numbers. Yields after each block of draws. */
export function* leverEffects(
  compiled: CompiledScenario,
  levers: readonly Lever[],
  options: StudyOptions,
): Generator<Progress, LeverEffect[], void> {
  const { sampling = 'sobol' } = options;
  const amounts = createParameterAmounts(compiled);
  const solve = createSolvePerDraw(options, () => false);
  const effects: LeverEffect[] = [];
  const total = levers.length * 2 * options.draws;
  for (const { name, min, max, range } of levers) {
    const [low, high] = [range?.p05 ?? min, range?.p95 ?? max];
    const { factor } = amounts.unitOf(name);
    const ends: PerDrawOrProblems[] = [];
    for (const value of [low, high]) {
      const fixed = fixParameters(compiled, new Map([[name, value * factor]]));
      const done: number = (effects.length * 2 + ends.length) * options.draws;
      ends.push(yield* partOf(solveOrProblems(solve, fixed), done, total));
    }
    const [first, second] = ends;
    effects.push({
      lever: name,
      low,
      high,
      outcomes:
        first === undefined || second === undefined || !('draws' in first) || !('draws' in second)
          ? []
          : first.outcomes.flatMap((outcome, at) => {
              const other = second.outcomes[at];
              if (other === undefined) return [];
              return [
                {
                  name: outcome.name,
                  low: spreadOfDraws(outcome, sampling).mean,
                  high: spreadOfDraws(other, sampling).mean,
                },
              ];
            }),
    });
  }
  return effects;
}

/** Levers in the order of what they do to an outcome, the strongest first. */
export function byEffect(
  levers: readonly Lever[],
  effects: readonly LeverEffect[],
  outcome: string,
): Lever[] {
  const size = ({ name }: Lever): number => {
    const moved = effects.find(({ lever }) => lever === name)?.outcomes.find((each) => each.name === outcome);
    return moved === undefined ? 0 : Math.abs(moved.high - moved.low);
  };
  return levers.toSorted((a, b) => size(b) - size(a));
}
