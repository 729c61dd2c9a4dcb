import type { DealResult, IssueResult } from '../../study/deal-result.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import { displayWidth, truncate } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { RunContext } from './run-context.ts';
import { type DealPeriod, dealPeriods } from './run-deal-periods.ts';
import { levelName } from './run-deal-terms.ts';

/** How many stretches of time are told. */
const MOST_PERIODS = 12;
/** How many issues there is room for. */
const MOST_ISSUES = 3;
/** Between two columns. */
const GAP = 2;

/** When deals are made, in stretches of time with the likeliest terms of each. */
export function dateLines(deal: DealResult, context: RunContext): string[] {
  const { dealText, format, style, say } = context;
  const dates = deal.dates.filter(({ made }) => made > 0);
  const [only] = dates;
  if (only === undefined) return [];
  if (dates.length === 1) return wrap(spell(dealText.onlyThen(format.time(only)), style), REPORT_WIDTH);
  const all = dates.reduce((sum, { made }) => sum + made, 0);
  const periods = dealPeriods(dates, MOST_PERIODS);
  const shown = periods.slice(0, MOST_PERIODS);
  const issues = changingIssues(deal, shown);
  const others = periods.slice(MOST_PERIODS);
  const whens = [
    [dealText.when, dealText.ofDeals],
    ...shown.map((period) => [
      format.period(period.first, period.last),
      format.probability(period.made / all),
    ]),
    ...(others.length === 0
      ? []
      : [
          [
            dealText.otherDates(others.length),
            format.probability(others.reduce((sum, { made }) => sum + made, 0) / all),
          ],
        ]),
  ];
  const terms = [
    issues.map(({ issue }) => say(issue.label)),
    ...shown.map((_, at) => issues.map(({ issue, shares }) => termText(issue, shares[at] ?? [], context))),
  ].map((row) => row.map((cell) => spell(cell, style)));
  const widest = (cells: readonly string[]): number => Math.max(...cells.map(displayWidth));
  const taken = [0, 1].reduce((sum, at) => sum + GAP + widest(whens.map((row) => row[at] ?? '')), 0);
  const room = REPORT_WIDTH - taken - GAP * (issues.length - 1);
  const width = commonWidth(
    issues.map((_, at) => widest(terms.map((row) => row[at] ?? ''))),
    room,
  );
  const [head = [], ...rows] = whens.map((row, at) => [
    ...row,
    ...(terms[at] ?? []).map((cell) => truncate(cell, width, spell('…', style))),
  ]);
  return formatHeadedTable(head, rows, [{}, { align: 'right' }, ...issues.map(() => ({}))], style);
}

/** The most that each column may take so that all fit. */
function commonWidth(widths: readonly number[], room: number): number {
  let width = Math.max(0, ...widths);
  while (width > 1 && widths.reduce((sum, each) => sum + Math.min(each, width), 0) > room) width -= 1;
  return width;
}

/** An issue with the share of each of its levels in the deals of each stretch of time. */
interface Course {
  readonly issue: IssueResult;
  readonly shares: readonly (readonly number[])[];
}

/** The issues on which terms change most with time, in the order of the file. */
function changingIssues({ issues }: DealResult, periods: readonly DealPeriod[]): readonly Course[] {
  const courses = issues.map((issue, at) => {
    const shares = periods.map((period) => sharesOf(period, at));
    const change = issue.levels.reduce((sum, _, level) => {
      const values = shares.map((each) => each[level] ?? 0);
      return sum + Math.max(...values) - Math.min(...values);
    }, 0);
    return { issue, shares, change };
  });
  const kept = courses.toSorted((a, b) => b.change - a.change).slice(0, MOST_ISSUES);
  return courses.filter((course) => kept.includes(course));
}

/** The share of each level of an issue in the deals of a stretch of time. */
function sharesOf({ dates, made }: DealPeriod, issue: number): readonly number[] {
  const count = dates[0]?.levels[issue]?.length ?? 0;
  return Array.from(
    { length: count },
    (_, level) => dates.reduce((sum, date) => sum + date.made * (date.levels[issue]?.[level] ?? 0), 0) / made,
  );
}

/** The likeliest level of an issue; on a grid the mean. */
function termText(issue: IssueResult, shares: readonly number[], context: RunContext): string {
  const { dealText, format } = context;
  const { levels, isGrid, unit } = issue;
  if (isGrid) {
    const mean = levels.reduce((sum, { value = 0 }, at) => sum + value * (shares[at] ?? 0), 0);
    return dealText.meanOf(format.quantity(mean, unit));
  }
  const share = Math.max(0, ...shares);
  const likeliest = levels[shares.indexOf(share)];
  return likeliest === undefined
    ? ''
    : dealText.levelOf(levelName(issue, likeliest, context), format.probability(share));
}
