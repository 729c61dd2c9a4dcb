import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { expectNear } from '../study/near.ts';
import { measure, outcome, studyFile } from './files.ts';
import { EXACT, prismResults } from './prism.ts';

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

function studyOf({ a, b, r, q }: Hazards, horizon: number): Promise<Study> {
  return studyFile('closed-form.yaml', { agreeOdds: a, breakOdds: b, ratifyOdds: r, imposeOdds: q, horizon });
}

const READ = {
  ratified: (result: Study) => outcome(result, 'ratified'),
  imposed: (result: Study) => outcome(result, 'imposed'),
  months: (result: Study) => 1 + measure(result, 'monthsOpen'),
};

describe('closed-form', () => {
  test('knows the formulas that PRISM gives', () => {
    expect(prismResults()).toMatchObject({
      'closed-form.dtmc.prism': {
        'P=? [ F s=3 ] (ratified)': 'a*r/(a+b)',
        'P=? [ F s=4 ] (imposed)': 'q*(a - a*r + b)/(a+b)',
        'R{"months"}=? [ F s>2 ]': '1/(a+b)',
      },
    });
  });

  const properties = ['ratified', 'imposed', 'months'] as const;
  const cases = HAZARDS.flatMap((hazards) => properties.map((property) => ({ property, ...hazards })));

  test.each(cases)(
    '$property is PRISM’s formula after 1,000 steps (a $a, b $b, r $r, q $q)',
    async ({ property, ...hazards }) => {
      expectNear(READ[property](await studyOf(hazards, 1000)), FORMULAS[property](hazards), EXACT);
    },
  );

  test.each(cases.flatMap((each) => [1, 2, 3, 24].map((steps) => ({ ...each, steps }))))(
    '$property is a geometric sum after $steps steps (a $a, b $b, r $r, q $q)',
    async ({ property, steps, ...hazards }) => {
      expectNear(READ[property](await studyOf(hazards, steps)), CUT_OFF[property](hazards, steps), EXACT);
    },
  );
});
