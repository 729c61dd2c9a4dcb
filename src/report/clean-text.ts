/** Control characters and signs that turn the direction of writing: they could make a terminal show other things. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text from a file on one line, without anything that a terminal would obey. */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSAFE, '\ufffd').trim();
}

/** A line of a file as it stands, column for column, without anything that a terminal would obey. */
export function cleanLine(line: string): string {
  return line.replace(/\t/g, ' ').replace(UNSAFE, '\ufffd');
}
