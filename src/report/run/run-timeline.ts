import { formatHeadedTable } from '../table.ts';
import type { RunContext } from './run-context.ts';

const DATES = 5;
/** States never likelier than this on a date shown are left out. */
const VISIBLE = 0.0005;
/** Regions whose distribution moves less than this all in all are left out. */
const LEAST_CHANGE = 0.01;

/** Fewer lines than this say nothing: a head, a state, the others. */
const LEAST_LINES = 3;

interface State {
  readonly name: string;
  /** Its probability on each date shown, and the largest of these. */
  readonly values: readonly number[];
  readonly peak: number;
}

interface Region {
  readonly name: string;
  readonly states: readonly State[];
  /** How much probability moves all in all between the dates shown. */
  readonly change: number;
}

/**
 * How likely the states of the regions that change most are, at a few dates. The first region is always shown, its
 * least likely states summed up where there is no room; others only if they fit whole.
 *
 * @param most How many lines there may be; Infinity for all regions and states, also those that hardly change.
 */
export function timelineLines(context: RunContext, most: number): string[] {
  const { study, text, format, style, say } = context;
  const { dates, labels } = study.timeline;
  const columns = spread(dates.length, DATES);
  const isAll = most === Number.POSITIVE_INFINITY;
  const blocks: string[][][] = [];
  let room = most;
  for (const region of changingRegions(context, columns, isAll ? 0 : LEAST_CHANGE)) {
    const visible = region.states.filter(({ peak }) => isAll || peak >= VISIBLE);
    const isFirst = blocks.length === 0;
    if (isFirst ? room < LEAST_LINES : room <= visible.length) continue;
    const listed = worthiest(visible, room - 1, study.timeline.headline);
    const others = visible.filter((state) => !listed.includes(state));
    const row = (label: string, values: readonly number[]): string[] => [
      `  ${label}`,
      ...values.map((value) => format.probability(value)),
    ];
    const block = [
      [
        say(labels.get(region.name) ?? region.name),
        ...(isFirst ? format.heads(columns.map((at) => dates[at] ?? '')) : []),
      ],
      ...listed.map(({ name, values }) =>
        row(say(labels.get(name) ?? name.slice(region.name.length + 1)), values),
      ),
      ...(others.length === 0 ? [] : [row(text.otherStates(others.length), sumOf(others))]),
    ];
    blocks.push(block);
    room -= block.length;
  }
  const [head, ...rows] = blocks.flat();
  if (head === undefined) return [];
  const numbers = columns.map(() => ({ align: 'right' }) as const);
  return formatHeadedTable(head, rows, [{ gives: true }, ...numbers], style);
}

/**
 * As many states as there is room for, in the order of the file, with a line left for the sum of the others: those of the
 * headline first, then the likeliest.
 */
function worthiest(states: readonly State[], room: number, headline: readonly string[]): readonly State[] {
  if (states.length <= room) return states;
  const isTold = ({ name }: State): number => (headline.includes(name) ? 1 : 0);
  const kept = states.toSorted((a, b) => isTold(b) - isTold(a) || b.peak - a.peak).slice(0, room - 1);
  return states.filter((state) => kept.includes(state));
}

function sumOf(states: readonly State[]): number[] {
  return (states[0]?.values ?? []).map((_, at) =>
    states.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
}

/** The regions that change between the dates shown: those that outcomes look at, then those that change most. */
function changingRegions({ study }: RunContext, columns: readonly number[], leastChange: number): Region[] {
  const decides = ({ name }: Region): number => (study.timeline.deciding.includes(name) ? 1 : 0);
  const names = new Map<string, string[]>();
  for (const name of study.timeline.states.keys()) {
    const region = name.slice(0, name.indexOf('.'));
    names.set(region, [...(names.get(region) ?? []), name]);
  }
  return [...names]
    .map(([name, members]): Region => {
      const states = members.map((state): State => {
        const course = study.timeline.states.get(state) ?? [];
        const values = columns.map((at) => course[at] ?? 0);
        return { name: state, values, peak: Math.max(...values) };
      });
      const change = states.reduce((sum, { values }) => sum + lengthOfPath(values), 0) / 2;
      return { name, states, change };
    })
    .filter(({ change }) => change >= leastChange)
    .toSorted((a, b) => decides(b) - decides(a) || b.change - a.change);
}

function lengthOfPath(values: readonly number[]): number {
  return values.slice(1).reduce((sum, value, at) => sum + Math.abs(value - (values[at] ?? 0)), 0);
}

/** Evenly spread indices from the first to the last of `length` things, at most `count`. */
function spread(length: number, count: number): number[] {
  const last = Math.max(length - 1, 0);
  const indices = Array.from({ length: count }, (_, at) => Math.round((last * at) / (count - 1)));
  return [...new Set(indices)];
}
