/**
 * Moves places on a line as little as is needed for none to be nearer to the next than `step`; their order stays. Where
 * there is no room for all between `low` and `high`, they are as far apart as can be.
 */
export function spreadOut(wanted: readonly number[], step: number, low: number, high: number): number[] {
  const order = wanted.map((_, at) => at).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const apart = Math.min(step, (high - low) / Math.max(order.length - 1, 1));
  const places = wanted.map((place) => Math.min(Math.max(place, low), high));
  for (const [rank, at] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) places[at] = Math.max(places[at] ?? 0, (places[above] ?? 0) + apart);
  }
  for (const [rank, at] of order.toReversed().entries()) {
    const ceiling = high - rank * apart;
    places[at] = Math.min(places[at] ?? 0, ceiling);
  }
  return places;
}
