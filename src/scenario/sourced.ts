import type { Path } from './tree.ts';

/** An entry that says where it is from, by its path (`*` is any name), and the keys that hold what that is said of. */
interface Sourced {
  readonly path: readonly string[];
  readonly held: readonly string[];
}

/** Entries of one number or date. */
const SINGLE: readonly Sourced[] = [
  { path: ['parameters', '*'], held: ['value'] },
  { path: ['constants', '*'], held: ['value'] },
  { path: ['correlations', '*'], held: ['between', 'rank'] },
  { path: ['calendar', '*'], held: ['date', 'step'] },
];

/** Entries of several numbers, each of which can be changed without the others. */
const SEVERAL: readonly Sourced[] = [
  {
    path: ['markets', '*'],
    held: ['substitution', 'demand', 'supply', 'passThrough', 'total', 'freight', 'nests', 'adjust'],
  },
  {
    path: ['markets', '*', 'suppliers', '*'],
    held: ['value', 'share', 'duty', 'supply', 'passThrough', 'units', 'inputs', 'multiplier', 'jobs'],
  },
  { path: ['duties', '*'], held: ['add', 'atLeast', 'replace'] },
  { path: ['quotas', '*'], held: ['limit', 'above', 'rent'] },
  { path: ['observed', '*'], held: ['value'] },
  { path: ['issues', '*'], held: ['levels', 'grid'] },
  { path: ['issues', '*', 'levels', '*'], held: ['value'] },
  { path: ['ratifiers', '*'], held: ['when', 'needs', 'odds'] },
  { path: ['payoffs', '*', 'redLines', '*'], held: ['holds'] },
];

/** The groups whose entries hold one number or date each. */
export const SOURCED: readonly string[] = SINGLE.map(({ path: [group = ''] }) => group);

/** Of an entry that says where it is from: the keys that hold what that is said of. None of anything else. */
export function heldKeys(path: Path): readonly string[] {
  return heldIn([...SINGLE, ...SEVERAL], path);
}

/** The same for entries of several numbers only. */
export function heldAmongSeveral(path: Path): readonly string[] {
  return heldIn(SEVERAL, path);
}

function heldIn(entries: readonly Sourced[], path: Path): readonly string[] {
  const found = entries.find(
    (each) =>
      each.path.length === path.length && each.path.every((step, at) => step === '*' || step === path[at]),
  );
  return found?.held ?? [];
}

/** By what an entry is known among those that were changed: correlations have names of their own. */
export function changedKey(group: string, name: string): string {
  return group === 'correlations' ? `${group}.${name}` : name;
}
