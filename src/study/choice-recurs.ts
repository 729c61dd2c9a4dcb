import { type GameGraph, NODE } from '../game/graph.ts';

/**
 * Whether a choice can lead back to itself in the next step, in the same configuration: the party is asked again and
 * again. One that plays reach in many steps, but each only once, does not recur.
 */
export function choiceRecurs(graph: GameGraph, move: number, index: number): boolean {
  const isAsked = (node: number): boolean => {
    const site = graph.sites[graph.detail[node] ?? 0];
    return graph.kind[node] === NODE.choice && site?.move === move && site.case === index;
  };
  for (let node = 0; node < graph.nodes; node++) {
    if (!isAsked(node)) continue;
    const ends = [...withinStep(graph, [node])].filter((each) => graph.kind[each] === NODE.step);
    const next = ends.flatMap((end) => targetsOf(graph, end));
    for (const later of withinStep(graph, next)) {
      if (isAsked(later) && graph.configuration[later] === graph.configuration[node]) return true;
    }
  }
  return false;
}

/** The nodes that can be reached before a step is over, its ends included. */
function withinStep(graph: GameGraph, from: readonly number[]): Set<number> {
  const reached = new Set(from);
  for (const node of reached) {
    if (graph.kind[node] === NODE.step) continue;
    for (const target of targetsOf(graph, node)) reached.add(target);
  }
  return reached;
}

function targetsOf(graph: GameGraph, node: number): number[] {
  return [...graph.edgeTarget.subarray(graph.edgeStart[node], graph.edgeStart[node + 1])];
}
