/** Seconds in what durations are written in; a month is a twelfth of a Julian year. */
export const SECONDS: Readonly<Record<string, number>> = {
  day: 86_400,
  week: 604_800,
  month: 31_557_600 / 12,
  year: 31_557_600,
};

/** A date plus a whole number of units; a month that is too short gives its last day. */
export function plus(date: Date, count: number, unit: string): Date {
  if (unit === 'day' || unit === 'week') {
    return new Date(date.getTime() + count * (SECONDS[unit] ?? 0) * 1000);
  }
  const months = date.getUTCMonth() + count * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(date.getUTCFullYear(), months, Math.min(date.getUTCDate(), last)));
}

/** Reads `2018-01-15`, a name of such a date, or either with `+ 3 months`. */
export function readDate(text: string, names: Readonly<Record<string, unknown>>): Date {
  const [base = '', sign, count, unit = ''] = text.split(' ');
  const date = new Date(`${names[base] ?? base}T00:00:00Z`);
  if (sign === undefined) return date;
  return plus(date, Number(count) * (sign === '-' ? -1 : 1), unit.replace(/s$/, ''));
}
