import {
  MARKET_ACCOUNTS,
  type MarketAccount,
  SUPPLIER_ACCOUNTS,
  type SupplierAccount,
} from '../market/account-names.ts';
import { HORIZONS, type Market, type MarketSystem, type Supplier } from '../market/market.ts';
import type { Model } from '../model/model.ts';
import { binary, number } from '../quantity/build-expression.ts';
import { readAcross } from './across-markets.ts';
import { labelsOf } from './countries.ts';
import { roundDraws, uncertainCount } from './draws.ts';
import { type Entry, type Reader, readAccounts } from './market-reader.ts';
import type {
  AgreedLevel,
  ElasticityResult,
  MarketMoment,
  MarketQuestion,
  MarketResult,
  MarketStudy,
  SupplierResult,
} from './market-results.ts';
import { computeAccounts } from './market-table.ts';
import type { StudyOptions } from './simulate.ts';
import { spreadOf } from './statistics.ts';
import type { Progress } from './study.ts';

const PLAIN = { text: '', factor: 1 };
const PER_CENT = { text: '%', factor: 0.01 };

/** Accounts that are never 0 before any change, so that the change is told as a share of them. */
const NEVER_ZERO: ReadonlySet<SupplierAccount | MarketAccount> = new Set([
  'value',
  'receipts',
  'quantity',
  'units',
  'borderPrice',
  'userPrice',
  'spending',
  'output',
  'jobs',
  'imports',
  'priceIndex',
]);

/**
 * Computes what duties and quotas do to markets without any negotiation, market by market, so that memory is bounded by
 * the accounts of one market. Yields after each block of draws.
 *
 * @throws {ProblemError} If a number of a market has no meaning in some draw.
 */
export function* studyMarkets(
  model: Model,
  { system, leftOut, terms, moments }: MarketQuestion,
  options: StudyOptions,
): Generator<Progress, MarketStudy, void> {
  const { seed, sampling = 'sobol' } = options;
  const draws = roundDraws(model, options.draws, sampling);
  const total = draws * moments.length * (system.markets.length + 1) + draws * system.markets.length;
  let done = 0;
  // What holds in all draws once needs no second look.
  let demanding = system;
  const reader: Reader = {
    *read(expressions, when) {
      const columns = when.map(() => expressions.map(() => new Float64Array(draws)));
      for (const [at, moment] of when.entries()) {
        const settings = { seed, draws, sampling, ...(terms === undefined ? {} : { terms }) };
        for (const count of computeAccounts(
          model,
          demanding,
          moment,
          expressions,
          columns[at] ?? [],
          settings,
        )) {
          done += count;
          yield { done, total };
        }
        demanding = { ...system, requirements: [] };
      }
      return columns;
    },
    spread: (values) => spreadOf(values ?? new Float64Array(1), sampling),
  };
  const markets: MarketResult[] = [];
  for (const market of system.markets)
    markets.push(yield* readMarket(reader, model, system, market, moments));
  const across = yield* readAcross(reader, model, system, moments);
  return {
    title: model.title,
    seed,
    sampling,
    draws,
    uncertain: uncertainCount(model),
    terms: agreedLevels(model, terms),
    leftOut,
    moments,
    markets,
    ...across,
  };
}

function agreedLevels({ deal }: Model, terms: readonly number[] = []): AgreedLevel[] {
  return deal.issues.flatMap((issue, at) => {
    const level = issue.levels[terms[at] ?? -1];
    return level === undefined ? [] : [{ issue, level }];
  });
}

function* readMarket(
  reader: Reader,
  model: Model,
  system: MarketSystem,
  market: Market,
  moments: readonly MarketMoment[],
): Generator<Progress, MarketResult, void> {
  const { name } = market;
  const entries: Entry[] = MARKET_ACCOUNTS.map((account) => ({
    stem: { kind: 'market', market: name, account },
    unit: account === 'priceIndex' ? PLAIN : market.unit,
    isRelative: NEVER_ZERO.has(account),
  }));
  const told = market.suppliers.map((supplier) =>
    SUPPLIER_ACCOUNTS.filter((account) => isTold(system, market, supplier, account)),
  );
  for (const [at, supplier] of market.suppliers.entries()) {
    for (const account of told[at] ?? []) {
      const stem = { kind: 'supplier', market: name, account, supplier: supplier.name } as const;
      const unit = unitOf(market, supplier, account);
      entries.push({ stem, unit, isRelative: NEVER_ZERO.has(account) });
    }
  }
  const results = yield* readAccounts(reader, entries, moments);
  const elasticities = yield* readElasticities(reader, market);
  const accounts = Object.fromEntries(MARKET_ACCOUNTS.map((account, at) => [account, results[at]]));
  let next = MARKET_ACCOUNTS.length;
  const suppliers = market.suppliers.map((supplier, at): SupplierResult => {
    const found = (told[at] ?? []).map((account) => [account, results[next++]] as const);
    return { supplier, accounts: Object.fromEntries(found) };
  });
  return {
    market,
    importer: labelsOf(model, system).get(market.importer) ?? market.importer,
    accounts: accounts as MarketResult['accounts'],
    suppliers,
    elasticities,
  };
}

/** Whether an account of a supplier means something. */
function isTold(system: MarketSystem, market: Market, supplier: Supplier, account: SupplierAccount): boolean {
  switch (account) {
    case 'units':
      return supplier.units !== undefined;
    case 'jobs':
      return supplier.jobs !== undefined;
    case 'rent':
    case 'exporterGain':
    case 'receipts':
      return system.quotas.some((quota) => quota.market === market.name && quota.supplier === supplier.name);
    case 'dutyRate':
    case 'revenue':
      return !supplier.isDomestic;
    default:
      return true;
  }
}

function unitOf(market: Market, supplier: Supplier, account: SupplierAccount): Entry['unit'] {
  switch (account) {
    case 'units':
      return supplier.units ?? PLAIN;
    case 'borderPrice':
    case 'userPrice':
      return PLAIN;
    case 'share':
    case 'dutyRate':
      return PER_CENT;
    case 'jobs':
      return { text: 'jobs', factor: 1 };
    default:
      return market.unit;
  }
}

function* readElasticities(
  reader: Reader,
  market: Market,
): Generator<Progress, MarketResult['elasticities'], void> {
  const expressions = HORIZONS.flatMap((horizon) => [
    market.substitution[horizon],
    market.demand[horizon],
    ...market.nests.map(({ substitution }) => substitution[horizon]),
    ...market.suppliers.map(({ responsiveness }) => {
      const share = responsiveness[horizon];
      return binary('divide', share, binary('subtract', number(1), share));
    }),
  ]);
  const [columns = []] = yield* reader.read(expressions, [{ kind: 'horizon', horizon: 'medium' }]);
  const nests = market.nests.length;
  const width = 2 + nests + market.suppliers.length;
  const [short, medium, long] = HORIZONS.map((_, at): ElasticityResult => {
    const [substitution, demand, ...others] = columns.slice(width * at, width * (at + 1)).map(reader.spread);
    return {
      substitution: substitution ?? reader.spread(undefined),
      demand: demand ?? reader.spread(undefined),
      within: others.slice(0, nests),
      supply: others.slice(nests),
    };
  });
  if (short === undefined || medium === undefined || long === undefined) throw new Error('no horizons');
  return { short, medium, long };
}
