import type { PlotlySpec } from './plotly-spec.ts';
import type { SvgNode } from './svg-node.ts';

/**
 * A picture with all that says the same to those who cannot see it: the page, the HTML report and tests read this.
 * Drawings in SVG are made for a width in CSS pixels and name themselves (`role="img"`); they have no ids, so that any
 * number of them may stand on one page. Their style sheet is `FIGURE_STYLE`.
 */
export interface Figure {
  /** What kind of figure it is, such as `outcomes`; unique on a page. */
  readonly name: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** What it comes to, in one sentence. */
  readonly finding: string;
  /** How it is read: what lines, marks and tints mean, in a sentence or two. */
  readonly reading: string;
  readonly drawing: Drawing;
  /** The numbers drawn. */
  readonly table: FigureTable;
}

/** A drawing as plain data. */
export type Drawing =
  | { readonly kind: 'plotly'; readonly spec: PlotlySpec }
  | { readonly kind: 'svg'; readonly root: SvgNode };

/** The numbers of a figure: each cell as printed and, where it is a number, with all its digits. */
export interface FigureTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column of a figure's table. */
export interface TableColumn {
  readonly head: string;
  /** Unit of the exact values, as in a file, such as `trillion JPY`; `1` for shares; missing for words. */
  readonly unit?: string;
}

/** A cell of a figure's table. */
export interface TableCell {
  readonly text: string;
  /** The full double behind the text; missing for words. */
  readonly value?: number;
  /** Unit of the exact value where the rows of a column differ in it. */
  readonly unit?: string;
}
