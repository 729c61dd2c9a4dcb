import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { compiledText, study } from '../engine.ts';
import { valuesAtStart } from '../game/values.ts';
import { expectSameNumbers, numbersOf } from './compare.ts';
import { randomScenario, type ScenarioData, seeds, textOf } from './random-scenario.ts';

const TOLERANCE = 1e-12;

/** The numbers of a study, without those of measures put in to change the graph, and what each party expects. */
function resultsOf(compiled: CompiledScenario): Map<string, number> {
  const numbers = [...numbersOf(study(compiled))].filter(([name]) => !name.includes('idle'));
  return new Map([
    ...numbers,
    ...[...valuesAtStart(compiled)].map(([party, value]) => [`value of ${party}`, value] as const),
  ]);
}

function withMeasure(data: ScenarioData, flow: string): ScenarioData {
  const measures = data['measures'] as object;
  return { ...data, measures: { ...measures, idle: { flow, unit: '1' } } };
}

function withDate(data: ScenarioData, date: string): ScenarioData {
  const calendar = data['calendar'] as object;
  return { ...data, calendar: { ...calendar, IDLE: { date } } };
}

describe('the last layer', () => {
  const OPTIONS = { steps: 40, report: 6, regions: 2 };

  test.each([
    ['a date in the last step', (data: ScenarioData) => withDate(data, '2021-04-15')],
    ['a number that goes on changing', (data: ScenarioData) => withMeasure(data, '0*step/month')],
  ])('may stand for many steps: %s, which forbids it, changes nothing', async (_what, vary) => {
    let repeating = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const data = randomScenario(seed, OPTIONS);
        const plain = await compiledText(textOf(data));
        const long = await compiledText(textOf(vary(data)));
        if (plain.graph.tail.repeats > 20) repeating += 1;
        expect(long.graph.tail.repeats).toBe(1);
        expectSameNumbers(resultsOf(long), resultsOf(plain), TOLERANCE);
      }),
      { seed: 31, numRuns: 15 },
    );
    expect(repeating).toBeGreaterThan(7);
  });
});

describe('elapsed time', () => {
  const OPTIONS = { steps: 7, report: 7, regions: 2 };

  test('is counted only as far as it is read: counting it to the end changes nothing', async () => {
    let larger = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const data = randomScenario(seed, OPTIONS);
        const regions = Object.keys(data['chart'] as object);
        const idle = regions.map((region) => `(elapsed.${region} > 100 months ? 1 : 0)`).join(' + ');
        const plain = await compiledText(textOf(data));
        const counting = await compiledText(textOf(withMeasure(data, `(${idle})/month`)));
        if (counting.graph.nodes > plain.graph.nodes) larger += 1;
        expectSameNumbers(resultsOf(counting), resultsOf(plain), TOLERANCE);
      }),
      { seed: 41, numRuns: 20 },
    );
    expect(larger).toBeGreaterThan(10);
  });
});
