import { describe, expect, test } from 'vitest';
import { readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { plain, treeAt } from '../../src/scenario/tree.ts';
import { writtenNumbers } from '../../src/scenario/written-numbers.ts';
import { memoryFiles } from '../engine.ts';
import { TARIFF } from '../tariff-market.ts';

/** The numbers of a market with these suppliers, by their paths below it. */
function numbersOf(suppliers: object, market: object = {}): string[] {
  const data = { markets: { cars: { importer: 'us', suppliers, ...market } } };
  return writtenNumbers(data).map(({ path }) => path.slice(2).join('.'));
}

async function variant(text: string): Promise<ScenarioReading> {
  const files = { 'main.yaml': `parley: 1\nextends: base.yaml\n${text}`, 'base.yaml': TARIFF };
  const reading = await readScenario('main.yaml', memoryFiles(files));
  expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return reading;
}

const changed = async (text: string): Promise<unknown> => Object.fromEntries((await variant(text)).changed);
const JAPAN = 'markets.cars.suppliers.japan';

describe('what is written out in a market', () => {
  test.each([
    ['an amount', '40 billion USD/year'],
    ['a share', '9 %'],
    ['a number within a formula', '2 * usCars'],
    ['a plain number', 8],
  ])('%s is a number', (_, value) => {
    expect(numbersOf({ us: { value } })).toEqual(['suppliers.us.value']);
  });

  test.each([
    ['a name', 'usCars'],
    ['a formula over names', '(1 - japanShare) * usCars'],
    ['nothing at all', '0 %'],
    ['all of it', '100 %'],
    ['a supply without end', 'infinite'],
  ])('%s is none', (_, value) => {
    expect(numbersOf({ us: { value } })).toEqual([]);
  });

  test('what is given by horizon is one number', () => {
    expect(numbersOf({}, { substitution: { short: 2, medium: 4, long: 'late' } })).toEqual(['substitution']);
  });

  test('ages, nests and inputs are numbers of their own; names and conditions are not', () => {
    const nests = { far: { of: ['japan'], substitution: 5 } };
    const adjust = { since: 'tariff', medium: '18 months', long: '5 years' };
    const stages = { medium: 'step > 3', long: 'step > 9' };
    const us = { inputs: { steel: '10 %', glass: 'glassShare' } };
    expect(numbersOf({ us }, { nests, adjust, stages, valuation: 'fob' })).toEqual([
      'nests.far.substitution',
      'adjust.medium',
      'adjust.long',
      'suppliers.us.inputs.steel',
    ]);
  });
});

test('in a deal the values of levels, the ends of grids and what binds hands are numbers', () => {
  const data = {
    issues: {
      farm: {
        levels: { none: 0, half: '50 %', tpp: { value: 'tppShare' }, all: { value: 1.2, label: '3 USD' } },
      },
      share: { grid: { from: '10 %', to: 'most', steps: 100 } },
    },
    ratifiers: { diet: { of: 'japan', when: 'cars.taxed', needs: 'farm <= 0.8', odds: 0.6 } },
    payoffs: {
      us: { flow: '3 USD/year', redLines: { low: 'farm >= 0.2', high: { holds: 'farm <= 3 * cap' } } },
    },
  };
  expect(writtenNumbers(data).map(({ path, entries }) => [path, entries].map(String).join(' by '))).toEqual([
    'issues,farm,levels,half by issues,farm,levels,half,issues,farm',
    'issues,farm,levels,all,value by issues,farm,levels,all,issues,farm',
    'issues,share,grid,from by issues,share',
    'ratifiers,diet,needs by ratifiers,diet',
    'ratifiers,diet,odds by ratifiers,diet',
    'payoffs,us,redLines,low by payoffs,us,redLines,low',
    'payoffs,us,redLines,high,holds by payoffs,us,redLines,high',
  ]);
});

describe('a number of a market that a variant changes', () => {
  test('is changed, and keeps its source for the others of its supplier', async () => {
    const reading = await variant(
      'markets: { cars: { suppliers: { japan: { value: 41 billion USD/year } } } }',
    );
    expect([...reading.changed]).toEqual([[`${JAPAN}.value`, 'main.yaml']]);
    expect(plain(treeAt(reading.tree, JAPAN.split('.')) ?? reading.tree)).toHaveProperty('source');
  });

  test('is not where its supplier gets a source with it', async () => {
    const text =
      'markets: { cars: { suppliers: { japan: { value: 41 billion USD/year, assumed: rounded } } } }';
    const reading = await variant(text);
    const japan = plain(treeAt(reading.tree, JAPAN.split('.')) ?? reading.tree);
    expect([...reading.changed]).toEqual([]);
    expect(japan).toHaveProperty('assumed', 'rounded');
    expect(japan).not.toHaveProperty('source');
  });

  test('is not where the market that it relies on gets one', async () => {
    expect(
      await changed(
        'markets: { cars: { assumed: new, suppliers: { us: { value: 310 billion USD/year } } } }',
      ),
    ).toEqual({});
  });

  test('is where only the market gets one and its supplier has its own', async () => {
    expect(
      await changed(
        'markets: { cars: { assumed: new, suppliers: { japan: { value: 41 billion USD/year } } } }',
      ),
    ).toEqual({ [`${JAPAN}.value`]: 'main.yaml' });
  });

  test('is not where a name takes its place', async () => {
    expect(await changed('duties: { steelDuty: { atLeast: extraDuty } }')).toEqual({});
  });

  test('is where it is new beside others that have a source', async () => {
    expect(await changed('markets: { cars: { suppliers: { japan: { multiplier: 2.5 } } } }')).toEqual({
      [`${JAPAN}.multiplier`]: 'main.yaml',
    });
  });

  test('is not in a policy of its own', async () => {
    expect(
      await changed('duties: { more: { market: cars, from: mexico, add: 10 %, assumed: as feared } }'),
    ).toEqual({});
  });
});
