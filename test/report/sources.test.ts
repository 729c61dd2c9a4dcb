import { describe, expect, test } from 'vitest';
import { bind } from '../../src/model/bind.ts';
import { collectSources } from '../../src/report/sources.ts';
import { formatSources } from '../../src/report/sources-report.ts';
import { en } from '../../src/report/text/en.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { assumptionsOf, countNumbers } from '../../src/study/assumptions.ts';
import { boundText } from '../bound.ts';
import { TARIFF } from '../tariff-market.ts';
import { PLAIN } from './plain-style.ts';

const scenario = {
  sources: { one: { title: 'One' } },
  parameters: { near: { value: 1, assumed: 'x' } },
  correlations: {
    read: { between: ['near', 'far'], rank: 0.5, source: { from: 'one' } },
    guessed: { between: ['near', 'wide'], rank: 0.2, assumed: 'why not' },
    near: { between: ['far', 'wide'], rank: 0.1 },
  },
} as unknown as Scenario;

describe('collectSources', () => {
  test('tells correlations beside numbers, and counts them', () => {
    const { correlations, count, unsourced } = collectSources(
      scenario,
      new Map([['correlations.near', 'main.yaml']]),
      'en',
    );
    expect(correlations.map(({ name, value, provenance }) => [name, value, provenance])).toEqual([
      ['read', '0.5 (near, far)', 'source'],
      ['guessed', '0.2 (near, wide)', 'assumed'],
      ['near', '0.1 (far, wide)', 'changed'],
    ]);
    expect(count).toEqual({ source: 1, assumed: 2, changed: 1, missing: 0 });
    expect(unsourced).toBe(1);
  });

  test('does not take a changed number for a changed correlation of the same name', () => {
    const { correlations } = collectSources(scenario, new Map([['near', 'main.yaml']]), 'en');
    expect(correlations.at(-1)?.provenance).toBe('missing');
  });
});

describe('the numbers of markets and policies', async () => {
  const { reading, scenario } = await boundText(TARIFF);
  const { markets, count } = collectSources(scenario, reading.changed, 'en');

  test('are told one by one, suppliers under the source of their market where they have none', () => {
    const told = markets.filter(({ name }) => name.startsWith('markets.cars.suppliers.'));
    expect(told.map(({ name, provenance, entry }) => [name.slice(23), provenance, entry])).toEqual([
      ['us.value', 'assumed', 'markets.cars'],
      ['us.supply', 'assumed', 'markets.cars'],
      ['us.inputs.steel', 'assumed', 'markets.cars'],
      ['japan.value', 'source', 'markets.cars.suppliers.japan'],
      ['japan.duty', 'source', 'markets.cars.suppliers.japan'],
      ['japan.units', 'source', 'markets.cars.suppliers.japan'],
      ['mexico.share', 'assumed', 'markets.cars'],
      ['mexico.passThrough', 'assumed', 'markets.cars'],
    ]);
  });

  test('count those of a preset, which names its source', () => {
    const preset = markets.filter((each) => each.preset !== undefined);
    expect(preset.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      'markets.steel.substitution = short 2.5, medium 5, long 5',
      'markets.steel.demand = 1',
      'markets.steel.supply = short 1, medium 10, long infinite',
      'markets.steel.suppliers.us.supply = short 0.5, medium 2, long 10',
    ]);
    expect(count).toEqual({ source: 11, assumed: 17, changed: 0, missing: 0 });
  });

  test('are as many in results', () => {
    const { model } = bind(reading);
    if (model === undefined) throw new Error('no model');
    expect(countNumbers(reading)).toBe(28);
    expect(assumptionsOf(reading, model)).toHaveLength(17);
  });

  test('are told with one source below those that share it', () => {
    const text = formatSources(collectSources(scenario, reading.changed, 'en'), en, PLAIN);
    expect(text.match(/Japan 40\.0/g)).toHaveLength(1);
    expect(text.match(/Rounded from several years/g)).toHaveLength(2);
  });
});
