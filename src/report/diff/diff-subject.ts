import { NAMED, SINGLE } from '../../model/diff.ts';
import type { Difference } from '../../model/difference.ts';
import type { DiffContext } from './diff-context.ts';
import { isTransition } from './diff-transition.ts';

/** Keys whose value is what an entry is all about, and need not be named. */
const OBVIOUS: ReadonlySet<string> = new Set(['value', 'when']);

/** Groups of nothing but words, which are named first. */
const WORDED: ReadonlySet<string> = new Set(['notes', 'sources', 'chronicle', 'afterwards']);

/** Keys of maps of names that say what the names below them are there for. */
const TELLING: ReadonlySet<string> = new Set(['payoff', 'inputs', 'nests', 'power', 'redLines']);

/** What a difference is about, in words: labels with names, and the keys of what is no named thing. */
export function diffSubject(difference: Difference, { catalogue, labelAt }: DiffContext): string {
  const { diff: text } = catalogue;
  const { path, isProse } = difference;
  // A transition is told as something that its state does; what a region begins in, as something of the region.
  const shown = isTransition(path) ? path.slice(0, 4) : path.at(-1) === 'initial' ? path.slice(0, -1) : path;
  const [group = '', ...rest] = shown;
  const word = (key: string): string =>
    text.keys[`${group}.${key}`] ?? text.keys[key] ?? text.groups[key] ?? key;
  if (rest.length === 0) return word(group);
  const parts: string[] = isProse && WORDED.has(group) ? [word(group)] : [];
  let isName = !SINGLE.has(group);
  for (const [at, key] of rest.entries()) {
    const here = shown.slice(0, at + 2);
    if (isName) {
      const label = labelAt(here);
      parts.push(label === undefined ? key : text.named(label, key));
      isName = false;
    } else if (NAMED.has(key) && at < rest.length - 1) {
      if (TELLING.has(key)) parts.push(word(key));
      isName = true;
    } else if (at < rest.length - 1 || rest.length < 2 || !isObvious(group, rest)) parts.push(word(key));
  }
  return text.inside(parts);
}

function isObvious(group: string, rest: readonly string[]): boolean {
  return rest.length === 2 && group !== 'moves' && group !== 'calendar' && OBVIOUS.has(rest[1] ?? '');
}
