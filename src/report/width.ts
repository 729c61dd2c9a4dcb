/** Unicode blocks whose characters take two columns (East Asian Width W and F), as pairs of first and last. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2fb],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6fc],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character.
const PAINTED = /\u001b\[[0-9;]*m/g;
const ASCII = /^[\x20-\x7e]*$/;
/**
 * Texts in which every character stands alone: letters of Europe, dashes and quotes, signs, boxes, and what Japanese is
 * written with, but for marks that join the letter before them. Most texts are such, and `Intl.Segmenter` takes time.
 */
const UNJOINED =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u259f\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff01-\uff9d\uffa0-\uffdc]*$/;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const EMOJI_STYLE = '\ufe0f';

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people count them: a letter with its accents is one. */
export function graphemes(text: string): string[] {
  if (UNJOINED.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns a text takes in a terminal: full-width characters two, combining ones none, colours none. */
export function displayWidth(text: string): number {
  const bare = text.replace(PAINTED, '');
  if (ASCII.test(bare)) return bare.length;
  return graphemes(bare).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** How many columns one character takes. */
export function graphemeWidth(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0;
  const code = grapheme.codePointAt(0) ?? 0;
  return code >= 0x1100 && (isWide(code) || grapheme.includes(EMOJI_STYLE)) ? 2 : 1;
}

function isWide(code: number): boolean {
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = WIDE[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Fills a text with spaces up to a width; a longer text stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const filler = ' '.repeat(Math.max(width - displayWidth(text), 0));
  return align === 'left' ? text + filler : filler + text;
}

/** Cuts an uncoloured text that is wider than `width` and ends it with `ellipsis`. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  if (displayWidth(text) <= width) return text;
  let room = width - displayWidth(ellipsis);
  let kept = '';
  for (const grapheme of graphemes(text)) {
    room -= graphemeWidth(grapheme);
    if (room < 0) break;
    kept += grapheme;
  }
  return kept.trimEnd() + ellipsis;
}
