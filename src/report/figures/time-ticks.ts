/** A tick needs this much room on a line of time. */
const ROOM = 56;

/** Dates that a line of time names: beginnings of years, every so many, or steps where the clock has no dates. */
export function timeTicks(
  dates: readonly string[],
  width: number,
): { readonly at: number; readonly text: string }[] {
  const years = dates.flatMap((date, at) => {
    const year = /^-?\d+(?=-\d\d-\d\d$)/.exec(date)?.[0];
    const before = dates[at - 1]?.slice(0, year?.length);
    return year !== undefined && (at === 0 || before !== year) ? [{ at, text: year }] : [];
  });
  const firsts = years.length > 2 ? years.slice(1) : years;
  const named = firsts.length > 0 ? firsts : dates.map((date, at) => ({ at, text: date }));
  const every = Math.max(Math.ceil(named.length / Math.max(Math.floor(width / ROOM), 1)), 1);
  return named.filter((_, at) => at % every === 0);
}
