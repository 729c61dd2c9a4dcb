import { type AnyStateMachine, and, createMachine, not, or, stateIn } from 'xstate';
import type { Chart, Guard, Region, State } from './chart.ts';

/** How many `always` transitions may follow one event before it counts as a cycle. */
const MICROSTEP_LIMIT = 1_000;

type GuardObject = ReturnType<typeof stateIn>;

/** Builds the XState machine of a chart: the one authority on what an event does. */
export function createChartMachine(chart: Chart): AnyStateMachine {
  return createMachine({
    id: 'chart',
    type: 'parallel',
    states: Object.fromEntries(chart.regions.map((region) => [region.name, regionConfig(region)])),
    options: { maxIterations: MICROSTEP_LIMIT },
  });
}

/** The action that tells that a region has entered a state. */
export function entryAction(region: string): string {
  return `enter ${region}`;
}

function regionConfig(region: Region): object {
  return {
    initial: region.initial,
    states: Object.fromEntries(region.states.map((state) => [state.name, stateConfig(region, state)])),
  };
}

function stateConfig(region: Region, state: State): object {
  return {
    entry: entryAction(region.name),
    ...(state.final ? { type: 'final' } : {}),
    on: Object.fromEntries([...state.on].map(([event, target]) => [event, { target, reenter: true }])),
    always: state.always.map(({ target, guard }) => ({ target, guard: guardObject(guard) })),
  };
}

function guardObject(guard: Guard): GuardObject {
  switch (guard.kind) {
    case 'in':
      return stateIn({ [guard.region]: guard.state });
    case 'not':
      return not(guardObject(guard.guard)) as GuardObject;
    case 'and':
      return and(guard.guards.map(guardObject)) as GuardObject;
    case 'or':
      return or(guard.guards.map(guardObject)) as GuardObject;
    default:
      return guard satisfies never;
  }
}
