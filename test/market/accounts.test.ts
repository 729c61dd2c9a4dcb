import { describe, expect, test } from 'vitest';
import { fileText } from '../engine.ts';
import type { StoredSolution } from '../reference/markets.ts';
import { type MarketCase, marketsOf, marketText } from './language.ts';

interface Expected extends StoredSolution {
  readonly border_value_before: readonly number[];
  readonly tariff_revenue_before: readonly number[];
}

interface Case {
  readonly id: string;
  readonly inputs: MarketCase & {
    readonly quota_quantity_hat?: Readonly<Record<string, number>> | number;
    readonly t_in?: number;
    readonly t_out?: number;
  };
  readonly expected: Expected & { readonly rent?: number };
}

const cases = (name: string): readonly Case[] =>
  JSON.parse(fileText(`test/reference/data/economics/${name}.json`)).cases;

/** At home in the markets of the reference. */
const HOMES: ReadonlySet<string> = new Set(['USA', 'dom', 'domestic']);

const homeOf = ({ suppliers }: MarketCase): string => {
  const home = suppliers.find((name) => HOMES.has(name));
  if (home === undefined) throw new Error('nobody is at home');
  return home;
};

/** Every account that a case states: its name → what it should be. */
function stated({ suppliers }: MarketCase, expected: Partial<Expected>): [string, number][] {
  const each = (account: string, values: readonly number[] = [], reading = ''): [string, number][] =>
    values.map((value, at) => [`cars.${account}.${suppliers[at]}${reading}`, value]);
  const one = (name: string, value: number | undefined): [string, number][] =>
    value === undefined ? [] : [[`cars.${name}`, value]];
  return [
    ...one('priceIndex', expected.price_index_hat),
    ...each('userPrice', expected.consumer_price_hat),
    ...each('borderPrice', expected.producer_price_hat),
    ...each('share', expected.share_before, '.before'),
    ...each('share', expected.share_after),
    ...each('value', expected.border_value_before, '.before'),
    ...each('value', expected.border_value_after),
    ...one('spending.before', expected.expenditure_before),
    ...one('spending', expected.expenditure_after),
    ...one('consumerSurplus', expected.consumer_surplus),
    ...each('producerSurplus', expected.producer_surplus),
    ...each('revenue', expected.tariff_revenue_before, '.before'),
    ...each('revenue', expected.tariff_revenue_after),
    ...each('rent', expected.quota_rent),
    // Rents go to exporters here, so that the importer's welfare is without them.
    ...one('welfare', expected.importer_welfare_excl_rent),
    ...one('foreignSurplus', expected.foreign_producer_surplus),
    ...one('worldWelfare', expected.world_surplus_change),
  ];
}

/** Compares accounts with what a case states, to 1e-10 of it, or of 1 where it is smaller. */
async function compare(inputs: MarketCase, quotas: string, expected: Partial<Expected>): Promise<number> {
  const markets = await marketsOf(marketText(inputs, homeOf(inputs), quotas));
  const wanted = [
    ...stated(inputs, expected),
    ...(expected.quantity_hat ?? []).map((hat, at): [string, number] => [
      `cars.quantity.${inputs.suppliers[at]}`,
      hat * (inputs.border_value[at] ?? Number.NaN),
    ]),
  ];
  const found = markets.read(wanted.map(([name]) => name));
  const differences = wanted.map(([name, value], at) => {
    const account = found[at]?.[0] ?? Number.NaN;
    return { name, account, value, by: Math.abs(account - value) / Math.max(1, Math.abs(value)) };
  });
  expect(differences.filter(({ by }) => !(by <= 1e-10))).toEqual([]);
  return wanted.length;
}

const SINGLE = cases('armington_single_market_cases');
const QUOTAS = cases('quota_trq_cases');

describe('a scenario file gives the accounts of the reference', () => {
  test.each(SINGLE.map((each) => [each.id, each] as const))('%s', async (_id, { inputs, expected }) => {
    expect(await compare(inputs, '', expected)).toBeGreaterThan(30);
  });

  const base = SINGLE.find(({ id }) => id === 'us2024_jpn_27p5')?.inputs;
  test.each(QUOTAS.map((each) => [each.id, each] as const))('%s', async (_id, { inputs, expected }) => {
    if (base === undefined) throw new Error('no base case');
    const { quota_quantity_hat: limit, t_in: within, t_out: above } = inputs;
    const isWhole = within === undefined || above === undefined;
    const rates = isWhole ? inputs : { ...base, t1: base.t1.map((rate, at) => (at === 3 ? within : rate)) };
    const keys = isWhole
      ? `limit: ${typeof limit === 'object' ? limit['JPN'] : limit}`
      : `limit: ${limit}, above: ${above} - ${within}`;
    const quotas = `quotas: { cap: { assumed: a case, market: cars, from: JPN, ${keys}, rent: exporter } }`;
    const rent = expected.rent === undefined ? {} : { quota_rent: [0, 0, 0, expected.rent, 0, 0, 0] };
    expect(await compare(rates, quotas, { ...expected, ...rent })).toBeGreaterThan(20);
  });
});
