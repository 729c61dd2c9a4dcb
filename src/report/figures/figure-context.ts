import type { Text } from '../../scenario/schema.ts';
import { createFormat, type Format } from '../number.ts';
import type { Catalogue, Language } from '../text/catalogue.ts';
import type { FigureText } from '../text/figure-words.ts';
import { createSay } from '../text/localise.ts';

/** What figures share; no part of it needs more of a catalogue than numbers and the words of figures. */
export interface FigureContext {
  readonly text: FigureText;
  readonly format: Format;
  /** A text of the scenario in the language of the reader. */
  readonly say: (text: Text) => string;
  /** How wide drawings are, in CSS pixels; at least `NARROWEST`. */
  readonly width: number;
}

/** No drawing is narrower than this; a page that has less room lets it scroll. */
export const NARROWEST = 280;

/** Below this width labels stand above what they name, not beside it. */
const WIDE = 560;

/** Whether there is room for labels beside what they name. */
export function isWide({ width }: Pick<FigureContext, 'width'>): boolean {
  return width >= WIDE;
}

/** Gathers what figures share. */
export function createFigureContext(
  words: {
    readonly language: Language;
    readonly numbers: Catalogue['numbers'];
    readonly figures: FigureText;
  },
  width: number,
): FigureContext {
  return {
    text: words.figures,
    format: createFormat(words),
    say: createSay(words.language),
    width: Math.max(width, NARROWEST),
  };
}
