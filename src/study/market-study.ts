import { shareAbove, shareBelow } from '../column/arithmetic.ts';
import {
  type Account,
  accountName,
  MARKET_ACCOUNTS,
  type MarketAccount,
  SUPPLIER_ACCOUNTS,
  type SupplierAccount,
} from '../market/account-names.ts';
import { marketsOfCountry, tradeBetween } from '../market/accounts.ts';
import { HORIZONS, type Market, type MarketSystem, type Supplier } from '../market/market.ts';
import type { Model } from '../model/model.ts';
import { binary, named, number } from '../quantity/build-expression.ts';
import { sameDimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { RENT_HOLDERS } from '../scenario/market-words.ts';
import type { Text } from '../scenario/schema.ts';
import { roundDraws, uncertainCount } from './draws.ts';
import type {
  AccountMoment,
  AccountResult,
  Country,
  ElasticityResult,
  MarketMoment,
  MarketQuestion,
  MarketResult,
  MarketStudy,
  SupplierResult,
} from './market-results.ts';
import { computeAccounts } from './market-table.ts';
import { isBinding } from './quota-binding.ts';
import type { StudyOptions } from './simulate.ts';
import { spreadOf } from './statistics.ts';
import type { Progress, Spread } from './study.ts';

/** An account whatever its reading. */
type Stem = Account extends infer A ? (A extends Account ? Omit<A, 'reading'> : never) : never;

/** An account to be read, with its unit and whether its change is told as a share of what was before. */
interface Entry {
  readonly stem: Stem;
  readonly unit: { readonly text: string; readonly factor: number };
  readonly isRelative: boolean;
}

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

/** What reads numbers for all draws. */
interface Reader {
  /** One column for each expression at each moment; the moments stand first. */
  read(
    expressions: readonly Expression[],
    moments: readonly MarketMoment[],
  ): Generator<Progress, Float64Array[][], void>;
  readonly spread: (values: Float64Array | undefined) => Spread;
}

/**
 * Computes what duties and quotas do to markets without any negotiation, market by market, so that memory is bounded by
 * the accounts of one market. Yields after each block of draws.
 *
 * @throws {ProblemError} If a number of a market has no meaning in some draw.
 */
export function* studyMarkets(
  model: Model,
  { system, leftOut, moments }: MarketQuestion,
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
        const settings = { seed, draws, sampling };
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
    leftOut,
    moments,
    markets,
    ...across,
  };
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

function* readAccounts(
  reader: Reader,
  entries: readonly Entry[],
  moments: readonly MarketMoment[],
): Generator<Progress, AccountResult[], void> {
  const expressions = entries.flatMap(({ stem, unit }) =>
    (['before', 'value', 'change'] as const).map((reading) =>
      binary('divide', named(accountName({ ...stem, reading })), number(unit.factor)),
    ),
  );
  const columns = yield* reader.read(expressions, moments);
  return entries.map(({ stem, unit, isRelative }, index): AccountResult => {
    const at = 3 * index;
    return {
      name: accountName({ ...stem, reading: 'value' }),
      unit: unit.text,
      before: reader.spread(columns[0]?.[at]),
      moments: columns.map((found) => momentOf(reader, found.slice(at, at + 3), isRelative)),
    };
  });
}

function momentOf(reader: Reader, columns: readonly Float64Array[], isRelative: boolean): AccountMoment {
  const [before, after, change = new Float64Array(1)] = columns;
  return {
    after: reader.spread(after),
    change: reader.spread(change),
    relative: isRelative
      ? reader.spread(change.map((each, draw) => each / (before?.[draw] ?? Number.NaN)))
      : undefined,
    rises: shareAbove(change, 0),
    falls: shareBelow(change, 0),
  };
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

/** What is told of several markets together: policies, gains and net exports of countries, quotas, observations. */
function* readAcross(
  reader: Reader,
  model: Model,
  system: MarketSystem,
  moments: readonly MarketMoment[],
): Generator<Progress, Pick<MarketStudy, 'duties' | 'gains' | 'balances' | 'quotas' | 'observations'>, void> {
  const countries = countriesOf(model, system);
  const gains = countries.flatMap((country) => {
    const { atHome, abroad } = marketsOfCountry(system, country.name);
    const unit = commonUnit([...atHome, ...abroad.map(({ market }) => market)]);
    return unit === undefined ? [] : [{ country, unit }];
  });
  const pairs = countries.flatMap((of, at) =>
    countries.slice(at + 1).flatMap((other) => {
      const trades = [
        ...tradeBetween(system, of.name, other.name),
        ...tradeBetween(system, other.name, of.name),
      ];
      const unit = commonUnit(trades.map(({ market }) => market));
      return unit === undefined ? [] : [{ of, with: other, unit }];
    }),
  );
  const entries: Entry[] = [
    ...gains.map(({ country, unit }) => ({
      stem: { kind: 'gain' as const, country: country.name },
      unit,
      isRelative: false,
    })),
    ...pairs.map(({ of, with: other, unit }) => ({
      stem: { kind: 'balance' as const, of: of.name, with: other.name },
      unit,
      isRelative: false,
    })),
  ];
  const results = yield* readAccounts(reader, entries, moments);
  const binding = system.quotas.map(isBinding);
  const observed = system.observations.flatMap(({ value, of, unit }) => [
    binary('divide', value, number(unit.factor)),
    binary('divide', of, number(unit.factor)),
  ]);
  const rates = system.duties.map(({ rate }) => rate);
  const terms = system.quotas.flatMap(({ limit, above = number(0), rent }) => [
    limit,
    above,
    ...RENT_HOLDERS.map((holder) => rent[holder]),
  ]);
  const columns = yield* reader.read([...binding, ...observed, ...rates, ...terms], moments);
  const fixed = columns[0] ?? [];
  const firstRate = binding.length + observed.length;
  const firstTerm = firstRate + rates.length;
  return {
    duties: system.duties.map((duty, at) => ({ duty, rate: reader.spread(fixed[firstRate + at]) })),
    gains: gains.map(({ country }, at) => ({ ...country, gain: found(results, at) })),
    balances: pairs.map((pair, at) => ({
      of: pair.of,
      with: pair.with,
      balance: found(results, gains.length + at),
    })),
    quotas: system.quotas.map((quota, at) => {
      const first = firstTerm + (2 + RENT_HOLDERS.length) * at;
      const [limit, above, exporter, importers, treasury] = fixed
        .slice(first, first + 2 + RENT_HOLDERS.length)
        .map(reader.spread);
      return {
        quota,
        limit: limit ?? reader.spread(undefined),
        above: quota.above === undefined ? undefined : above,
        rent: {
          exporter: exporter ?? reader.spread(undefined),
          importers: importers ?? reader.spread(undefined),
          treasury: treasury ?? reader.spread(undefined),
        },
        binds: columns.map((each) => shareAbove(found(each, at), 0)),
      };
    }),
    observations: system.observations.map((observation, at) => {
      const first = binding.length + 2 * at;
      return {
        observation,
        measured: reader.spread(columns[0]?.[first]),
        moments: columns.map((each) => reader.spread(each[first + 1])),
      };
    }),
  };
}

function found<Item>(items: readonly Item[], at: number): Item {
  const item = items[at];
  if (item === undefined) throw new RangeError(`no item ${at}`);
  return item;
}

/** The unit of markets in one currency; undefined for none or several. */
function commonUnit(markets: readonly Market[]): Market['unit'] | undefined {
  const [first, ...others] = markets;
  if (first === undefined) return undefined;
  return others.every(({ money }) => sameDimension(money, first.money)) ? first.unit : undefined;
}

/** Importers and suppliers, each once: importers first. */
function countriesOf(model: Model, system: MarketSystem): Country[] {
  const labels = labelsOf(model, system);
  const names = new Set([
    ...system.markets.map(({ importer }) => importer),
    ...system.markets.flatMap(({ suppliers }) => suppliers.map(({ name }) => name)),
  ]);
  return [...names].map((name) => ({ name, label: labels.get(name) ?? name }));
}

/** What people call parties and suppliers. */
function labelsOf(model: Model, system: MarketSystem): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>(model.parties.map(({ name, label }) => [name, label]));
  for (const { suppliers } of system.markets)
    for (const { name, label } of suppliers) if (!labels.has(name)) labels.set(name, label);
  return labels;
}
