import { problem } from '../core/problem.ts';
import { readBounded } from '../node/node-files.ts';
import { scenarioHash } from '../node/scenario-hash.ts';
import { version } from '../node/version.ts';
import { compareResults } from '../report/run/again-json.ts';
import { formatAgain } from '../report/run/again-report.ts';
import { readResult } from '../report/run/read-result.ts';
import { runJson } from '../report/run/run-json.ts';
import { RESULT_BOUNDS } from '../scenario/read-json.ts';
import { readRecorded } from '../scenario/read-recorded.ts';
import type { CommandContext } from './command-context.ts';
import { type ComputeWork, computeScenario } from './compute-scenario.ts';
import { drive } from './drive.ts';
import type { ExitCode } from './io.ts';
import { tell } from './open-scenario.ts';
import { jsonText, note } from './write-out.ts';

/** What `parley run --again` is asked. */
export interface AgainRequest {
  /** The file of the result, or `-` for standard input. */
  readonly result: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Repeats a result from what is in it, and tells whether its numbers agree. */
export async function again(request: AgainRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const file = request.result;
  const text = await readBounded(file, RESULT_BOUNDS.bytes, () => io.input());
  if (text === 'missing' || text === 'tooLarge') {
    const place = { file, line: 1, column: 1, length: 1 };
    const fault =
      text === 'missing'
        ? problem('file-missing', undefined, { file })
        : problem('not-a-result', place, { why: text });
    tell([fault], new Map(), context);
    return 1;
  }
  const { result, version: written, problems: faults } = readResult(file, text);
  if (result === undefined) {
    tell(faults, new Map([[file, text]]), context);
    if (written !== undefined && written !== version)
      note(catalogue.again.versions(written, version), context);
    return 1;
  }
  const reading = await readRecorded(`${file}#scenario.text`, result.scenario);
  const work: ComputeWork = async (compiled, engine) => {
    const study = await drive(engine.simulate(compiled, result), context, request.quiet);
    const { title: _title, ...scenario } = result.scenario;
    const repeated = runJson(study, {
      ...scenario,
      changed: reading.changed,
      hash: scenarioHash(reading.tree),
      version,
      lang: result.language,
      command: result.command,
    });
    const compared = compareResults(result, repeated);
    io.out(request.json ? jsonText(compared) : formatAgain(compared, catalogue, io.outStyle));
    return compared.agrees && compared.hash.stored === compared.hash.now ? 0 : 1;
  };
  // The warnings were told when the result was made.
  return computeScenario(reading, reading.sources, context, work, false);
}
