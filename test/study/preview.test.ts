import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/node/read-scenario-file.ts';
import { compile } from '../../src/study/compile.ts';
import { previewOf } from '../../src/study/preview.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { simulate } from '../../src/study/simulate.ts';
import type { Study } from '../../src/study/study.ts';

async function study(draws: number, breakRate?: string): Promise<Study> {
  const settings = breakRate === undefined ? [] : [{ name: 'breakRate', value: breakRate }];
  const { compiled } = compile(await readScenarioFile('parley/minimal', settings));
  if (compiled === undefined) throw new Error('minimal does not compile');
  return runToEnd(simulate(compiled, { draws, seed: 1 }));
}

const means = ({ outcomes }: Study) => outcomes.map(({ probability }) => probability.mean);
const farthest = (one: Study, other: Study) =>
  Math.max(...means(one).map((mean, at) => Math.abs(mean - (means(other)[at] ?? 0))));

describe('a first look', () => {
  test('at the scenario itself is the whole answer', async () => {
    const [whole, few] = [await study(256), await study(16)];
    const look = previewOf(whole, few, few);
    for (const [at, mean] of means(look).entries())
      expect(mean).toBeCloseTo(means(whole)[at] ?? Number.NaN, 14);
  });

  test.each(['1 %/month', '5 %/month', '12 %/month'])(
    'at %s is nearer to the whole answer than few draws are, and adds up to 1',
    async (rate) => {
      const [whole, few, quick, truth] = [
        await study(1024),
        await study(16),
        await study(16, rate),
        await study(1024, rate),
      ];
      const look = previewOf(whole, few, quick);
      expect(farthest(look, truth)).toBeLessThan(farthest(quick, truth) + 1e-12);
      expect(means(look).reduce((sum, mean) => sum + mean)).toBeCloseTo(1, 12);
      for (const mean of means(look)) expect(mean).toBeGreaterThanOrEqual(0);
    },
  );

  test('moves measures, too', async () => {
    const [whole, few, quick] = [await study(256), await study(16), await study(16, '5 %/month')];
    const look = previewOf(whole, few, quick);
    for (const [at, { value }] of look.measures.entries()) {
      const change = (quick.measures[at]?.value.mean ?? 0) - (few.measures[at]?.value.mean ?? 0);
      expect(value.mean).toBeCloseTo((whole.measures[at]?.value.mean ?? 0) + change, 12);
    }
  });
});
