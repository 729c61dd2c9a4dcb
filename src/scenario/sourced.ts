import type { Path } from './tree.ts';

/** The groups whose entries say where they are from, and the keys that hold what that is said of. */
export const SOURCED: Readonly<Record<string, readonly string[]>> = {
  parameters: ['value'],
  constants: ['value'],
  correlations: ['between', 'rank'],
  calendar: ['date', 'step'],
};

/** Of an entry that says where it is from: the keys that hold what that is said of. None of anything else. */
export function heldKeys(path: Path): readonly string[] {
  return (path.length === 2 ? SOURCED[String(path[0])] : undefined) ?? [];
}

/** By what an entry is known among those that were changed: correlations have names of their own. */
export function changedKey(group: string, name: string): string {
  return group === 'correlations' ? `${group}.${name}` : name;
}
