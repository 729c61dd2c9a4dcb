import { compileMoves } from '../game/compiled-moves.ts';
import { elapsedCaps } from '../game/elapsed-caps.ts';
import { type GameGraph, NODE, NONE } from '../game/graph.ts';
import { findOpenMove } from '../game/open-move.ts';
import { createStateTable } from '../game/state-table.ts';
import { createReaders, type View } from '../model/view.ts';
import type { CompiledScenario } from '../study/compile.ts';
import { eventsAlong } from '../study/raised-events.ts';

/** Where a play stands: a node of the game graph, and the state with its counters and elapsed steps. */
export interface Spot {
  readonly node: number;
  /** Its number among the states of the route. */
  readonly state: number;
}

/** What comes to pass on the way from one node to the next. */
export type Passed =
  /** An event, with the configuration in which it is raised and the one it leads to, by number. */
  | ({
      readonly kind: 'event';
      readonly move: number;
      readonly case: number;
      readonly event: string;
    } & Change)
  /** A day that the calendar only marks. */
  | { readonly kind: 'date'; readonly step: number; readonly move: number };

interface Change {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  /** Whether each region entered a state. */
  readonly entered: readonly boolean[];
}

/** A spot with what came to pass on the way to it. */
export interface Leg {
  readonly spot: Spot;
  readonly passed: readonly Passed[];
}

/** Finds the way of a play through the game graph, event by event. */
export interface Route {
  readonly start: Leg;
  /** Takes an edge of the node at which a play stands. */
  follow(spot: Spot, edge: number): Leg;
}

/** Prepares the routes of a compiled scenario. */
export function createRoute(compiled: CompiledScenario): Route {
  const { model, graph, transitions } = compiled;
  const states = createStateTable(model, transitions, elapsedCaps(model));
  const moves = compileMoves(model, createReaders(model));
  const end = model.moves.length;

  const walk = (
    node: number,
    step: number,
    from: number,
    state: number,
    before: readonly { readonly move: number; readonly case: number; readonly event: string }[],
  ): Leg => {
    const passed: Passed[] = [];
    const raise = (at: number, event: string, move: number, index: number): number => {
      const next = states.after(at, event) ?? at;
      const here = states.state(at).configuration;
      const { target: to, entered } = transitions.ask(here, event);
      passed.push({ kind: 'event', step, move, case: index, event, from: here, to, entered });
      return next;
    };
    const start = before.reduce((at, { event, move, case: index }) => raise(at, event, move, index), state);
    const see = (at: number, position: number): View => {
      const { configuration, counters, elapsed } = states.state(at);
      return { configuration: states.configurationOf(configuration), counters, elapsed, step, position };
    };
    const active = moves.filter((move) => move.step === undefined || move.step === step);
    const open = findOpenMove(active, end, from, start, see, {
      raise,
      mark: (move) => passed.push({ kind: 'date', step, move }),
    });
    const spot = { node, state: open.state };
    demandAgreement(graph, spot, states.state(open.state).configuration, open.position, open.site);
    return { spot, passed };
  };

  return {
    start: walk(0, 0, 0, states.initial, []),
    follow: ({ node, state }, edge) => {
      const target = graph.edgeTarget[edge] ?? NONE;
      const step = graph.step[target] ?? 0;
      if (graph.kind[node] === NODE.step) return walk(target, step, 0, states.nextStep(state), []);
      const { move, events } = eventsAlong(compiled, node, edge);
      const detail = graph.detail[node] ?? 0;
      const site = graph.kind[node] === NODE.bargain ? graph.bargains[detail] : graph.sites[detail];
      const raised = events.map((event) => ({ move, case: site?.case ?? NONE, event }));
      return walk(target, step, move + 1, state, raised);
    },
  };
}

/** Moves, states and graph tell of one game. */
function demandAgreement(
  graph: GameGraph,
  { node }: Spot,
  configuration: number,
  position: number,
  index: number,
): void {
  const detail = graph.detail[node] ?? 0;
  const kind = graph.kind[node];
  const site = kind === NODE.bargain ? graph.bargains[detail] : graph.sites[detail];
  const isHere =
    graph.configuration[node] === configuration &&
    (kind === NODE.step ? index === NONE : site?.move === position && site.case === index);
  if (!isHere) throw new Error(`a play has left the game graph at node ${node}`);
}
