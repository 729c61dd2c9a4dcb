import type { Solver } from './solver.ts';
import type { Progress } from './study.ts';

/**
 * Solves draws 0 … draws − 1 block by block, and yields after each block.
 *
 * @throws {ProblemError} If odds are no probabilities in some draw, or a payoff is no number.
 */
export function* solveDraws(solver: Solver, draws: number): Generator<Progress, void, void> {
  for (let first = 0; first < draws; first += solver.capacity) {
    const count = Math.min(solver.capacity, draws - first);
    solver.solve(first, count);
    yield { done: first + count, total: draws };
  }
}
