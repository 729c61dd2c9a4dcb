import type { BargainEntry } from '../scenario/deal-schema.ts';
import type { ByHorizonEntry, DutyEntry, MarketEntry, QuotaEntry } from '../scenario/market-schema.ts';
import { RENT_HOLDERS } from '../scenario/market-words.ts';
import type { ActEntry, OptionEntry, Scenario } from '../scenario/schema.ts';
import { type Data, isMap } from './plain-data.ts';

/**
 * A scenario in its longest form: short forms become maps, and defaults that shape a result are written out. So two
 * ways of writing the same thing give the same data. Groups that have no short form are taken over as they are.
 */
export function spellOut(scenario: Scenario): Data {
  const { $schema: _schema, parley: _version, ...rest } = scenario;
  return {
    ...rest,
    headline: scenario.headline ?? Object.keys(scenario.outcomes)[0],
    clock: { report: scenario.clock.steps, continuation: 'last', ...scenario.clock },
    parties: mapValues(scenario.parties, (party) => ({ discountRate: 0, ...party })),
    constants: mapValues(scenario.constants, (entry) => asMap(entry, 'value')),
    formulas: mapValues(scenario.formulas, (entry) => asMap(entry, 'value')),
    conditions: mapValues(scenario.conditions, (entry) => asMap(entry, 'when')),
    counters: mapValues(scenario.counters, (counter) => ({
      from: 0,
      ...counter,
      counts: [counter.counts].flat().toSorted(),
    })),
    chart: mapValues(scenario.chart, (region) => ({
      ...region,
      states: mapValues(region.states, (state) => ({ final: false, ...state })),
    })),
    calendar: mapValues(scenario.calendar, spellOutAct),
    // Where a move stands is told by the order in which moves act.
    moves: mapValues(scenario.moves, ({ before: _before, after: _after, ...move }) => spellOutAct(move)),
    markets: mapValues(scenario.markets, spellOutMarket),
    duties: mapValues(scenario.duties, spellOutDuty),
    quotas: mapValues(scenario.quotas, (quota) => ({ ...quota, rent: spellOutRent(quota.rent) })),
    issues: mapValues(scenario.issues, (issue) => ({
      ...issue,
      ...(issue.levels !== undefined && {
        levels: mapValues(issue.levels, (level) => asMap(level, 'value')),
      }),
    })),
    payoffs: mapValues(scenario.payoffs, (payoff) => ({
      ...payoff,
      ...(payoff.redLines !== undefined && {
        redLines: mapValues(payoff.redLines, (line) => asMap(line, 'holds')),
      }),
    })),
    measures: mapValues(scenario.measures, (measure) =>
      measure.flow === undefined ? measure : { report: 'total', ...measure },
    ),
  };
}

type Act = ActEntry & { readonly first?: Readonly<Record<string, ActEntry>> | undefined };

function spellOutAct(act: Act): Data {
  const options = (key: 'chance' | 'hazard' | 'choose', weight: string): Data =>
    act[key] === undefined
      ? {}
      : { [key]: mapValues(act[key], (option, name) => spellOutOption(option, name, weight)) };
  return {
    ...act,
    ...options('chance', 'odds'),
    ...options('hazard', 'rate'),
    ...options('choose', 'probability'),
    ...(act.bargain !== undefined && { bargain: spellOutBargain(act.bargain) }),
    ...(act.first !== undefined && { first: mapValues(act.first, spellOutAct) }),
  };
}

function spellOutBargain(bargain: BargainEntry): Data {
  const { between, proposer, tactics, solution = 'nash' } = bargain;
  if (tactics !== undefined) {
    const of = mapValues(tactics.of, (tactic) => ({ curve: 'polynomial', kappa: 0, ...tactic }));
    return { ...bargain, tactics: { ...tactics, of } };
  }
  if (proposer !== undefined) return bargain;
  const even = Object.fromEntries(between.map((party) => [party, 1]));
  return { ...bargain, solution, ...(solution === 'nash' && { power: bargain.power ?? even }) };
}

function spellOutOption(option: OptionEntry | string | number, name: string, weight: string): Data {
  return { event: name, default: false, ...asMap(option, weight) };
}

function spellOutMarket(market: MarketEntry): Data {
  return {
    valuation: 'fob',
    ...market,
    ...spellOutElasticities(market),
    suppliers: mapValues(market.suppliers, (supplier) => ({
      duty: '0 %',
      multiplier: 1,
      ...supplier,
      ...spellOutElasticities(supplier),
    })),
    ...(market.nests !== undefined && {
      nests: mapValues(market.nests, ({ of, substitution }) => ({
        of: of.toSorted(),
        substitution: spellOutElasticity(substitution),
      })),
    }),
  };
}

type Elasticities = Partial<
  Readonly<
    Record<'substitution' | 'demand' | 'supply' | 'passThrough', MarketEntry['substitution'] | undefined>
  >
>;

function spellOutElasticities(entry: Elasticities): Data {
  const keys = ['substitution', 'demand', 'supply', 'passThrough'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = entry[key];
      return value === undefined ? [] : [[key, spellOutElasticity(value)]];
    }),
  );
}

/** One value for all times stays one; the same value at each horizon is one too. */
function spellOutElasticity(value: ByHorizonEntry): ByHorizonEntry {
  if (!isMap(value)) return value;
  const { short, medium, long } = value;
  return short === medium && medium === long ? short : value;
}

function spellOutDuty(duty: DutyEntry): Data {
  const keys = ['market', 'from', 'except'] as const;
  const names = keys.flatMap((key) => {
    const found = duty[key];
    return found === undefined ? [] : [[key, [found].flat().toSorted()]];
  });
  return { ...duty, ...Object.fromEntries(names) };
}

function spellOutRent(rent: QuotaEntry['rent']): Data {
  return Object.fromEntries(
    RENT_HOLDERS.map((holder) => {
      if (typeof rent === 'string') return [holder, rent === holder ? '100 %' : '0 %'];
      return [holder, rent[holder] ?? '0 %'];
    }),
  );
}

function asMap(entry: string | number | object, key: string): Data {
  return typeof entry === 'object' ? { ...entry } : { [key]: entry };
}

function mapValues<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  change: (value: Value, name: string) => unknown,
): Data {
  return Object.fromEntries(Object.entries(map ?? {}).map(([name, value]) => [name, change(value, name)]));
}
