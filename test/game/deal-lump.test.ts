import { expect, test } from 'vitest';
import { compiledText } from '../engine.ts';
import { valuesAtStart } from './values.ts';

/** One chance to agree on a or b, in spring or, where the talks begin late, in autumn. */
const talks = (us: string, japan: string, season = 'spring'): string => `
parley: 1
title: What a deal brings at once
parties:
  us: { name: United States, rationality: perfect }
  japan: { name: Japan, rationality: perfect }
clock: { steps: 1, continuation: none }
chart:
  talks: { initial: open, states: { open: { on: { DEAL: agreed } }, agreed: {} } }
  season: { initial: ${season}, states: { spring: {}, autumn: {} } }
issues:
  scope: { levels: { a: 0, b: 1 }, assumed: an example }
  extras: { levels: { none: 0, some: 10 }, assumed: an example }
deal: { while: talks.agreed }
moves:
  sit: { when: talks.open, bargain: { between: [us, japan], event: DEAL, solution: nash } }
payoffs:
  us: { deal: "${us}" }
  japan: { deal: "${japan}" }
outcomes: { yes: { when: talks.agreed }, no: { when: talks.open } }
`;

test.each([
  ['5', '7', 5, 7],
  ['3 + scope', '2 - scope', 3, 2],
  ['3 + scope', '3 - scope/2', 4, 2.5],
  ['scope.a ? 2 : 1', '4 - 2*scope', 2, 4],
  ['6 + scope + extras', '20 - scope - extras/2', 16, 15],
  ['1 + (season.spring ? scope : 5)', '8 - scope', 2, 7],
])('a deal that brings %s and %s is worth %d and %d', async (us, japan, worthUs, worthJapan) => {
  const values = valuesAtStart(await compiledText(talks(us, japan)));
  expect([values.get('us'), values.get('japan')]).toEqual([worthUs, worthJapan]);
});

test('what any deal brings may depend on states', async () => {
  const lumps = ['1 + (season.spring ? scope : 5)', '8 - scope'] as const;
  const values = valuesAtStart(await compiledText(talks(...lumps, 'autumn')));
  expect([values.get('us'), values.get('japan')]).toEqual([6, 8]);
});
