/** Colours of one surround, as variables. */
function palette(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--f-${name}:${value};`)
    .join('');
}

/** Okabe and Ito (2008): blue, vermillion, green, purple, and a neutral grey; told apart by colour-blind readers. */
export const SERIES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#767676'] as const;

/** Colours on white paper. */
export const LIGHT = {
  paper: '#ffffff',
  ink: '#16191d',
  soft: '#565d66',
  grid: '#e3e6ea',
  axis: '#767d86',
  faint: '#a3abb5',
  quiet: '#a3abb5',
  edge: '#767d86',
  light: '#0072b2',
  seam: '#ffffff',
} as const;

/** Colours on a dark surround. */
export const DARK = {
  paper: '#15171a',
  ink: '#eceef0',
  soft: '#a9b0b8',
  grid: '#2b2f34',
  axis: '#8a929b',
  faint: '#69717a',
  quiet: '#69717a',
  edge: '#8a929b',
  light: '#2d8fd0',
  seam: '#15171a',
} as const;

/** The colours of series that are too dark on a dark surround, lighter. */
export const SERIES_DARK = ['#3a9bd6', '#e8762b', '#1fb58a', '#d98fb8', '#949ba3'] as const;

const seriesOf = (colours: readonly string[]): Record<string, string> =>
  Object.fromEntries(colours.map((colour, at) => [String(at + 1), colour]));

const SERIES_RULES = SERIES.map((_, at) => `.figure .series-${at + 1}{--f-own:var(--f-${at + 1})}`).join(
  '\n',
);

/** The patterns of lines by which series are told apart without colour, as `stroke-dasharray`. */
export const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '12 4'] as const;

const DASH_RULES = DASHES.map(
  (dash, at) => `.figure .course.series-${at + 1}{stroke-dasharray:${dash}}`,
).join('\n');

/** The style sheet of all drawings: for screens, dark surrounds, forced colours and paper. */
export const FIGURE_STYLE = `.figure{${palette({ ...LIGHT, ...seriesOf(SERIES) })}display:block;max-width:100%;height:auto;overflow:visible;font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",sans-serif;font-variant-numeric:tabular-nums lining-nums}
@media screen and (prefers-color-scheme:dark){.figure{${palette({ ...DARK, ...seriesOf(SERIES_DARK) })}}}
.figure text{fill:var(--f-ink);unicode-bidi:plaintext}
.figure .soft{fill:var(--f-soft)}
.figure .strong{font-weight:600}
.figure .halo{paint-order:stroke;stroke:var(--f-paper);stroke-width:4px;stroke-linejoin:round}
.figure .grid{stroke:var(--f-grid);stroke-width:1;shape-rendering:crispEdges}
.figure .axis{stroke:var(--f-axis);stroke-width:1;shape-rendering:crispEdges}
.figure .bar{fill:var(--f-own,var(--f-quiet))}
.figure .bar.quiet{fill:var(--f-quiet)}
.figure .bar.hollow{fill:none;stroke:var(--f-edge);stroke-width:1.5}
.figure .track{fill:var(--f-grid);fill-opacity:.55}
.figure .ghost{fill:none;stroke:var(--f-ink);stroke-width:1;stroke-dasharray:2 3}
.figure .ghost-end{stroke:var(--f-ink);stroke-width:2}
.figure .whisker{fill:none;stroke:var(--f-ink);stroke-width:1.25}
.figure .error{fill:var(--f-ink)}
.figure .mark{fill:var(--f-own,var(--f-ink));stroke:var(--f-paper);stroke-width:1.5}
.figure .mark.hollow{fill:var(--f-paper);stroke:var(--f-own,var(--f-ink));stroke-width:2}
.figure .mark.open{fill:none;stroke:var(--f-own,var(--f-ink));stroke-width:2}
.figure .link{fill:none;stroke:var(--f-own,var(--f-axis));stroke-width:2}
.figure .leader{fill:none;stroke:var(--f-axis);stroke-width:1}
.figure .course{fill:none;stroke:var(--f-own,var(--f-ink));stroke-width:2.25;stroke-linejoin:round}
.figure .cursor{stroke:var(--f-ink);stroke-width:1.5}
.figure .event{stroke:var(--f-axis);stroke-width:1;stroke-dasharray:1 3}
.figure .event-mark{fill:var(--f-axis)}
.figure .state{fill:var(--f-paper);stroke:var(--f-edge);stroke-width:1.25}
.figure .state.lit{stroke:var(--f-light);stroke-width:2}
.figure .final-rim{fill:none;stroke:var(--f-edge);stroke-width:1.25}
.figure .final-rim.lit{stroke:var(--f-light)}
.figure .light{fill:var(--f-light)}
.figure .way{fill:none;stroke:var(--f-faint);stroke-linejoin:round}
.figure .way-head{fill:var(--f-faint)}
.figure .start{fill:var(--f-ink)}
.figure .way.taken{stroke:var(--f-soft)}
.figure .way-head.taken{fill:var(--f-soft)}
.figure .cell{stroke:var(--f-seam);stroke-width:.5;fill:var(--f-own,var(--f-quiet))}
.figure .border{fill:none;stroke:var(--f-ink);stroke-width:1.5}
.figure .here{fill:none;stroke:var(--f-ink);stroke-width:2}
.figure .here-rim{fill:none;stroke:var(--f-paper);stroke-width:5}
${SERIES_RULES}
${DASH_RULES}
@media print{.figure{break-inside:avoid}}
@media (forced-colors:active){.figure{forced-color-adjust:none;${palette({
  ...Object.fromEntries(Object.keys(LIGHT).map((name) => [name, 'CanvasText'])),
  ...seriesOf(SERIES.map(() => 'CanvasText')),
  paper: 'Canvas',
  seam: 'Canvas',
  grid: 'GrayText',
  quiet: 'GrayText',
  light: 'Highlight',
  1: 'Highlight',
})}}}
`;
