import type { Configuration } from '../chart/chart.ts';
import type { Transitions } from '../chart/transitions.ts';
import type { Model } from '../model/model.ts';

/** A state of the game between two moves: a configuration with counters and elapsed steps. */
export interface GameState {
  readonly configuration: number;
  readonly counters: readonly number[];
  readonly elapsed: readonly number[];
}

/** The states met so far, each with a number, and how events and the end of a step lead from one to another. */
export interface StateTable {
  readonly initial: number;
  state(number: number): GameState;
  configurationOf(configuration: number): Configuration;
  /** The state after an event; undefined if neither a region handles nor a counter counts it. */
  after(state: number, event: string): number | undefined;
  /** The state at the beginning of the next step. */
  nextStep(state: number): number;
}

/**
 * Makes the table of states.
 *
 * @param caps How far `elapsed` counts, by region and state.
 */
export function createStateTable(
  model: Model,
  transitions: Transitions,
  caps: readonly number[][],
): StateTable {
  const states: GameState[] = [];
  const numbers = new Map<string, number>();
  const successors: Map<string, number | undefined>[] = [];
  const crossings: number[] = [];

  const intern = (state: GameState): number => {
    const key = `${state.configuration}|${state.counters.join(',')}|${state.elapsed.join(',')}`;
    const found = numbers.get(key);
    if (found !== undefined) return found;
    const number = states.length;
    numbers.set(key, number);
    states.push(state);
    successors.push(new Map());
    return number;
  };

  const state = (number: number): GameState => {
    const found = states[number];
    if (found === undefined) throw new RangeError(`no state ${number}`);
    return found;
  };

  const grow = (configuration: number, elapsed: readonly number[]): number[] =>
    elapsed.map((steps, region) => {
      const active = transitions.configurations[configuration]?.[region] ?? 0;
      return Math.min(steps + 1, caps[region]?.[active] ?? 0);
    });

  const after = (number: number, event: string): number | undefined => {
    const known = successors[number];
    if (known?.has(event) === true) return known.get(event);
    const from = state(number);
    const step = transitions.ask(from.configuration, event);
    const isCounted = model.counters.some((counter) => counter.counts.has(event));
    const result =
      step.handled || isCounted
        ? intern({
            configuration: step.target,
            counters: from.counters.map((count, index) => {
              const counter = model.counters[index];
              return counter?.counts.has(event) === true ? Math.min(count + 1, counter.max) : count;
            }),
            elapsed: from.elapsed.map((steps, region) => (step.entered[region] === true ? 0 : steps)),
          })
        : undefined;
    known?.set(event, result);
    return result;
  };

  const nextStep = (number: number): number => {
    const known = crossings[number];
    if (known !== undefined) return known;
    const from = state(number);
    const result = intern({ ...from, elapsed: grow(from.configuration, from.elapsed) });
    crossings[number] = result;
    return result;
  };

  // Initial states count as entered one step before the start.
  const start = model.chart.regions.map(() => 0);
  const initial = intern({
    configuration: transitions.initial,
    counters: model.counters.map((counter) => counter.from),
    elapsed: grow(transitions.initial, start),
  });
  const configurationOf = (number: number): Configuration => transitions.configurations[number] ?? [];
  return { initial, state, configurationOf, after, nextStep };
}
