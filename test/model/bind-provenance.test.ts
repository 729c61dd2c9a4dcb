import { describe, expect, test } from 'vitest';
import { bind } from '../../src/model/bind.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { memoryFiles } from '../engine.ts';
import { TARIFF } from '../tariff-market.ts';

/** What is said about where numbers are from once a piece of the scenario is written otherwise. */
async function said(from: string | RegExp, to: string): Promise<unknown[]> {
  const text = TARIFF.replace(from, to);
  if (text === TARIFF) throw new Error(`${from} is not there`);
  const { problems } = bind(await readScenario('test.yaml', memoryFiles({ 'test.yaml': text })));
  return problems.map(({ rule, facts, place }) => {
    const name = 'name' in facts ? facts.name : undefined;
    return [rule, name, text.split('\n')[(place?.line ?? 0) - 1]?.trim().split(':')[0]];
  });
}

describe('a number of a market with neither source nor reason', () => {
  test.each([
    [
      'a supplier and all others that rely on the market',
      / {4}assumed: \{ en: Rounded.*\n/,
      '',
      ['markets.cars', 'markets.cars.suppliers.us', 'markets.cars.suppliers.mexico'],
      ['cars', 'us', 'mexico'],
    ],
    ['a duty', 'atLeast: 20 %, assumed: as announced', 'atLeast: 20 %', ['duties.steelDuty'], ['steelDuty']],
    ['a quota', 'assumed: a guess, ', '', ['quotas.restraint'], ['restraint']],
    [
      'an observation',
      'date: 2025-06-30, source: { from: census }',
      'date: 2025-06-30',
      ['observed.juneBorderPrice'],
      ['juneBorderPrice'],
    ],
  ])('is a problem of %s', async (_, from, to, names, keys) => {
    expect(await said(from, to)).toEqual(names.map((name, at) => ['no-provenance', name, keys[at]]));
  });

  test('is none where it is a parameter', async () => {
    expect(await said('atLeast: 20 %, assumed: as announced', 'atLeast: extraDuty')).toEqual([]);
  });
});

test.each([
  ['market', '    source: { from: census }', '    source: { from: cencus }', 'source'],
  ['supplier', 'source: { from: census, quote', 'source: { from: cencus, quote', 'japan'],
  [
    'observation',
    'date: 2025-06-30, source: { from: census }',
    'date: 2025-06-30, source: { from: cencus }',
    'juneBorderPrice',
  ],
])('the source of a %s has to be listed', async (_, from, to, key) => {
  expect(await said(from, to)).toEqual([['unknown-name', 'cencus', key]]);
});

test.each(['cars', 'cars.japan', 'section232', 'restraint', 'juneBorderPrice', 'cars.value.japan'])(
  'a report may bear on %s',
  async (name) => {
    const report = `chronicle: { told: { date: 2018-09-01, quote: Cars, source: census, bears: [${name}] } }\n`;
    expect(await said('clock:', `${report}clock:`)).toEqual([]);
  },
);
