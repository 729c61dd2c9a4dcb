import { type Problem, problem } from '../core/problem.ts';
import { heldAmongSeveral, heldKeys } from './sourced.ts';
import type { Entry, MapTree, Tree } from './tree.ts';

/**
 * Lays a variant over its base: maps merge, lists and scalars replace, `null` removes. Every part keeps its own
 * place, so that the origin of each value can be told.
 *
 * @returns The merged tree and warnings for parts of the variant that change nothing.
 */
export function extendTree(base: MapTree, variant: MapTree): { tree: MapTree; problems: Problem[] } {
  const problems: Problem[] = [];
  return { tree: mergeMaps(base, variant, [], problems), problems };
}

function mergeMaps(base: MapTree, variant: MapTree, path: readonly string[], problems: Problem[]): MapTree {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, entry] of variant.entries) {
    const below = base.entries.get(key);
    const here = [...path, key];
    const ineffective = (): void => {
      problems.push(problem('override-without-effect', entry.key, { path: here.join('.') }));
    };
    if (entry.value.kind === 'scalar' && entry.value.value === null) {
      if (!entries.delete(key)) ineffective();
    } else if (
      below !== undefined &&
      below.value.kind === 'map' &&
      entry.value.kind === 'map' &&
      !isValue(here)
    ) {
      const merged = mergeMaps(below.value, entry.value, here, problems);
      entries.set(key, {
        key: below.key,
        value: settleProvenance(merged, entry.value, here),
      });
    } else {
      if (below !== undefined && key !== 'parley' && sameTree(below.value, entry.value)) ineffective();
      if (below !== undefined && isBilingual(below.value) && entry.value.kind === 'scalar') {
        problems.push(problem('language-lost', entry.key, { language: 'ja' }));
      }
      entries.set(key, { key: entry.key, value: withoutNulls(entry.value) });
    }
  }
  return { kind: 'map', entries, place: variant.place };
}

/** A distribution is one value, not a map to be merged into. */
export function isValue(path: readonly string[]): boolean {
  return path[2] === 'value' && path.length === 3 && heldKeys(path.slice(0, 2)).length > 0;
}

/**
 * A number or date that a variant changes does not keep the source of the one it replaces; in an entry of several
 * numbers the others do.
 */
function settleProvenance(merged: MapTree, variant: MapTree, path: readonly string[]): MapTree {
  const gives = (keys: readonly string[]): boolean => keys.some((key) => variant.entries.has(key));
  const origin = ['source', 'assumed'];
  const held = heldKeys(path);
  const isSingle = heldAmongSeveral(path).length === 0;
  if (held.length === 0 || !(gives(origin) || (isSingle && gives(held)))) return merged;
  const entries = new Map(merged.entries);
  for (const key of origin) if (!variant.entries.has(key)) entries.delete(key);
  return { ...merged, entries };
}

/** `null` removes also where there is nothing below. */
function withoutNulls(tree: Tree): Tree {
  if (tree.kind !== 'map') return tree;
  const kept = [...tree.entries].filter(([, { value }]) => value.kind !== 'scalar' || value.value !== null);
  return {
    ...tree,
    entries: new Map(kept.map(([key, entry]) => [key, { ...entry, value: withoutNulls(entry.value) }])),
  };
}

/** Whether a text has a version in each language. */
export function isBilingual(tree: Tree): boolean {
  return tree.kind === 'map' && tree.entries.size === 2 && tree.entries.has('en') && tree.entries.has('ja');
}

/** Whether two trees say the same, wherever they stand. */
export function sameTree(a: Tree, b: Tree): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, at) => sameTree(item, b.items[at] ?? item))
    );
  }
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  return [...a.entries].every(([key, entry]) => {
    const other = b.entries.get(key);
    return other !== undefined && sameTree(entry.value, other.value);
  });
}
