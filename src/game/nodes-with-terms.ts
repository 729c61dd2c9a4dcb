import { type GameGraph, NODE, NONE } from './graph.ts';

/** For each node 1 where terms agreed before may yet be in force, before another deal replaces them. */
export function nodesWithTerms(graph: GameGraph): Uint8Array {
  const { edgeStart, edgeTarget, kind } = graph;
  const { first } = graph.tail;
  const found = new Uint8Array(graph.nodes);
  const isFound = (node: number): boolean => {
    const end = edgeStart[node + 1] ?? 0;
    if (kind[node] === NODE.step) {
      if (graph.landings[graph.detail[node] ?? 0]?.spell !== NONE) return true;
      if (node >= first && graph.endSpell[node - first] !== NONE) return true;
    }
    // Only without a deal do the terms of the one before stay.
    const start = kind[node] === NODE.bargain ? end - 1 : (edgeStart[node] ?? 0);
    for (let edge = start; edge < end; edge++) if (found[edgeTarget[edge] ?? 0] === 1) return true;
    return false;
  };
  // The last layer leads back to its own beginning, so that it may take several rounds.
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (let node = graph.nodes - 1; node >= 0; node--) {
      if (found[node] === 1 || !isFound(node)) continue;
      found[node] = 1;
      isNew = true;
    }
  }
  return found;
}
