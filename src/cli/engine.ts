import type { Problem } from '../core/problem.ts';
import type { Sampling } from '../random/sampling.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { CompiledScenario } from '../study/compile.ts';
import type { CheckResult, Progress, Study } from '../study/study.ts';

/** How much is computed, and from which seed. */
export interface EngineOptions {
  readonly draws: number;
  readonly seed: number;
  readonly sampling?: Sampling;
}

/** What commands ask of the layers below; tests pass a fake. */
export interface Engine {
  compile(reading: ScenarioReading): { compiled?: CompiledScenario; problems: readonly Problem[] };
  simulate(compiled: CompiledScenario, options: EngineOptions): Generator<Progress, Study, void>;
  check(compiled: CompiledScenario, options: EngineOptions): Generator<Progress, CheckResult, void>;
}

/** Loads the engine, which takes longer than everything else at start. */
export async function loadEngine(): Promise<Engine> {
  const [{ compile }, { simulate }, { check }] = await Promise.all([
    import('../study/compile.ts'),
    import('../study/simulate.ts'),
    import('../study/check.ts'),
  ]);
  return { compile, simulate, check };
}
