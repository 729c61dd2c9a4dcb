import { coursesOf, type TimelineData } from './courses.ts';
import type { Figure } from './figure.ts';
import { type FigureContext, isWide } from './figure-context.ts';
import { DASHES } from './figure-style.ts';
import type { FigureTheme } from './figure-theme.ts';
import type { PlotlySpec } from './plotly-spec.ts';
import { spreadOut } from './spread-out.ts';
import { LINE, SIZE } from './svg-parts.ts';
import { fitText } from './text-fit.ts';
import { timeTicks } from './time-ticks.ts';
import { timelineWords } from './timeline.ts';

const HEIGHT = 320;
const MARGIN = { t: 12, b: 36, l: 48 } as const;
/** What Plotly would take for markup in a text. */
const MARKUP = /[&<>]/g;
const CODES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The same lines as `timelineFigure`, to be zoomed and read off by Plotly. */
export function plotlyTimelineFigure(data: TimelineData, theme: FigureTheme, context: FigureContext): Figure {
  const courses = coursesOf(data, context);
  return {
    ...timelineWords(data, courses, context),
    drawing: { kind: 'plotly', spec: specOf(data, theme, context) },
  };
}

function specOf(data: TimelineData, theme: FigureTheme, context: FigureContext): PlotlySpec {
  const { timeline, marks, cursor } = data;
  const { format, say, width } = context;
  const { dates } = timeline;
  const courses = coursesOf(data, context);
  const gutter = isWide(context) ? 210 : 140;
  const room = HEIGHT - MARGIN.t - MARGIN.b;
  const last = dates.length - 1;
  const ends = courses.map(({ shares }) => shares[last] ?? 0);
  const apart = (2 * LINE.note + 3) / room;
  const places = spreadOut(ends, apart, 0, 1);
  const vertical = (at: number, dash: string, colour: string, thickness: number): unknown => ({
    type: 'line',
    xref: 'x',
    yref: 'paper',
    x0: dates[at],
    x1: dates[at],
    y0: 0,
    y1: 1,
    line: { color: colour, width: thickness, dash },
  });
  return {
    data: [
      ...courses.map(({ label, series, shares }) => ({
        type: 'scatter' as const,
        mode: 'lines',
        name: plain(label),
        x: dates,
        y: shares,
        text: shares.map((share) => format.percent(Math.min(Math.max(share, 0), 1))),
        hovertemplate: '%{text}',
        line: { color: theme.series[series - 1], width: 2.25, dash: dashOf(series) },
      })),
      {
        type: 'scatter' as const,
        mode: 'markers',
        name: '',
        x: marks.map(({ step }) => dates[step] ?? null),
        y: marks.map(() => 0),
        text: marks.map(({ label }) => plain(say(label))),
        hovertemplate: '%{text}<extra></extra>',
        marker: { symbol: 'triangle-up', size: 8, color: theme.axis },
        cliponaxis: false,
      },
    ],
    layout: {
      width,
      height: HEIGHT,
      margin: { ...MARGIN, r: gutter },
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      font: { family: 'system-ui, sans-serif', size: SIZE.note, color: theme.ink },
      showlegend: false,
      hovermode: 'x unified',
      hoverlabel: { bgcolor: theme.paper, bordercolor: theme.axis, font: { color: theme.ink } },
      modebar: {
        remove: ['toImage', 'zoom', 'pan', 'select', 'lasso', 'zoomIn', 'zoomOut', 'autoScale', 'resetScale'],
      },
      dragmode: 'zoom',
      xaxis: {
        fixedrange: false,
        showgrid: false,
        zeroline: false,
        linecolor: theme.axis,
        tickcolor: theme.axis,
        ticks: 'outside',
        range: [dates[0], dates[last]],
        tickvals: timeTicks(dates, width - gutter - MARGIN.l).map(({ at }) => dates[at]),
        ticktext: timeTicks(dates, width - gutter - MARGIN.l).map(({ text }) => text),
      },
      yaxis: {
        fixedrange: true,
        range: [0, 1],
        tickvals: [0, 0.25, 0.5, 0.75, 1],
        ticktext: [0, 0.25, 0.5, 0.75, 1].map((share) => format.probability(share)),
        gridcolor: theme.grid,
        zeroline: false,
      },
      shapes: [
        ...marks.map(({ step }) => vertical(step, 'dot', theme.axis, 1)),
        ...(cursor === undefined ? [] : [vertical(cursor, 'solid', theme.ink, 1.5)]),
      ],
      annotations: courses.map(({ label }, at) => ({
        xref: 'paper',
        yref: 'y',
        x: 1,
        y: places[at],
        xanchor: 'left',
        align: 'left',
        xshift: 10,
        showarrow: false,
        text: `${plain(fitText(label, gutter - 14, SIZE.note).lines[0] ?? '')}<br><b>${plain(format.probability(ends[at] ?? 0))}</b>`,
        hovertext: plain(label),
      })),
    },
  };
}

/** A text that Plotly prints as it stands. */
function plain(text: string): string {
  return text.replaceAll(MARKUP, (sign) => CODES[sign] ?? sign);
}

function dashOf(series: number): string {
  const dash = DASHES[series - 1];
  return dash === undefined || dash === 'none'
    ? 'solid'
    : dash
        .split(' ')
        .map((each) => `${each}px`)
        .join(',');
}
