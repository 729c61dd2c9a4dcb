/** A number followed by a per cent sign; the number must not be the end of a name such as `l0`. */
const SHARE = /(?<![\w$.\u0080-\uffff])((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*%/g;

/** The beginning of a value: after a per cent sign it would read as the divisor of a remainder. */
const VALUE_AHEAD = /^\s*(?!(?:and|or|xor|mod|to|in)(?![\w$\u0080-\uffff]))[\w$.(\u0080-\uffff]/;

/** A text without per cent signs. */
export interface RewrittenText {
  readonly text: string;
  /** Returns the offset in the text as given of a character of the rewritten text. */
  readonly originalOffset: (offset: number) => number;
}

/**
 * Turns `25 %` into `(25/100)`, because mathjs reads `2.5 % + 25 %` as a remainder, and that as 0.
 *
 * @returns The text to parse, or where a per cent sign stands that does not follow a number or that has a value right
 *   behind it (`7 % 3`), which reads as a remainder to some and as a product to others.
 */
export function rewritePerCent(text: string): RewrittenText | { readonly at: number } {
  const pieces: string[] = [];
  const shifts: { readonly from: number; readonly shift: number }[] = [];
  let end = 0;
  let length = 0;
  for (const match of text.matchAll(SHARE)) {
    const after = match.index + match[0].length;
    const stray = text.slice(end, match.index).indexOf('%');
    if (stray >= 0) return { at: end + stray };
    if (VALUE_AHEAD.test(text.slice(after))) return { at: after - 1 };
    const piece = `${text.slice(end, match.index)}(${match[1]}/100)`;
    pieces.push(piece);
    length += piece.length;
    end = after;
    shifts.push({ from: length, shift: after - length });
  }
  const stray = text.indexOf('%', end);
  if (stray >= 0) return { at: stray };
  pieces.push(text.slice(end));
  return {
    text: pieces.join(''),
    originalOffset: (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.shift ?? 0),
  };
}
