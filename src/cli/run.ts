import { ProblemError, hasErrors, type Problem } from '../core/problem.ts';
import { sha256 } from '../node/sha256.ts';
import { version } from '../node/version.ts';
import { runCommand } from '../report/command-text.ts';
import { expectationProblems } from '../report/expectation-problems.ts';
import { toRunJson } from '../report/run-json.ts';
import { formatRun } from '../report/run-report.ts';
import { effectiveText, type Setting } from '../scenario/read-scenario.ts';
import { plain } from '../scenario/tree.ts';
import type { Study } from '../study/study.ts';
import type { CommandContext } from './command-context.ts';
import { drive } from './drive.ts';
import { type ExitCode, UsageError } from './io.ts';
import { exitCodeOf, type OpenScenario, openScenario, tell } from './open-scenario.ts';
import { demandWritable, write } from './write-out.ts';

/** What `parley run` is asked. */
export interface RunRequest {
  readonly file: string;
  readonly settings: readonly Setting[];
  readonly draws: number;
  readonly seed: number;
  readonly json: boolean;
  readonly out?: string;
  readonly quiet: boolean;
}

/** Runs a scenario and reports what comes of it. */
export async function run(request: RunRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const { out, quiet } = request;
  if (out !== undefined) {
    if (!out.endsWith('.json')) throw new UsageError(catalogue.messages.outEnding(out));
    demandWritable(out, context);
  }
  const opened = await openScenario(request.file, request.settings, context);
  const found = hasErrors(opened.reading.problems)
    ? { problems: opened.reading.problems }
    : (await context.loadEngine()).prepare(opened.reading);
}
