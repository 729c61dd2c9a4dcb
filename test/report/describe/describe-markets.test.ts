import { describe, expect, test } from 'vitest';
import { describeScenario } from '../../../src/report/describe/describe-scenario.ts';
import type { Catalogue } from '../../../src/report/text/catalogue.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { boundText } from '../../bound.ts';
import { TARIFF } from '../../tariff-market.ts';

/** What is said in the parts of a description, by the name of what it tells of; in order. */
async function said(text: string, catalogue: Catalogue = en): Promise<[string, string][]> {
  const { reading, scenario, model } = await boundText(text);
  return describeScenario(reading, scenario, model, catalogue).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): [string, string][] =>
      block.kind === 'paragraph'
        ? [[block.name ?? '', block.text]]
        : [
            [block.name ?? '', block.lead ?? ''],
            ...block.items.map((item): [string, string] => [item.name ?? '', item.text]),
          ],
    ),
  );
}

/** The same about one thing, as lines. */
async function about(name: string, from = '', to = '', catalogue: Catalogue = en): Promise<string> {
  const text = TARIFF.replace(from, to);
  const found = (await said(text, catalogue)).filter(([each]) => each === name);
  return found.map(([, words]) => words).join('\n');
}

/** The markets of the scenario alone. */
const ALONE = TARIFF.replace(/^clock:[\s\S]*/m, '')
  .replace(/^formulas:[\s\S]*(?=^markets:)/m, '')
  .replaceAll(/while: [^,]*, /g, '')
  .replace('since: tariff, ', '');

describe('a market is told', () => {
  test('with its importer, its size and how values are counted', async () => {
    expect(await about('markets.cars')).toContain(
      'US car market (importer: United States), 468 billion USD/year before any change; values free on board:',
    );
    const withFreight = 'importer: us\n    valuation: cif\n    freight: 5 %\n    substitution';
    expect(await about('markets.cars', 'importer: us\n    substitution', withFreight)).toContain(
      'values with insurance and freight of 5 %:',
    );
  });

  test('with its suppliers, their values, duties and what they use', async () => {
    expect(await about('markets.cars.suppliers.japan')).toBe(
      'Japan: 40 billion USD/year; duty 2.5 %; 1.74 million vehicles/year',
    );
    expect(await about('markets.cars.suppliers.us')).toBe(
      'United States (at home): 300 billion USD/year; elasticity of supply 3; goods of the US steel market make up 10 % of its cost',
    );
  });

  test('with elasticities by horizon, from the file or from a preset', async () => {
    expect(await about('markets.cars')).toContain(
      'elasticity of substitution of 2.5 in the short, 4 in the medium and 5.6 in the long run',
    );
    expect(await about('markets.steel')).toContain(
      'from abroad 1 in the short, 10 in the medium and infinite in the long run; at home 0.5 in the short',
    );
  });

  test('with how it adjusts: by age, by states, or not at all', async () => {
    const adjust = 'adjust: { since: tariff, medium: 18 months, long: 5 years }';
    expect(await about('markets.cars')).toContain(
      'the medium run after 18 months, the long run after 5 years',
    );
    expect(
      await about('markets.cars', adjust, 'stages: { medium: tariff.frozen, long: tariff.imposed }'),
    ).toContain('The long run holds while Additional tariff is in “in force”, else the medium run while');
    expect(await about('markets.cars', adjust, '')).toContain('The medium run holds throughout');
  });

  test('in Japanese', async () => {
    expect(await about('markets.cars.suppliers.japan', '', '', ja)).toBe(
      '日本：400億ドル/年、関税率2.5%、174万台/年',
    );
    expect(await about('markets.cars', '', '', ja)).toContain('短期2.5・中期4・長期5.6');
  });
});

describe('a policy is told', () => {
  test('with when it is in force and what it comes to', async () => {
    expect(await about('duties.section232')).toBe(
      'Duty under section 232: “Additional duty” (25 %) on top of the duty on goods from Japan in the US car market, while Additional tariff is in “in force”; it comes to 27.5 % for Japan',
    );
  });

  test.each([
    ['add: 10 %, assumed: x', '11 %'],
    ['atLeast: 20 %, assumed: x', '20 %'],
    ['atLeast: 0.5 %, assumed: x', '1 %'],
  ])('%s on 1 % comes to %s', async (change, total) => {
    expect(await about('duties.steelDuty', 'atLeast: 20 %, assumed: as announced', change)).toContain(
      `; it comes to ${total} for Rest of the world`,
    );
  });

  test('at the middle of an uncertain rate', async () => {
    const uncertain = 'value: { uniform: [10 %, 30 %] }, assumed: as threatened';
    expect(await about('duties.section232', 'value: 25 %, assumed: as threatened', uncertain)).toContain(
      'at the middle of what is uncertain, it comes to 22.5 % for Japan',
    );
  });

  test('as a quota, with who gets the rent', async () => {
    const told = await about('quotas.restraint');
    expect(told).toContain('at most 80 % of the quantity before any change from Mexico in the US car market');
    expect(told).toContain('the exporter (50 %) and the treasury of the importing country (50 %)');
  });

  test('with a limit in pieces as such', async () => {
    const japan = 'market: cars, from: japan, limit: 1.4 million vehicles/year';
    const told = await about('quotas.restraint', 'market: cars, from: mexico, limit: 80 %', japan);
    expect(told).toContain('at most 1.4 million vehicles/year from Japan');
    expect(told).not.toContain('before any change');
  });

  test('beside what was observed', async () => {
    expect(await about('observed.juneBorderPrice')).toBe(
      'Border price in June 2025 (30 June 2025): −19.4 %; compared with change of the border price of goods from Japan in the US car market',
    );
  });
});

describe('a file of markets alone', () => {
  test('is told without a game', async () => {
    const { reading, scenario, model } = await boundText(ALONE);
    const { sections } = describeScenario(reading, scenario, model, en);
    expect(sections.map(({ name }) => name)).toEqual([
      'markets',
      'policies',
      'measures',
      'numbers',
      'limits',
      'sources',
    ]);
  });

  test('does not speak of decisions, dates or phases', async () => {
    const text = (await said(ALONE)).map(([, words]) => words).join('\n');
    expect(text).not.toMatch(/decide|chance|dates|phase/i);
    expect(text).toContain('perfect competition');
  });
});
