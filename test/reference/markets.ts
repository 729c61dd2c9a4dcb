import { accountsOf, accountsOfSolved, total } from '../market/accounts-of.ts';
import { CARS, JAPAN, type Market, solveMarket, withSuppliers } from '../market/market.ts';
import type { Comparison } from './comparison.ts';
import { referenceData } from './files.ts';

/** What the stored cases promise. */
const WITHIN = 1e-10;

interface StoredMarket {
  readonly suppliers: readonly string[];
  readonly border_value: readonly number[];
  readonly t0: readonly number[];
  readonly t1: readonly number[];
  readonly supply_elasticity: readonly (number | 'inf')[];
  readonly sigma: number;
  readonly eta: number;
  readonly nest?: readonly string[] | null;
  readonly sigma_within?: Readonly<Record<string, number>>;
  readonly quota_quantity_hat?: Readonly<Record<string, number>>;
}

/** What a stored case says of its solution. */
export interface StoredSolution {
  readonly price_index_hat: number;
  readonly consumer_price_hat: readonly number[];
  readonly producer_price_hat: readonly number[];
  readonly quantity_hat: readonly number[];
  readonly share_before: readonly number[];
  readonly share_after: readonly number[];
  readonly border_value_after: readonly number[];
  readonly expenditure_before: number;
  readonly expenditure_after: number;
  readonly consumer_surplus: number;
  readonly producer_surplus: readonly number[];
  readonly tariff_revenue_before: readonly number[];
  readonly tariff_revenue_after: readonly number[];
  readonly quota_rent: readonly number[];
  readonly importer_welfare_excl_rent: number;
  readonly foreign_producer_surplus: number;
  readonly world_surplus_change: number;
}

interface StoredCase {
  readonly id: string;
  readonly inputs: StoredMarket;
  readonly expected: StoredSolution;
  readonly third_party_run?: {
    readonly p: Readonly<Record<string, number>>;
    readonly q: Readonly<Record<string, number>>;
    readonly P: number;
  };
}

/** A stored market in our words. */
export function marketOf(stored: Omit<StoredMarket, 't1'> & { readonly t1?: readonly number[] }): Market {
  const { suppliers, border_value, t0, t1 = t0, supply_elasticity, sigma, eta, nest, sigma_within } = stored;
  const nests = [...new Set(nest ?? [])];
  return {
    substitution: sigma,
    demand: eta,
    suppliers: suppliers.map((name, i) => {
      const limit = stored.quota_quantity_hat?.[name];
      const supply = supply_elasticity[i];
      return {
        value: border_value[i] ?? Number.NaN,
        dutyBefore: 1 + (t0[i] ?? Number.NaN),
        duty: 1 + (t1[i] ?? Number.NaN),
        supply: supply === 'inf' ? Infinity : (supply ?? Number.NaN),
        ...(limit === undefined ? {} : { limit }),
      };
    }),
    ...(nest ? { nests: nest.map((each) => nests.indexOf(each)) } : {}),
    ...(nest ? { within: nests.map((each) => sigma_within?.[each] ?? Number.NaN) } : {}),
  };
}

function compareSolution({ id, inputs, expected: stored }: StoredCase): Comparison[] {
  const market = marketOf(inputs);
  const solution = solveMarket(market);
  const accounts = accountsOf(market, solution, Math.max(0, inputs.suppliers.indexOf('domestic')));
  const spending = total(accounts.spending);
  const one = (what: string, ours: number, theirs: number): Comparison => {
    return { what: `${id}: ${what}`, ours, theirs, within: WITHIN };
  };
  const each = (what: string, theirs: readonly number[], ours: (i: number) => number | undefined) =>
    theirs.map((value, i) => one(`${what} ${i}`, ours(i) ?? Number.NaN, value));
  const { suppliers } = solution;
  return [
    one('price index', Math.exp(solution.logIndex), stored.price_index_hat),
    ...each('user price', stored.consumer_price_hat, (i) => suppliers[i]?.userPrice),
    ...each('border price', stored.producer_price_hat, (i) => suppliers[i]?.borderPrice),
    ...each('quantity', stored.quantity_hat, (i) => suppliers[i]?.quantity),
    ...each('share before', stored.share_before, (i) => {
      const { value, dutyBefore } = market.suppliers[i] ?? { value: Number.NaN, dutyBefore: Number.NaN };
      return (value * dutyBefore) / accounts.spendingBefore;
    }),
    ...each('share after', stored.share_after, (i) => (accounts.spending[i] ?? Number.NaN) / spending),
    ...each('border value', stored.border_value_after, (i) => {
      const { borderPrice, quantity } = suppliers[i] ?? { borderPrice: Number.NaN, quantity: Number.NaN };
      return (market.suppliers[i]?.value ?? Number.NaN) * borderPrice * quantity;
    }),
    one('spending before', accounts.spendingBefore, stored.expenditure_before),
    one('spending after', spending, stored.expenditure_after),
    one('consumer surplus', accounts.consumerSurplus, stored.consumer_surplus),
    ...each('producer surplus', stored.producer_surplus, (i) => accounts.producerSurplus[i]),
    ...each('revenue before', stored.tariff_revenue_before, (i) => accounts.revenueBefore[i]),
    ...each('revenue after', stored.tariff_revenue_after, (i) => accounts.revenue[i]),
    ...each('rent', stored.quota_rent, (i) => accounts.rent[i]),
    one(
      'welfare of the importer without rent',
      accounts.importerWithoutRent,
      stored.importer_welfare_excl_rent,
    ),
    one('foreign producer surplus', accounts.foreign, stored.foreign_producer_surplus),
    one('world surplus', accounts.world, stored.world_surplus_change),
  ];
}

/** Whole markets, flat and nested, with every account. */
export async function compareMarkets(): Promise<Comparison[]> {
  const { cases } = referenceData<{ readonly cases: readonly StoredCase[] }>(
    'economics/armington_single_market_cases.json',
  );
  return cases.flatMap(compareSolution);
}

/** Prices and quantities by a third party's program. */
export async function compareEmr(): Promise<Comparison[]> {
  const { cases } = referenceData<{ readonly cases: readonly StoredCase[] }>(
    'economics/armington_single_market_cases.json',
  );
  return cases.flatMap(({ id, inputs, third_party_run: run }) => {
    if (run === undefined) return [];
    const { logIndex, suppliers } = solveMarket(marketOf(inputs));
    const one = (what: string, ours = Number.NaN, theirs = Number.NaN): Comparison => {
      return { what: `${id}: ${what}`, ours, theirs, within: WITHIN };
    };
    return [
      one('price index', Math.exp(logIndex), run.P),
      ...inputs.suppliers.flatMap((name, i) => [
        one(`price of ${name}`, suppliers[i]?.userPrice, run.p[name]),
        one(`quantity of ${name}`, suppliers[i]?.quantity, run.q[name]),
      ]),
    ];
  });
}

interface StoredTariffQuota {
  readonly id: string;
  readonly inputs: {
    readonly base: string;
    readonly quota_quantity_hat: number;
    readonly t_in: number;
    readonly t_out: number;
  };
  readonly expected: Pick<
    StoredSolution,
    'quantity_hat' | 'producer_price_hat' | 'consumer_price_hat' | 'price_index_hat' | 'consumer_surplus'
  > & { readonly effective_marginal_rate: number; readonly rent: number };
}

/** Quotas and tariff-rate quotas on Japan. */
export async function compareQuotas(): Promise<Comparison[]> {
  const { cases } = referenceData<{
    readonly cases: readonly (
      | (StoredCase & { readonly expected: { readonly implied_ad_valorem_equivalent: number } })
      | StoredTariffQuota
    )[];
  }>('economics/quota_trq_cases.json');
  return cases.flatMap((stored) => {
    if ('base' in stored.inputs) return compareTariffQuota(stored as StoredTariffQuota);
    const { id, inputs, expected } = stored as StoredCase;
    const rate =
      'implied_ad_valorem_equivalent' in expected ? Number(expected.implied_ad_valorem_equivalent) : NaN;
    return [
      ...compareSolution(stored as StoredCase),
      { what: `${id}: equivalent rate`, ours: marginalRate(marketOf(inputs)), theirs: rate, within: WITHIN },
    ];
  });
}

/** The rate that would do what the limit on Japan does. */
function marginalRate(market: Market): number {
  const { userPrice, borderPrice } = solveMarket(market).suppliers[JAPAN] ?? {
    userPrice: NaN,
    borderPrice: NaN,
  };
  return (userPrice / borderPrice) * (market.suppliers[JAPAN]?.dutyBefore ?? Number.NaN) - 1;
}

function compareTariffQuota({ id, inputs, expected }: StoredTariffQuota): Comparison[] {
  const market = withSuppliers(CARS, {
    [JAPAN]: { duty: 1 + inputs.t_in, dutyAbove: 1 + inputs.t_out, limit: inputs.quota_quantity_hat },
  });
  const { logIndex, suppliers } = solveMarket(market);
  const { consumerSurplus, rent } = accountsOfSolved(market);
  const one = (what: string, ours = Number.NaN, theirs = Number.NaN): Comparison => {
    return { what: `${id}: ${what}`, ours, theirs, within: WITHIN };
  };
  return [
    one('price index', Math.exp(logIndex), expected.price_index_hat),
    one('marginal rate', marginalRate(market), expected.effective_marginal_rate),
    one('rent', rent[JAPAN], expected.rent),
    one('consumer surplus', consumerSurplus, expected.consumer_surplus),
    ...suppliers.flatMap(({ userPrice, borderPrice, quantity }, i) => [
      one(`user price ${i}`, userPrice, expected.consumer_price_hat[i]),
      one(`border price ${i}`, borderPrice, expected.producer_price_hat[i]),
      one(`quantity ${i}`, quantity, expected.quantity_hat[i]),
    ]),
  ];
}
