import { graphemes, graphemeWidth } from '../width.ts';

/** Widths of signs in parts of the size of type, a little more than those of common sans-serif faces. */
const NARROW = /^[ ijlI.,:;'’|!()[\]{}ft]$/;
const BROAD = /^[mwMW@%—…+−=<>±]$/;
const DIGIT = /^\d$/;
const LARGE = /^\p{Lu}$/u;

/** About how wide a text is in CSS pixels; rather too much than too little. */
export function textWidth(text: string, size: number): number {
  return graphemes(text).reduce((sum, sign) => sum + signWidth(sign), 0) * size;
}

function signWidth(sign: string): number {
  const columns = graphemeWidth(sign);
  if (columns !== 1) return columns === 2 ? 1.02 : 0;
  if (NARROW.test(sign)) return 0.36;
  if (BROAD.test(sign)) return 0.95;
  if (DIGIT.test(sign)) return 0.64;
  return LARGE.test(sign) ? 0.72 : 0.59;
}

/** A text in so many lines; what does not fit is cut with an ellipsis. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Whether anything was cut: then the whole text belongs in a `title`. */
  readonly isCut: boolean;
}

/** Breaks a text into lines no wider than `width`, at spaces, in Japanese anywhere; cuts what is beyond `most` lines. */
export function fitText(text: string, width: number, size: number, most = 1): FittedText {
  const pieces = piecesOf(text, width, size);
  const lines: string[] = [];
  let line = '';
  for (const [at, piece] of pieces.entries()) {
    if (textWidth((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (lines.length + 1 === most) {
      return { lines: [...lines, cut(line + pieces.slice(at).join(''), width, size)], isCut: true };
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  return { lines: line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()], isCut: false };
}

/** Where a text may be broken: after spaces and full-width signs; words too long for a line anywhere. */
function piecesOf(text: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of graphemes(text)) {
    const isFull = graphemeWidth(sign) === 2;
    const closes = /^[、。，．」』）】ー…々！？]/.test(sign);
    if ((isFull && !closes) || (piece !== '' && textWidth(piece + sign, size) > width)) {
      if (piece !== '' && !/[「『（【]$/.test(piece)) {
        pieces.push(piece);
        piece = '';
      }
    }
    piece += sign;
    if (sign === ' ' || (isFull && !/[「『（【]/.test(sign) && closes)) {
      pieces.push(piece);
      piece = '';
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function cut(text: string, width: number, size: number): string {
  let kept = '';
  for (const sign of graphemes(text)) {
    if (textWidth(`${kept}${sign}…`, size) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
