import type { Problem } from '../core/problem.ts';
import { extendTree } from './extend.ts';
import { changedKey, heldKeys, SOURCED } from './sourced.ts';
import { type MapTree, plain, treeAt } from './tree.ts';
import {
  holdsWritten,
  originAmong,
  tellsOrigin,
  valueAt,
  type WrittenNumber,
  writtenNumbers,
} from './written-numbers.ts';

/** What layers of a scenario come to, the base first. */
export interface Layers {
  readonly tree: MapTree;
  /** Parameters in the order of first appearance. */
  readonly dimensions: ReadonlySet<string>;
  /** What another layer changed without giving a source: name → who changed it. */
  readonly changed: ReadonlyMap<string, string>;
  /** Lays one over the others; returns warnings of what has no effect. */
  lay(layer: MapTree): readonly Problem[];
}

/** Starts with what is known of the layers so far. */
export function createLayers(start: Omit<Layers, 'lay'>): Layers {
  let { tree } = start;
  const dimensions = new Set(start.dimensions);
  const changed = new Map(start.changed);
  return {
    get tree() {
      return tree;
    },
    dimensions,
    changed,
    lay: (layer) => {
      noteNumbers(layer, tree, dimensions, changed);
      noteWritten(layer, tree, changed);
      const extended = tree.entries.size === 0 ? { tree: layer, problems: [] } : extendTree(tree, layer);
      tree = extended.tree;
      return extended.problems;
    },
  };
}

/** Keeps the order in which parameters first appear, and who changed a number or date that was another below. */
function noteNumbers(
  layer: MapTree,
  below: MapTree,
  dimensions: Set<string>,
  changed: Map<string, string>,
): void {
  for (const kind of SOURCED) {
    const group = layer.entries.get(kind)?.value;
    const lower = below.entries.get(kind)?.value;
    if (group?.kind !== 'map') continue;
    for (const [name, { value }] of group.entries) {
      if (kind === 'parameters') dimensions.add(name);
      const hadValue = lower?.kind === 'map' && lower.entries.has(name);
      const has = (key: string): boolean => value.kind === 'map' && value.entries.has(key);
      const held = heldKeys([kind, name]);
      const key = changedKey(kind, name);
      if (has('source') || has('assumed')) changed.delete(key);
      else if (hadValue && (value.kind === 'scalar' || held.some(has))) changed.set(key, value.place.file);
    }
  }
}

/** The same for the numbers written out in markets, duties, quotas and observations. */
function noteWritten(layer: MapTree, below: MapTree, changed: Map<string, string>): void {
  if (!holdsWritten(layer)) return;
  const [upper, lower] = [plain(layer), plain(below)];
  const isTold = ({ entries }: WrittenNumber): boolean => {
    const origin = originAmong(entries, [upper, lower]);
    return origin !== undefined && tellsOrigin(upper, origin);
  };
  for (const number of writtenNumbers(lower)) if (isTold(number)) changed.delete(number.path.join('.'));
  for (const number of writtenNumbers(upper)) {
    const { path, entries } = number;
    const isFresh = valueAt(lower, path) === undefined && originAmong(entries, [lower]) === undefined;
    const file = treeAt(layer, path)?.place.file;
    if (file === undefined || isFresh || isTold(number)) changed.delete(path.join('.'));
    else changed.set(path.join('.'), file);
  }
}
