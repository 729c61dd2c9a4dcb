import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import { type Chart, type Configuration, configurationNames } from './chart.ts';
import { createChartMachine, entryAction } from './machine.ts';

/** What an event does to a configuration. */
export interface Step {
  /** The number of the configuration reached; see {@link Transitions.configurations}. */
  readonly target: number;
  /** Whether each region entered a state, even its own again: its `elapsed` starts anew. */
  readonly entered: readonly boolean[];
  /** Whether any state handles the event; if not, nothing changes. */
  readonly handled: boolean;
}

/** The machine was asked more often than the bound allows. */
export class AskLimitError extends Error {
  override readonly name = 'AskLimitError';
}

/** `always` transitions that never come to rest. */
export class AlwaysCycleError extends Error {
  override readonly name = 'AlwaysCycleError';
  readonly states: readonly string[];

  constructor(states: readonly string[]) {
    super(`always transitions never come to rest from ${states.join(', ')}`);
    this.states = states;
  }
}

/** The transitions of a chart, asked of XState when first needed and remembered. */
export interface Transitions {
  /** The configuration in which everything starts. */
  readonly initial: number;
  /** Every configuration met so far; its index is its number. */
  readonly configurations: readonly Configuration[];
  /** What an event does in a configuration. */
  ask(configuration: number, event: string): Step;
  /** How often XState has been asked. */
  readonly asks: number;
}

/**
 * Makes the transitions of a chart.
 *
 * @param limit How many different questions may be asked.
 * @throws {AlwaysCycleError} If `always` transitions of the initial states never come to rest.
 */
export function createTransitions(chart: Chart, limit: number): Transitions {
  const machine = createChartMachine(chart);
  const pure = pureMachine(machine);
  const configurations: Configuration[] = [];
  const numbers = new Map<string, number>();
  const known: Map<string, Step>[] = [];
  const stateIndex = chart.regions.map(
    (region) => new Map(region.states.map((state, at) => [state.name, at])),
  );
  let asks = 0;

  const numberOf = (snapshot: AnyMachineSnapshot): number => {
    const value = snapshot.value as Record<string, string>;
    const configuration = chart.regions.map(
      (region, at) => stateIndex[at]?.get(value[region.name] ?? '') ?? 0,
    );
    const key = configuration.join(',');
    const number = numbers.get(key) ?? configurations.length;
    if (number === configurations.length) {
      numbers.set(key, number);
      configurations.push(configuration);
      known.push(new Map());
    }
    return number;
  };

  const guarded = <Result>(states: () => readonly string[], compute: () => Result): Result => {
    try {
      return compute();
    } catch (error) {
      if (error instanceof Error && error.message.includes('Infinite loop'))
        throw new AlwaysCycleError(states());
      throw error;
    }
  };

  const snapshotOf = (configuration: Configuration): AnyMachineSnapshot =>
    machine.resolveState({
      context: {},
      value: Object.fromEntries(
        chart.regions.map((region, at) => [region.name, region.states[configuration[at] ?? 0]?.name ?? '']),
      ),
    });

  const ask = (number: number, event: string): Step => {
    const answers = known[number];
    const configuration = configurations[number];
    if (answers === undefined || configuration === undefined)
      throw new RangeError(`no configuration ${number}`);
    const remembered = answers.get(event);
    if (remembered !== undefined) return remembered;
    asks += 1;
    if (asks > limit) throw new AskLimitError(`more than ${limit} transitions`);
    const handled = chart.regions.some(
      (region, at) => region.states[configuration[at] ?? 0]?.on.has(event) === true,
    );
    const step = guarded(
      () => configurationNames(chart, configuration),
      (): Step => {
        if (!handled) return { target: number, entered: chart.regions.map(() => false), handled };
        const { next, entries } = pure.transition(snapshotOf(configuration), event);
        const entered = chart.regions.map((region) => entries.has(entryAction(region.name)));
        return { target: numberOf(next), entered, handled };
      },
    );
    answers.set(event, step);
    return step;
  };

  const initial = guarded(
    () => chart.regions.map((region) => `${region.name}.${region.initial}`),
    () => numberOf(pure.initial()),
  );
  return {
    initial,
    configurations,
    ask,
    get asks() {
      return asks;
    },
  };
}

/**
 * XState's own `transition` of a machine, with the entry actions that it asks for. XState's helper of that name makes
 * an actor for every question, which takes longer than the answer; this one makes a single actor that never starts.
 */
function pureMachine(machine: AnyStateMachine): {
  initial(): AnyMachineSnapshot;
  transition(
    from: AnyMachineSnapshot,
    event: string,
  ): { next: AnyMachineSnapshot; entries: ReadonlySet<string> };
} {
  const self = createActor(machine);
  const nothing = (): void => {};
  let entries = new Set<string>();
  const scope: AnyActorScope = {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => {
      entries.add(action.type);
    },
  };
  return {
    initial: () => self.getSnapshot(),
    transition: (from, event) => {
      entries = new Set();
      return { next: machine.transition(from, { type: event }, scope), entries };
    },
  };
}
