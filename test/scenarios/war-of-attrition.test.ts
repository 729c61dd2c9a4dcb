import { describe, expect, test } from 'vitest';
import { valuesAtStart } from '../game/values.ts';
import {
  compiledFile,
  course,
  measure,
  outcome,
  referenceData,
  type Settings,
  studyFile,
} from '../reference/files.ts';
import { expectNear } from '../study/near.ts';

const SHARP = 'scenarios/theory/war-of-attrition.yaml';
const WEARY = 'scenarios/theory/war-of-attrition-weary.yaml';

const { war_of_attrition: stored } = referenceData<{
  readonly war_of_attrition: {
    readonly discrete: {
      readonly prize: number;
      readonly cost_per_round: number;
      readonly quit_distribution: readonly string[];
    };
    readonly continuous: readonly {
      readonly v1: number;
      readonly v2: number;
      readonly c1: number;
      readonly c2: number;
      readonly hazard1: number;
      readonly hazard2: number;
      readonly p1_concedes_first: number;
      readonly mean_duration: number;
    }[];
  };
}>('theory/theory-references.json');

async function value(file: string, settings: Settings = {}): Promise<number> {
  return valuesAtStart(await compiledFile(file, settings)).get('us') ?? Number.NaN;
}

/** What holding out for ever is worth: h prize − (1 − h) cost in each round that is reached. */
const holdingOut = (h: number, prize: number, cost: number): number => (h * prize - (1 - h) * cost) / h;

describe('the war of attrition', () => {
  test.each([
    [0.05, 10, 3],
    [0.22, 10, 3],
    [0.24, 10, 3],
    [0.5, 10, 3],
    [0.3, 4, 1.7],
    [0.29, 4, 1.7],
  ])(
    'with odds %d, prize %d and cost %d is worth holding out for ever, or giving way at once',
    async (h, prize, cost) => {
      const settings = { yields: h, prize, cost };
      expectNear(await value(SHARP, settings), Math.max(0, holdingOut(h, prize, cost)), 1e-12);
      const lost = outcome(await studyFile(SHARP, settings), 'lost');
      expect(lost).toBe(h > cost / (prize + cost) ? 0 : 1);
    },
  );

  test('is open in round k with the odds (1 − h)^k of somebody who holds out', async () => {
    const open = course(await studyFile(SHARP, { yields: 0.3 }), 'dispute.open');
    for (const [round, odds] of open.entries()) expectNear(odds, 0.7 ** round, 1e-12);
  });

  test('is worth nothing to either choice where the other side gives way with c/(v + c), as in equilibrium', async () => {
    const { prize, cost_per_round: cost, quit_distribution: quits } = stored.discrete;
    const settings = { prize, cost, yields: `${cost}/(${prize} + ${cost})` };
    expectNear(await value(SHARP, settings), 0, 1e-12);
    // Gambit's profile: it gives way in round k, or never in the last entry.
    const result = await studyFile(SHARP, settings, 'moves: { usActs: { plan: HOLD_OUT } }');
    const won = course(result, 'dispute.won');
    for (const [round, fraction] of quits.slice(0, -1).entries()) {
      const [above = Number.NaN, below = Number.NaN] = fraction.split('/').map(Number);
      expectNear((won[round + 1] ?? 0) - (won[round] ?? 0), above / below, 1e-12);
    }
    const [above = Number.NaN, below = Number.NaN] = (quits.at(-1) ?? '').split('/').map(Number);
    expectNear(course(result, 'dispute.open')[quits.length - 1] ?? Number.NaN, above / below, 1e-12);
  });
});

describe('the war of attrition with logit odds', () => {
  test.each([
    [0.3, 1],
    [0.3, 0.1],
    [0.15, 1],
    [0.1, 4],
  ])('holds out with the odds of the fixed point at h = %d, λ = %d', async (h, lambda) => {
    const settings = { yields: h, sharpness: lambda };
    let worth = 0;
    let odds = 0;
    let going = 0;
    // V = V′/(1 + exp(−λV′)) with V′ = h prize − (1 − h)(cost − V): a contraction for these numbers.
    for (let round = 0; round < 2000; round++) {
      going = h * 10 - (1 - h) * (3 - worth);
      odds = 1 / (1 + Math.exp(-lambda * going));
      worth = odds * going;
    }
    expectNear(await value(WEARY, settings), worth, 1e-11);
    const lost = course(await studyFile(WEARY, settings), 'dispute.lost');
    expectNear(lost[1] ?? Number.NaN, 1 - odds, 1e-11);
  });

  test.each([0, 0.5, 5])(
    'is a coin in every round at h = c/(v + c), whatever λ = %d is',
    async (sharpness) => {
      const lost = course(await studyFile(WEARY, { yields: '3/13', sharpness }), 'dispute.lost');
      const open = course(await studyFile(WEARY, { yields: '3/13', sharpness }), 'dispute.open');
      for (const round of [0, 1, 5]) {
        const gone = (lost[round + 1] ?? 0) - (lost[round] ?? 0);
        expectNear(gone / (open[round] ?? Number.NaN), 0.5, 1e-12);
      }
    },
  );

  test('comes near to the better option as λ grows', async () => {
    const gap = async (sharpness: number): Promise<number> =>
      holdingOut(0.3, 10, 3) - (await value(WEARY, { yields: 0.3, sharpness }));
    const gaps = [await gap(0.5), await gap(1), await gap(2), await gap(8)];
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expectNear(gaps.at(-1) ?? Number.NaN, 0, 1e-8);
  });
});

/** Both give way at constant rates. */
const race = (first: number, second: number, step: string, steps: number): string => `
parties: null
parameters: { prize: null, cost: null, yields: null }
clock: { start: 2018-01-01, step: ${step}, steps: ${steps}, report: null, continuation: none }
measures: { roundsOpen: { unit: months } }
moves:
  usActs: null
  japanActs: null
  giveWay: { when: dispute.open, hazard: { GIVE_WAY: "${first}/month", YIELD: "${second}/month" } }
expect: null
`;

describe.each(stored.continuous)('in continuous time with prizes $v1, $v2 and costs $c1, $c2', (given) => {
  const { v1, v2, c1, c2, hazard1, hazard2, p1_concedes_first: p1, mean_duration: mean } = given;
  test('each gives way at the rate that leaves the other indifferent, and who does so first follows', async () => {
    expectNear(hazard1, c2 / v2, 1e-15);
    expectNear(hazard2, c1 / v1, 1e-15);
    const result = await studyFile(SHARP, {}, race(hazard1, hazard2, '1 month', 600));
    expectNear(outcome(result, 'lost'), p1, 1e-12);
  });

  test('the dispute lasts as long as in the closed form, but for half a step', async () => {
    const short = (days: number, steps: number): Promise<number> =>
      studyFile(SHARP, {}, race(hazard1, hazard2, `${days} days`, steps)).then((result) =>
        measure(result, 'roundsOpen'),
      );
    const month = 365.25 / 12;
    for (const [days, steps] of [
      [8, 700],
      [4, 1400],
    ] as const) {
      const step = days / month;
      const lasts = step / Math.expm1((hazard1 + hazard2) * step);
      expectNear(await short(days, steps), lasts, 1e-9);
      expect(Math.abs(lasts - mean)).toBeLessThan(0.51 * step);
    }
  });
});
