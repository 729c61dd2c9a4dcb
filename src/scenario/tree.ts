import type { Place } from '../core/problem.ts';

/** What a YAML file says, with the place of each key and value; the form in which files are merged. */
export type Tree = ScalarTree | MapTree | ListTree;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface MapTree {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly place: Place;
}

/** A key of a map with its value. */
export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}

/** Where something stands in the plain data: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** The plain data of a tree: objects, arrays and scalars. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(plain);
    case 'map': {
      const data: Record<string, unknown> = {};
      for (const [key, entry] of tree.entries) data[key] = plain(entry.value);
      return data;
    }
    default:
      return tree satisfies never;
  }
}

/** The keys of the map at a path; none where no map stands. */
export function keysAt(tree: Tree, path: Path): string[] {
  const found = treeAt(tree, path);
  return found?.kind === 'map' ? [...found.entries.keys()] : [];
}

/** The tree at a path, or undefined where nothing stands. */
export function treeAt(tree: Tree, path: Path): Tree | undefined {
  let here: Tree | undefined = tree;
  for (const step of path) {
    if (here?.kind === 'map') here = here.entries.get(String(step))?.value;
    else if (here?.kind === 'list') here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

/** The place of the value at a path; where nothing stands, that of the nearest thing above it. */
export function placeOf(tree: Tree, path: Path): Place {
  for (let depth = path.length; depth >= 0; depth--) {
    const found = treeAt(tree, path.slice(0, depth));
    if (found === undefined) continue;
    // A map or a missing part is best shown by its key: the value may be many lines long.
    return (depth < path.length || found.kind !== 'scalar') && depth > 0
      ? placeOfKey(tree, path.slice(0, depth))
      : found.place;
  }
  return tree.place;
}

/** The place of the key at a path; of the item itself in a list. */
export function placeOfKey(tree: Tree, path: Path): Place {
  const parent = treeAt(tree, path.slice(0, -1));
  const last = path.at(-1);
  if (parent?.kind === 'map' && last !== undefined) {
    const entry = parent.entries.get(String(last));
    if (entry !== undefined) return entry.key;
  }
  return treeAt(tree, path)?.place ?? parent?.place ?? tree.place;
}

/** The same tree without what stands at a path; the very same where nothing stands there. */
export function without(tree: Tree, path: Path): Tree {
  const [first, ...rest] = path;
  if (first === undefined) return tree;
  if (tree.kind === 'map') {
    const key = String(first);
    const entry = tree.entries.get(key);
    if (entry === undefined) return tree;
    const value = rest.length === 0 ? undefined : without(entry.value, rest);
    if (value === entry.value) return tree;
    const entries = new Map(tree.entries);
    if (value === undefined) entries.delete(key);
    else entries.set(key, { ...entry, value });
    return { ...tree, entries };
  }
  if (tree.kind === 'list') {
    const item = tree.items[Number(first)];
    if (item === undefined) return tree;
    const kept = rest.length === 0 ? [] : [without(item, rest)];
    if (kept[0] === item) return tree;
    return { ...tree, items: tree.items.toSpliced(Number(first), 1, ...kept) };
  }
  return tree;
}
