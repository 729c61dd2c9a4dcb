import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import { type Chart, type Configuration, configurationNames } from './chart.ts';
import { createChartMachine, entryAction } from './machine.ts';
import { reachOfEvents } from './reach-of-events.ts';

/** What an event does to a configuration. */
export interface Step {
  /** The number of the configuration reached; see {@link Transitions.configurations}. */
  readonly target: number;
  /** Whether each region entered a state, even its own again: its `elapsed` starts anew. */
  readonly entered: readonly boolean[];
  /** Whether any state handles the event; if not, nothing changes. */
  readonly handled: boolean;
}

/** What XState says of an event: the state of every region after it, and which regions entered one. */
interface Answer {
  readonly states: Configuration;
  readonly entered: readonly boolean[];
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
 * @param limit How many different questions, a configuration with an event each, may come up.
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
  const untouched = chart.regions.map(() => false);
  let questions = 0;
  let asks = 0;

  const reaches = reachOfEvents(chart);
  /** Event → states of the regions that decide → what XState answered. */
  const answers = new Map<string, Map<string, Answer>>();

  const numberOf = (configuration: Configuration): number => {
    const key = configuration.join(',');
    const number = numbers.get(key) ?? configurations.length;
    if (number === configurations.length) {
      numbers.set(key, number);
      configurations.push(configuration);
      known.push(new Map());
    }
    return number;
  };

  const statesOf = (snapshot: AnyMachineSnapshot): Configuration => {
    const value = snapshot.value as Record<string, string>;
    return chart.regions.map((region, at) => stateIndex[at]?.get(value[region.name] ?? '') ?? 0);
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

  const answer = (configuration: Configuration, event: string): Answer => {
    asks += 1;
    return guarded(
      () => configurationNames(chart, configuration),
      () => {
        const { next, entries } = pure.transition(snapshotOf(configuration), event);
        return {
          states: statesOf(next),
          entered: chart.regions.map((region) => entries.has(entryAction(region.name))),
        };
      },
    );
  };

  const ask = (number: number, event: string): Step => {
    const remembered = known[number]?.get(event);
    if (remembered !== undefined) return remembered;
    questions += 1;
    if (questions > limit) throw new AskLimitError(`more than ${limit} transitions`);
    const configuration = configurations[number];
    if (configuration === undefined) throw new RangeError(`no configuration ${number}`);
    const handled = chart.regions.some(
      (region, at) => region.states[configuration[at] ?? 0]?.on.has(event) === true,
    );
    const step = handled ? follow(configuration, event) : { target: number, entered: untouched, handled };
    known[number]?.set(event, step);
    return step;
  };

  /** The answer of XState, asked anew only where a region that decides is in another state. */
  const follow = (configuration: Configuration, event: string): Step => {
    const reach = reaches.get(event) ?? [];
    const key = reach.map((region) => configuration[region]).join(',');
    const asked = answers.get(event) ?? new Map<string, Answer>();
    answers.set(event, asked);
    const found = asked.get(key) ?? answer(configuration, event);
    asked.set(key, found);
    const target = configuration.map((state, region) =>
      reach.includes(region) ? (found.states[region] ?? state) : state,
    );
    return { target: numberOf(target), entered: found.entered, handled: true };
  };

  const initial = guarded(
    () => chart.regions.map((region) => `${region.name}.${region.initial}`),
    () => numberOf(statesOf(pure.initial())),
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
    initial: () => {
      const snapshot: AnyMachineSnapshot = self.getSnapshot();
      // An actor does not throw what goes wrong at its start.
      if (snapshot.status === 'error') throw snapshot.error;
      return snapshot;
    },
    transition: (from, event) => {
      entries = new Set();
      return { next: machine.transition(from, { type: event }, scope), entries };
    },
  };
}
