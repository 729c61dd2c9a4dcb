/** The statechart of a scenario as plain data: regions that are all active at once. */
export interface Chart {
  readonly regions: readonly Region[];
}

/** One of the things that go on side by side. */
export interface Region {
  readonly name: string;
  readonly initial: string;
  readonly states: readonly State[];
}

/** One of the states of a region, of which exactly one is active. */
export interface State {
  readonly name: string;
  /** Event → state of the same region. */
  readonly on: ReadonlyMap<string, string>;
  /** Taken at once, the first whose guard holds, until nothing changes. */
  readonly always: readonly { readonly target: string; readonly guard: Guard }[];
  readonly final: boolean;
}

/** A condition over states. */
export type Guard =
  | { readonly kind: 'in'; readonly region: string; readonly state: string }
  | { readonly kind: 'not'; readonly guard: Guard }
  | { readonly kind: 'and' | 'or'; readonly guards: readonly Guard[] };

/** The index of the active state of each region, in the order of the chart. */
export type Configuration = readonly number[];

/** The events that some state handles. */
export function handledEvents(chart: Chart): ReadonlySet<string> {
  return new Set(chart.regions.flatMap((region) => region.states.flatMap((state) => [...state.on.keys()])));
}

/** `region.state` for each region: what people read. */
export function configurationNames(chart: Chart, configuration: Configuration): string[] {
  return chart.regions.map(
    (region, at) => `${region.name}.${region.states[configuration[at] ?? 0]?.name ?? '?'}`,
  );
}
