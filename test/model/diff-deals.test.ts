import { expect, test } from 'vitest';
import { createDiffSide, diffScenarios } from '../../src/model/diff.ts';
import { boundText } from '../bound.ts';
import { bargaining } from '../scenario/cases/deal-cases.ts';

type Parts = Parameters<typeof bargaining>[0];

/** The paths and kinds of what differs between two scenarios with a bargain. */
async function differences(before: Parts, after: Parts): Promise<string[]> {
  const [a, b] = await Promise.all(
    [before, after].map(async (parts) => {
      const { reading, scenario, model } = await boundText(bargaining(parts));
      return createDiffSide(reading, scenario, model);
    }),
  );
  if (a === undefined || b === undefined) throw new Error('two sides');
  return diffScenarios(a, b).map(({ kind, path }) => `${kind} ${path.join('.')}`);
}

const table = 'between: [us, japan], event: AGREE';
const issue = (levels: string): Parts => ({
  issues: `issues: { farm: { assumed: x, levels: { ${levels} } } }`,
  us: 'flow: farm/year',
  japan: 'flow: -farm/year',
});

test.each([
  [
    'the solution by default',
    { bargain: table },
    { bargain: `${table}, solution: nash, power: { us: 1, japan: 1 }` },
  ],
  ['a level as a map', issue('none: 0, half: 0.5'), issue('none: { value: 0 }, half: { value: 0.5 }')],
  [
    'a red line as a map',
    { us: 'flow: farm/year, redLines: { low: farm >= 1 }, deal: "cars.taxed ? 1 : 0"' },
    { us: 'flow: farm/year, redLines: { low: { holds: farm >= 1 } }, deal: "cars.taxed ? 1 : 0"' },
  ],
])('%s is no difference', async (_what, before, after) => {
  expect(await differences(before, after)).toEqual([]);
});

test.each([
  [
    'a level',
    issue('none: 0, half: 0.5'),
    issue('none: 0, half: 0.6'),
    ['changed issues.farm.levels.half.value'],
  ],
  [
    'the order of levels, in which ties are settled',
    issue('none: 0, half: 0.5, all: 1'),
    issue('all: 1, none: 0, half: 0.5'),
    ['moved issues.farm.levels.all'],
  ],
  [
    'where terms are in force',
    {},
    { deal: 'deal: { while: talks.agreed or talks.broken }' },
    ['changed deal.while'],
  ],
  [
    'the power of a party',
    { bargain: table },
    { bargain: `${table}, power: { us: 2, japan: 1 }` },
    ['changed moves.meet.bargain.power.us'],
  ],
])('%s is a difference', async (_what, before, after, found) => {
  expect(await differences(before, after)).toEqual(found);
});
