import type { Provenance, Scenario, Text } from '../scenario/schema.ts';
import { originAmong, valueAt, writtenNumbers } from '../scenario/written-numbers.ts';
import { elasticityText } from './value-text.ts';

/** A number that an entry of a market, policy, observation or deal holds, with where it is from. */
export interface WrittenOrigin {
  /** Its path in the file, such as `markets.cars.suppliers.japan.value`. */
  readonly name: string;
  /** What people call the entry that it belongs to. */
  readonly label: Text | undefined;
  /** As written. */
  readonly value: string;
  /** The entry that says where it is from, by its path; undefined where nothing does. */
  readonly entry: string | undefined;
  readonly origin: Provenance;
}

/** The groups of what is bargained over and what binds hands; among the payoffs, only red lines hold such numbers. */
const DEAL_GROUPS: ReadonlySet<string> = new Set(['issues', 'ratifiers', 'payoffs']);

/** All numbers written out in markets, duties, quotas and observations. */
export function policyOrigins(scenario: Scenario): WrittenOrigin[] {
  return originsIn(scenario, (group) => !DEAL_GROUPS.has(group));
}

/** All numbers written out in issues, ratifiers and red lines. */
export function dealOrigins(scenario: Scenario): WrittenOrigin[] {
  return originsIn(scenario, (group) => DEAL_GROUPS.has(group));
}

function originsIn(scenario: Scenario, isMeant: (group: string) => boolean): WrittenOrigin[] {
  return writtenNumbers(scenario).flatMap(({ path, value, entries }) => {
    if (!isMeant(path[0] ?? '')) return [];
    const entry = originAmong(entries, [scenario]);
    return [
      {
        name: path.join('.'),
        label: labelOf(scenario, entries[0] ?? []),
        value: elasticityText(value),
        entry: entry?.join('.'),
        origin: entry === undefined ? {} : (valueAt(scenario, entry) as Provenance),
      },
    ];
  });
}

/**
 * What people call an entry. Without words of its own a supplier goes by the party of its name, and a level by its
 * issue.
 */
export function labelOf(scenario: Scenario, entry: readonly string[]): Text | undefined {
  const label = valueAt(scenario, [...entry, 'label']) ?? undefined;
  if (label !== undefined) return label as Text;
  const [, outer = '', key, name = ''] = entry;
  if (key === 'suppliers') return scenario.parties?.[name]?.name;
  return key === 'levels' ? scenario.issues?.[outer]?.label : undefined;
}
