import { describe, expect, test } from 'vitest';
import { byEffect, leverEffects } from '../../src/study/lever-effects.ts';
import { leversOf } from '../../src/study/levers.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { setParameters } from '../../src/study/set-parameters.ts';
import { study } from '../engine.ts';
import { compiledFile } from '../report/figures/shipped-study.ts';

describe('what levers do', () => {
  test('are the means of studies in which each is set to its ends', async () => {
    const compiled = await compiledFile('us-eu-2018.yaml');
    const levers = leversOf(compiled).slice(0, 3);
    const effects = runToEnd(leverEffects(compiled, levers, 'stops', { draws: 16, seed: 1 }));
    for (const [at, { name, min, max, unit }] of levers.entries()) {
      for (const [end, value] of [
        ['low', min],
        ['high', max],
      ] as const) {
        const text = unit.startsWith('1/') ? `${value}${unit.slice(1)}` : `${value} ${unit}`.trim();
        const set = setParameters(compiled, [{ name, value: text }]);
        if (set.kind !== 'compiled') throw new Error(`${name} can be set`);
        const alone = study(set.compiled, 16, 1);
        expect(effects[at]?.outcomes.map((each) => each[end])).toEqual(
          alone.outcomes.map(({ probability }) => probability.mean),
        );
      }
    }
  });

  test('put the strongest first, whatever their units', async () => {
    const compiled = await compiledFile('us-eu-2018.yaml');
    const [first, second] = leversOf(compiled);
    if (first === undefined || second === undefined) throw new Error('the scenario has levers');
    const spread = { mean: 0, error: 0, p05: 0, p50: 0, p95: 100 };
    const measures = [
      { name: 'm', label: 'm', kind: 'flow', report: 'total', unit: '', value: spread } as const,
    ];
    const effect = (lever: string, high: number) => ({
      lever,
      low: 0,
      high: 1,
      outcomes: [],
      measures: [{ name: 'm', low: 0, high }],
    });
    const order = byEffect([first, second], [effect(first.name, -1), effect(second.name, -5)], {
      outcomes: [],
      measures,
    });
    expect(order.map(({ name }) => name)).toEqual([second.name, first.name]);
  });
});
