import { type Course, courseFinding, coursesOf, type TimelineData, timesOf } from './courses.ts';
import type { Drawing, Figure, FigureTable } from './figure.ts';
import { type FigureContext, isWide } from './figure-context.ts';
import { type LinearScale, linearScale } from './linear-scale.ts';
import { spreadOut } from './spread-out.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { drawing, LINE, line, mark, px, SIZE, words } from './svg-parts.ts';
import { shareCell, word } from './table-cells.ts';
import { fitText, textWidth } from './text-fit.ts';
import { timeTicks } from './time-ticks.ts';

const HEIGHT = 280;
/** From a line to its label: a mark stands between. */
const LEAD = 14;

/** How likely the states of a region are over time, as lines with their names at the end. */
export function timelineFigure(data: TimelineData, context: FigureContext): Figure {
  const courses = coursesOf(data, context);
  const told = timelineWords(data, courses, context);
  return { ...told, drawing: timelineDrawing(data, courses, `${told.title}. ${told.finding}`, context) };
}

/** All of the figure but its drawing. */
export function timelineWords(
  data: TimelineData,
  courses: readonly Course[],
  context: FigureContext,
): Omit<Figure, 'drawing'> {
  const { text, say } = context;
  const { timeline, region } = data;
  return {
    name: `timeline-${region}`,
    title: text.timeline.title(say(timeline.labels.get(region) ?? region)),
    finding: courseFinding(data, courses, context),
    reading: text.timeline.reading,
    table: tableOf(data, context),
  };
}

function timelineDrawing(
  { timeline, marks, cursor }: TimelineData,
  courses: readonly Course[],
  label: string,
  context: FigureContext,
): Drawing {
  const { width, format, say } = context;
  const gutter = isWide(context) ? 210 : 140;
  const left = 46;
  const right = width - gutter;
  const rows = isWide(context) ? 3 : 2;
  const top = 16 + rows * LINE.note;
  const bottom = top + HEIGHT - 84;
  const times = timesOf(timeline.dates);
  const x = linearScale(times[0] ?? 0, times.at(-1) ?? 1, left, right);
  const y = linearScale(0, 1, bottom, top);
  const xAt = (at: number): number => x.at(times[at] ?? 0);
  const last = timeline.dates.length - 1;
  const nodes = [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      line(left, y.at(share), right, y.at(share), share === 0 ? 'axis' : 'grid'),
      ...(share % 0.5 === 0
        ? [
            words(format.probability(share), left - 6, y.at(share) + 4, {
              size: 'note',
              look: 'soft number',
              anchor: 'end',
            }),
          ]
        : []),
    ]),
    ...timeTicks(timeline.dates, right - left).flatMap(({ at, text }) => [
      line(xAt(at), bottom, xAt(at), bottom + 5, 'axis'),
      words(text, xAt(at), bottom + 19, {
        size: 'note',
        look: 'soft number',
        anchor: at === 0 ? 'start' : 'middle',
      }),
    ]),
    ...markNodes(
      marks.map((each) => ({ x: xAt(each.step), label: say(each.label) })),
      { left, right, top, bottom, rows },
    ),
    ...courses.map(({ series, shares, label: name }) =>
      svg('path', { class: `course series-${series}`, d: pathOf(shares, xAt, y) }, svg('title', {}, name)),
    ),
    ...endNodes(courses, last, right, width, y, context),
    ...(cursor === undefined
      ? []
      : cursorNodes(courses, cursor, xAt(cursor), y, format.date(timeline.dates[cursor] ?? ''))),
  ];
  return { kind: 'svg', root: drawing('timeline', width, bottom + 46, label, nodes) };
}

function pathOf(shares: readonly number[], xAt: (at: number) => number, y: LinearScale): string {
  return shares.map((share, at) => `${at === 0 ? 'M' : 'L'}${px(xAt(at))} ${px(y.at(share))}`).join('');
}

/** The name of each line with its last value, none over another. */
function endNodes(
  courses: readonly Course[],
  last: number,
  right: number,
  width: number,
  y: LinearScale,
  { format }: FigureContext,
): SvgNode[] {
  const wanted = courses.map(({ shares }) => y.at(shares[last] ?? 0));
  const step = 2 * LINE.note + 3;
  const places = spreadOut(wanted, step, y.at(1) - 4, y.at(0) + 8);
  return courses.flatMap(({ label, series, shares }, at) => {
    const [from, to] = [wanted[at] ?? 0, places[at] ?? 0];
    const start = right + LEAD + 12;
    return [
      svg('path', { class: 'leader', d: `M${px(right + 2)} ${px(from)}L${px(right + LEAD)} ${px(to)}` }),
      mark(right + LEAD + 3, to, series),
      words(label, start, to - 2, { size: 'note', width: width - start }),
      words(format.probability(shares[last] ?? 0), start, to + LINE.note - 2, {
        size: 'note',
        look: 'number strong',
      }),
    ];
  });
}

/** What is known to come: a dotted line for each, with its name where there is room. */
function markNodes(
  marks: readonly { readonly x: number; readonly label: string }[],
  { left, right, top, bottom, rows }: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'rows', number>>,
): SvgNode[] {
  const ends = Array.from({ length: rows }, () => left - 30);
  return marks
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ x, label }) => {
      const room = Math.min(right - left, 190);
      const taken = textWidth(fitText(label, room, SIZE.note).lines[0] ?? '', SIZE.note);
      const row = ends.findIndex((end) => x - 2 > end + 10);
      const fits = row >= 0 && x + taken <= right + 60;
      if (fits) ends[row] = x + taken;
      const base = 12 + row * LINE.note;
      return [
        line(x, fits ? base + 3 : top, x, bottom, 'event'),
        svg('path', { class: 'event-mark', d: `M${px(x)} ${px(bottom)}l-4 7h8z` }, svg('title', {}, label)),
        ...(fits ? [words(label, x + 2, base, { size: 'note', look: 'soft halo', width: room })] : []),
      ];
    });
}

/** The date that is pointed at, with a mark on each line. */
function cursorNodes(
  courses: readonly Course[],
  at: number,
  x: number,
  y: LinearScale,
  date: string,
): SvgNode[] {
  return [
    line(x, y.at(1) - 4, x, y.at(0) + 24, 'cursor'),
    ...courses.map(({ series, shares }) => mark(x, y.at(shares[at] ?? 0), series)),
    words(date, x, y.at(0) + 38, { size: 'note', look: 'strong number', anchor: 'middle' }),
  ];
}

function tableOf({ timeline, region }: TimelineData, context: FigureContext): FigureTable {
  const names = [...timeline.states.keys()].filter((name) => name.startsWith(`${region}.`));
  return {
    columns: [
      { head: context.text.date },
      ...names.map((name) => ({ head: context.say(timeline.labels.get(name) ?? name), unit: '1' })),
    ],
    rows: timeline.dates.map((date, at) => [
      word(context.format.date(date)),
      ...names.map((name) => shareCell(timeline.states.get(name)?.[at], context)),
    ]),
  };
}
