import { type GameGraph, NODE } from './graph.ts';

/** The part of a graph that a forward pass goes through: nodes in order, and of their edges those that stay inside. */
export interface Selection {
  readonly nodes: Int32Array;
  /** Edges of the i-th node are `edges[start[i]]` … `edges[start[i + 1] − 1]`. */
  readonly start: Int32Array;
  readonly edges: Int32Array;
  /** The position of each edge's target among the nodes. */
  readonly targets: Int32Array;
}

/** All nodes of the reported steps. */
export function selectReported(graph: GameGraph): Selection {
  return select(graph, graph.reported, () => true);
}

/**
 * The nodes of the reported steps, for plays that are somewhere at the beginning of a step: a play that is elsewhere
 * then goes no further than the end of the step before.
 *
 * @param step At most the step of the report. Nothing is left out at the start.
 * @param isThere Whether a configuration, by number, is meant.
 */
export function selectThrough(
  graph: GameGraph,
  step: number,
  isThere: (configuration: number) => boolean,
): Selection {
  const isElsewhere = (node: number): boolean =>
    graph.kind[node] === NODE.step &&
    graph.step[node] === step - 1 &&
    !isThere(graph.configuration[node] ?? 0);
  return select(graph, graph.reported, () => true, isElsewhere);
}

/**
 * The nodes that matter for a first passage: those before it from which it can still come about.
 *
 * @param index The measure.
 * @param by The steps it looks at.
 */
export function selectPassage(graph: GameGraph, index: number, by: number): Selection {
  const nodes = graph.step.findIndex((step) => step >= by);
  const count = nodes < 0 ? graph.nodes : nodes;
  const isHit = (node: number): boolean =>
    graph.kind[node] === NODE.step && graph.landings[graph.detail[node] ?? 0]?.measures[index] === 1;
  const leads = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    let found = isHit(node);
    for (let edge = graph.edgeStart[node] ?? 0; !found && edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      const target = graph.edgeTarget[edge] ?? 0;
      // The edges of the last layer lead back to its beginning.
      found = target > node && target < count && leads[target] === 1;
    }
    leads[node] = found ? 1 : 0;
  }
  return select(graph, count, (node) => leads[node] === 1, isHit);
}

/** The chosen nodes that can be reached from the first through chosen nodes that do not end the pass. */
function select(
  graph: GameGraph,
  count: number,
  isChosen: (node: number) => boolean,
  isEnd: (node: number) => boolean = () => false,
): Selection {
  const position = new Int32Array(count).fill(-1);
  const reached = new Uint8Array(count);
  if (count > 0 && isChosen(0)) reached[0] = 1;
  const nodes: number[] = [];
  for (let node = 0; node < count; node++) {
    if (reached[node] === 0) continue;
    position[node] = nodes.length;
    nodes.push(node);
    if (isEnd(node)) continue;
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      const target = graph.edgeTarget[edge] ?? 0;
      if (target > node && target < count && isChosen(target)) reached[target] = 1;
    }
  }
  const start = new Int32Array(nodes.length + 1);
  const edges: number[] = [];
  const targets: number[] = [];
  for (const [at, node] of nodes.entries()) {
    for (
      let edge = graph.edgeStart[node] ?? 0;
      !isEnd(node) && edge < (graph.edgeStart[node + 1] ?? 0);
      edge++
    ) {
      const target = graph.edgeTarget[edge] ?? 0;
      if (target <= node || target >= count || (position[target] ?? -1) < 0) continue;
      edges.push(edge);
      targets.push(position[target] ?? 0);
    }
    start[at + 1] = edges.length;
  }
  return {
    nodes: Int32Array.from(nodes),
    start,
    edges: Int32Array.from(edges),
    targets: Int32Array.from(targets),
  };
}
