import type { Settlement } from '../column/bargain/settle.ts';
import { BLOCK, type Column } from '../column/column.ts';
import { type GameGraph, NODE, NONE } from './graph.ts';

/** What was solved for the choices and bargains of the reported steps, kept from the backward pass on. */
export interface Policies {
  /** For each edge of a reported choice or bargain, the index of its columns; NONE for all others and fixed options. */
  readonly index: Int32Array;
  /** The probability with which an option is taken, or a deal of a bundle closes. */
  readonly probability: readonly Column[];
  /** What its chooser expects from an option, at the choice; bargains have none. */
  readonly value: readonly Column[];
  /** By reported bargain node. */
  readonly settlements: ReadonlyMap<number, KeptSettlement>;
}

/** What a bargain comes to. */
export interface KeptSettlement extends Settlement {
  /** What each of the two expects without a deal this time. */
  readonly otherwise: readonly [Column, Column];
  /** What stands in the way where there is no zone of possible agreement, as `writeObstacles` tells it. */
  readonly obstacles: Column;
}

/** Makes room for the policies of a graph. */
export function createPolicies(graph: GameGraph, capacity = BLOCK): Policies {
  const { edgeStart, kind, detail, reported } = graph;
  const index = new Int32Array(edgeStart[graph.nodes] ?? 0).fill(NONE);
  const column = (): Column => new Float64Array(capacity);
  const probability: Column[] = [];
  const number = (node: number, end: number): void => {
    for (let edge = edgeStart[node] ?? 0; edge < end; edge++) {
      index[edge] = probability.length;
      probability.push(column());
    }
  };
  for (let node = 0; node < reported; node++)
    if (kind[node] === NODE.choice) number(node, freeEnd(graph, node, detail[node] ?? 0));
  const value = probability.map(column);
  const settlements = new Map<number, KeptSettlement>();
  for (let node = 0; node < reported; node++) {
    if (kind[node] !== NODE.bargain) continue;
    const first = probability.length;
    number(node, edgeStart[node + 1] ?? 0);
    settlements.set(node, settlementOf(probability.slice(first), column));
  }
  return { index, probability, value, settlements };
}

/**
 * Room for what a bargain comes to.
 *
 * @param odds The columns of its edges, the last one for no deal.
 */
export function settlementOf(odds: readonly Column[], column: () => Column): KeptSettlement {
  return {
    odds: odds.slice(0, -1),
    none: odds.at(-1) ?? column(),
    terms: column(),
    gains: [column(), column()],
    close: column(),
    zone: column(),
    otherwise: [column(), column()],
    obstacles: column(),
  };
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
