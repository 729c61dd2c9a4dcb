import type { ActEntry, OptionEntry, Scenario } from '../scenario/schema.ts';
import type { Data } from './plain-data.ts';

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
    ...(act.first !== undefined && { first: mapValues(act.first, spellOutAct) }),
  };
}

function spellOutOption(option: OptionEntry | string | number, name: string, weight: string): Data {
  return { event: name, default: false, ...asMap(option, weight) };
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
