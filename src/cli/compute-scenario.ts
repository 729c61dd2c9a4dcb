import { hasErrors, ProblemError } from '../core/problem.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { CompiledScenario } from '../study/compile.ts';
import type { CommandContext } from './command-context.ts';
import type { Engine } from './engine.ts';
import type { ExitCode } from './io.ts';
import { exitCodeOf, tell } from './open-scenario.ts';

/** What a command does with a compiled scenario. */
export type ComputeWork = (compiled: CompiledScenario, engine: Engine) => Promise<ExitCode>;

/**
 * Compiles a scenario, shows its problems, and hands it on if it has no errors. Problems that only show while computing
 * are shown too.
 *
 * @param sources The text of every file and setting that a problem may point into.
 * @param showsWarnings Whether warnings of a scenario without errors are shown.
 * @returns What `work` returns, or the exit code that the problems ask for.
 */
export async function computeScenario(
  reading: ScenarioReading,
  sources: ReadonlyMap<string, string>,
  context: CommandContext,
  work: ComputeWork,
  showsWarnings = true,
): Promise<ExitCode> {
  const engine = await context.loadEngine();
  const { compiled, problems } = engine.compile(reading);
  const stops = compiled === undefined || hasErrors(problems);
  if (stops || showsWarnings) tell(problems, sources, context);
  if (stops) return exitCodeOf(problems) || 1;
  try {
    return await work(compiled, engine);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    tell(error.problems, sources, context);
    return exitCodeOf(error.problems) || 1;
  }
}
