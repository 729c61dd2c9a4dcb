import { createRegisters, runProgram } from '../../src/column/run-program.ts';
import { createBackwardPass } from '../../src/game/backward.ts';
import { NODE } from '../../src/game/graph.ts';
import { createPolicies } from '../../src/game/policies.ts';
import { toGameGraph } from './efg-graph.ts';
import type { EfgGame } from './read-efg.ts';

/** A game as Parley solves it. */
export interface SolvedGame {
  /** By choice: the odds of every action. */
  readonly odds: ReadonlyMap<object, readonly number[]>;
  /** What each player gets, from the start. */
  readonly start: readonly number[];
  /** Choices with two best actions. */
  readonly ties: number;
  /** Nodes. */
  readonly size: number;
}

/** Solves a game by the backward pass. */
export function solveByParley(which: EfgGame): SolvedGame {
  const { graph, nodes: trees } = toGameGraph(which);
  const registers = createRegisters(graph.program, 1);
  runProgram(graph.program, [], 1, registers);
  const policies = createPolicies(graph, 1);
  const pass = createBackwardPass(graph, policies, 1);
  const start = pass.run(registers, 1).map((column) => column?.[0] ?? Number.NaN);
  const odds = new Map<object, number[]>();
  for (const [node, tree] of trees.entries()) {
    if (graph.kind[node] !== NODE.choice) continue;
    const edges = [...policies.index.subarray(graph.edgeStart[node], graph.edgeStart[node + 1])];
    odds.set(
      tree,
      edges.map((policy) => policies.probability[policy]?.[0] ?? Number.NaN),
    );
  }
  return { odds, start, ties: pass.ties.size, size: graph.nodes };
}
