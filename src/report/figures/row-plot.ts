import { type FigureContext, isWide } from './figure-context.ts';
import { type LinearScale, linearScale } from './linear-scale.ts';
import type { SvgNode } from './svg-node.ts';
import { LINE, line, SIZE, words } from './svg-parts.ts';
import { textWidth } from './text-fit.ts';

/** One line of a plot of rows: a heading, or a label, what is drawn on its track and what is printed at its end. */
export type PlotRow =
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  | {
      readonly kind: 'row';
      readonly label: string;
      readonly value: string;
      /** A second, quieter text under the value. */
      readonly note?: string;
      /** Rows that belong to the one above stand nearer to it and are quieter. */
      readonly isMinor?: boolean;
      readonly draw: (scale: LinearScale, y: number) => readonly SvgNode[];
    };

/** What all rows share. */
export interface RowPlot {
  readonly rows: readonly PlotRow[];
  readonly low: number;
  readonly high: number;
  /** Where thin lines run through all rows, with what is printed over them. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** The value that bars begin at. */
  readonly origin?: number;
}

const HEADING = 40;
/** Half of the height of a track. */
const HALF = 11;

/** Draws rows with labels to the left of their tracks or, on a narrow screen, above them; values are printed. */
export function drawRows(
  { rows, low, high, ticks, origin = 0 }: RowPlot,
  context: FigureContext,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { width } = context;
  const wide = isWide(context);
  const labelWidth = wide ? Math.min(Math.round(width * 0.3), 300) : 0;
  const valueWidth = wide ? 130 : 0;
  const inset = 12;
  const valueEnd = wide ? labelWidth + valueWidth : width;
  const left = wide ? valueEnd + 20 : inset;
  const right = width - (wide ? 20 : inset);
  const scale = linearScale(low, high, left, right);
  const nodes: SvgNode[] = [];
  const spans: (readonly [number, number])[] = [];
  const top = 24;
  let y = top;
  let start = y;
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'heading') {
      if (at > 0) spans.push([start, y]);
      y += at === 0 ? HEADING - 14 : HEADING;
      nodes.push(
        words(row.text, 0, y - 14, { look: 'strong', width: row.note === undefined ? width : width * 0.68 }),
      );
      if (row.note !== undefined) {
        nodes.push(
          words(row.note, width, y - 14, { size: 'note', look: 'soft', anchor: 'end', width: width * 0.3 }),
        );
      }
      start = y - 6;
      continue;
    }
    const look = row.isMinor === true ? 'soft' : '';
    const size = row.isMinor === true ? 'note' : 'label';
    if (wide) {
      const height = row.note === undefined ? (row.isMinor === true ? 20 : 34) : 40;
      const middle = y + height / 2;
      nodes.push(
        words(row.label, row.isMinor === true ? 16 : 0, middle + 5, { size, look, width: labelWidth - 16 }),
      );
      nodes.push(...row.draw(scale, middle));
      const base = row.note === undefined ? middle + 5 : middle - 2;
      nodes.push(
        words(row.value, valueEnd, base, { size, look: 'number', anchor: 'end', width: valueWidth }),
      );
      if (row.note !== undefined) {
        nodes.push(
          words(row.note, valueEnd, base + LINE.note, {
            size: 'note',
            look: 'number soft',
            anchor: 'end',
            width: valueWidth,
          }),
        );
      }
      y += height;
    } else {
      const height = (row.isMinor === true ? 15 : 18) + 2 * HALF + (row.isMinor === true ? 2 : 8);
      const base = y + 14;
      const valueWidth = textWidth(row.value, SIZE[size]);
      const noteWidth = row.note === undefined ? 0 : textWidth(row.note, SIZE.note) + 10;
      nodes.push(
        words(row.label, 0, base, { size, look, width: width - valueWidth - noteWidth - 12 }),
        words(row.value, width, base, { size, look: 'number', anchor: 'end' }),
      );
      if (row.note !== undefined) {
        nodes.push(
          words(row.note, width - valueWidth - 10, base, {
            size: 'note',
            look: 'number soft',
            anchor: 'end',
          }),
        );
      }
      nodes.push(...row.draw(scale, base + 4 + HALF));
      y += height;
    }
  }
  spans.push([start, y]);
  const grid = ticks.flatMap(({ value, text }) => [
    words(text, Math.min(scale.at(value), width - textWidth(text, SIZE.note) / 2), 12, {
      size: 'note',
      look: 'soft number',
      anchor: 'middle',
    }),
    ...spans.map(([from, to]) =>
      line(scale.at(value), from, scale.at(value), to, value === origin ? 'axis' : 'grid'),
    ),
  ]);
  return { nodes: [...grid, ...nodes], height: y + 4 };
}
