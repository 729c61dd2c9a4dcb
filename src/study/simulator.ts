import { assumptionsOf, countNumbers } from './assumptions.ts';
import { choiceResults } from './choice-results.ts';
import type { CompiledScenario } from './compile.ts';
import { dealResult } from './deal-results.ts';
import { uncertainCount } from './draws.ts';
import { judgeExpectations } from './expectations.ts';
import { timeOf } from './moment.ts';
import { createReusedSolver, type Solved } from './reused-solver.ts';
import type { StudyOptions } from './simulate.ts';
import type { Progress, QuickStudy, Study } from './study.ts';
import { measureResults, outcomeResults } from './study-results.ts';
import { timelineOf } from './timeline.ts';

/**
 * Computes scenarios one after the other. Those that differ in values of parameters only (`setParameters`) share the
 * memory and the preparations of the first, so that a moved lever costs nothing but solving.
 */
export interface Simulator<Result> {
  /**
   * Computes a scenario; yields after each block. Whoever stops on the way may go on with another one, and nobody runs
   * two at once.
   *
   * @throws {ProblemError} If odds are no probabilities in some draw.
   */
  run(compiled: CompiledScenario): Generator<Progress, Result, void>;
}

/** Prepares whole studies. */
export function createSimulator(options: StudyOptions): Simulator<Study> {
  const solve = createReusedSolver(options, {});
  return {
    run: function* (compiled) {
      const { graph, model, reading } = compiled;
      const solved = yield* solve(compiled);
      const { solver, draws } = solved;
      const quick = quickStudy(compiled, options, solved);
      const assumptions = assumptionsOf(reading, model);
      const deal = dealResult(compiled, solver, draws, quick.sampling);
      return {
        ...quick,
        choices: choiceResults(compiled, solver, draws),
        ...(deal === undefined ? {} : { deal }),
        assumptions,
        sourced: countNumbers(reading) - assumptions.length,
        expectations: judgeExpectations(model, solver.tally),
        size: {
          nodes: graph.nodes,
          edges: graph.edgeTarget.length,
          configurations: new Set(graph.configuration).size,
        },
      };
    },
  };
}

/** Prepares studies of nothing but outcomes, measures and the timeline, which have the bits of whole ones. */
export function createQuickSimulator(options: StudyOptions): Simulator<QuickStudy> {
  const solve = createReusedSolver(options, { choices: false, deals: false });
  return {
    run: function* (compiled) {
      return quickStudy(compiled, options, yield* solve(compiled));
    },
  };
}

function quickStudy(
  compiled: CompiledScenario,
  { seed, sampling = 'sobol' }: StudyOptions,
  { solver, draws }: Solved,
): QuickStudy {
  const { model } = compiled;
  return {
    title: model.title,
    seed,
    sampling,
    draws,
    uncertain: uncertainCount(model),
    headline: model.outcomes[model.headline]?.name ?? '',
    report: timeOf(model.clock, model.clock.report),
    outcomes: outcomeResults(model, solver, draws, sampling),
    measures: measureResults(model, solver, draws, sampling),
    timeline: timelineOf(compiled, solver.tally, draws),
    parties: model.parties.map(({ name, label }) => ({ name, label })),
  };
}
