import { distance } from 'fastest-levenshtein';

/** How many edits may lie between a mistyped name and the one meant, whatever their length. */
const EDITS = 2;

/** How many edits a long name may carry, as a share of its length. */
const SHARE = 0.3;

/**
 * Returns the known name that a mistyped one most likely stands for, to ask *did you mean …?*.
 *
 * A candidate qualifies within two edits or 30 % of the name's length, whichever is more, as long as at least one
 * character is kept. A name that differs in capitals only counts as half an edit.
 *
 * @param name What was written.
 * @param candidates The names known in that place; the first of equally near ones is returned.
 * @returns The nearest candidate, or undefined if none is near enough.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(EDITS, Math.floor(SHARE * name.length));
  const lowered = name.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const longer = Math.max(name.length, candidate.length);
    if (Math.abs(name.length - candidate.length) > limit) continue;
    const edits = lowered === candidate.toLowerCase() ? 0.5 : distance(name, candidate);
    if (edits <= limit && edits < longer && edits < least) {
      least = edits;
      nearest = candidate;
    }
  }
  return nearest;
}
