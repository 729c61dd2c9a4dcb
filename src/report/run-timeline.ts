import type { RunContext } from './run-context.ts';
import { formatHeadedTable } from './table.ts';

const DATES = 5;
const LABEL_WIDTH = 32;
/** States never likelier than this on a date shown are left out. */
const VISIBLE = 0.0005;
/** Regions whose distribution moves less than this all in all are left out. */
const LEAST_CHANGE = 0.01;

interface Region {
  readonly name: string;
  readonly states: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** How much probability moves all in all between the dates shown. */
  readonly change: number;
}

/**
 * How likely the states of the regions that change most are, at a few dates.
 *
 * @param most How many lines there may be.
 */
export function timelineLines(context: RunContext, most: number): string[] {
  const { study, format, style, say } = context;
  const { dates, labels } = study.timeline;
  const columns = spread(dates.length, DATES);
  const months = columns.map((at) => format.month(dates[at] ?? ''));
  const rows: string[][] = [];
  for (const region of changingRegions(context, columns)) {
    const visible = region.states.filter(({ values }) => columns.some((at) => (values[at] ?? 0) >= VISIBLE));
    // A region that is not shown whole would not add up.
    if (rows.length + visible.length + 1 > most) continue;
    rows.push([say(labels.get(region.name) ?? region.name), ...(rows.length === 0 ? months : [])]);
    for (const { name, values } of visible) {
      const label = say(labels.get(name) ?? name.slice(region.name.length + 1));
      rows.push([`  ${label}`, ...columns.map((at) => format.probability(values[at] ?? 0))]);
    }
  }
  const [head, ...others] = rows;
  if (head === undefined) return [];
  const numbers = columns.map(() => ({ align: 'right' }) as const);
  return formatHeadedTable(head, others, [{ most: LABEL_WIDTH }, ...numbers], style);
}

/** The regions that change between the dates shown, most first. */
function changingRegions({ study }: RunContext, columns: readonly number[]): Region[] {
  const names = new Map<string, string[]>();
  for (const name of study.timeline.states.keys()) {
    const region = name.slice(0, name.indexOf('.'));
    names.set(region, [...(names.get(region) ?? []), name]);
  }
  return [...names]
    .map(([name, members]): Region => {
      const states = members.map((state) => ({
        name: state,
        values: study.timeline.states.get(state) ?? [],
      }));
      const paths = states.map(({ values }) => lengthOfPath(columns.map((at) => values[at] ?? 0)));
      return { name, states, change: paths.reduce((sum, path) => sum + path, 0) / 2 };
    })
    .filter(({ change }) => change >= LEAST_CHANGE)
    .toSorted((a, b) => b.change - a.change);
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
