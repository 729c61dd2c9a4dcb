import type { ActEntry, Scenario, Text } from '../scenario/schema.ts';
import type { Language } from './text/catalogue.ts';
import { localise } from './text/localise.ts';

/** What people call the things of a scenario, in one language; undefined where the scenario gives no words. */
export interface Labels {
  party(name: string): string | undefined;
  region(name: string): string | undefined;
  state(region: string, name: string): string | undefined;
  calendar(name: string): string | undefined;
  condition(name: string): string | undefined;
  counter(name: string): string | undefined;
  issue(name: string): string | undefined;
  level(issue: string, name: string): string | undefined;
  /** Of a constant, parameter, formula, condition, counter or issue: anything that expressions call by its bare name. */
  quantity(name: string): string | undefined;
  outcome(name: string): string | undefined;
  market(name: string): string | undefined;
  /** Its own label, or what the party of its name is called. */
  supplier(market: string, name: string): string | undefined;
  /** What a party is called, or else a supplier of that name in any market. */
  country(name: string): string | undefined;
  /** The words of all options, levels, moves and calendar entries that raise an event, each once. */
  event(name: string): readonly string[];
}

interface Labelled {
  readonly label?: Text | undefined;
}

/** Collects the words of a scenario. */
export function createLabels(scenario: Scenario, language: Language): Labels {
  const say = (text: Text | undefined): string | undefined =>
    text === undefined ? undefined : localise(text, language);
  const labelOf = (
    group: Readonly<Record<string, unknown>> | undefined,
    name: string,
  ): string | undefined => {
    const entry = own(group, name);
    return typeof entry === 'object' && entry !== null ? say((entry as Labelled).label) : undefined;
  };
  const events = collectEvents(scenario, say);
  const party = (name: string): string | undefined => say(own(scenario.parties, name)?.name);
  const supplierLabel = (market: string, name: string): string | undefined =>
    labelOf(own(scenario.markets, market)?.suppliers, name);
  return {
    party,
    region: (name) => labelOf(scenario.chart, name),
    state: (region, name) => labelOf(own(scenario.chart, region)?.states, name),
    calendar: (name) => labelOf(scenario.calendar, name),
    condition: (name) => labelOf(scenario.conditions, name),
    counter: (name) => labelOf(scenario.counters, name),
    quantity: (name) =>
      [
        scenario.parameters,
        scenario.formulas,
        scenario.constants,
        scenario.conditions,
        scenario.counters,
        scenario.issues,
      ]
        .map((group) => labelOf(group, name))
        .find((label) => label !== undefined),
    issue: (name) => labelOf(scenario.issues, name),
    level: (issue, name) => labelOf(own(scenario.issues, issue)?.levels, name),
    outcome: (name) => labelOf(scenario.outcomes, name),
    market: (name) => labelOf(scenario.markets, name),
    supplier: (market, name) => supplierLabel(market, name) ?? party(name),
    country: (name) =>
      party(name) ??
      Object.keys(scenario.markets ?? {})
        .map((market) => supplierLabel(market, name))
        .find((label) => label !== undefined),
    event: (name) => [...(events.get(name) ?? [])],
  };
}

function own<Value>(map: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

function collectEvents(
  scenario: Scenario,
  say: (text: Text | undefined) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (event: string, label: string | undefined): void => {
    if (label !== undefined) found.set(event, (found.get(event) ?? new Set()).add(label));
  };
  const noteAct = (act: ActEntry): void => {
    if (act.event !== undefined) note(act.event, say(act.label));
    if (act.bargain?.event !== undefined) note(act.bargain.event, say(act.label));
    for (const options of [act.chance, act.hazard, act.choose]) {
      for (const [name, option] of Object.entries(options ?? {})) {
        if (typeof option === 'object') note(option.event ?? name, say(option.label));
      }
    }
  };
  for (const [name, entry] of Object.entries(scenario.calendar ?? {})) {
    noteAct(entry);
    if (
      [entry.chance, entry.hazard, entry.choose, entry.bargain, entry.event].every(
        (each) => each === undefined,
      )
    ) {
      note(name, say(entry.label));
    }
  }
  for (const move of Object.values(scenario.moves)) {
    noteAct(move);
    for (const each of Object.values(move.first ?? {})) noteAct(each);
  }
  for (const { levels } of Object.values(scenario.issues ?? {})) {
    for (const level of Object.values(levels ?? {})) {
      if (typeof level === 'object' && level.event !== undefined) note(level.event, say(level.label));
    }
  }
  return found;
}
