import { addProduct, addTo, assignProduct, copy, setTo } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NODE } from './graph.ts';
import { oddsOf, type Policies } from './policies.ts';
import type { Selection } from './selection.ts';
import { forwardSlots } from './slots.ts';

/** What a forward pass tells of on its way: nodes with the probability of reaching them. */
export interface ForwardVisitor {
  chance?(node: number, mass: Column): void;
  choice?(node: number, mass: Column): void;
  bargain?(node: number, mass: Column): void;
  /** A step ends. */
  landing(node: number, mass: Column): void;
}

/** The forward pass: the exact probability of every selected node. */
export interface ForwardPass {
  run(registers: readonly Column[], policies: Policies, count: number, visitor: ForwardVisitor): void;
}

/** Prepares a forward pass over part of a graph, which has to hold the first node. */
export function createForwardPass(graph: GameGraph, selection: Selection, capacity: number): ForwardPass {
  const { slot, opens, count: places } = forwardSlots(selection);
  const { nodes, start, edges, targets } = selection;
  const masses = Array.from({ length: places }, () => new Float64Array(capacity));
  const empty = new Float64Array(capacity);
  const massAt = (position: number): Column => masses[slot[position] ?? 0] ?? empty;

  return {
    run: (registers, policies, count, visitor) => {
      if (nodes.length > 0) setTo(massAt(0), 1, count);
      for (let at = 0; at < nodes.length; at++) {
        const node = nodes[at] ?? 0;
        const mass = massAt(at);
        const end = start[at + 1] ?? 0;
        const kind = graph.kind[node];
        if (kind === NODE.step) visitor.landing(node, mass);
        else if (kind === NODE.choice) visitor.choice?.(node, mass);
        else if (kind === NODE.bargain) visitor.bargain?.(node, mass);
        else visitor.chance?.(node, mass);
        for (let edge = start[at] ?? 0; edge < end; edge++) {
          const target = massAt(targets[edge] ?? 0);
          if (kind === NODE.step) {
            if (opens[edge] === 1) copy(mass, target, count);
            else addTo(mass, target, count);
            continue;
          }
          const odds = oddsOf(graph, policies, registers, edges[edge] ?? 0);
          if (opens[edge] === 1) assignProduct(odds, mass, target, count);
          else addProduct(odds, mass, target, count);
        }
      }
    },
  };
}
