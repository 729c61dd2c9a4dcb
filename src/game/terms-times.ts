import { addProduct, addScaled, assignProduct, copy, setTo } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NODE } from './graph.ts';
import { nodesWithTerms } from './nodes-with-terms.ts';
import { oddsOf, type Policies } from './policies.ts';
import { backwardSlots } from './slots.ts';

/** How long terms agreed at a node stay in force up to the report, and whether they are in force then, by spell. */
export interface TermsTimes {
  /**
   * Runs over the reported steps, last node first.
   *
   * @param bargain Is told of each bargain: for the node that a deal leads to, the expected time in force (in units of
   *   the clock) and the probability of being in force at the report. The columns hold until the pass goes on.
   */
  run(
    registers: readonly Column[],
    policies: Policies,
    count: number,
    bargain: (
      node: number,
      time: (spell: number, child: number) => Column,
      held: (spell: number, child: number) => Column,
    ) => void,
  ): void;
}

/** Prepares the pass of a graph. */
export function createTermsTimes(graph: GameGraph, capacity: number): TermsTimes {
  const { slot, count: places } = backwardSlots(graph, graph.reported);
  const withTerms = nodesWithTerms(graph);
  const zero = new Float64Array(capacity);
  const one = new Float64Array(capacity).fill(1);
  const { clock } = graph.model;
  const spells = graph.deal?.spells ?? 0;
  const createTrack = (): ((node: number) => Column) => {
    const columns: (Column | undefined)[] = Array.from({ length: places });
    return (node) => {
      if (node >= graph.reported || withTerms[node] !== 1) return zero;
      const place = slot[node] ?? 0;
      const column = columns[place] ?? new Float64Array(capacity);
      columns[place] = column;
      return column;
    };
  };
  const times = Array.from({ length: spells }, createTrack);
  const holds = Array.from({ length: spells }, createTrack);

  return {
    run: (registers, policies, count, bargain) => {
      const average = (at: (node: number) => Column, node: number): void => {
        const end = graph.edgeStart[node + 1] ?? 0;
        // A deal replaces the terms of the one before.
        const first = graph.kind[node] === NODE.bargain ? end - 1 : (graph.edgeStart[node] ?? 0);
        const out = at(node);
        if (first === end) setTo(out, 0, count);
        for (let edge = first; edge < end; edge++) {
          const odds = oddsOf(graph, policies, registers, edge);
          const child = at(graph.edgeTarget[edge] ?? 0);
          if (edge === first) assignProduct(odds, child, out, count);
          else addProduct(odds, child, out, count);
        }
      };
      const land = (node: number): void => {
        const landing = graph.landings[graph.detail[node] ?? 0];
        const isLast = graph.step[node] === clock.report - 1;
        const child = graph.edgeTarget[graph.edgeStart[node] ?? 0] ?? 0;
        for (let spell = 0; spell < spells; spell++) {
          const [time, held] = [times[spell]?.(node) ?? zero, holds[spell]?.(node) ?? zero];
          const isHere = landing?.spell === spell;
          if (isLast) {
            setTo(time, isHere ? clock.step : 0, count);
            setTo(held, isHere ? 1 : 0, count);
          } else {
            copy(times[spell]?.(child) ?? zero, time, count);
            if (isHere) addScaled(one, clock.step, time, count);
            copy(holds[spell]?.(child) ?? zero, held, count);
          }
        }
      };
      for (let node = graph.reported - 1; node >= 0; node--) {
        const kind = graph.kind[node];
        if (kind === NODE.bargain) {
          bargain(
            node,
            (spell, child) => times[spell]?.(child) ?? zero,
            (spell, child) => holds[spell]?.(child) ?? zero,
          );
        }
        if (withTerms[node] !== 1) continue;
        if (kind === NODE.step) land(node);
        else for (const at of [...times, ...holds]) average(at, node);
      }
    },
  };
}
