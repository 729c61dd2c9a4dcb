import type { Place } from '../core/problem.ts';
import { cleanLine } from './clean-text.ts';
import { type Style, spell } from './style.ts';
import { displayWidth, graphemes, graphemeWidth } from './width.ts';

/** How many columns of a source line are shown. */
const SHOWN_COLUMNS = 90;
/** How much of a cut line is shown before the marked place, at least. */
const LEAD = 30;

/** How many characters on each side of a place, and of the marked text, are looked at: lines may be very long. */
const REACH = 1_000;

/** A source line ready to be shown, with where its marker goes, in columns. */
export interface SourceLine {
  readonly text: string;
  readonly indent: number;
  readonly length: number;
}

/** Cuts a long source line around the marked place. Columns of places count characters, those of the marker width. */
export function cutSourceLine(
  line: string,
  place: Pick<Place, 'column' | 'length'>,
  style: Style,
): SourceLine {
  const start = Math.min(place.column - 1, line.length);
  const end = start + Math.min(place.length, REACH);
  const before = cleanLine(line.slice(Math.max(start - REACH, 0), start));
  const marked = cleanLine(line.slice(start, end));
  const rest = marked + cleanLine(line.slice(end, end + REACH));
  const dots = spell('…', style);
  const isShort = displayWidth(before + rest) <= SHOWN_COLUMNS;
  const lead = isShort
    ? before
    : lastColumns(before, Math.max(LEAD, SHOWN_COLUMNS - displayWidth(rest)), dots);
  const indent = displayWidth(lead);
  const shown = isShort ? rest : firstColumns(rest, SHOWN_COLUMNS - indent, dots);
  const length = Math.min(displayWidth(marked), displayWidth(shown));
  return { text: (lead + shown).trimEnd(), indent, length: Math.max(length, 1) };
}

function firstColumns(text: string, width: number, dots: string): string {
  if (displayWidth(text) <= width) return text;
  return fill(graphemes(text), width - displayWidth(dots)).join('') + dots;
}

function lastColumns(text: string, width: number, dots: string): string {
  if (displayWidth(text) <= width) return text;
  return (
    dots +
    fill(graphemes(text).reverse(), width - displayWidth(dots))
      .reverse()
      .join('')
  );
}

/** As many characters as fit. */
function fill(characters: readonly string[], width: number): string[] {
  let room = width;
  const end = characters.findIndex((each) => {
    room -= graphemeWidth(each);
    return room < 0;
  });
  return characters.slice(0, end < 0 ? characters.length : end);
}
