import fc from 'fast-check';
import { test } from 'vitest';
import { compiledText, study } from '../engine.ts';
import { expectSameNumbers, numbersOf } from './compare.ts';
import { randomScenario, seeds, textOf } from './random-scenario.ts';

/** Names of random scenarios: regions, states, events, parties, parameters, moves, formulas, counters, dates, results. */
const NAME = /\b(?:rg|st|EV|pa|pp|mv|fm|co|CAL|oc|me)\d+\b/g;

/** New names in another alphabetical order, some with nothing in common. */
function renamed(text: string): string {
  return text.replaceAll(NAME, (name) => {
    const number = Number(/\d+/.exec(name)?.[0]);
    const kind = name.replace(/\d+/, '');
    return `${{ rg: 'alpha', st: 'zz_', EV: 'Go', oc: 'ending' }[kind] ?? `${kind}New`}${999 - number}x`;
  });
}

test('other names for everything give the same numbers under the other names', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const text = textOf(randomScenario(seed, { steps: 14, report: 7 }));
      const plain = numbersOf(study(await compiledText(text)));
      const other = numbersOf(study(await compiledText(renamed(text))));
      const wanted = new Map([...plain].map(([name, value]) => [renamed(name), value]));
      expectSameNumbers(other, wanted, 0);
    }),
    { seed: 11, numRuns: 15 },
  );
});
