import { expect, test } from 'vitest';
import { chartProblems } from '../../src/study/chart-problems.ts';
import { compiledText } from '../engine.ts';

/** A region that a chance moves and that a move with a certain event may move on in the same step. */
const TWICE = `
parley: 1
title: twice
clock: { steps: 6 }
chart: { r: { initial: a0, states: { a0: { on: { GO: b0 } }, b0: { on: { ON: c0 } }, c0: { final: true } } } }
moves:
  m: { when: r.a0, chance: { GO: 0.5 } }
  n: { when: WHEN, event: ON }
outcomes: { here: { when: not r.c0 }, gone: { when: r.c0 } }
`;

async function twiceMoved(when: string): Promise<object[]> {
  const problems = chartProblems(await compiledText(TWICE.replace('WHEN', when)));
  return problems.filter(({ rule }) => rule === 'moves-twice').map(({ facts }) => facts);
}

test('a region that a certain event moves on in the same step is told', async () => {
  expect(await twiceMoved('r.b0')).toEqual([{ region: 'r', step: 0, moves: ['m', 'n'] }]);
});

test('a region that is moved on a step later is not told', async () => {
  expect(await twiceMoved('r.b0 and elapsed.r >= 1')).toEqual([]);
});
