/** How many words a list in a message may have. */
const MOST_WORDS = 12;

/** The parts of a list that a problem carries as one text, divided by `|` or commas. */
export function wordsOf(list: string): string[] {
  return list.split(/\s*[|,]\s*/).filter((word) => word !== '');
}

/** The first words of a long list; an ellipsis stands for the others. */
export function someOf(words: readonly string[]): readonly string[] {
  return words.length <= MOST_WORDS ? words : [...words.slice(0, MOST_WORDS), '…'];
}

/** A word of the program in the words of a language; one that is not listed stays as it is. */
export function lookUp(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word;
}
