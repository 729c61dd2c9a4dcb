import type { Column } from '../column/column.ts';
import { type GameGraph, NONE } from './graph.ts';
import { nodesWithTerms } from './nodes-with-terms.ts';
import type { Slots } from './slots.ts';

/**
 * A number that a backward pass keeps for each node: what a party expects from there on, or for how long, discounted,
 * terms agreed before are in force for it in one kind of state.
 */
export interface Track {
  readonly party: number;
  /** NONE for what the party expects. */
  readonly spell: number;
  /** Whether a node has a number other than 0. */
  has(node: number): boolean;
  /** The column of a node. */
  at(node: number): Column;
  /** What the last layer finds at one of its beginnings, a step later in time. */
  carried(node: number): Column;
}

/** The tracks of a graph: those of what parties expect first. */
export function createTracks(
  graph: GameGraph,
  { slot, count }: Slots,
  equal: Int32Array,
  capacity: number,
): Track[] {
  const { first } = graph.tail;
  const zero = new Float64Array(capacity);
  const fresh = (): Column => new Float64Array(capacity);
  const withTerms = graph.deal === undefined ? undefined : nodesWithTerms(graph);

  const create = (party: number, spell: number): Track => {
    const places: (Column | undefined)[] = Array.from({ length: count });
    // The last layer keeps a column for each node, and what the layer before it in time will find at its beginning.
    const last = new Map<number, Column>();
    const carried = new Map<number, Column>();
    const kept = (columns: Map<number, Column>, node: number): Column => {
      const known = columns.get(node) ?? fresh();
      columns.set(node, known);
      return known;
    };
    const has = (node: number): boolean => spell === NONE || withTerms?.[node] === 1;
    return {
      party,
      spell,
      has,
      at: (node) => {
        if (!has(node)) return zero;
        if (node >= first) return kept(last, equal[node - first] ?? node);
        const place = slot[node] ?? 0;
        const column = places[place] ?? fresh();
        places[place] = column;
        return column;
      },
      carried: (node) => (has(node) ? kept(carried, equal[node - first] ?? node) : zero),
    };
  };

  const bargainers = new Set(graph.bargains.flatMap(({ between }) => between));
  const spells = Array.from({ length: graph.deal?.spells ?? 0 }, (_, spell) => spell);
  return [
    ...graph.parties.flatMap(({ hasStakes }, party) => (hasStakes ? [create(party, NONE)] : [])),
    ...[...bargainers].flatMap((party) => spells.map((spell) => create(party, spell))),
  ];
}
