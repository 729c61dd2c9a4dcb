import type { Step } from '../chart/transitions.ts';
import { type GameGraph, NODE } from '../game/graph.ts';
import { dealEvents } from '../model/deal-events.ts';
import type { CompiledScenario } from './compile.ts';

/** An event on the way from one node to the next. */
export interface Raised {
  /** The index of the move that raises it. */
  readonly move: number;
  readonly event: string;
  /** The number of the configuration in which it is raised, and what it does there. */
  readonly from: number;
  readonly step: Step;
}

/** No move, no option. */
const NOTHING = -1;

/**
 * The events along an edge: that of its option or those of a deal, and those of moves with a certain event that come
 * before the next node.
 */
export function raisedOn(compiled: CompiledScenario, node: number, edge: number): Raised[] {
  const { graph } = compiled;
  const target = graph.edgeTarget[edge] ?? 0;
  const end = graph.configuration[target] ?? 0;
  const { move, events } = eventsAlong(compiled, node, edge);
  const first: Raised[] = [];
  let here = graph.configuration[node] ?? 0;
  for (const event of events) {
    const raised = raise(compiled, move, event, here);
    first.push(raised);
    here = raised.step.target;
  }
  return [...first, ...certainEvents(compiled, here, end, move, graph.step[target] ?? 0)];
}

/** The move at a node and the events that it raises itself along an edge. */
export function eventsAlong(
  { model, graph }: CompiledScenario,
  node: number,
  edge: number,
): { readonly move: number; readonly events: readonly string[] } {
  const kind = graph.kind[node];
  const detail = graph.detail[node] ?? 0;
  const site =
    kind === NODE.step ? undefined : kind === NODE.bargain ? graph.bargains[detail] : graph.sites[detail];
  const act = site === undefined ? undefined : model.moves[site.move]?.cases[site.case]?.act;
  if (site === undefined || act === undefined) return { move: NOTHING, events: [] };
  const option = graph.edgeOption[edge] ?? NOTHING;
  if (act.kind === 'bargain') {
    const bundle = graph.deal?.bundles[option];
    return { move: site.move, events: bundle === undefined ? [] : dealEvents(model.deal, act, bundle) };
  }
  const event = 'options' in act ? act.options[option]?.event : undefined;
  return { move: site.move, events: event === undefined ? [] : [event] };
}

/** The certain events before the first node of the game. */
export function raisedAtStart(compiled: CompiledScenario): Raised[] {
  const { graph, transitions } = compiled;
  return certainEvents(compiled, transitions.initial, graph.configuration[0] ?? 0, NOTHING, 0);
}

/** The certain events of a step that lead from one configuration to another, after some move. */
function certainEvents(
  compiled: CompiledScenario,
  start: number,
  end: number,
  after: number,
  step: number,
): Raised[] {
  const { model, graph, transitions } = compiled;
  const raised: Raised[] = [];
  let here = start;
  for (let move = after + 1; here !== end && move < model.moves.length; move++) {
    const only = model.moves[move]?.step;
    if (only !== undefined && only !== step) continue;
    for (const { act } of model.moves[move]?.cases ?? []) {
      if (act.kind !== 'event' || !leadsTo(graph, transitions.ask(here, act.event), end)) continue;
      raised.push(raise(compiled, move, act.event, here));
      here = raised.at(-1)?.step.target ?? here;
    }
  }
  return raised;
}

function raise({ transitions }: CompiledScenario, move: number, event: string, from: number): Raised {
  return { move, event, from, step: transitions.ask(from, event) };
}

/** Whether all regions that an event enters are then as they are at the end of the edge. */
function leadsTo({ configurations }: GameGraph, step: Step, end: number): boolean {
  return (
    step.handled &&
    step.entered.every(
      (isEntered, region) =>
        !isEntered || configurations[step.target]?.[region] === configurations[end]?.[region],
    )
  );
}
