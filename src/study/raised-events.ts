import type { Step } from '../chart/transitions.ts';
import { type GameGraph, NODE } from '../game/graph.ts';
import type { Option } from '../model/model.ts';
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
 * The events along an edge: that of its option, and those of moves with a certain event that come before the next node.
 */
export function raisedOn(compiled: CompiledScenario, node: number, edge: number): Raised[] {
  const { model, graph } = compiled;
  const target = graph.edgeTarget[edge] ?? 0;
  const end = graph.configuration[target] ?? 0;
  const start = graph.configuration[node] ?? 0;
  const site = graph.kind[node] === NODE.step ? undefined : graph.sites[graph.detail[node] ?? 0];
  const act = site === undefined ? undefined : model.moves[site.move]?.cases[site.case]?.act;
  const options: readonly Option[] = act !== undefined && 'options' in act ? act.options : [];
  const event = options[graph.edgeOption[edge] ?? NOTHING]?.event;
  const first = site === undefined || event === undefined ? [] : [raise(compiled, site.move, event, start)];
  const here = first[0]?.step.target ?? start;
  return [...first, ...certainEvents(compiled, here, end, site?.move ?? NOTHING, graph.step[target] ?? 0)];
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
