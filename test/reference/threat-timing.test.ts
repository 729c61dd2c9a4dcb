import { describe, expect, test } from 'vitest';
import { valuesAtStart } from '../game/values.ts';
import { expectNear } from '../study/near.ts';
import { measure, preparedFile, type Settings, studyFile } from './files.ts';
import { answer, EXACT, prismResults } from './prism.ts';

const FILE = 'threat-timing.yaml';
const { results } = prismResults()['threat-timing.mdp.prism'];

async function bestValue(settings: Settings = {}): Promise<number> {
  return valuesAtStart(await preparedFile(FILE, settings)).get('us') ?? Number.NaN;
}

/** Where only the months of talks are worth anything. PRISM counts the first month too: 1 more. */
const onlyMonths = (vMonth: number): Settings => ({ vDeal: 0, vHit: 0, vNone: 0, vMonth });

describe('threat-timing', () => {
  test('has the best value that PRISM finds', async () => {
    expectNear(await bestValue(), answer(results, 'R{"value"}max=? [ F "done" ]'), EXACT);
  });

  test('has the worst value that PRISM finds, as the best of what is turned round', async () => {
    const turned = await bestValue({ vDeal: -100, vHit: -35, vNone: -20 });
    expectNear(-turned, answer(results, 'R{"value"}min=? [ F "done" ]'), EXACT);
  });

  test('has the longest talks that PRISM finds', async () => {
    const longest = 1 + (await bestValue(onlyMonths(1)));
    expectNear(longest, answer(results, 'R{"months"}max=? [ F "done" ]'), EXACT);
  });

  test('has the shortest talks that PRISM finds', async () => {
    const shortest = 1 - (await bestValue(onlyMonths(-1)));
    expectNear(shortest, answer(results, 'R{"months"}min=? [ F "done" ]'), EXACT);
  });

  test.each([
    ['deal', 'high', 'Pmax=? [ F "deal" ]'],
    ['deal', 'low', 'Pmin=? [ F "deal" ]'],
    ['hit', 'high', 'Pmax=? [ F "hit" ]'],
    ['noDeal', 'high', 'Pmax=? [ F "none" ]'],
    ['noDeal', 'low', 'Pmin=? [ F "none" ]'],
  ] as const)('has an envelope of %s whose %s end is PRISM’s %s', async (headline, end, property) => {
    const result = await studyFile(FILE, {}, `headline: ${headline}`);
    const envelope = result.outcomes.find(({ name }) => name === headline)?.envelope[0];
    expectNear(envelope?.[end] ?? Number.NaN, answer(results, property), EXACT);
  });

  test('answers all nine stored properties', () => {
    expect(Object.keys(results)).toHaveLength(9);
  });

  // The optimal policy as results.json words it.
  test.each([
    ['threatByMonth8', 'waits through month 8'],
    ['offPolicy', 'threatens in each of the months 9 to 11'],
    ['struckEver', 'never imposes'],
  ])('%s is 0: the best policy %s', async (name) => {
    expect(measure(await studyFile(FILE), name)).toBe(0);
  });

  test('the best policy threatens earlier where threats do not wear out', async () => {
    expect(measure(await studyFile(FILE, { fatigue: 1, bThr: 0.01 }), 'threatByMonth8')).toBeGreaterThan(0.1);
  });
});
