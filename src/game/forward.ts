import { addProduct, addTo, assignProduct, copy, setTo } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NODE } from './graph.ts';
import { oddsOf, type Policies } from './policies.ts';
import { forwardSlots } from './slots.ts';

/** What a forward pass tells of on its way. */
export interface ForwardVisitor {
  /** A choice is reached with the probabilities in `mass`. */
  choice?(node: number, mass: Column): void;
  /** A step ends; returns whether the play goes on from here. */
  landing(node: number, mass: Column): boolean;
}

/** The forward pass: the exact probability of every reported node. */
export interface ForwardPass {
  run(registers: readonly Column[], policies: Policies, count: number, visitor: ForwardVisitor): void;
}

/** Prepares the forward pass over the reported steps of a graph. */
export function createForwardPass(graph: GameGraph, capacity: number): ForwardPass {
  const { slot, opens, count: places } = forwardSlots(graph, graph.reported);
  const masses = Array.from({ length: places }, () => new Float64Array(capacity));
  const empty = new Float64Array(capacity);
  const last = graph.model.clock.report - 1;
  const massOf = (node: number): Column => masses[slot[node] ?? 0] ?? empty;

  return {
    run: (registers, policies, count, visitor) => {
      if (graph.reported > 0) setTo(massOf(0), 1, count);
      for (let node = 0; node < graph.reported; node++) {
        const mass = massOf(node);
        const first = graph.edgeStart[node] ?? 0;
        const end = graph.edgeStart[node + 1] ?? 0;
        if (graph.kind[node] === NODE.step) {
          const goesOn = visitor.landing(node, mass);
          const child = graph.edgeTarget[first] ?? 0;
          if (graph.step[node] === last) continue;
          if (!goesOn) {
            if (opens[first] === 1) setTo(massOf(child), 0, count);
          } else if (opens[first] === 1) copy(mass, massOf(child), count);
          else addTo(mass, massOf(child), count);
          continue;
        }
        if (graph.kind[node] === NODE.choice) visitor.choice?.(node, mass);
        for (let edge = first; edge < end; edge++) {
          const target = massOf(graph.edgeTarget[edge] ?? 0);
          const odds = oddsOf(graph, policies, registers, edge);
          if (opens[edge] === 1) assignProduct(odds, mass, target, count);
          else addProduct(odds, mass, target, count);
        }
      }
    },
  };
}
