import { BLOCK } from '../column/column.ts';
import { type GameGraph, NODE } from '../game/graph.ts';

/** Columns of one block may take so many bytes. */
const BUDGET = 200 * 2 ** 20;
const SMALLEST = 16;

/** What is kept of a bargain besides the odds of its edges, with how likely it is reached. */
const SETTLEMENT = 9;

/**
 * How many draws of a graph are solved together: `BLOCK`, or fewer where the columns that a block needs would not fit
 * into memory. Depends on the graph alone, so that a study has the same digits everywhere.
 */
export function blockSize(graph: GameGraph): number {
  let choiceEdges = 0;
  let settled = 0;
  const perStep = new Map<number, number>();
  for (let node = 0; node < graph.nodes; node++) {
    const step = graph.step[node] ?? 0;
    perStep.set(step, (perStep.get(step) ?? 0) + 1);
    if (graph.kind[node] === NODE.choice && node < graph.reported) {
      choiceEdges += (graph.edgeStart[node + 1] ?? 0) - (graph.edgeStart[node] ?? 0);
    }
    if (graph.kind[node] === NODE.bargain && node < graph.reported) {
      settled += SETTLEMENT + (graph.edgeStart[node + 1] ?? 0) - (graph.edgeStart[node] ?? 0);
    }
  }
  // Policies and swings; values by party and the probabilities of two passes, over two steps that touch.
  const widest = Math.max(...perStep.values());
  const columns =
    3 * choiceEdges +
    settled +
    2 * widest * (2 * graph.parties.length + 2) +
    graph.program.instructions.length;
  let size: number = BLOCK;
  while (size > SMALLEST && columns * size * Float64Array.BYTES_PER_ELEMENT > BUDGET) size /= 2;
  return size;
}
