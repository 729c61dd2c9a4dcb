import type { Program } from '../column/program.ts';
import type { CompiledScenario } from './compile.ts';
import { roundDraws } from './draws.ts';
import type { StudyOptions } from './simulate.ts';
import { solveDraws } from './solve-draws.ts';
import { createSolver, type Solver, type SolverScope } from './solver.ts';
import type { Progress } from './study.ts';

/** A solver that has solved all draws of a study. */
export interface Solved {
  readonly solver: Solver;
  readonly draws: number;
}

/** Solves with the solver of the scenario before, where that has the same graph and as many draws. */
export function createReusedSolver(
  { draws: asked, seed, sampling = 'sobol' }: StudyOptions,
  scope: SolverScope,
): (compiled: CompiledScenario) => Generator<Progress, Solved, void> {
  let kept: (Solved & { readonly program: Program }) | undefined;
  return function* ({ graph, model }) {
    const draws = roundDraws(model, asked, sampling);
    if (kept?.program === graph.program && kept.draws === draws) kept.solver.begin(model);
    else
      kept = {
        solver: createSolver(graph, seed, draws, { ...scope, sampling }),
        draws,
        program: graph.program,
      };
    const { solver } = kept;
    yield* solveDraws(solver, draws);
    return { solver, draws };
  };
}
