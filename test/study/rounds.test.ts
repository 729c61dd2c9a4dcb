import { expect, test } from 'vitest';
import { check } from '../../src/study/check.ts';
import { compiledText } from '../engine.ts';

/** A party is asked each step; a clock whose steps have a length, or one of rounds. */
const ASKED = `
parley: 1
title: asked
parties: { us: { name: US, rationality: 1 } }
clock: { CLOCKsteps: 6, continuation: none }
chart: { talks: { initial: open, states: { open: { on: { LEAVE: left } }, left: { final: true } } } }
moves: { ask: { when: talks.open, party: us, choose: { STAY: { event: none }, LEAVE: {} } } }
outcomes: { here: { when: talks.open }, gone: { when: talks.left } }
`;

async function rulesOf(clock: string): Promise<string[]> {
  const steps = check(await compiledText(ASKED.replace('CLOCK', clock)), { draws: 16, seed: 1 });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.problems.map(({ rule }) => rule);
  }
}

test('a choice without a rate is told where a step has a length', async () => {
  expect(await rulesOf('step: 1 month, ')).toContain('choice-without-rate');
});

test('a choice without a rate is a round where time is counted in steps', async () => {
  expect(await rulesOf('')).not.toContain('choice-without-rate');
});
