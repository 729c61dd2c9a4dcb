import { type FigureContext, isWide } from './figure-context.ts';
import { type LinearScale, linearScale } from './linear-scale.ts';
import type { SvgNode } from './svg-node.ts';
import { LINE, line, SIZE, type TextStyle, words } from './svg-parts.ts';
import { fitText, textWidth } from './text-fit.ts';

/** A line of a plot of rows with a label, what is drawn on its track and what is printed beside it. */
export interface TrackRow {
  readonly kind: 'row';
  readonly label: string;
  readonly value: string;
  /** A second, quieter text with the value. */
  readonly note?: string;
  /** Rows that belong to the one above are lower and quieter. */
  readonly isMinor?: boolean;
  readonly draw: (scale: LinearScale, y: number) => readonly SvgNode[];
}

/** A line of a plot of rows. */
export type PlotRow = { readonly kind: 'heading'; readonly text: string; readonly note?: string } | TrackRow;

/** What all rows share. */
export interface RowPlot {
  readonly rows: readonly PlotRow[];
  readonly low: number;
  readonly high: number;
  /** Where thin lines run through all rows, with what is printed over them. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Rows that are drawn. */
interface Rows {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
}

const TOP = 24;
/** How much wider bold type is. */
const BOLD = 1.1;
/** Half of the height of a track. */
const HALF = 11;
/** From one column to the next. */
const GAP = 16;
const MOST_LINES = 2;

/** Draws rows with labels to the left of their tracks or, on a narrow screen, above them; values are printed. */
export function drawRows({ rows, low, high, ticks }: RowPlot, context: FigureContext): Rows {
  const { width } = context;
  const wide = isWide(context);
  const columns = columnsOf(rows, width);
  const scale = wide
    ? linearScale(low, high, columns.valueEnd + GAP + 4, width - GAP - 4)
    : linearScale(low, high, 12, width - 12);
  const nodes: SvgNode[] = [];
  const spans: (readonly [number, number])[] = [];
  let y = TOP;
  let start = y;
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'heading') {
      if (at > 0) spans.push([start, y]);
      const drawn = heading(row, y, at === 0, width);
      nodes.push(...drawn.nodes);
      y += drawn.height;
      start = y - 6;
      continue;
    }
    const drawn = wide ? wideRow(row, y, columns, scale) : narrowRow(row, y, width, scale);
    nodes.push(...drawn.nodes);
    y += drawn.height;
  }
  spans.push([start, y]);
  const grid = ticks.flatMap(({ value, text }) => {
    const x = scale.at(value);
    const middle = Math.min(x, width - textWidth(text, SIZE.note) / 2);
    return [
      words(text, middle, 12, { size: 'note', look: 'soft number', anchor: 'middle' }),
      ...spans.map(([from, to]) => line(x, from, x, to, value === 0 ? 'axis' : 'grid')),
    ];
  });
  return { nodes: [...grid, ...nodes], height: y + 4 };
}

interface Columns {
  readonly labelWidth: number;
  readonly valueWidth: number;
  readonly valueEnd: number;
}

/** Values get the room they need, labels what they need up to a third. */
function columnsOf(rows: readonly PlotRow[], width: number): Columns {
  const tracks = rows.filter((row) => row.kind === 'row');
  const widest = (texts: readonly number[], most: number): number => Math.min(Math.max(0, ...texts), most);
  const valueWidth = widest(
    tracks.flatMap(({ value, note = '', isMinor }) => [
      textWidth(value, isMinor === true ? SIZE.note : SIZE.label),
      textWidth(note, SIZE.note),
    ]),
    width * 0.3,
  );
  const labelWidth = widest(
    tracks.map(({ label, isMinor }) => textWidth(label, SIZE.label) + (isMinor === true ? GAP : 0)),
    Math.min(width * 0.34, 340),
  );
  return { labelWidth, valueWidth, valueEnd: labelWidth + GAP + valueWidth };
}

/** A heading with its note at the end of the line or, where there is no room, below it. */
function heading(
  { text, note }: Exclude<PlotRow, TrackRow>,
  y: number,
  isFirst: boolean,
  width: number,
): Rows {
  const above = isFirst ? 14 : 28;
  const noteWidth = note === undefined ? 0 : textWidth(note, SIZE.note) + GAP;
  const isBeside = textWidth(text, SIZE.label) * BOLD + noteWidth <= width;
  const { length } = fitText(text, width / BOLD, SIZE.label, MOST_LINES).lines;
  const last = y + above + (length - 1) * LINE.label;
  const below = note !== undefined && !isBeside ? LINE.note : 0;
  return {
    nodes: [
      words(text, 0, y + above, { look: 'strong', width: width / BOLD, lines: MOST_LINES }),
      ...(note === undefined
        ? []
        : [
            words(note, isBeside ? width : 0, last + below, {
              size: 'note',
              look: 'soft number',
              anchor: isBeside ? 'end' : 'start',
              width,
            }),
          ]),
    ],
    height: last + below + 14 - y,
  };
}

function wideRow(row: TrackRow, y: number, columns: Columns, scale: LinearScale): Rows {
  const { label, value, note, isMinor = false, draw } = row;
  const { labelWidth, valueWidth, valueEnd } = columns;
  const size = isMinor ? 'note' : 'label';
  const style: TextStyle = { size, look: isMinor ? 'soft' : '' };
  const indent = isMinor ? GAP : 0;
  const room = labelWidth - indent;
  const { length } = fitText(label, room, SIZE[size], MOST_LINES).lines;
  const height = isMinor ? 20 + (length - 1) * LINE.note : length > 1 || note !== undefined ? 42 : 34;
  const middle = y + height / 2;
  const first = middle + 5 - ((length - 1) * LINE[size]) / 2;
  const base = note === undefined ? middle + 5 : middle - 2;
  const end = { anchor: 'end', width: valueWidth } as const;
  return {
    nodes: [
      words(label, indent, first, { ...style, width: room, lines: MOST_LINES }),
      ...draw(scale, middle),
      words(value, valueEnd, base, { ...end, size, look: 'number' }),
      ...(note === undefined
        ? []
        : [words(note, valueEnd, base + LINE.note, { ...end, size: 'note', look: 'number soft' })]),
    ],
    height,
  };
}

function narrowRow(row: TrackRow, y: number, width: number, scale: LinearScale): Rows {
  const { label, value, note, isMinor = false, draw } = row;
  const size = isMinor ? 'note' : 'label';
  const valueWidth = Math.min(textWidth(value, SIZE[size]), width * 0.6);
  const noteWidth = note === undefined ? 0 : Math.min(textWidth(note, SIZE.note), width * 0.6);
  // A note stands before the value if the label leaves room for it, else below it.
  const isBeside = textWidth(label, SIZE[size]) + noteWidth + valueWidth + 24 <= width;
  const room = width - (isBeside ? valueWidth + noteWidth + 10 : Math.max(valueWidth, noteWidth)) - 12;
  const { length } = fitText(label, room, SIZE[size], MOST_LINES).lines;
  const isTwo = length > 1 || (note !== undefined && !isBeside);
  const base = y + 14;
  const track = base + 4 + (isTwo ? LINE[size] : 0) + HALF;
  const end = { anchor: 'end' } as const;
  return {
    nodes: [
      words(label, 0, base, { size, look: isMinor ? 'soft' : '', width: room, lines: MOST_LINES }),
      words(value, width, base, { ...end, size, look: 'number', width: valueWidth }),
      ...(note === undefined
        ? []
        : [
            words(note, isBeside ? width - valueWidth - 10 : width, isBeside ? base : base + LINE.note, {
              ...end,
              size: 'note',
              look: 'number soft',
              width: noteWidth,
            }),
          ]),
      ...draw(scale, track),
    ],
    height: track - y + HALF + (isMinor ? 0 : 6),
  };
}
