import { expect, test } from 'vitest';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { compiledText, study } from '../engine.ts';
import { valuesAtStart } from './values.ts';

/** Half a year of weeks, a date in the third of them, and a flow that depends on how far away it is. */
function scenario(flow: string, idle = '0 USD/year'): string {
  return `parley: 1
title: A date
parties: { us: { name: US, discountRate: 10 %/year, rationality: 1 / (billion USD) } }
clock: { start: 2020-01-06, step: 1 week, steps: 26, report: 4, continuation: none }
calendar: { DUE: { date: 2020-01-20 } }
chart: { talks: { initial: open, states: { open: { on: { CLOSE: closed } }, closed: {} } } }
moves: { us: { when: talks.open, party: us, choose: { WAIT: { event: none, default: true }, CLOSE: { rate: 1/week } } } }
payoffs: { us: { flow: "(talks.open ? 1 : 0)*(${flow})" } }
outcomes: { open: { when: talks.open }, closed: { when: talks.closed } }
measures: { idle: { flow: "${idle}" } }
`;
}

const RATE = '(1 billion USD/year)/week';

test('a number that rests once a date is past lets the last layer stand for all later ones', async () => {
  const { graph } = await compiledText(scenario(`max(0 weeks, until.DUE)*${RATE}`));
  expect(graph.tail.repeats).toBeGreaterThan(15);
});

test.each([
  ['falls for ever', `until.DUE*${RATE}`],
  ['falls for ever once the date is past', `min(0 weeks, until.DUE)*${RATE}`],
])('a number that %s does not', async (_what, flow) => {
  expect((await compiledText(scenario(flow))).graph.tail.repeats).toBe(1);
});

test('values and odds are those of all layers written out', async () => {
  const flow = `max(0 weeks, until.DUE)*${RATE} - 1 billion USD/year`;
  const folded = await compiledText(scenario(flow));
  const written = await compiledText(scenario(flow, `0*until.DUE*${RATE}`));
  expect(written.graph.nodes).toBeGreaterThan(2 * folded.graph.nodes);
  const worth = (compiled: CompiledScenario): number => valuesAtStart(compiled).get('us') ?? Number.NaN;
  expect(worth(folded) / worth(written)).toBeCloseTo(1, 12);
  const [a, b] = [study(folded), study(written)].map(({ outcomes }) => outcomes[0]?.probability.mean ?? -1);
  expect(a).toBeCloseTo(b ?? -2, 12);
});
