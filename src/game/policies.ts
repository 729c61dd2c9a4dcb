import { BLOCK, type Column } from '../column/column.ts';
import { type GameGraph, NODE, NONE } from './graph.ts';

/** What was solved for the choices of the reported steps, in columns that are kept from the backward pass on. */
export interface Policies {
  /** For each edge of a reported choice, the index of its columns; NONE for all other edges and fixed options. */
  readonly index: Int32Array;
  /** The probability with which an option is taken. */
  readonly probability: readonly Column[];
  /** What its chooser expects from it, at the choice. */
  readonly value: readonly Column[];
}

/** Makes room for the policies of a graph. */
export function createPolicies(graph: GameGraph, capacity = BLOCK): Policies {
  const { edgeStart, kind, detail, reported } = graph;
  const index = new Int32Array(edgeStart[graph.nodes] ?? 0).fill(NONE);
  let count = 0;
  for (let node = 0; node < reported; node++) {
    if (kind[node] !== NODE.choice) continue;
    for (let edge = edgeStart[node] ?? 0; edge < freeEnd(graph, node, detail[node] ?? 0); edge++) {
      index[edge] = count;
      count += 1;
    }
  }
  const columns = (): Column[] => Array.from({ length: count }, () => new Float64Array(capacity));
  return { index, probability: columns(), value: columns() };
}

/** The end of a choice's free edges; those with fixed probability come after. */
export function freeEnd(graph: GameGraph, node: number, site: number): number {
  return (graph.edgeStart[node + 1] ?? 0) - (graph.sites[site]?.fixed ?? 0);
}

/** The column of an edge's probability. */
export function oddsOf(
  graph: GameGraph,
  policies: Policies,
  registers: readonly Column[],
  edge: number,
): Column {
  const policy = policies.index[edge] ?? NONE;
  const column = policy === NONE ? registers[graph.edgeOdds[edge] ?? 0] : policies.probability[policy];
  if (column === undefined) throw new RangeError(`no odds for edge ${edge}`);
  return column;
}
