import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { inspectSituation } from '../../src/study/inspect-situation.ts';
import { momentOf } from '../../src/study/moment.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import type { Situation } from '../../src/study/situation.ts';
import { compiledText, fileText, study } from '../engine.ts';
import { expectNear } from './near.ts';
import { randomScenario, seeds, textOf } from './random-scenario.ts';

const EXACT = 1e-12;

function situation(
  compiled: CompiledScenario,
  step: number,
  states: readonly string[] = [],
  draws = 16,
): Situation {
  return runToEnd(inspectSituation(compiled, { step, states }, { draws, seed: 1 }));
}

function outcomeThere({ outcomes }: Situation, outcome: string): number {
  return outcomes.find(({ name }) => name === outcome)?.probability.there ?? Number.NaN;
}

/** Two odds that differ between two equally likely draws: what is likely to be there counts more. */
const TWO = `
parley: 1
title: Two kinds of talks
parameters: { odds: { value: { discrete: [[0.2, 1], [0.6, 1]] }, assumed: x } }
clock: { steps: 6, report: 3 }
chart:
  talks: { initial: open, states: { open: { on: { AGREE: agreed } }, agreed: {} } }
moves: { month: { when: talks.open, chance: { AGREE: odds } } }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: talks.open } }
`;

/** One choice of indifferent parties with worths that can be told by hand. */
const CHOICE = `
parley: 1
title: A choice
parties: { us: { name: US, rationality: 0 }, japan: { name: Japan, rationality: 1 } }
clock: { steps: 4, report: 4, continuation: none }
chart:
  talks: { initial: open, states: { open: { on: { AGREE: agreed } }, agreed: {} } }
  mood: { initial: fair, states: { fair: { on: { SOUR: foul } }, foul: {} } }
moves:
  weather: { when: step == 0, chance: { SOUR: 0.25 } }
  offer:
    when: step == 2 and talks.open
    party: us
    choose: { AGREE: { payoff: { us: 5, japan: "(mood.foul ? 3 : 7)" } }, HOLD: { event: none } }
payoffs: { us: { flow: "(mood.foul ? 1 : 0)" }, japan: { end: "(talks.agreed ? 10 : 0)" } }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: talks.open } }
`;

describe('a situation', () => {
  test('weighs each draw by how likely it is to be there', async () => {
    // Open after one month: 0.8 and 0.4. Of these 0.2 and 0.6 agree in a month: in the two months left
    // 1 − 0.64 and 1 − 0.16. Mean of ratios would be 0.6; the right answer is (0.8·0.36 + 0.4·0.84)/1.2 = 0.52.
    const found = situation(await compiledText(TWO), 1, ['talks.open'], 32);
    expectNear(found.probability.mean, 0.6, EXACT);
    expectNear(outcomeThere(found, 'deal'), 0.52, EXACT);
    const deal = found.outcomes[0]?.probability;
    expectNear(deal?.elsewhere ?? 0, 1, EXACT);
    expectNear(deal?.overall ?? 0, 0.5 * (1 - 0.512) + 0.5 * (1 - 0.064), EXACT);
    // Half of the draws count 0.8, half 0.4: (Σ P)²/Σ P² = N 0.6²/0.4.
    expectNear(found.effectiveDraws, 32 * 0.9, 1e-9);
  });

  test('has the numerical error of a ratio over the shifts', async () => {
    const compiled = await compiledText(TWO);
    expect(situation(compiled, 0, ['talks.open']).probability.error).toBe(0);
    // One draw for each shift: m of 16 give 0.36, the others 0.84, and 0.8 m + 0.4 (16 − m) = 16 P.
    const { probability, outcomes } = situation(compiled, 1, ['talks.open']);
    const m = Math.round((16 * probability.mean - 6.4) / 0.4);
    expect(m).toBeGreaterThan(0);
    expect(m).toBeLessThan(16);
    // The ratio estimator: the residuals A − R B of the two kinds of draws have mean 0.
    const ratio = (m * 0.8 * 0.36 + (16 - m) * 0.4 * 0.84) / (16 * probability.mean);
    const variance = (m * (0.8 * (0.36 - ratio)) ** 2 + (16 - m) * (0.4 * (0.84 - ratio)) ** 2) / 15;
    const error = Math.sqrt(variance) / 4 / probability.mean;
    expectNear(outcomes[0]?.probability.error ?? Number.NaN, error, EXACT);
  });

  test('tells options, odds and worths to every party before the moves of the step', async () => {
    const compiled = await compiledText(CHOICE);
    const found = situation(compiled, 2, ['mood.foul']);
    expectNear(found.probability.mean, 0.25, EXACT);
    expect(found.choices).toHaveLength(1);
    const [agree, hold] = found.choices[0]?.options ?? [];
    expect([agree?.event, hold?.event]).toEqual(['AGREE', 'HOLD']);
    expectNear(agree?.probability ?? 0, 0.5, EXACT);
    // Two steps of a flow of 1 are left; Japan gets 10 at the end, and what the option pays at once.
    expect(agree?.worths.map(({ value }) => value)).toEqual([7, 13]);
    expect(hold?.worths.map(({ value }) => value)).toEqual([2, 0]);
    const [us, japan] = found.parties;
    expect([us?.value.there, us?.value.elsewhere, us?.value.overall]).toEqual([4.5, 2.5, 3]);
    expect([japan?.value.there, japan?.value.elsewhere]).toEqual([6.5, 8.5]);
    expectNear(found.regions[0]?.states[0]?.there ?? 0, 1, EXACT);
  });

  test('shows no choice of another step, and none after the report', async () => {
    const compiled = await compiledText(CHOICE);
    expect(situation(compiled, 1).choices).toEqual([]);
    const last = situation(compiled, 4, ['talks.agreed']);
    expect(last.choices).toEqual([]);
    expect(outcomeThere(last, 'deal')).toBe(1);
    expect(last.parties[1]?.value).toMatchObject({ there: 10, elsewhere: 0, overall: 5 });
  });

  test('says where it cannot be, and when it can', async () => {
    const compiled = await compiledText(CHOICE);
    const early = situation(compiled, 1, ['talks.agreed']);
    expect(early.probability.mean).toBe(0);
    expect(early.nearest).toEqual({ step: 3 });
    expect(early.effectiveDraws).toBe(0);
    expect(situation(compiled, 0, ['mood.foul']).nearest).toEqual({ step: 1 });
    const never = situation(compiled, 2, ['talks.open', 'talks.agreed']);
    expect(never.probability.mean).toBe(0);
    expect(never.nearest).toBeUndefined();
  });

  test('at the start is the study, in the flagship', async () => {
    const compiled = await compiledText(fileText('scenarios/japan-us-2018.yaml'));
    const whole = study(compiled);
    const found = situation(compiled, 0, ['negotiation.dialogue', 'tariff.threatened']);
    expect(found.probability.mean).toBe(1);
    for (const [index, { probability }] of whole.outcomes.entries()) {
      expectNear(found.outcomes[index]?.probability.there ?? Number.NaN, probability.mean, EXACT);
      expectNear(found.outcomes[index]?.probability.error ?? Number.NaN, probability.error, EXACT);
      expect(found.outcomes[index]?.probability.elsewhere).toBeNaN();
    }
  });
});

describe('in any scenario', () => {
  const steps = fc.integer({ min: 0, max: 7 });

  test('outcomes are as likely as at the places of a date, weighed by how likely these are', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, steps, fc.nat(), async (seed, step, pick) => {
        const compiled = await compiledText(textOf(randomScenario(seed, { steps: 14, report: 7 })));
        const whole = study(compiled);
        const { regions } = compiled.model.chart;
        const region = regions[pick % regions.length];
        const parts = (region?.states ?? []).map(({ name }) =>
          situation(compiled, step, [`${region?.name}.${name}`]),
        );
        const likely = parts.filter(({ probability }) => probability.mean > 0);
        for (const { probability, given } of parts) {
          expectNear(probability.mean, whole.timeline.states.get(given[0] ?? '')?.[step] ?? -1, EXACT);
        }
        for (const { name, probability } of whole.outcomes) {
          const total = likely.reduce(
            (sum, part) => sum + part.probability.mean * outcomeThere(part, name),
            0,
          );
          expectNear(total, probability.mean, EXACT);
        }
        for (const [index, { value }] of (parts[0]?.parties ?? []).entries()) {
          const total = likely.reduce(
            (sum, part) => sum + part.probability.mean * (part.parties[index]?.value.there ?? Number.NaN),
            0,
          );
          expectNear(total, value.overall, EXACT * Math.max(1, Math.abs(value.overall)) * 10);
        }
      }),
      { seed: 5, numRuns: 6 },
    );
  });

  test('choices are those of a run', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const compiled = await compiledText(textOf(randomScenario(seed, { steps: 14, report: 7 })));
        const wanted = study(compiled).choices[0];
        if (wanted === undefined) return;
        const choice = situation(compiled, wanted.step).choices.find(({ move }) => move === wanted.move);
        expectNear(choice?.reached ?? Number.NaN, wanted.reached, EXACT);
        for (const [index, { event, probability, value }] of wanted.options.entries()) {
          const option = choice?.options[index];
          expect(option?.event).toBe(event);
          expectNear(option?.probability ?? Number.NaN, probability, EXACT);
          const worth = option?.worths.find(({ party }) => party === wanted.party)?.value ?? Number.NaN;
          expectNear(worth, value, EXACT * Math.max(1, Math.abs(value)));
        }
      }),
      { seed: 6, numRuns: 8 },
    );
  });
});

describe('a moment', () => {
  const clock = {
    days: ['2018-10-01', '2018-11-01', '2018-12-01', '2019-01-01'],
    report: 2,
  } as unknown as CompiledScenario['model']['clock'];
  const dated = { clock, dates: new Map([['VOTE', 1]]) };
  const undated = { clock: { ...clock, days: [] }, dates: new Map([['VOTE', 3]]) };

  test.each([
    ['2018-10-01', 0],
    ['2018-11-30', 1],
    ['2018-12-01', 2],
    ['VOTE', 1],
    ['2', 2],
  ])('%s is step %i', (text, step) => {
    expect(momentOf(dated, text)).toEqual({ kind: 'step', step });
  });

  test.each(['2018-09-30', '2018-12-02', '2030-01-01', '3'])('%s is outside', (text) => {
    expect(momentOf(dated, text)).toEqual({ kind: 'outside', first: '2018-10-01', last: '2018-12-01' });
  });

  test('a clock without dates has steps', () => {
    expect(momentOf(undated, '2')).toEqual({ kind: 'step', step: 2 });
    expect(momentOf(undated, 'VOTE')).toEqual({ kind: 'outside', first: '0', last: '2' });
    expect(momentOf(undated, '2018-11-01')).toEqual({ kind: 'unknown', nearest: undefined });
  });

  test('a mistyped name has a nearest one, and a day that is none has not', () => {
    expect(momentOf(dated, 'VOTES')).toEqual({ kind: 'unknown', nearest: 'VOTE' });
    expect(momentOf(dated, '2018-02-30')).toEqual({ kind: 'unknown', nearest: undefined });
  });
});
