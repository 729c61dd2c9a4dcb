import type { OutcomeResult, QuickStudy, Spread } from './study.ts';

/**
 * A first look at an answer from few draws: the whole answer of a scenario near it, moved by what changed between the two
 * on the same few draws. Most of the numerical error of few draws is common to both and drops out (control variates).
 *
 * @param whole The whole answer of the scenario near it.
 * @param few The answer of that scenario from the same draws as `quick`.
 * @param quick The answer wanted, from few draws.
 * @returns `quick` with its outcomes and measures moved; outcomes add up to 1.
 */
export function previewOf<Quick extends QuickStudy>(whole: QuickStudy, few: QuickStudy, quick: Quick): Quick {
  const outcomes = quick.outcomes.map((outcome): OutcomeResult => {
    const [near, rough] = [named(whole.outcomes, outcome), named(few.outcomes, outcome)];
    if (near === undefined || rough === undefined) return outcome;
    return { ...outcome, probability: moved(near.probability, rough.probability, outcome.probability, true) };
  });
  const sum = outcomes.reduce((total, { probability }) => total + probability.mean, 0);
  return {
    ...quick,
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      probability: { ...outcome.probability, mean: sum > 0 ? outcome.probability.mean / sum : 0 },
    })),
    measures: quick.measures.map((measure) => {
      const [near, rough] = [named(whole.measures, measure), named(few.measures, measure)];
      return near === undefined || rough === undefined
        ? measure
        : { ...measure, value: moved(near.value, rough.value, measure.value, false) };
    }),
  };
}

function named<Result extends { readonly name: string }>(
  all: readonly Result[],
  { name }: Result,
): Result | undefined {
  return all.find((each) => each.name === name);
}

function moved(near: Spread, rough: Spread, quick: Spread, isShare: boolean): Spread {
  const move = (key: 'mean' | 'p05' | 'p50' | 'p95'): number => {
    const value = near[key] + (quick[key] - rough[key]);
    return isShare ? Math.min(Math.max(value, 0), 1) : value;
  };
  return { mean: move('mean'), error: quick.error, p05: move('p05'), p50: move('p50'), p95: move('p95') };
}
