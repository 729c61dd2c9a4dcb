import type { Problem } from '../core/problem.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { CompiledScenario } from '../study/compile.ts';
import type { StudyOptions } from '../study/simulate.ts';
import type { CheckResult, Progress, Study } from '../study/study.ts';

/** What commands ask of the layers below; tests pass a fake. */
export interface Engine {
  compile(reading: ScenarioReading): { compiled?: CompiledScenario; problems: readonly Problem[] };
  simulate(compiled: CompiledScenario, options: StudyOptions): Generator<Progress, Study, void>;
  check(compiled: CompiledScenario, options: StudyOptions): Generator<Progress, CheckResult, void>;
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
