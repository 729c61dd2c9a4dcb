import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileText } from '../engine.ts';
import { TOP } from '../program.ts';
import { FEATURES, type Feature, wideScenario } from '../study/wide-scenario.ts';
import { compareWithPlain, type Exercised } from './against-plain.ts';
import { RULES, type Rules } from './rules.ts';

const SCENARIOS = 1_000;
const LEAST = 50;
/** Among so many seeds, some scenario tells a mistake. */
const MISTAKEN = 400;

/** Seeds from some number on, without those in which rounding could decide. */
async function compareMany(count: number): Promise<{
  readonly exercised: Map<Exercised, number>;
  readonly differing: string[];
  readonly compared: number;
  readonly tied: number;
  readonly refused: number;
}> {
  const exercised = new Map<Exercised, number>();
  const differing: string[] = [];
  let [compared, tied, refused] = [0, 0, 0];
  for (let seed = 1; seed - tied - refused <= count; seed++) {
    const found = await compareWithPlain(seed);
    if (found.isTied || found.isRefused) {
      if (found.isTied) tied += 1;
      else refused += 1;
      continue;
    }
    compared += found.compared;
    differing.push(...found.differing);
    for (const each of found.exercised) exercised.set(each, (exercised.get(each) ?? 0) + 1);
  }
  return { exercised, differing, compared, tied, refused };
}

describe('the plain implementation', () => {
  test('shares nothing with the engine', () => {
    const own = [
      'days',
      'expression',
      'plain-bargain',
      'plain-data',
      'plain-game',
      'plain-market',
      'plain-play',
      'plain-solution',
      'plain-solve',
      'plain-terms',
      'plain-told',
      'rules',
    ];
    const imports = own.flatMap((name) =>
      [...fileText(`test/plain/${name}.ts`).matchAll(/from '([^']+)'/g)].map(([, target]) => target),
    );
    expect(imports.filter((target) => !own.some((name) => target === `./${name}.ts`))).toEqual([]);
    expect(readdirSync(`${TOP}test/plain`)).toEqual(expect.arrayContaining(own.map((name) => `${name}.ts`)));
  });

  test(`gives the same numbers for ${SCENARIOS} random scenarios`, { timeout: 900_000 }, async () => {
    const { exercised, differing, compared, tied, refused } = await compareMany(SCENARIOS);
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(SCENARIOS * 30);
    // Two options of a perfectly rational party are now and then worth the same, such as two ways into idle states.
    expect(tied).toBeLessThan(SCENARIOS / 8);
    expect(refused).toBeLessThan(SCENARIOS / 40);
    const rare = [...exercised].filter(([, count]) => count < LEAST);
    expect(rare).toEqual([]);
    expect([...FEATURES].filter((feature) => !exercised.has(feature))).toEqual([]);
    expect(exercised.size).toBe(FEATURES.length + 11);
  });
});

describe('the comparison can fail', () => {
  /** What is got wrong, how, and what a scenario must have to tell. */
  const mistakes: readonly (readonly [string, Partial<Rules>, Feature?])[] = [
    ['initial states are entered in step 0', { elapsedAtStart: 0 }],
    ['elapsed time counts the step of entry', { elapsedAtEntry: 1 }],
    ['the calendar comes after the moves', { calendarComesFirst: false }],
    ['`always` is followed once', { alwaysComesToRest: false }],
    ['counters go on rising', { countersStayAtMost: false }],
    ['flows fall due when a step begins', { flowsRunContinuously: false }],
    ['what is paid at once is discounted', { paymentsAreAtOnce: false }],
    ['rates do not compete', { ratesCompete: false }],
    ['options come up in every step', { ratesWeighOptions: false }],
    ['fixed probabilities come on top', { fixedComesOff: false }],
    ['flows end with the game', { lastFlowGoesOn: false }],
    ['passages see the initial states', { passagesStartAfterMoves: false }],
    ['the last of several cases acts', { firstCaseActs: false }],
    ['the last of several duties is the only one', { dutiesStack: false }],
    ['inputs cost nothing', { inputsRaiseCosts: false }],
    ['markets are always in the medium run', { marketsAdjust: false }],
    ['terms hold beside later terms', { termsGiveWayToOthers: false }],
    ['terms hold everywhere', { termsHoldWhereSaid: false }],
    ['terms end with the game', { lastTermsGoOn: false }],
    ['flows under terms come on top of those without', { termsAddDifferences: false }],
    ['red lines and win-sets are crossed', { linesBind: false }],
    ['nobody asks for consent', { consentCounts: false }, 'consent'],
    ['gains are weighed as if consent were certain', { gainsAreExpected: false }, 'consent'],
    ['readiness is a probability', { readinessIsARate: false }, 'readiness'],
    ['the first signs for both', { bothSign: false }],
    ['power does not count', { powerCounts: false }, 'power'],
    ['the ideal point is outside the zone', { idealIsInZone: false }, 'Kalai–Smorodinsky'],
    ['nothing is on the table without a zone', { termsFallBack: false }, 'deal'],
    ['proposers do not weigh how likely they are to succeed', { proposersWeigh: false }, 'proposal'],
    ['offers fall with their round', { offersStand: false }, 'concession'],
    ['levels raise no events', { levelsRaiseEvents: false }, 'level with an event'],
  ];

  test('and every rule has a mistake', () => {
    expect(new Set(mistakes.flatMap(([, rule]) => Object.keys(rule)))).toEqual(new Set(Object.keys(RULES)));
  });

  for (const [what, mistake, feature] of mistakes) {
    test(`if ${what}`, { timeout: 120_000 }, async () => {
      let failing = 0;
      for (let seed = 1; seed <= MISTAKEN && failing === 0; seed++) {
        if (feature !== undefined && !wideScenario(seed).features.has(feature)) continue;
        const { isTied, differing } = await compareWithPlain(seed, { ...RULES, ...mistake });
        if (!isTied && differing.length > 0) failing += 1;
      }
      expect(failing).toBe(1);
    });
  }
});
