import type { Chart, Guard } from './chart.ts';

/**
 * The regions whose states decide what an event does: those that handle it, those that `always` may move in
 * consequence, and those that the guards of these look at. All other regions stay as they are, so that one answer
 * serves all configurations which differ only there.
 *
 * @returns For each event the indices of those regions, ascending.
 */
export function reachOfEvents(chart: Chart): ReadonlyMap<string, readonly number[]> {
  const indices = new Map(chart.regions.map((region, index) => [region.name, index]));
  /** For each region the regions that its `always` guards look at. */
  const looksAt = chart.regions.map((region) => {
    const names = region.states.flatMap((state) => state.always.flatMap(({ guard }) => regionsOf(guard)));
    return new Set(names.flatMap((name) => indices.get(name) ?? []));
  });
  const events = new Set(
    chart.regions.flatMap(({ states }) => states.flatMap((state) => [...state.on.keys()])),
  );
  return new Map(
    [...events].map((event) => {
      const moved = new Set(
        chart.regions.flatMap(({ states }, index) =>
          states.some((state) => state.on.has(event)) ? [index] : [],
        ),
      );
      for (let before = -1; before < moved.size; ) {
        before = moved.size;
        for (const [index, seen] of looksAt.entries()) {
          if ([...seen].some((each) => moved.has(each))) moved.add(index);
        }
      }
      const relevant = new Set([...moved].flatMap((index) => [index, ...(looksAt[index] ?? [])]));
      return [event, [...relevant].toSorted((a, b) => a - b)];
    }),
  );
}

function regionsOf(guard: Guard): string[] {
  switch (guard.kind) {
    case 'in':
      return [guard.region];
    case 'not':
      return regionsOf(guard.guard);
    default:
      return guard.guards.flatMap(regionsOf);
  }
}
