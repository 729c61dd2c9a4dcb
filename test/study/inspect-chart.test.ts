import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartCourse } from '../../src/study/chart-course.ts';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { inspectChart } from '../../src/study/inspect-chart.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { compiledText, fileText, study } from '../engine.ts';
import { expectNear } from './near.ts';
import { randomScenario, seeds, textOf } from './random-scenario.ts';

const EXACT = 1e-12;

function courseAt(compiled: CompiledScenario, step: number): ChartCourse {
  return runToEnd(inspectChart(compiled, step, { draws: 16, seed: 1 }));
}

/** By state: how likely it is, and how likely it is by what goes in and out of it. */
function balances({ regions }: ChartCourse): { name: string; probability: number; balance: number }[] {
  return regions.flatMap(({ states, transitions, always }) =>
    states.map(({ name, probability, initial }) => {
      const moves = [...transitions, ...always];
      const flow = (end: 'from' | 'to'): number =>
        moves.reduce((sum, each) => sum + (each[end] === name ? (each.times ?? 0) : 0), 0);
      return { name, probability, balance: (initial ? 1 : 0) + flow('to') - flow('from') };
    }),
  );
}

function expectBalance(course: ChartCourse): void {
  for (const { name, probability, balance } of balances(course)) {
    expect(Math.abs(balance - probability), `${name}: ${probability} against ${balance}`).toBeLessThan(EXACT);
  }
}

const TEXT = `
parley: 1
title: Halves
clock: { start: 2018-10-01, step: 1 month, steps: 24, report: 6 }
calendar: { VOTE: { date: 2019-01-15 } }
chart:
  talks: { initial: open, states: { open: { on: { AGREE: agreed, SIGN: agreed, BREAK: broken } }, agreed: { final: true }, broken: { on: { RESUME: open } } } }
  tariff: { initial: frozen, states: { frozen: { always: { on: talks.broken } }, on: { always: { frozen: talks.open } } } }
  vote: { initial: pending, states: { pending: { on: { VOTE: done } }, done: {} } }
moves:
  month: { when: talks.open, chance: { AGREE: { odds: 0.25, label: They agree }, SIGN: 0.25, BREAK: 0.25 } }
  again: { when: talks.broken and elapsed.talks >= 1 month, event: RESUME, label: Talks go on }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: not talks.agreed } }
`;

describe('the chart at a date', () => {
  test('tells states and transitions as counted by hand', async () => {
    // Open with a quarter each month, agreed with a half, broken with a quarter and open again the month after,
    // before the odds of that month: month 1 leaves 1/4 open and 1/4 broken.
    const compiled = await compiledText(TEXT);
    const first = courseAt(compiled, 1);
    const talks = first.regions[0];
    expect(first.date).toBe('2018-11-01');
    expect(talks?.states.map(({ probability }) => probability)).toEqual([0.25, 0.5, 0.25]);
    expect(talks?.transitions.map(({ from, to, times }) => [from, to, times])).toEqual([
      ['talks.open', 'talks.agreed', 0.5],
      ['talks.open', 'talks.broken', 0.25],
      ['talks.broken', 'talks.open', 0],
    ]);
    // In month 2: of the quarter open again 1/4 · 1/4 breaks; the broken quarter resumes at the end of the step.
    const second = courseAt(compiled, 2).regions[0];
    expect(second?.states.map(({ probability }) => probability)).toEqual([0.3125, 0.625, 0.0625]);
    expect(second?.transitions.map(({ times }) => times)).toEqual([0.625, 0.3125, 0.25]);
  });

  test('joins the events that lead the same way, with what people call them', async () => {
    const [talks] = courseAt(await compiledText(TEXT), 1).regions;
    expect(talks?.transitions[0]?.events).toEqual([
      { name: 'AGREE', label: 'They agree' },
      { name: 'SIGN', label: 'SIGN' },
    ]);
    expect(talks?.transitions[2]?.events).toEqual([{ name: 'RESUME', label: 'Talks go on' }]);
  });

  test('counts what `always` does and what is certain', async () => {
    const compiled = await compiledText(TEXT);
    const [, tariff, vote] = courseAt(compiled, 2).regions;
    expect(tariff?.always.map(({ from, times }) => [from, times])).toEqual([
      ['tariff.frozen', 0.3125],
      ['tariff.on', 0.25],
    ]);
    expect(vote?.transitions[0]?.times).toBe(0);
    expect(courseAt(compiled, 3).regions[2]?.transitions[0]?.times).toBe(0);
    expect(courseAt(compiled, 4).regions[2]?.transitions[0]?.times).toBe(1);
  });

  test('at the start nothing has happened', async () => {
    const course = courseAt(await compiledText(TEXT), 0);
    const times = course.regions.flatMap(({ transitions, always }) => [...transitions, ...always]);
    expect(times.map((each) => each.times)).toEqual(times.map(() => 0));
    expect(course.regions.map(({ states }) => states[0]?.probability)).toEqual([1, 1, 1]);
  });

  test('a state is as likely as it was at the start and by what went in and out, in the flagship', async () => {
    const compiled = await compiledText(fileText('scenarios/japan-us-2018.yaml'));
    for (const step of [2, 36]) expectBalance(courseAt(compiled, step));
  });

  test('and in any scenario, where states are as likely as a run says', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 0, max: 7 }), async (seed, step) => {
        const compiled = await compiledText(textOf(randomScenario(seed, { steps: 14, report: 7 })));
        const course = courseAt(compiled, step);
        expectBalance(course);
        const { timeline } = study(compiled);
        for (const { name, probability } of course.regions.flatMap(({ states }) => states)) {
          expectNear(probability, timeline.states.get(name)?.[step] ?? Number.NaN, EXACT);
        }
      }),
      { seed: 3, numRuns: 6 },
    );
  });
});
