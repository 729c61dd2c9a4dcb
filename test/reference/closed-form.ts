import type { Study } from '../../src/study/study.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { measure, outcome, studyFile } from './files.ts';

interface Hazards {
  readonly a: number;
  readonly b: number;
  readonly r: number;
  readonly q: number;
}

const HAZARDS: readonly Hazards[] = [
  { a: 1 / 20, b: 1 / 50, r: 9 / 10, q: 3 / 5 },
  { a: 1 / 10, b: 1 / 50, r: 1, q: 1 / 4 },
  { a: 0.03, b: 0.3, r: 0.5, q: 1 },
  { a: 0.9, b: 0.1, r: 0.125, q: 0 },
];

/** PRISM's formulas for the endless play. */
const FORMULAS = {
  ratified: ({ a, b, r }: Hazards) => (a * r) / (a + b),
  imposed: ({ a, b, r, q }: Hazards) => (q * (a - a * r + b)) / (a + b),
  months: ({ a, b }: Hazards) => 1 / (a + b),
};

/**
 * The same cut off after n steps: a geometric sum for each number of steps that are left for the end. A deal is
 * ratified in the step after it, a breakdown settled in the step after it, a rejected deal in the second.
 */
const CUT_OFF = {
  ratified: (hazards: Hazards, n: number) => FORMULAS.ratified(hazards) * done(hazards, n - 1),
  imposed: (hazards: Hazards, n: number) => {
    const { a, b, r, q } = hazards;
    return (q * (b * done(hazards, n - 1) + a * (1 - r) * done(hazards, n - 2))) / (a + b);
  },
  months: (hazards: Hazards, n: number) => FORMULAS.months(hazards) * done(hazards, n + 1),
};

/** The probability that talks end within some steps. */
function done({ a, b }: Hazards, steps: number): number {
  return steps <= 0 ? 0 : 1 - (1 - a - b) ** steps;
}

const READ = {
  ratified: (result: Study) => outcome(result, 'ratified'),
  imposed: (result: Study) => outcome(result, 'imposed'),
  months: (result: Study) => 1 + measure(result, 'monthsOpen'),
};

/** PRISM's formulas with symbols, after so many steps that nothing is left, and their geometric sums before that. */
export async function compareClosedForm(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const hazards of HAZARDS) {
    const { a, b, r, q } = hazards;
    for (const steps of [1, 2, 3, 24, 1000]) {
      const result = await studyFile('test/reference/closed-form.yaml', {
        agreeOdds: a,
        breakOdds: b,
        ratifyOdds: r,
        imposeOdds: q,
        horizon: steps,
      });
      for (const property of ['ratified', 'imposed', 'months'] as const) {
        const theirs = steps === 1000 ? FORMULAS[property](hazards) : CUT_OFF[property](hazards, steps);
        const what = `${property} after ${steps} steps (a ${a}, b ${b}, r ${r}, q ${q})`;
        comparisons.push({ what, ours: READ[property](result), theirs, within: EXACT });
      }
    }
  }
  return comparisons;
}
