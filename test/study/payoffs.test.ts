import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledText, study } from '../engine.ts';
import { expectSameNumbers, numbersOf } from './compare.ts';
import { randomScenario, seeds, textOf, type Variation } from './random-scenario.ts';

async function numbersWith(seed: number, variation: Variation): Promise<Map<string, number>> {
  return numbersOf(
    study(await compiledText(textOf(randomScenario(seed, { steps: 12, report: 6, regions: 2 }, variation)))),
  );
}

describe('payoffs', () => {
  test('do not matter to parties with rationality 0', async () => {
    const amounts = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(seeds, amounts, async (seed, payoffs) => {
        const plain = await numbersWith(seed, { rationality: 0 });
        expectSameNumbers(await numbersWith(seed, { rationality: 0, payoffs }), plain, 0);
      }),
      { seed: 21, numRuns: 15 },
    );
  });

  test('do matter to parties with rationality 2', async () => {
    const both = async (seed: number): Promise<boolean> => {
      const plain = await numbersWith(seed, { rationality: 2 });
      const other = await numbersWith(seed, { rationality: 2, payoffs: [5, -3, 1] });
      return [...plain].some(([name, value]) => Math.abs(value - (other.get(name) ?? 0)) > 1e-3);
    };
    const changed = await Promise.all([1, 2, 3, 4, 5, 6].map(both));
    expect(changed).toContain(true);
  });

  test('in another currency, with rationality to match, change no probability', async () => {
    const factors = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    await fc.assert(
      fc.asyncProperty(seeds, factors, async (seed, money) => {
        const plain = await numbersWith(seed, {});
        expectSameNumbers(await numbersWith(seed, { money }), plain, 1e-12);
      }),
      { seed: 22, numRuns: 15 },
    );
  });
});
