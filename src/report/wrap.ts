import { displayWidth, graphemes, graphemeWidth } from './width.ts';

/** Signs that may not begin a line, and signs that may not end one. */
const NOT_FIRST = /^[、。，．・：；？！)\]）」』】〕〉》〜ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％%]/u;
const NOT_LAST = /[(（「『【〔〈《]$/u;

/**
 * Breaks a text into lines no wider than `width`: at spaces, and between full-width characters where Japanese allows
 * it. A single word wider than a line stays whole.
 *
 * @param hanging What each line but the first begins with.
 */
export function wrap(text: string, width: number, hanging = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const fits = displayWidth(line) + displayWidth(piece.trimEnd()) <= width;
    if (fits || line.trim() === '') line += piece;
    else {
      lines.push(line.trimEnd());
      line = hanging + piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** The parts between which a line may be broken; a space belongs to the part before it. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let last = '';
  for (const grapheme of graphemes(text)) {
    const touchesWide = graphemeWidth(grapheme) === 2 || graphemeWidth(last) === 2;
    const mayBreak =
      last !== '' &&
      grapheme !== ' ' &&
      !NOT_FIRST.test(grapheme) &&
      (last === ' ' || (touchesWide && !NOT_LAST.test(last)));
    if (mayBreak) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
    last = grapheme;
  }
  return part === '' ? parts : [...parts, part];
}
