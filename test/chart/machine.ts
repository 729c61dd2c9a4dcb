import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { Chart, Configuration } from '../../src/chart/chart.ts';
import { createChartMachine, entryAction } from '../../src/chart/machine.ts';

/** What XState itself says of an event: the configuration reached, and which regions entered a state. */
export interface MachineStep {
  readonly configuration: Configuration;
  readonly entered: readonly boolean[];
}

/** XState's own pure functions on the machine of a chart. */
export interface Machine {
  readonly initial: Configuration;
  /** What an event does in a configuration. */
  ask(configuration: Configuration, event: string): MachineStep;
  /** Follows events from the start, one after the other. */
  walk(): { send(event: string): MachineStep };
}

export function machineOf(chart: Chart): Machine {
  const machine: AnyStateMachine = createChartMachine(chart);
  const configurationOf = (snapshot: AnyMachineSnapshot): Configuration => {
    const value = snapshot.value as Record<string, string>;
    return chart.regions.map((region) => region.states.findIndex(({ name }) => name === value[region.name]));
  };
  const step = (from: AnyMachineSnapshot, event: string): { next: AnyMachineSnapshot; told: MachineStep } => {
    const [next, actions] = transition(machine, from, { type: event });
    const types = new Set<string>(actions.map(({ type }) => type));
    const entered = chart.regions.map(({ name }) => types.has(entryAction(name)));
    return { next, told: { configuration: configurationOf(next), entered } };
  };
  const start = initialTransition(machine)[0];
  return {
    initial: configurationOf(start),
    ask: (configuration, event) => {
      const value = Object.fromEntries(
        chart.regions.map((region, at) => [region.name, region.states[configuration[at] ?? 0]?.name ?? '']),
      );
      return step(machine.resolveState({ context: {}, value }), event).told;
    },
    walk: () => {
      let now: AnyMachineSnapshot = start;
      return {
        send: (event) => {
          const { next, told } = step(now, event);
          now = next;
          return told;
        },
      };
    },
  };
}
