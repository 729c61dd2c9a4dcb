import type { Problem } from '../core/problem.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { CompiledScenario } from '../study/compile.ts';
import type { StudyOptions } from '../study/simulate.ts';
import type { GameCheckResult, MarketCheckResult, Progress, Study } from '../study/study.ts';

/** What commands ask of the layers below; tests pass a fake. */
export interface Engine {
  compile(reading: ScenarioReading): { compiled?: CompiledScenario; problems: readonly Problem[] };
  simulate(compiled: CompiledScenario, options: StudyOptions): Generator<Progress, Study, void>;
  check(compiled: CompiledScenario, options: StudyOptions): Generator<Progress, GameCheckResult, void>;
  checkMarketsAlone(
    reading: ScenarioReading,
    model: Model,
    options: StudyOptions,
  ): Generator<Progress, MarketCheckResult, void>;
}

/** Loads the engine, which takes longer than everything else at start. */
export async function loadEngine(): Promise<Engine> {
  const [{ compile }, { simulate }, { check }, { checkMarketsAlone }] = await Promise.all([
    import('../study/compile.ts'),
    import('../study/simulate.ts'),
    import('../study/check.ts'),
    import('../study/check-markets.ts'),
  ]);
  return { compile, simulate, check, checkMarketsAlone };
}
