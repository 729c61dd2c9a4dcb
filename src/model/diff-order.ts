/** An entry that stands elsewhere in an order, with the one that it now follows; none for the first. */
export interface MovedName {
  readonly name: string;
  readonly follows: string | undefined;
}

/**
 * The fewest names that have to be moved to turn one order into another; names that only one of them has don't count.
 *
 * @param counts Whether a name takes part.
 */
export function movedNames(
  before: readonly string[],
  after: readonly string[],
  counts: (name: string) => boolean,
): MovedName[] {
  const places = new Map(before.map((name, at) => [name, at]));
  const shared = after.filter((name) => places.has(name) && counts(name));
  const kept = longestRise(shared.map((name) => places.get(name) ?? 0));
  return shared.flatMap((name, at) => {
    if (kept.has(at)) return [];
    const index = after.indexOf(name);
    return [{ name, follows: after[index - 1] }];
  });
}

/** The indices of a longest rising subsequence (Schensted 1961), found by keeping the smallest end of each length. */
function longestRise(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, value] of values.entries()) {
    const found = ends.findIndex((end) => (values[end] ?? 0) >= value);
    const length = found < 0 ? ends.length : found;
    previous.push(length === 0 ? undefined : ends[length - 1]);
    ends[length] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}
