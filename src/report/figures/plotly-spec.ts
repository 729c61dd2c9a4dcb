/** Data for a figure drawn by Plotly, as plain data; only what Parley draws with it: lines, areas and bars. */
export interface PlotlySpec {
  readonly data: readonly PlotlyTrace[];
  readonly layout: Readonly<Record<string, unknown>>;
}

/** One series of a Plotly figure. */
export interface PlotlyTrace {
  readonly type: 'scatter' | 'bar';
  readonly name: string;
  readonly x: readonly (number | string | null)[];
  readonly y: readonly (number | string | null)[];
  readonly [attribute: string]: unknown;
}
