/** Keys of words for people, which mention nothing. */
const PROSE: ReadonlySet<string> = new Set(['label', 'source', 'assumed']);

/** Keys of names and words that stand for themselves, though a formula may be called the same. */
const WORDS: ReadonlySet<string> = new Set(
  'importer valuation preset since of market from except unit event'.split(' '),
);

/** The words of all expressions in a part of the file: names and other words alike. */
export function wordsIn(part: unknown): Set<string> {
  const found = new Set<string>();
  collect(part, found);
  return found;
}

function collect(part: unknown, into: Set<string>): void {
  if (typeof part === 'string') for (const [word] of part.matchAll(/[A-Za-z][\w.]*/g)) into.add(word);
  if (typeof part !== 'object' || part === null) return;
  for (const [key, inner] of Object.entries(part))
    if (!PROSE.has(key) && !WORDS.has(key)) collect(inner, into);
}
