import { formatShow, showJson } from '../report/show/show-report.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './io.ts';
import { exitCodeOf, openScenario, type ScenarioRequest, tell } from './open-scenario.ts';
import { jsonText } from './write-out.ts';

/** What `parley show` is asked. */
export interface ShowRequest extends ScenarioRequest {
  readonly origin: boolean;
  readonly json: boolean;
}

/** Shows the scenario in force, and on demand which file and line set each value. */
export async function show(request: ShowRequest, context: CommandContext): Promise<ExitCode> {
  const { reading, sources } = await openScenario(request, context);
  const code = exitCodeOf(reading.problems);
  tell(reading.problems, sources, context);
  if (code === 0) {
    const { tree } = reading;
    context.io.out(
      request.json ? jsonText(showJson(tree, request.origin)) : formatShow(tree, request.origin),
    );
  }
  return code;
}
