import { hasErrors } from '../core/problem.ts';
import { bind } from '../model/bind.ts';
import type { Model } from '../model/model.ts';
import { distinctProblems } from '../report/problems.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './io.ts';
import { exitCodeOf, type OpenScenario, openScenario, type ScenarioRequest, tell } from './open-scenario.ts';

/** A scenario without errors, with its model. */
export interface BoundScenario extends OpenScenario {
  readonly scenario: Scenario;
  readonly model: Model;
}

/**
 * Reads and binds a scenario file with variants and settings, and shows its problems.
 *
 * @param showsWarnings Whether warnings of a scenario without errors are shown.
 * @returns The scenario, or the exit code where it has errors.
 * @throws {UsageError} If a setting names nothing in the scenario.
 */
export async function bindScenario(
  request: ScenarioRequest,
  context: CommandContext,
  showsWarnings = true,
): Promise<BoundScenario | ExitCode> {
  const opened = await openScenario(request, context);
  const { model, problems } = bind(opened.reading);
  const { scenario } = opened.reading;
  const stops = model === undefined || scenario === undefined || hasErrors(problems);
  if (stops || showsWarnings) tell(distinctProblems(problems), opened.sources, context);
  if (stops) return exitCodeOf(problems) || 1;
  return { ...opened, scenario, model };
}
