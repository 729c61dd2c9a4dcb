import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import { type Exploration, isMap, type Json, type JsonMap } from './exploration.ts';

enablePatches();

/** One thing that a person does to an exploration. */
export type Edit =
  /** Gives a number another value, as `--set` writes it. */
  | { readonly kind: 'set'; readonly name: string; readonly value: string }
  /** Gives several numbers other values at once. */
  | { readonly kind: 'place'; readonly values: Readonly<Record<string, string>> }
  /** Puts a number back to what the scenario says. */
  | { readonly kind: 'unset'; readonly name: string }
  /** Puts everything back. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'turn'; readonly variant: string; readonly on: boolean }
  /** Replaces all changes at once, as by a file that was edited. */
  | { readonly kind: 'write'; readonly changes: JsonMap }
  | { readonly kind: 'sample'; readonly draws: number; readonly seed: number };

/** An edit that was made, with the way there and back. */
export interface Entry {
  readonly edit: Edit;
  /** For `set` and `unset`: the value before, where the number was changed already. */
  readonly before: string | undefined;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** An exploration with all that led to it. */
export interface History {
  /** The oldest first. */
  readonly past: readonly Entry[];
  readonly present: Exploration;
  /** What was undone, the next to be redone first. */
  readonly future: readonly Entry[];
}

/** The most edits that are remembered. */
const MOST_ENTRIES = 500;

/** A history in which nothing has happened yet. */
export function startHistory(present: Exploration): History {
  return { past: [], present, future: [] };
}

/**
 * Makes an edit. One that changes nothing leaves the history as it is.
 *
 * @param continues Whether it goes on with the last edit, as a lever does on its way: both become one.
 */
export function edit(history: History, made: Edit, continues = false): History {
  const [present, patches, inverse] = produceWithPatches(history.present, (draft) => perform(draft, made));
  if (patches.length === 0) return history;
  const before =
    made.kind === 'set' || made.kind === 'unset' ? numberOf(history.present, made.name) : undefined;
  const last = history.past.at(-1);
  const goesOn = continues && last !== undefined && isSameNumber(last.edit, made);
  const entry: Entry = goesOn
    ? {
        edit: made,
        before: last.before,
        patches: [...last.patches, ...patches],
        inverse: [...inverse, ...last.inverse],
      }
    : { edit: made, before, patches, inverse };
  const past = goesOn ? history.past.slice(0, -1) : history.past;
  return { past: [...past, entry].slice(-MOST_ENTRIES), present, future: [] };
}

/** Takes the last edit back; the history stays as it is where there is none. */
export function undo({ past, present, future }: History): History {
  const entry = past.at(-1);
  if (entry === undefined) return { past, present, future };
  return {
    past: past.slice(0, -1),
    present: applyPatches(present, [...entry.inverse]),
    future: [entry, ...future],
  };
}

/** Makes the edit again that was undone last. */
export function redo({ past, present, future }: History): History {
  const [entry, ...rest] = future;
  if (entry === undefined) return { past, present, future };
  return { past: [...past, entry], present: applyPatches(present, [...entry.patches]), future: rest };
}

/** Takes one edit back and leaves the others: those that came later are made again without it. */
export function takeBack(history: History, index: number): History {
  const later = history.past.slice(index);
  const [, ...kept] = later;
  let next = later.reduce<History>((back) => undo(back), history);
  for (const { edit: made } of kept) next = edit(next, made);
  return { ...next, future: [] };
}

/** The value that a number was given, as `--set` writes it. */
export function numberOf({ changes }: Exploration, name: string): string | undefined {
  const group = changes['parameters'];
  const entry = isMap(group) && Object.hasOwn(group, name) ? group[name] : undefined;
  const value = isMap(entry) ? entry['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function perform(draft: Draft<Exploration>, made: Edit): void {
  switch (made.kind) {
    case 'set':
      if (isName(made.name) && numberOf(draft, made.name) !== made.value)
        groupOf(draft)[made.name] = { value: made.value };
      break;
    case 'place':
      for (const [name, value] of Object.entries(made.values)) perform(draft, { kind: 'set', name, value });
      break;
    case 'unset':
      if (numberOf(draft, made.name) !== undefined) delete groupOf(draft)[made.name];
      break;
    case 'clear':
      draft.changes = {};
      draft.variants = [];
      break;
    case 'turn': {
      const others = draft.variants.filter((variant) => variant !== made.variant);
      if (made.on !== draft.variants.includes(made.variant))
        draft.variants = made.on ? [...others, made.variant] : others;
      break;
    }
    case 'write':
      draft.changes = made.changes as Draft<JsonMap>;
      break;
    case 'sample':
      draft.draws = made.draws;
      draft.seed = made.seed;
  }
}

/** The changes of parameters, made where there were none. */
function groupOf(draft: Draft<Exploration>): Record<string, Json> {
  const changes = draft.changes as Record<string, Json>;
  const group = changes['parameters'];
  if (isMap(group)) return group as Record<string, Json>;
  changes['parameters'] = {};
  return changes['parameters'] as Record<string, Json>;
}

/** Whether two edits give the same number another value. */
function isSameNumber(one: Edit, other: Edit): boolean {
  return one.kind === 'set' && other.kind === 'set' && one.name === other.name;
}

/** Whether a name may be one of a scenario file; those with a meaning of their own in a program may not. */
function isName(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name) && !(name in Object.prototype);
}
