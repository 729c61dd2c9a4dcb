import { hasErrors, type Problem, ProblemError } from '../core/problem.ts';
import { bind } from '../model/bind.ts';
import { checkJson, formatCheck } from '../report/check-report.ts';
import { distinctProblems } from '../report/problems.ts';
import { hasMarketsAlone } from '../scenario/markets-alone.ts';
import type { Setting } from '../scenario/setting.ts';
import type { CheckResult } from '../study/study.ts';
import type { CommandContext } from './command-context.ts';
import { drive } from './drive.ts';
import type { Engine } from './engine.ts';
import type { ExitCode } from './io.ts';
import { exitCodeOf, type OpenScenario, openScenario, tell } from './open-scenario.ts';
import { jsonText } from './write-out.ts';

/** What `parley check` is asked. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly settings: readonly Setting[];
  readonly variants: readonly string[];
  readonly draws: number;
  readonly seed: number;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** What was found in one file. */
export interface CheckedFile {
  readonly opened: OpenScenario;
  readonly problems: readonly Problem[];
  /** Missing where the scenario cannot be computed. */
  readonly result?: CheckResult;
}

/** Checks scenarios: tells every problem of all of them, and a line on each that has no error. */
export async function check(request: CheckRequest, context: CommandContext): Promise<ExitCode> {
  return report(await checkFiles(request, context), request, context);
}

/** Checks scenarios and tells nothing yet. */
export async function checkFiles(request: CheckRequest, context: CommandContext): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of request.files) checked.push(await checkFile(file, request, context));
  return checked;
}

/** Tells what was found. */
export function report(
  checked: readonly CheckedFile[],
  request: CheckRequest,
  context: CommandContext,
): ExitCode {
  const { io, catalogue } = context;
  const problems = checked.flatMap((each) => each.problems);
  const shown = request.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  if (request.json) {
    const files = checked.map(({ opened, problems: found, result }) =>
      checkJson(opened.file, found, result, catalogue),
    );
    io.out(jsonText({ files }));
  } else {
    tell(distinctProblems(shown), new Map(checked.flatMap(({ opened }) => [...opened.sources])), context);
    for (const { opened, result, problems: found } of checked) {
      if (request.quiet || result === undefined || hasErrors(found)) continue;
      const name = checked.length > 1 ? `${opened.file}  ` : '';
      io.out(`${name}${formatCheck(result, catalogue)}\n`);
    }
  }
  return exitCodeOf(problems);
}

async function checkFile(file: string, request: CheckRequest, context: CommandContext): Promise<CheckedFile> {
  const opened = await openScenario({ ...request, file }, context);
  const engine = await context.loadEngine();
  const { scenario } = opened.reading;
  if (scenario !== undefined && hasMarketsAlone(scenario))
    return checkMarkets(opened, engine, request, context);
  const { compiled, problems } = engine.compile(opened.reading);
  if (compiled === undefined || hasErrors(problems)) return { opened, problems };
  try {
    const result = await drive(engine.check(compiled, request), context, request.quiet || request.json);
    return { opened, problems: distinctProblems([...problems, ...result.problems]), result };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { opened, problems: distinctProblems([...problems, ...error.problems]) };
  }
}

async function checkMarkets(
  opened: OpenScenario,
  engine: Engine,
  request: CheckRequest,
  context: CommandContext,
): Promise<CheckedFile> {
  const { model, problems } = bind(opened.reading);
  if (model === undefined || hasErrors(problems)) return { opened, problems };
  const work = engine.checkMarketsAlone(opened.reading, model, request);
  const result = await drive(work, context, request.quiet || request.json);
  return { opened, problems: distinctProblems([...problems, ...result.problems]), result };
}
