/** A value of a scenario file. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** Where an exploration begins: a scenario that comes with the program, or a file of one's own. */
export type Base =
  | { readonly kind: 'shipped'; readonly name: string }
  | {
      readonly kind: 'own';
      readonly name: string;
      readonly text: string;
      /** Texts of the files that it extends, by name, where they do not come with the program. */
      readonly below?: Readonly<Record<string, string>>;
    };

/** A what-if as plain data: what page, link and exported file have in common. Nothing in it is trusted. */
export interface Exploration {
  /** A shipped one is named as on the command line, such as `parley/japan-us-2018`. */
  readonly base: Base;
  /** Shipped variants laid over it, in order, such as `parley/no-freeze`. */
  readonly variants: readonly string[];
  /** What is changed on top, in the shape of a variant file: maps merge, lists and values replace, `null` removes. */
  readonly changes: JsonMap;
  readonly draws: number;
  readonly seed: number;
}

/** Groups whose numbers `--set` changes. */
const SETTABLE = ['parameters', 'constants'] as const;

/** The changes of an exploration, taken apart. */
export interface SplitChanges {
  /** Numbers changed and nothing else about them, as `--set` writes them. */
  readonly settings: ReadonlyMap<string, string>;
  /** All other changes. */
  readonly rest: JsonMap;
}

/** Takes moved numbers and other changes apart. */
export function splitChanges(changes: JsonMap): SplitChanges {
  const settings = new Map<string, string>();
  const rest: Record<string, Json> = {};
  for (const [group, entries] of Object.entries(changes)) {
    if (!SETTABLE.some((each) => each === group) || !isMap(entries)) {
      rest[group] = entries;
      continue;
    }
    const kept: Record<string, Json> = {};
    for (const [name, entry] of Object.entries(entries)) {
      const value = settingOf(entry);
      if (value === undefined) kept[name] = entry;
      else settings.set(name, value);
    }
    if (Object.keys(kept).length > 0) rest[group] = kept;
  }
  return { settings, rest };
}

/** The value of an entry that changes its value alone, and by a plain text. */
function settingOf(entry: Json): string | undefined {
  if (!isMap(entry)) return undefined;
  const keys = Object.keys(entry);
  const { value } = entry as { readonly value?: Json };
  return keys.length === 1 && typeof value === 'string' ? value : undefined;
}

/** Whether a value is a map of named things. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changes without groups in which nothing is changed. */
export function withoutEmpty(changes: JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => !(isMap(value) && Object.keys(value).length === 0)),
  );
}

/**
 * The changes besides moved numbers as the text of a file to be laid over the scenario (JSON, which YAML includes);
 * undefined where there are none.
 */
export function restText({ base, changes }: Exploration): string | undefined {
  const rest = withoutEmpty(splitChanges(changes).rest);
  if (Object.keys(rest).length === 0) return undefined;
  return JSON.stringify({ parley: 1, extends: base.name, ...rest }, undefined, 2);
}
