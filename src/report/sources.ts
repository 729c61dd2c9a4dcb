import { marketNumbers } from '../model/market-numbers.ts';
import { rankText, valueText } from '../model/value-text.ts';
import { dealOrigins, type WrittenOrigin } from '../model/written-origins.ts';
import type { Scenario } from '../scenario/schema.ts';
import { changedKey } from '../scenario/sourced.ts';
import type { Language } from './text/catalogue.ts';
import { createSay } from './text/localise.ts';

/** Where something was reported. */
export interface Reference {
  /** Its name among the sources of the file. */
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** Where a number is from, in a word. */
export type Provenance = 'source' | 'assumed' | 'changed' | 'missing';

/** One number of a scenario and where it is from. */
export interface SourcedNumber {
  readonly name: string;
  readonly label?: string;
  /** The value as written. */
  readonly value: string;
  /** `changed`: a variant or setting gave another value without a source. */
  readonly provenance: Provenance;
  readonly quote?: string;
  readonly note?: string;
  readonly source?: Reference;
  /** Why an assumed number was taken. */
  readonly why?: string;
  readonly changedBy?: string;
  /** The market, supplier, policy, level or the like whose source or reason it is, by its path; several numbers may share one. */
  readonly entry?: string;
  /** The preset of elasticities that it is taken from, with the source that the preset names. */
  readonly preset?: { readonly name: string; readonly source: string };
}

/** One entry of the chronicle. */
export interface ChronicleReport {
  readonly name: string;
  readonly label?: string;
  readonly date: string;
  readonly quote: string;
  readonly source: Reference;
  readonly bears: readonly string[];
}

/** Something that happened after the time of the scenario. */
export interface LaterEvent {
  readonly name: string;
  readonly label: string;
  readonly date: string;
  readonly source: Reference;
}

/** Where everything in a scenario is from, as data. */
export interface Sources {
  /** The parameters: each must have a source or a reason. */
  readonly numbers: readonly SourcedNumber[];
  /** The rank correlations: the same holds for them. */
  readonly correlations: readonly SourcedNumber[];
  /** The numbers of markets, duties, quotas and observations, and for them too. */
  readonly markets: readonly SourcedNumber[];
  /** The numbers of issues, ratifiers and red lines, and for them too. */
  readonly deals: readonly SourcedNumber[];
  /** The constants, which may do without. */
  readonly constants: readonly SourcedNumber[];
  /** The dates of the calendar, which may do without. */
  readonly calendar: readonly SourcedNumber[];
  readonly chronicle: readonly ChronicleReport[];
  readonly afterwards: readonly LaterEvent[];
  /** Everything that is quoted from, in the order of the file. */
  readonly references: readonly Reference[];
  /** How many parameters, correlations and numbers of markets and deals there are of each provenance. */
  readonly count: Readonly<Record<Provenance, number>>;
  /** How many of them have neither a source nor a reason. */
  readonly unsourced: number;
}

type NumberEntry = Exclude<NonNullable<Scenario['constants']>[string], string | number>;
type Parameter = NonNullable<Scenario['parameters']>[string];

/**
 * Collects the provenance of every parameter, correlation, constant and number of a market or deal.
 *
 * @param changed Numbers that a variant or setting changed without a source: name → who changed it.
 */
export function collectSources(
  scenario: Scenario,
  changed: ReadonlyMap<string, string>,
  language: Language,
): Sources {
  const say = createSay(language);
  const reference = (name: string): Reference => {
    const found = scenario.sources?.[name];
    if (found === undefined) return { name };
    const { title, publisher, date, url } = found;
    return {
      name,
      title: say(title),
      ...(publisher !== undefined && { publisher: say(publisher) }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url: say(url) }),
    };
  };
  const provenance = (key: string, { source, assumed }: Pick<NumberEntry, 'source' | 'assumed'>) => {
    if (source !== undefined) {
      return {
        provenance: 'source' as const,
        source: reference(source.from),
        ...(source.quote !== undefined && { quote: say(source.quote) }),
        ...(source.note !== undefined && { note: say(source.note) }),
      };
    }
    if (assumed !== undefined) return { provenance: 'assumed' as const, why: say(assumed) };
    const changedBy = changed.get(key);
    return changedBy === undefined
      ? { provenance: 'missing' as const }
      : { provenance: 'changed' as const, changedBy };
  };

  const sourced = (name: string, entry: NumberEntry | Parameter): SourcedNumber => ({
    name,
    ...(entry.label !== undefined && { label: say(entry.label) }),
    value: say(valueText(entry.value)),
    ...provenance(name, entry),
  });
  const numbers = Object.entries(scenario.parameters ?? {}).map(([name, entry]) => sourced(name, entry));
  const correlations = Object.entries(scenario.correlations ?? {}).map(([name, entry]) => ({
    name,
    ...(entry.label !== undefined && { label: say(entry.label) }),
    value: rankText(entry),
    ...provenance(changedKey('correlations', name), entry),
  }));
  const written = (
    { name, label, value, entry, origin }: WrittenOrigin,
    preset: SourcedNumber['preset'],
  ): SourcedNumber => {
    const changedBy = changed.get(name);
    const from =
      changedBy !== undefined
        ? { provenance: 'changed' as const, changedBy }
        : preset !== undefined
          ? { provenance: 'source' as const, preset }
          : { ...provenance(name, origin), ...(entry !== undefined && { entry }) };
    return { name, ...(label !== undefined && { label: say(label) }), value, ...from };
  };
  const markets = marketNumbers(scenario).map((number) => written(number, number.preset));
  const deals = dealOrigins(scenario).map((number) => written(number, undefined));
  const constants = Object.entries(scenario.constants ?? {}).map(([name, entry]) =>
    sourced(name, typeof entry === 'object' ? entry : { value: entry }),
  );
  const calendar = Object.entries(scenario.calendar ?? {}).map(([name, { date, step, ...entry }]) =>
    sourced(name, { ...entry, value: date ?? step ?? '' }),
  );
  const chronicle = Object.entries(scenario.chronicle ?? {}).map(([name, entry]) => ({
    name,
    ...(entry.label !== undefined && { label: say(entry.label) }),
    date: entry.date,
    quote: say(entry.quote),
    source: reference(entry.source),
    bears: entry.bears,
  }));
  const afterwards = Object.entries(scenario.afterwards ?? {}).map(([name, { label, date, source }]) => ({
    name,
    label: say(label),
    date,
    source: reference(source),
  }));
  const count = countProvenance([...numbers, ...correlations, ...markets, ...deals]);
  const references = Object.keys(scenario.sources ?? {}).map(reference);
  const unsourced = count.changed + count.missing;
  return {
    numbers,
    correlations,
    markets,
    deals,
    constants,
    calendar,
    chronicle,
    afterwards,
    references,
    count,
    unsourced,
  };
}

/** How many numbers there are of each provenance. */
export function countProvenance(numbers: readonly SourcedNumber[]): Record<Provenance, number> {
  const count = { source: 0, assumed: 0, changed: 0, missing: 0 };
  for (const each of numbers) count[each.provenance] += 1;
  return count;
}
