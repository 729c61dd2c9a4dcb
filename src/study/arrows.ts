import type { Chart, Configuration, Region } from '../chart/chart.ts';
import type { Raised } from './raised-events.ts';

/** A change of state of a region, by an event or because `always` asks for it. */
export interface Arrow {
  readonly region: number;
  /** Indices of states of the region. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'on' | 'always';
}

/** The changes of state that an event makes: first where it leads, then what `always` makes of that. */
export function arrowsOf(
  { regions }: Chart,
  configurations: readonly Configuration[],
  { from, event, step }: Raised,
): Arrow[] {
  return regions.flatMap((region, at): Arrow[] => {
    const start = configurations[from]?.[at] ?? 0;
    const target = region.states[start]?.on.get(event);
    const led = target === undefined ? start : indexOf(region, target);
    const on: Arrow[] = led === start ? [] : [{ region: at, from: start, to: led, kind: 'on' }];
    return [...on, ...alwaysArrows(region, at, led, configurations[step.target]?.[at] ?? 0)];
  });
}

/** What `always` does before anything else happens. */
export function arrowsAtStart({ regions }: Chart, initial: Configuration | undefined): Arrow[] {
  return regions.flatMap((region, at) =>
    alwaysArrows(region, at, indexOf(region, region.initial), initial?.[at] ?? 0),
  );
}

/** The shortest way from one state to another along `always`; empty where there is none. */
function alwaysArrows(region: Region, at: number, start: number, end: number): Arrow[] {
  const ways = new Map<number, Arrow[]>([[start, []]]);
  for (const [state, way] of ways) {
    if (state === end) return way;
    for (const { target } of region.states[state]?.always ?? []) {
      const next = indexOf(region, target);
      if (!ways.has(next)) ways.set(next, [...way, { region: at, from: state, to: next, kind: 'always' }]);
    }
  }
  return [];
}

function indexOf({ states }: Region, name: string): number {
  return states.findIndex((state) => state.name === name);
}
