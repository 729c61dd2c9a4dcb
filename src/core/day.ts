/** A day of the calendar, counted from 1970-01-01; whole numbers, without time zones. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day an ISO date (YYYY-MM-DD) names; undefined if there is no such day. */
export function parseDay(text: string): Day | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const ms = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return formatDay(ms / MS_PER_DAY) === text ? ms / MS_PER_DAY : undefined;
}

/** The ISO date of a day. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of the month, some months on; the last day of a month that is too short for it. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / MS_PER_DAY;
}
