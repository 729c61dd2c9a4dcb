import { add, compare, type Fraction, multiply, ZERO } from './fraction.ts';
import type { EfgGame, EfgNode } from './read-efg.ts';

/** What backward induction says of a node. */
export interface Solved {
  /** What each player gets from here on. */
  readonly values: readonly Fraction[];
  /** At a choice: the actions that are best for its player; more than one is a tie. */
  readonly best: readonly number[];
}

/** Solves a game by backward induction (Selten 1965) in exact arithmetic; of equal actions the first is taken. */
export function solveExactly({ players, root }: EfgGame): ReadonlyMap<EfgNode, Solved> {
  const solved = new Map<EfgNode, Solved>();
  const solve = (node: EfgNode): readonly Fraction[] => {
    const follows = node.kind === 'terminal' ? [] : node.actions.map(({ child }) => solve(child));
    const best = node.kind === 'choice' ? bestOf(follows.map((values) => values[node.player] ?? ZERO)) : [];
    const next = players.map((_, player) => {
      if (node.kind === 'terminal') return ZERO;
      if (node.kind === 'choice') return follows[best[0] ?? 0]?.[player] ?? ZERO;
      return node.actions.reduce(
        (sum, { odds }, action) => add(sum, multiply(odds, follows[action]?.[player] ?? ZERO)),
        ZERO,
      );
    });
    const values = next.map((value, player) => add(value, node.payoffs[player] ?? ZERO));
    solved.set(node, { values, best });
    return values;
  };
  solve(root);
  return solved;
}

function bestOf(values: readonly Fraction[]): number[] {
  const isBest = (value: Fraction): boolean => values.every((other) => compare(value, other) >= 0);
  return values.flatMap((value, index) => (isBest(value) ? [index] : []));
}
