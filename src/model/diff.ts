import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import { changeOf } from './diff-change.ts';
import { sameLeaf } from './diff-leaf.ts';
import { movedNames } from './diff-order.ts';
import type { Difference } from './difference.ts';
import type { Model } from './model.ts';
import { collectNames } from './names.ts';
import { type Data, dataAt, isBilingual, isMap } from './plain-data.ts';
import { spellOut } from './spell-out.ts';

/** One of two scenarios to be compared: read and bound without errors. */
export interface DiffSide {
  readonly data: Data;
  readonly model: Model;
  /** Whether a name in an expression is the scenario's own. */
  readonly isName: (name: string) => boolean;
}

/** Makes a scenario ready for comparison. */
export function createDiffSide({ tree }: ScenarioReading, scenario: Scenario, model: Model): DiffSide {
  const { inExpressions } = collectNames(tree);
  return { data: spellOut(scenario), model, isName: (name) => inExpressions.has(name) };
}

/** Keys below which a map is read by names that the author gave. */
export const NAMED: ReadonlySet<string> = new Set(
  'states on always people chance hazard choose first payoff suppliers nests inputs levels redLines power of'.split(
    ' ',
  ),
);

/** Groups that are one thing, not several by name. */
export const SINGLE: ReadonlySet<string> = new Set(['clock', 'deal']);

/** Keys of words for people, and groups that hold nothing else. */
const PROSE: ReadonlySet<string> = new Set(
  'title description label name role assumed source quote note publisher url'.split(' '),
);
const PROSE_GROUPS: ReadonlySet<string> = new Set(['notes', 'sources', 'chronicle', 'afterwards']);

/**
 * What differs between two scenarios in force. Two ways of writing the same thing are no difference, and neither is
 * the order of entries where it has no meaning.
 */
export function diffScenarios(before: DiffSide, after: DiffSide): Difference[] {
  const found: Difference[] = [];

  const compareRecords = (a: Data, b: Data, path: readonly string[]): void => {
    for (const key of keysOf(a, b)) {
      const here = [...path, key];
      const [left, right] = [a[key], b[key]];
      const isGroup = path.length === 0 ? !SINGLE.has(key) : NAMED.has(key);
      if (isGroup && isMapOrNothing(left) && isMapOrNothing(right)) {
        compareNamed(left ?? {}, right ?? {}, here);
      } else compareValues(left, right, here, isProse(path, key));
    }
  };

  const compareNamed = (a: Data, b: Data, path: readonly string[]): void => {
    const isProseGroup = PROSE_GROUPS.has(path[0] ?? '');
    const order = orderOf(after, path, b);
    for (const name of keysOf(a, b)) {
      const here = [...path, name];
      const at = order?.indexOf(name) ?? -1;
      const follows = a[name] === undefined && at > 0 ? order?.[at - 1] : undefined;
      compareValues(a[name], b[name], here, isProseGroup, follows);
    }
    const moved = movedNames(orderOf(before, path, a) ?? [], order ?? [], (name) =>
      path[0] === 'calendar' ? sameDate(before, after, a[name], b[name]) : true,
    );
    for (const { name, follows } of moved) {
      found.push({
        kind: 'moved',
        path: [...path, name],
        isProse: false,
        ...(follows !== undefined && { follows }),
      });
    }
  };

  const compareValues = (
    a: unknown,
    b: unknown,
    path: readonly string[],
    prose: boolean,
    follows?: string,
  ): void => {
    if (isBranch(a, path) && isBranch(b, path)) {
      compareRecords(a, b, path);
      return;
    }
    if (a === undefined && b === undefined) return;
    if (a !== undefined && b !== undefined && sameLeaf(a, b, before, after, prose)) return;
    const change = prose ? undefined : changeOf(before, after, a, b, path);
    found.push({
      kind: a === undefined ? 'added' : b === undefined ? 'removed' : 'changed',
      path,
      ...(a !== undefined && { before: a }),
      ...(b !== undefined && { after: b }),
      ...(follows !== undefined && { follows }),
      isProse: prose,
      ...(change !== undefined && { change }),
    });
  };

  compareRecords(before.data, after.data, []);
  return found;
}

/** Those of the second first, in its order; then what only the first has. */
function keysOf(a: Data, b: Data): Set<string> {
  return new Set([...Object.keys(b), ...Object.keys(a)]);
}

function isProse(path: readonly string[], key: string): boolean {
  return PROSE.has(key) || PROSE_GROUPS.has(path[0] ?? '');
}

/** Texts in two languages are one value, and so are distributions and quotations. */
function isBranch(value: unknown, path: readonly string[]): value is Data {
  const last = path.at(-1) ?? '';
  const isWhole = path.length > 2 && (last === 'source' || (last === 'value' && path[0] === 'parameters'));
  return isMap(value) && !isBilingual(value) && !isWhole;
}

function isMapOrNothing(value: unknown): value is Data | undefined {
  return value === undefined || isBranch(value, []);
}

/** The names of a group in the order in which they act; undefined where order means nothing. */
function orderOf(side: DiffSide, path: readonly string[], entries: Data): readonly string[] | undefined {
  const last = path.at(-1);
  if (path.length === 1 && (last === 'moves' || last === 'calendar')) {
    const isDated = last === 'calendar';
    return side.model.moves.flatMap(({ name, step }) => ((step !== undefined) === isDated ? [name] : []));
  }
  if (path.length < 3) return undefined;
  // Of terms that do equally well, those are agreed that are listed first.
  if (last === 'first' || last === 'always' || last === 'levels') return Object.keys(entries);
  if (last !== 'choose') return undefined;
  // Of options worth exactly the same, one who decides perfectly takes the first.
  const act = dataAt(side.data, path.slice(0, -1));
  const party = side.model.parties.find(({ name }) => isMap(act) && act['party'] === name);
  return party?.rationality === 'perfect' ? Object.keys(entries) : undefined;
}

/** Whether a calendar entry keeps its date: another date moves it anyhow. */
function sameDate(before: DiffSide, after: DiffSide, a: unknown, b: unknown): boolean {
  if (!isMap(a) || !isMap(b)) return true;
  return ['date', 'step'].every(
    (key) => a[key] === b[key] || sameLeaf(a[key] ?? '', b[key] ?? '', before, after, false),
  );
}
