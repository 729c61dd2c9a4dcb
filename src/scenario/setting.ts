import type { Place } from '../core/problem.ts';
import { keysAt, type MapTree, type Tree } from './tree.ts';

/** A number changed without touching a file, as by `--set name=value`. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** The names that a setting may have in a scenario. */
export function settableNames(tree: Tree): string[] {
  return ['parameters', 'constants'].flatMap((group) => keysAt(tree, [group]));
}

/** A setting as a layer over a scenario: only what lies below tells whether it is of a constant. */
export function settingTree({ name, value: text }: Setting, below: MapTree): MapTree {
  const place: Place = { file: `--set ${name}`, line: 1, column: 1, length: Math.max(text.length, 1) };
  const map = (key: string, value: Tree): MapTree => ({
    kind: 'map',
    entries: new Map([[key, { key: place, value }]]),
    place,
  });
  const constants = below.entries.get('constants')?.value;
  const kind = constants?.kind === 'map' && constants.entries.has(name) ? 'constants' : 'parameters';
  const value: Tree = { kind: 'scalar', value: text, place };
  return map(kind, map(name, kind === 'constants' ? value : map('value', value)));
}
