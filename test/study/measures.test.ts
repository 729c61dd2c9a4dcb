import { describe, expect, test } from 'vitest';
import type { MeasureResult } from '../../src/study/study.ts';
import { studyText } from '../engine.ts';
import { expectNear } from './near.ts';

const EXACT = 1e-12;

/** Talks that end in any month with one half; measured as the case says. */
const text = (
  measure: string,
  clock = '{ start: 2018-10-01, step: 1 month, steps: 24, report: 6 }',
): string => `
parley: 1
title: Halves
constants: { DAY: 2018-12-31 }
parameters: { worth: { value: 12, assumed: x } }
clock: ${clock}
calendar: { VOTE: { step: 2 } }
chart:
  talks: { initial: open, states: { open: { on: { AGREE: agreed } }, agreed: {} } }
moves: { month: { when: talks.open, chance: { AGREE: 0.5 } } }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: talks.open } }
measures: { it: ${measure} }
`;

async function measured(measure: string, clock?: string): Promise<MeasureResult> {
  const [result] = (await studyText(text(measure, clock))).measures;
  if (result === undefined) throw new Error('no measure');
  return result;
}

describe('a measure', () => {
  test.each([
    ['1 day', 'days', 1],
    ['2 days', 'days', 2],
    ['1 week', 'weeks', 1],
    ['30 days', 'weeks', 30 / 7],
    ['1 month', 'months', 1],
    ['1 year', 'months', 12],
  ])('of time under a clock of %s is told in %s', async (step, unit, length) => {
    const clock = `{ start: 2018-10-01, step: ${step}, steps: 6 }`;
    const result = await measured('{ time: talks.open }', clock);
    expect(result.unit).toBe(unit);
    expectNear(result.value.mean, length * (1 - 1 / 64), EXACT);
  });

  test.each([
    ['of time counts what holds after each step', '{ time: talks.open }', 1 - 1 / 64, 'months'],
    ['of time counts in the unit asked for', '{ time: talks.open, unit: years }', (1 - 1 / 64) / 12, 'years'],
    ['`ever` asks whether it holds after any step', '{ ever: talks.agreed }', 100 * (1 - 1 / 64), '%'],
    ['`ever` does not see what the initial states are', '{ ever: talks.open }', 50, '%'],
    ['`ever` looks for some steps', '{ ever: talks.agreed, by: 2 }', 75, '%'],
    ['`ever` looks for some time', '{ ever: talks.agreed, by: 3 months }', 87.5, '%'],
    ['`ever` looks at the steps that begin until a day', '{ ever: talks.agreed, by: 2018-11-15 }', 75, '%'],
    ['`ever` looks at the step that begins on the day', '{ ever: talks.agreed, by: 2018-12-01 }', 87.5, '%'],
    ['`ever` looks until a day by its name', '{ ever: talks.agreed, by: DAY - 1 month }', 75, '%'],
    ['`ever` looks no further than the report', '{ ever: talks.agreed, by: 20 }', 100 * (1 - 1 / 64), '%'],
    [
      'of a flow sums it up over time',
      '{ flow: "(talks.open ? worth : 0) JPY/year", unit: JPY }',
      1 - 1 / 64,
      'JPY',
    ],
    [
      'of a flow averages it',
      '{ flow: "talks.open ? worth : 0", report: average }',
      (12 * (1 - 1 / 64)) / 6,
      '',
    ],
    ['of a flow reads it at the report', '{ flow: "talks.open ? worth : 0", report: at }', 12 / 64, ''],
  ])('%s', async (_what, measure, value, unit) => {
    const result = await measured(measure);
    expect(result.unit).toBe(unit);
    expectNear(result.value.mean, value, EXACT);
  });

  test('`first` gives the beginning of the step in which it first holds, given that it does', async () => {
    const { value, probability } = await measured('{ first: talks.agreed }');
    const reached = 1 - 1 / 64;
    // Σ k 2^−(k+1) for k = 0 … 5.
    expectNear(value.mean, (0 / 2 + 1 / 4 + 2 / 8 + 3 / 16 + 4 / 32 + 5 / 64) / reached, EXACT);
    expectNear(probability?.mean ?? Number.NaN, reached, EXACT);
  });

  test('`first` of what never holds has no time', async () => {
    const { value, probability } = await measured('{ first: talks.agreed and talks.open }');
    expect([value.mean, probability?.mean]).toEqual([Number.NaN, 0]);
  });

  test('is told beside what it is compared with', async () => {
    const { against } = await measured(
      '{ flow: "worth*1 JPY/year", unit: JPY, against: { value: 4*worth*1 JPY, label: four years } }',
    );
    expect(against).toEqual({ label: 'four years', value: 48 });
  });
});
