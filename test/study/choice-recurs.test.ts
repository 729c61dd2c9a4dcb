import { expect, test } from 'vitest';
import { choiceRecurs } from '../../src/study/choice-recurs.ts';
import { compiledText } from '../engine.ts';

const scenario = (refusal: string): string => `
parley: 1
title: An answer
parties: { eu: { name: EU, rationality: 1 } }
clock: { steps: 6, continuation: none }
chart:
  tariff: { initial: held, states: { held: { on: { IMPOSE: imposed } }, imposed: {} } }
  answer: { initial: open, states: { open: { on: { RETALIATE: given, FORBEAR: refused } }, given: {}, refused: {} } }
moves:
  us: { when: tariff.held, hazard: { IMPOSE: 0.3 } }
  eu: { when: tariff.imposed and answer.open, party: eu, choose: { RETALIATE: {}, ${refusal} } }
payoffs: { eu: { flow: "answer.given ? 1 : 0" } }
outcomes: { hit: { when: tariff.imposed }, spared: { when: tariff.held } }
`;

const recurs = async (refusal: string): Promise<boolean> => {
  const { graph, model } = await compiledText(scenario(refusal));
  return choiceRecurs(
    graph,
    model.moves.findIndex(({ name }) => name === 'eu'),
    0,
  );
};

test('a choice that every option settles does not recur, though plays come to it in many steps', async () => {
  expect(await recurs('FORBEAR: {}')).toBe(false);
});

test('a choice that an option leaves open recurs', async () => {
  expect(await recurs('FORBEAR: { event: none }')).toBe(true);
});
