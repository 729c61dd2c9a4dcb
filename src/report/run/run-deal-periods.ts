import type { DealDate } from '../../study/deal-result.ts';
import type { Time } from '../../study/moment.ts';

/** Deals in a stretch of time that is told in one row. */
export interface DealPeriod {
  /** Its first and its last month, or its first and its last step where the clock has no dates. */
  readonly first: Time;
  readonly last: Time;
  readonly dates: readonly DealDate[];
  readonly made: number;
}

/** A stretch with a smaller share of the deals is left out. */
const VISIBLE = 0.0005;
/** How long stretches are: months, or steps where the clock has no dates. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Puts dates together in stretches of one length, the shortest that gives at most `most` of them. Stretches with hardly
 * any deals are left out.
 *
 * @returns In order of time; more than `most` only where even the longest stretch is too short.
 */
export function dealPeriods(dates: readonly DealDate[], most: number): DealPeriod[] {
  const made = dates.filter((date) => date.made > 0);
  const hasDates = made.every(({ date }) => date !== undefined);
  const lengths = hasDates ? MONTHS : STEPS;
  const all = made.reduce((sum, date) => sum + date.made, 0);
  const drafts = lengths.map((length) => () => together(made, length, hasDates));
  for (const draft of drafts) {
    const periods = draft().filter((period) => period.made >= VISIBLE * all);
    if (periods.length <= most) return periods;
  }
  return drafts.at(-1)?.() ?? [];
}

function together(dates: readonly DealDate[], length: number, hasDates: boolean): DealPeriod[] {
  const groups = new Map<number, DealDate[]>();
  for (const date of dates) {
    const at = Math.floor((hasDates ? monthOf(date.date ?? '') : date.step) / length);
    groups.set(at, [...(groups.get(at) ?? []), date]);
  }
  return [...groups].map(([at, members]) => {
    const timeAt = (position: number): Time =>
      hasDates ? { step: position, date: firstDay(position) } : { step: position };
    return {
      first: timeAt(at * length),
      last: timeAt((at + 1) * length - 1),
      dates: members,
      made: members.reduce((sum, date) => sum + date.made, 0),
    };
  });
}

/** Months since the year 0. */
function monthOf(day: string): number {
  const [, year = '0', month = '1'] = /^(-?\d+)-(\d{2})/.exec(day) ?? [];
  return Number(year) * 12 + Number(month) - 1;
}

function firstDay(month: number): string {
  const year = Math.floor(month / 12);
  return `${year}-${String(month - year * 12 + 1).padStart(2, '0')}-01`;
}
