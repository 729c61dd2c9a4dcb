import { runFacts } from '../node/run-facts.ts';
import type { Sampling } from '../random/sampling.ts';
import { runCsv } from '../report/run/run-csv.ts';
import { runJson } from '../report/run/run-json.ts';
import { formatRun } from '../report/run/run-report.ts';
import { expectationProblems } from '../study/expectation-problems.ts';
import type { Study } from '../study/study.ts';
import type { CommandContext } from './command-context.ts';
import { type ComputeWork, computeScenario } from './compute-scenario.ts';
import { drive } from './drive.ts';
import { type ExitCode, UsageError } from './io.ts';
import { exitCodeOf, type OpenScenario, openScenario, type ScenarioRequest, tell } from './open-scenario.ts';
import { demandWritable, jsonText, note, writeOut } from './write-out.ts';

/** What `parley run` is asked. */
export interface RunRequest extends ScenarioRequest {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Sampling;
  /** Whether the report tells everything, however long that becomes. */
  readonly isWhole: boolean;
  readonly json: boolean;
  readonly out?: string;
  readonly quiet: boolean;
}

/** Runs a scenario and reports what comes of it. */
export async function run(request: RunRequest, context: CommandContext): Promise<ExitCode> {
  const { out, quiet } = request;
  if (out !== undefined) {
    if (!/\.(json|csv)$/.test(out)) throw new UsageError(context.catalogue.messages.outEnding(out));
    demandWritable(out, context);
  }
  const opened = await openScenario(request, context);
  const work: ComputeWork = async (compiled, engine) => {
    const study = await drive(engine.simulate(compiled, request), context, quiet);
    return report(study, request, opened, context);
  };
  return computeScenario(opened.reading, opened.sources, context, work, !quiet);
}

/** Prints or writes the result; the text tells failed expectations itself, data leaves them to standard error. */
function report(study: Study, request: RunRequest, opened: OpenScenario, context: CommandContext): ExitCode {
  const { io, catalogue } = context;
  const { isWhole, json, out, quiet } = request;
  const failed = expectationProblems(study.expectations, opened.reading.tree);
  if (json || out !== undefined) {
    const facts = runFacts(opened.reading, { ...request, file: opened.file, lang: catalogue.language });
    const result = runJson(study, facts);
    if (out !== undefined) writeOut(out, out.endsWith('.csv') ? runCsv(result) : jsonText(result), context);
    if (json) io.out(jsonText(result));
    if (out !== undefined && !quiet) note(catalogue.messages.wrote(out), context);
    tell(failed, opened.sources, context);
  } else
    io.out(
      formatRun(
        study,
        catalogue,
        io.outStyle,
        quiet ? { isWhole } : { isWhole, file: opened.file, variants: request.variants },
      ),
    );
  return exitCodeOf(failed);
}
