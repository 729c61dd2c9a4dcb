import { foldExpression, partsOf } from '../quantity/expression.ts';
import { parseExpression } from '../quantity/parse-expression.ts';
import { isUnitName } from '../quantity/unit.ts';
import { heldAmongSeveral } from './sourced.ts';
import type { MapTree } from './tree.ts';

/** A number that stands in an entry of a market, policy, observation or deal itself, not in a parameter that it names. */
export interface WrittenNumber {
  /** Keys from the top; `NAME.substitution` is one number, also where it is given by horizon. */
  readonly path: readonly string[];
  /** As written: an expression, or one for each horizon. */
  readonly value: unknown;
  /** The entries that may say where it is from, by their paths, nearest first. */
  readonly entries: readonly (readonly string[])[];
}

/** Keys that may hold one value for all times, or one for each horizon. */
const BY_HORIZON: ReadonlySet<string> = new Set(['substitution', 'demand', 'supply', 'passThrough']);

/** The groups with such numbers; red lines stand among the payoffs. */
const GROUPS = ['markets', 'duties', 'quotas', 'observed', 'issues', 'ratifiers'] as const;

/** Whether a layer of a scenario has any of these groups: without them it neither changes such numbers nor tells of them. */
export function holdsWritten({ entries }: MapTree): boolean {
  return [...GROUPS, 'payoffs'].some((group) => entries.has(group));
}

/** Keys of what is told elsewhere or not at all: levels are entries, and how finely a grid is cut is nobody's to publish. */
const PASSED_OVER: ReadonlySet<string> = new Set(['levels', 'steps']);

/**
 * All numbers written out in markets, duties, quotas, observations, issues, ratifiers and red lines, group by group in
 * the order of the file. Names and formulas over names are none, and neither are 0 and 1, which nobody needs to have
 * published.
 *
 * @param data A scenario, or a layer of one, as plain data.
 */
export function writtenNumbers(data: unknown): WrittenNumber[] {
  return entriesIn(data).flatMap(({ path, entries }) =>
    heldIn(path, valueAt(data, path))
      .filter(({ value }) => holdsNumber(value))
      .map((leaf) => ({ ...leaf, entries })),
  );
}

/** What an entry holds: the values of its keys, or itself where it is no map. */
function heldIn(path: readonly string[], entry: unknown): readonly Leaf[] {
  if (!isMap(entry)) return [{ path, value: entry }];
  return heldAmongSeveral(path).flatMap((key) => leavesOf(key, entry[key], [...path, key]));
}

/**
 * All entries that can say where their numbers are from; suppliers may leave that to their market, and levels to their
 * issue.
 */
function entriesIn(data: unknown): { readonly path: readonly string[]; readonly entries: string[][] }[] {
  const alone = (path: string[]) => ({ path, entries: [path] });
  const within = (entry: readonly string[], key: string) =>
    keysAt(data, [...entry, key]).map((name) => {
      const path = [...entry, key, name];
      return { path, entries: [path, [...entry]] };
    });
  return [
    ...GROUPS.flatMap((group) =>
      keysAt(data, [group]).flatMap((name) => [
        alone([group, name]),
        ...(group === 'markets' ? within([group, name], 'suppliers') : []),
        ...(group === 'issues' ? within([group, name], 'levels') : []),
      ]),
    ),
    ...keysAt(data, ['payoffs']).flatMap((party) =>
      keysAt(data, ['payoffs', party, 'redLines']).map((name) => alone(['payoffs', party, 'redLines', name])),
    ),
  ];
}

/** The first of some entries that says where its numbers are from, in any of several layers. */
export function originAmong(
  entries: readonly (readonly string[])[],
  layers: readonly unknown[],
): readonly string[] | undefined {
  return entries.find((entry) => layers.some((layer) => tellsOrigin(layer, entry)));
}

/** Whether an entry has a `source` or says why it is `assumed`. */
export function tellsOrigin(data: unknown, path: readonly string[]): boolean {
  return ['source', 'assumed'].some((key) => (valueAt(data, [...path, key]) ?? null) !== null);
}

/** What stands at a path of plain data. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (isMap(here) && Object.hasOwn(here, key) ? here[key] : undefined),
    data,
  );
}

function keysAt(data: unknown, path: readonly string[]): string[] {
  const found = valueAt(data, path);
  return isMap(found) ? Object.keys(found) : [];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

function leavesOf(key: string, value: unknown, path: readonly string[]): readonly Leaf[] {
  if (PASSED_OVER.has(key)) return [];
  if (!isMap(value) || BY_HORIZON.has(key)) return [{ path, value }];
  return Object.entries(value).flatMap(([inner, each]) => leavesOf(inner, each, [...path, inner]));
}

/** Whether any number but 0 and 1 is written in an expression, or in one of several. */
function holdsNumber(value: unknown): boolean {
  if (isMap(value)) return Object.values(value).some(holdsNumber);
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  // A name that is also a unit is refused elsewhere.
  const parsed = parseExpression(value, (name) => !isUnitName(name));
  return (
    'expression' in parsed &&
    foldExpression<boolean>(parsed.expression, (part, fold) =>
      part.kind === 'number' ? part.value !== 0 && part.value !== 1 : partsOf(part).some(fold),
    )
  );
}
