import type { GameGraph } from './graph.ts';
import type { Selection } from './selection.ts';

/**
 * Where each node keeps its column while it is needed: far fewer places than nodes. Node n may use place `slot[n]`
 * from its first to its last use; the places are handed out again.
 */
export interface Slots {
  readonly slot: Int32Array;
  readonly count: number;
}

/**
 * Places for a pass from the last of some nodes to the first, in which a node reads its children. Children beyond
 * those nodes, and the way back to the beginning of a layer, are left to the caller.
 */
export function backwardSlots(graph: GameGraph, nodes: number): Slots {
  const { edgeStart, edgeTarget } = graph;
  const slot = new Int32Array(nodes);
  // The first parent is read last.
  const lastReader = new Int32Array(nodes).fill(-1);
  for (let node = nodes - 1; node >= 0; node--) {
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const child = edgeTarget[edge] ?? 0;
      if (child < nodes) lastReader[child] = node;
    }
  }
  const places = createPlaces();
  for (let node = nodes - 1; node >= 0; node--) {
    slot[node] = places.take();
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const child = edgeTarget[edge] ?? 0;
      if (child < nodes && lastReader[child] === node) {
        places.give(slot[child] ?? 0);
        // A second edge to the same child must not give its place back again.
        lastReader[child] = -1;
      }
    }
  }
  return { slot, count: places.count };
}

/** Places for a pass from the first node to the last, in which a node writes to its children. */
export interface ForwardSlots extends Slots {
  /** 1 where an edge is the first to reach its target and so sets its column rather than adding to it. */
  readonly opens: Uint8Array;
}

/** Places for a forward pass, by position among the selected nodes. */
export function forwardSlots({ nodes, start, targets }: Selection): ForwardSlots {
  const slot = new Int32Array(nodes.length).fill(-1);
  const opens = new Uint8Array(targets.length);
  const places = createPlaces();
  if (nodes.length > 0) slot[0] = places.take();
  for (let at = 0; at < nodes.length; at++) {
    for (let edge = start[at] ?? 0; edge < (start[at + 1] ?? 0); edge++) {
      const target = targets[edge] ?? 0;
      if (slot[target] !== -1) continue;
      slot[target] = places.take();
      opens[edge] = 1;
    }
    places.give(slot[at] ?? 0);
  }
  return { slot, opens, count: places.count };
}

function createPlaces(): { take(): number; give(place: number): void; readonly count: number } {
  const free: number[] = [];
  let count = 0;
  return {
    take: () => {
      const place = free.pop();
      if (place !== undefined) return place;
      count += 1;
      return count - 1;
    },
    give: (place) => {
      free.push(place);
    },
    get count() {
      return count;
    },
  };
}
