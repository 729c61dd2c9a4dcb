import type { RunContext } from './run-context.ts';
import { headed } from './run-outcomes.ts';
import { formatTable } from './table.ts';

const DATES = 5;
const LABEL_WIDTH = 32;
/** States never likelier than this on a date shown are left out. */
const VISIBLE = 0.0005;
/** Regions whose distribution moves less than this all in all are left out. */
const LEAST_CHANGE = 0.01;

interface Region {
  readonly name: string;
  readonly states: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** How much probability has moved at most since the start, in [0, 1]. */
  readonly change: number;
}

/**
 * How likely the states of the regions that change most are, at a few dates.
 *
 * @param most How many lines there may be.
 */
export function timelineLines(context: RunContext, most: number): string[] {
  const { study, text, format, style, say } = context;
  const { dates, labels } = study.timeline;
  const columns = spread(dates.length, DATES);
  const rows: string[][] = [];
  for (const region of changingRegions(context)) {
    const visible = region.states.filter(({ values }) => columns.some((at) => (values[at] ?? 0) >= VISIBLE));
    // A region that is not shown whole would not add up.
    if (rows.length + visible.length + 2 > most) continue;
    rows.push([say(labels.get(region.name) ?? region.name)]);
    for (const { name, values } of visible) {
      const label = say(labels.get(name) ?? name.slice(region.name.length + 1));
      rows.push([`  ${label}`, ...columns.map((at) => format.probability(values[at] ?? 0))]);
    }
  }
  if (rows.length === 0) return [];
  const head = [text.timeline, ...columns.map((at) => format.month(dates[at] ?? ''))];
  const table = formatTable(
    [head, ...rows],
    [{ most: LABEL_WIDTH }, ...columns.map(() => ({ align: 'right' }) as const)],
    style,
  );
  return headed(table, style);
}

/** The regions that change, most first. */
function changingRegions({ study }: RunContext): Region[] {
  const names = new Map<string, string[]>();
  for (const name of study.timeline.states.keys()) {
    const region = name.slice(0, name.indexOf('.'));
    names.set(region, [...(names.get(region) ?? []), name]);
  }
  return [...names]
    .map(([name, members]): Region => {
      const states = members.map((member) => ({
        name: member,
        values: study.timeline.states.get(member) ?? [],
      }));
      const moved = study.timeline.dates.map(
        (_, at) =>
          states.reduce((sum, { values }) => sum + Math.abs((values[at] ?? 0) - (values[0] ?? 0)), 0) / 2,
      );
      return { name, states, change: Math.max(0, ...moved) };
    })
    .filter(({ change }) => change >= LEAST_CHANGE)
    .toSorted((a, b) => b.change - a.change);
}

/** Evenly spread indices from the first to the last of `length` things, at most `count`. */
function spread(length: number, count: number): number[] {
  const last = Math.max(length - 1, 0);
  const indices = Array.from({ length: count }, (_, at) => Math.round((last * at) / (count - 1)));
  return [...new Set(indices)];
}
