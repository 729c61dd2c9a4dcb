import { describe, expect, test } from 'vitest';
import { check } from '../../src/study/check.ts';
import { inspectChart } from '../../src/study/inspect-chart.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { compiledText } from '../engine.ts';

/** Both gain by any deal and more by a full one; each month it comes about with a probability of one half. */
const TEXT = `
parley: 1
title: Scope
parties:
  us: { name: US, rationality: perfect, discountRate: 10 %/year }
  japan: { name: Japan, rationality: perfect, discountRate: 10 %/year }
parameters:
  most: { value: 2, assumed: x }
  least: { value: 0, assumed: x }
clock: { start: 2018-10-01, step: 1 month, steps: 24, report: 6 }
issues:
  coverage: { levels: { goods: { event: GOODS, label: Goods only }, full: { event: FULL, label: Everything } } }
  price: { levels: { low: least, high: 1 } }
deal: { while: talks.agreed }
chart:
  talks: { initial: open, states: { open: { on: { DEAL: agreed } }, agreed: { final: true } } }
  scope: { initial: open, states: { open: { on: { GOODS: some, FULL: all } }, some: {}, all: {} } }
moves:
  meet: { when: talks.open, label: They meet, bargain: { between: [us, japan], event: DEAL, readiness: 0.6931471805599453/month } }
payoffs:
  us: { flow: "(coverage.full ? most : 1)/year + price/year", redLines: { cap: price <= most } }
  japan: { flow: "(coverage.full ? most : 1)/year - price * 0.1/year" }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: not talks.agreed } }
`;

describe('a deal that raises events', () => {
  test('takes the transitions of its own event and of the level agreed', async () => {
    const compiled = await compiledText(TEXT);
    const { regions } = runToEnd(inspectChart(compiled, 2, { draws: 16, seed: 1 }));
    const times = regions.flatMap(({ transitions }) =>
      transitions.map(({ to, times: each, events }) => [to, each, events[0]?.label]),
    );
    const expected = [
      ['talks.agreed', 0.75, 'They meet'],
      ['scope.some', 0, 'Goods only'],
      ['scope.all', 0.75, 'Everything'],
    ] as const;
    expect(times.map(([to, , label]) => [to, label])).toEqual(expected.map(([to, , label]) => [to, label]));
    for (const [at, [, each]] of expected.entries()) expect(times[at]?.[1]).toBeCloseTo(each, 12);
  });

  test('raises all events that the chart waits for, uses all parameters and moves each region once', async () => {
    const compiled = await compiledText(TEXT);
    const { problems } = runToEnd(check(compiled, { draws: 16, seed: 1 }));
    expect(problems.map(({ rule }) => rule)).toEqual([]);
  });

  test('may move a region by its own event and then by that of a level', async () => {
    const compiled = await compiledText(
      TEXT.replace('agreed: { final: true }', 'agreed: { on: { FULL: final } }, final: {}')
        .replace(
          'open: { on: { GOODS: some, FULL: all } }, some: {}, all: {}',
          'open: { on: { GOODS: some } }, some: {}',
        )
        .replaceAll('talks.agreed', '(talks.agreed or talks.final)'),
    );
    const { problems } = runToEnd(check(compiled, { draws: 16, seed: 1 }));
    expect(problems.map(({ rule }) => rule).filter((rule) => rule === 'moves-twice')).toEqual([]);
  });
});
