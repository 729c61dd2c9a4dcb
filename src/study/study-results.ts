import type { Model } from '../model/model.ts';
import type { Sampling } from '../random/sampling.ts';
import { drawValues, spreadOfDraws } from './per-draw.ts';
import type { Solver } from './solver.ts';
import { spreadOf } from './statistics.ts';
import type { MeasureResult, OutcomeResult } from './study.ts';

/** What a solver has found of the outcomes of a model. */
export function outcomeResults(
  model: Model,
  solver: Solver,
  draws: number,
  sampling: Sampling,
): OutcomeResult[] {
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

/** What it has found of the measures. */
export function measureResults(
  model: Model,
  solver: Solver,
  draws: number,
  sampling: Sampling,
): MeasureResult[] {
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
