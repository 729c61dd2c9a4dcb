import { createActor } from 'xstate';
import type { Chart } from '../chart/chart.ts';
import { createChartMachine } from '../chart/machine.ts';

/** The statechart of a scenario as an actor of its machine: it hears every event of a play, and tells its states. */
export interface PlayActor {
  hear(event: string): void;
  /** The active state of each region as `region.state`, in the order of the chart. */
  states(): string[];
}

/** Starts the actor of a chart. */
export function createPlayActor(chart: Chart): PlayActor {
  const actor = createActor(createChartMachine(chart)).start();
  return {
    hear: (event) => actor.send({ type: event }),
    states: () => {
      const value = actor.getSnapshot().value as Readonly<Record<string, string>>;
      return chart.regions.map(({ name }) => `${name}.${value[name] ?? ''}`);
    },
  };
}
