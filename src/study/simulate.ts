import type { Model } from '../model/model.ts';
import type { Sampling } from '../random/sampling.ts';
import { assumptionsOf, countNumbers } from './assumptions.ts';
import { choiceResults } from './choice-results.ts';
import type { CompiledScenario } from './compile.ts';
import { dealResult } from './deal-results.ts';
import { roundDraws, uncertainCount } from './draws.ts';
import { judgeExpectations } from './expectations.ts';
import { timeOf } from './moment.ts';
import { drawValues, spreadOfDraws } from './per-draw.ts';
import { solveDraws } from './solve-draws.ts';
import { createSolver, type Solver } from './solver.ts';
import { spreadOf } from './statistics.ts';
import type { MeasureResult, OutcomeResult, Progress, Study } from './study.ts';
import { timelineOf } from './timeline.ts';

/** How much is computed, and from which seed. */
export interface StudyOptions {
  /** Draws wanted; for Sobol points rounded up to 16 × a power of two. */
  readonly draws: number;
  /** An integer in [0, 2^53). */
  readonly seed: number;
  /** How draws are spread. Default `sobol`. */
  readonly sampling?: Sampling;
}

/**
 * Computes a scenario exactly for many draws of its parameters. Yields after each block, so that the caller can show
 * progress or stop.
 *
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function* simulate(
  compiled: CompiledScenario,
  options: StudyOptions,
): Generator<Progress, Study, void> {
  const { graph, model, reading } = compiled;
  const { seed, sampling = 'sobol' } = options;
  const draws = roundDraws(model, options.draws, sampling);
  const solver = createSolver(graph, seed, draws, { sampling });
  yield* solveDraws(solver, draws);
  const assumptions = assumptionsOf(reading, model);
  const deal = dealResult(compiled, solver, draws, sampling);
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
    choices: choiceResults(compiled, solver, draws),
    ...(deal === undefined ? {} : { deal }),
    parties: model.parties.map(({ name, label }) => ({ name, label })),
    assumptions,
    sourced: countNumbers(reading) - assumptions.length,
    expectations: judgeExpectations(model, solver.tally),
    size: {
      nodes: graph.nodes,
      edges: graph.edgeTarget.length,
      configurations: new Set(graph.configuration).size,
    },
  };
}

function outcomeResults(model: Model, solver: Solver, draws: number, sampling: Sampling): OutcomeResult[] {
  return drawValues(model, solver.tally).outcomes.map((outcome, index) => ({
    name: outcome.name,
    label: outcome.label,
    probability: spreadOfDraws(outcome, sampling),
    envelope: solver.envelopes
      .filter((envelope) => envelope.outcome === index)
      .map(({ party, low, high }) => ({
        party: model.parties[party]?.name ?? '',
        low: low / draws,
        high: high / draws,
      })),
  }));
}

function measureResults(model: Model, solver: Solver, draws: number, sampling: Sampling): MeasureResult[] {
  return drawValues(model, solver.tally).measures.map((measure, index) => {
    const { name, label, kind, report, unit, reaches, factor } = measure;
    const against = model.measures[index]?.against;
    return {
      name,
      label,
      kind,
      report,
      unit,
      value: spreadOfDraws(measure, sampling),
      ...(reaches === undefined ? {} : { probability: spreadOf(reaches, sampling) }),
      ...(against === undefined
        ? {}
        : {
            against: {
              label: against.label,
              value: (solver.tally.against[index] ?? 0) / draws / factor,
            },
          }),
    };
  });
}
