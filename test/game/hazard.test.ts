import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { studyText } from '../engine.ts';
import { expectNear } from '../study/near.ts';

const TOLERANCE = 1e-12;
const DAYS = 1800;

/** Talks that three risks can end, at rates per day. */
function risks(rates: readonly number[], stepDays: number): string {
  return `
parley: 1
title: Three risks
clock: { step: ${stepDays} days, steps: ${DAYS / stepDays} }
chart:
  talks:
    initial: open
    states: { open: { on: { AGREE: agreed, BREAK: broken, LAPSE: lapsed } }, agreed: {}, broken: {}, lapsed: {} }
moves:
  month: { when: talks.open, hazard: { AGREE: ${rates[0]}/day, BREAK: ${rates[1]}/day, LAPSE: ${rates[2]}/day } }
outcomes:
  agreed: { when: talks.agreed }
  broken: { when: talks.broken }
  lapsed: { when: talks.lapsed }
  open: { when: talks.open }
`;
}

function probabilities(result: Study): number[] {
  return result.outcomes.map(({ probability }) => probability.mean);
}

const rate = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.5, noNaN: true }));
const rates = fc.tuple(rate, rate, rate).filter((each) => each.some((one) => one > 0));

describe('competing rates', () => {
  test('fire over one step with 1 − exp(−Δ Σ r), shared out in proportion', async () => {
    await fc.assert(
      fc.asyncProperty(rates, async (each) => {
        const text = risks(each, 30).replace(/steps: \d+/, 'steps: 1');
        const total = each[0] + each[1] + each[2];
        const fires = -Math.expm1(-30 * total);
        const found = probabilities(await studyText(text));
        for (const [index, one] of each.entries()) {
          expectNear(found[index] ?? Number.NaN, (fires * one) / total, TOLERANCE);
        }
        expectNear(found[3] ?? Number.NaN, Math.exp(-30 * total), TOLERANCE);
      }),
      { seed: 36, numRuns: 40 },
    );
  });

  test('give the same outcomes with steps of half the length', async () => {
    await fc.assert(
      fc.asyncProperty(rates, async (each) => {
        const [whole, half] = await Promise.all([
          studyText(risks(each, 30)).then(probabilities),
          studyText(risks(each, 15)).then(probabilities),
        ]);
        for (const [index, one] of whole.entries()) expectNear(half[index] ?? Number.NaN, one, TOLERANCE);
      }),
      { seed: 30, numRuns: 15 },
    );
  });

  test('never leave the probabilities, however large they are', async () => {
    const found = probabilities(await studyText(risks([1e6, 1e9, 0], 30)));
    expectNear(found[0] ?? Number.NaN, 1e6 / (1e6 + 1e9), TOLERANCE);
    expect(found[3]).toBe(0);
  });

  test('of zero change nothing', async () => {
    const text = risks([0, 0, 0], 30);
    expect(probabilities(await studyText(text))).toEqual([0, 0, 0, 1]);
  });
});

describe('odds per step', () => {
  test('do depend on the length of the step: rates do not', async () => {
    const chance = (stepDays: number): string =>
      risks([0.01, 0.02, 0], stepDays).replace('hazard', 'chance').replaceAll('/day', '');
    const [whole, half] = await Promise.all([studyText(chance(30)), studyText(chance(15))]);
    expect(Math.abs((probabilities(whole)[0] ?? 0) - (probabilities(half)[0] ?? 0))).toBeGreaterThan(0.01);
  });
});
