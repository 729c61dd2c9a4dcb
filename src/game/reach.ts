import {
  addProduct,
  assignDifference,
  assignMixture,
  assignProduct,
  copy,
  setTo,
  writeMaximum,
  writeMinimum,
} from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NODE, NONE } from './graph.ts';
import { freeEnd, oddsOf, type Policies } from './policies.ts';
import { backwardSlots } from './slots.ts';

/** What one party does in a reach pass instead of its policy: whatever makes the outcome least or most likely. */
export interface Freedom {
  readonly party: number;
  readonly extreme: 'lowest' | 'highest';
}

/** Backward passes for the probability of an outcome from each node on. */
export interface ReachPass {
  /**
   * The probability of an outcome at the report, at the start.
   *
   * @param swings Receives, for each reported choice in node order, the difference between its most and its least
   *   favourable option; undefined if nobody asks.
   * @returns A column that holds until the next run.
   */
  run(
    registers: readonly Column[],
    policies: Policies,
    count: number,
    outcome: number,
    freedom?: Freedom,
    swings?: ReadonlyMap<number, Column>,
  ): Column;
}

/** Prepares reach passes over the reported steps of a graph. */
export function createReachPass(graph: GameGraph, capacity: number): ReachPass {
  const { slot, count: places } = backwardSlots(graph, graph.reported);
  const chances = Array.from({ length: places }, () => new Float64Array(capacity));
  const low = new Float64Array(capacity);
  const high = new Float64Array(capacity);
  const empty = new Float64Array(capacity);
  const last = graph.model.clock.report - 1;
  const chanceOf = (node: number): Column => chances[slot[node] ?? 0] ?? empty;
  const childOf = (edge: number): Column => chanceOf(graph.edgeTarget[edge] ?? 0);

  /** The extreme of the columns of a range of edges. */
  const writeExtreme = (
    first: number,
    end: number,
    out: Column,
    write: typeof writeMinimum,
    count: number,
  ): void => {
    copy(childOf(first), out, count);
    for (let edge = first + 1; edge < end; edge++) write(out, childOf(edge), out, count);
  };

  return {
    run: (registers, policies, count, outcome, freedom, swings) => {
      for (let node = graph.reported - 1; node >= 0; node--) {
        const first = graph.edgeStart[node] ?? 0;
        const end = graph.edgeStart[node + 1] ?? 0;
        const out = chanceOf(node);
        const detail = graph.detail[node] ?? 0;
        if (graph.kind[node] === NODE.step) {
          if (graph.step[node] !== last) copy(childOf(first), out, count);
          else setTo(out, graph.landings[detail]?.outcome === outcome ? 1 : 0, count);
          continue;
        }
        const isChoice = graph.kind[node] === NODE.choice;
        const free = isChoice ? freeEnd(graph, node, detail) : first;
        const swing = swings?.get(node);
        if (swing !== undefined && free > first) {
          writeExtreme(first, free, low, writeMinimum, count);
          writeExtreme(first, free, high, writeMaximum, count);
          assignDifference(high, low, swing, count);
        }
        const site = graph.sites[detail];
        const isFree = isChoice && free > first && freedom !== undefined && site?.party === freedom.party;
        if (isFree) {
          const write = freedom.extreme === 'lowest' ? writeMinimum : writeMaximum;
          writeExtreme(first, free, out, write, count);
          const available = registers[site.available];
          if (site.available !== NONE && available !== undefined) assignProduct(available, out, out, count);
        }
        const odds = (edge: number): Column => oddsOf(graph, policies, registers, edge);
        const isMixture = !isFree && end - first >= 2;
        if (isMixture) {
          assignMixture(odds(first), childOf(first), odds(first + 1), childOf(first + 1), out, count);
        } else if (!isFree && end > first) assignProduct(odds(first), childOf(first), out, count);
        for (let edge = isFree ? free : isMixture ? first + 2 : first + 1; edge < end; edge++) {
          // A free party may take any option, also where none has weight and nothing would happen.
          if (isFree && graph.edgeOption[edge] === NONE) continue;
          addProduct(odds(edge), childOf(edge), out, count);
        }
      }
      return graph.reported > 0 ? chanceOf(0) : empty;
    },
  };
}
