import { describe, expect, test } from 'vitest';
import { diffScenarios } from '../../src/model/diff.ts';
import { boundText, diffSide } from '../bound.ts';
import { TARIFF } from '../tariff-market.ts';

/** What changes when a piece of the scenario is written otherwise. */
async function edit(from: string, to: string): Promise<string[]> {
  const text = TARIFF.replace(from, to);
  if (text === TARIFF) throw new Error(`${from} is not there`);
  const [a, b] = [await boundText(TARIFF), await boundText(text)];
  return diffScenarios(diffSide(a), diffSide(b)).map(({ kind, path }) => `${kind} ${path.join('.')}`);
}

describe('the same market written otherwise is no difference', () => {
  test.each([
    ['one value for all times', 'demand: 1', 'demand: { short: 1, medium: 1, long: 1 }'],
    [
      'how values are valued',
      'importer: us\n    substitution',
      'importer: us\n    valuation: fob\n    substitution',
    ],
    ['no duty before', '{ share: 27.35 %', '{ duty: 0 %, share: 27.35 %'],
    ['no multiplier', 'supply: 3,', 'supply: 3, multiplier: 1,'],
    ['another scale', '468 billion USD/year', '0.468 trillion USD/year'],
    ['a list of one market', 'market: [steel]', 'market: steel'],
    ['the order of a nest', '[japan, mexico]', '[mexico, japan]'],
    ['what the treasury gets of a rent', 'exporter: 50 %,', 'exporter: 50 %, importers: 0,'],
  ])('%s', async (_, from, to) => {
    expect(await edit(from, to)).toEqual([]);
  });
});

describe('a difference between markets is told where it is', () => {
  test.each([
    ['an elasticity', 'medium: 4,', 'medium: 5,', 'changed markets.cars.substitution.medium'],
    ['a value', '40 billion', '41 billion', 'changed markets.cars.suppliers.japan.value'],
    ['a share of cost', 'steel: 10 %', 'steel: 12 %', 'changed markets.cars.suppliers.us.inputs.steel'],
    ['a rate', 'atLeast: 20 %', 'atLeast: 25 %', 'changed duties.steelDuty.atLeast'],
    ['where a quota holds', 'while: tariff.frozen,', '', 'removed quotas.restraint.while'],
    ['an observation', '-19.4 %', '-20.9 %', 'changed observed.juneBorderPrice.value'],
  ])('%s', async (_, from, to, found) => {
    expect(await edit(from, to)).toEqual([found]);
  });

  test('a supplier that is there in one only is one difference', async () => {
    const korea = 'korea: { value: 1 million USD/year }\n      japan: {';
    expect(await edit('japan: { value', `${korea} value`)).toEqual(['added markets.cars.suppliers.korea']);
  });

  test('a rent that goes to one holder differs by shares', async () => {
    expect(await edit('rent: { exporter: 50 %, treasury: 50 % }', 'rent: exporter')).toEqual([
      'changed quotas.restraint.rent.exporter',
      'changed quotas.restraint.rent.treasury',
    ]);
  });
});
