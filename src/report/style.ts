/** What the place that shows a text can do. */
export interface Style {
  /** Whether block elements and typographic signs can be shown; else everything but the words is ASCII. */
  readonly unicode: boolean;
  /** Whether colours may be used. */
  readonly colour: boolean;
}

/** How wide reports are, in columns: what every terminal has. */
export const REPORT_WIDTH = 80;

const PAINTS = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

/** How a piece of text can be set off. */
export type Paint = keyof typeof PAINTS;

/** Colours a text, where colours may be used. */
export function paint(text: string, colour: Paint, style: Style): string {
  if (!style.colour || text === '') return text;
  const [on, off] = PAINTS[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Typographic signs and what stands for them where only ASCII can be shown. */
const PLAIN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u2212\u2010-\u2015]/g, '-'],
  [/±/g, '+/-'],
  [/…/g, '...'],
  [/[“”„]/g, '"'],
  [/[‘’]/g, "'"],
  [/[\u00a0\u202f]/g, ' '],
  [/→/g, '->'],
  [/≥/g, '>='],
  [/≤/g, '<='],
  [/×/g, 'x'],
  [/·/g, '-'],
];

/** Writes a text with the signs that can be shown. Call it before measuring: some signs become longer. */
export function spell(text: string, style: Style): string {
  if (style.unicode) return text;
  return PLAIN_SIGNS.reduce((spelled, [sign, plain]) => spelled.replace(sign, plain), text);
}
