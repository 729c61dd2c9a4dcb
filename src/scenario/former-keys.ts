import type { Path } from './tree.ts';

/** A key that drafts of the format had, where it stood, and what is written now. */
interface FormerKey {
  /** The last steps of its path; `*` is any name. */
  readonly path: readonly string[];
  /** What stands for it, as a piece of a scenario. */
  readonly instead: string;
}

/**
 * Keys that files may still have from before: whoever renames or removes one lists it here, so that an update tells
 * what to write instead of calling it unknown.
 */
const FORMER_KEYS: readonly FormerKey[] = [
  { path: ['chance', '*', 'rest'], instead: 'odds: rest' },
  { path: ['choose', '*', 'rest'], instead: 'default: true' },
  { path: ['chance', '*', 'times'], instead: 'odds: normally * (after.NAME ? 1.5 : 1)' },
  { path: ['hazard', '*', 'times'], instead: 'rate: normally * (after.NAME ? 1.5 : 1)' },
];

/** What is written now instead of the key at a path; undefined if it never was a key. */
export function findFormerKey(path: Path): string | undefined {
  return FORMER_KEYS.find(({ path: tail }) => endsWith(path, tail))?.instead;
}

function endsWith(path: Path, tail: readonly string[]): boolean {
  const last = path.slice(-tail.length);
  return last.length === tail.length && tail.every((step, at) => step === '*' || step === last[at]);
}
