import { runFacts } from '../node/run-facts.ts';
import type { Sampling } from '../random/sampling.ts';
import { runCsv } from '../report/run/run-csv.ts';
import { type RunFacts, runJson } from '../report/run/run-json.ts';
import { formatRun } from '../report/run/run-report.ts';
import { expectationProblems } from '../study/expectation-problems.ts';
import type { Study } from '../study/study.ts';
import type { CommandContext } from './command-context.ts';
import { type ComputeWork, computeScenario } from './compute-scenario.ts';
import { drive } from './drive.ts';
import type { ExitCode } from './io.ts';
import { exitCodeOf, type OpenScenario, openScenario, type ScenarioRequest, tell } from './open-scenario.ts';
import { demandEnding, demandWritable, jsonText, note, writeOut } from './write-out.ts';

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
    demandEnding(out, ['.json', '.csv', '.html', '.md'], context);
    demandWritable(out, context);
  }
  const opened = await openScenario(request, context);
  const work: ComputeWork = async (compiled, engine) => {
    const study = await drive(engine.simulate(compiled, request), context, quiet);
    if (out !== undefined && isDocument(out)) {
      const facts = factsOf(request, opened, context);
      const { runDocumentText } = await import('./run-document.ts');
      writeOut(out, await runDocumentText(out, study, compiled, facts, request, context, quiet), context);
    }
    return report(study, request, opened, context);
  };
  return computeScenario(opened.reading, opened.sources, context, work, !quiet);
}

/** Whether a file is a report to be read, not data. */
function isDocument(out: string): boolean {
  return /\.(html|md)$/.test(out);
}

function factsOf(
  request: RunRequest,
  { reading, file }: OpenScenario,
  { catalogue }: CommandContext,
): RunFacts {
  return runFacts(reading, { ...request, file, lang: catalogue.language });
}

/** Prints or writes the result; the text tells failed expectations itself, data leaves them to standard error. */
function report(study: Study, request: RunRequest, opened: OpenScenario, context: CommandContext): ExitCode {
  const { io, catalogue } = context;
  const { isWhole, json, out, quiet } = request;
  const failed = expectationProblems(study.expectations, opened.reading.tree);
  if (json || out !== undefined) {
    const result = runJson(study, factsOf(request, opened, context));
    if (out !== undefined && !isDocument(out))
      writeOut(out, out.endsWith('.csv') ? runCsv(result) : jsonText(result), context);
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
