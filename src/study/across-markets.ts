import { shareAbove } from '../column/arithmetic.ts';
import { marketsOfCountry, tradeBetween } from '../market/accounts.ts';
import type { Market, MarketSystem } from '../market/market.ts';
import type { Model } from '../model/model.ts';
import { binary, number } from '../quantity/build-expression.ts';
import { sameDimension } from '../quantity/dimension.ts';
import { RENT_HOLDERS } from '../scenario/market-words.ts';
import { countriesOf } from './countries.ts';
import { type Entry, type Reader, readAccounts } from './market-reader.ts';
import type { MarketMoment, MarketStudy } from './market-results.ts';
import { isBinding } from './quota-binding.ts';
import type { Progress } from './study.ts';

/** What is told of several markets together: policies, gains and net exports of countries, quotas, observations. */
export function* readAcross(
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
  // Two countries of which neither imports sell each other nothing here; importers stand first.
  const importers = new Set(system.markets.map(({ importer }) => importer)).size;
  const pairs = countries.slice(0, importers).flatMap((of, at) =>
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
