import { shareAbove } from '../column/arithmetic.ts';
import { type Problem, ProblemError, problem } from '../core/problem.ts';
import { HORIZONS } from '../market/market.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { assumptionsOf } from './assumptions.ts';
import { roundDraws } from './draws.ts';
import { computeAccounts } from './market-table.ts';
import { isBinding } from './quota-binding.ts';
import type { StudyOptions } from './simulate.ts';
import type { MarketCheckResult, Progress } from './study.ts';

/** Checks a scenario that has markets and no negotiation. */
export function* checkMarketsAlone(
  reading: ScenarioReading,
  model: Model,
  options: StudyOptions,
): Generator<Progress, MarketCheckResult, void> {
  const problems = yield* checkMarkets(model, options);
  const { markets, duties, quotas } = model.markets;
  return {
    kind: 'markets',
    problems,
    markets: markets.length,
    suppliers: markets.reduce((total, { suppliers }) => total + suppliers.length, 0),
    policies: duties.length + quotas.length,
    assumed: assumptionsOf(reading, model).length,
  };
}

/**
 * Looks at the markets of a scenario for a few draws: numbers without a meaning, and quotas that bind at no horizon in
 * no draw even if no duty stands beside them.
 */
export function* checkMarkets(model: Model, options: StudyOptions): Generator<Progress, Problem[], void> {
  const { markets } = model;
  const draws = roundDraws(model, options.draws);
  const settings = { seed: options.seed, draws, sampling: 'sobol' as const };
  const problems: Problem[] = [];
  const cases = [undefined, ...markets.quotas];
  const total = draws * (1 + HORIZONS.length * markets.quotas.length);
  let done = 0;
  try {
    for (const quota of cases) {
      const system = { ...markets, duties: [], quotas: quota === undefined ? [] : [quota] };
      let binds = 0;
      for (const horizon of quota === undefined ? (['medium'] as const) : HORIZONS) {
        const column = new Float64Array(draws);
        const wanted = quota === undefined ? [] : [isBinding(quota)];
        const moment = { kind: 'horizon', horizon } as const;
        for (const count of computeAccounts(model, system, moment, wanted, [column], settings)) {
          done += count;
          yield { done, total };
        }
        binds += shareAbove(column, 0);
      }
      if (quota !== undefined && binds === 0)
        problems.push(problem('quota-idle', quota.place, { name: quota.name }));
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
  }
  return problems;
}
