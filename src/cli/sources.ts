import { collectSources } from '../report/sources.ts';
import { formatSources } from '../report/sources-report.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './io.ts';
import { exitCodeOf, openScenario, tell } from './open-scenario.ts';
import { jsonText, note } from './write-out.ts';

/** What `parley sources` is asked. */
export interface SourcesRequest {
  readonly file: string;
  readonly variants: readonly string[];
  /** Whether a number without a source or a reason is a fault. */
  readonly demand: boolean;
  readonly json: boolean;
}

/** Tells where each number of a scenario is from. */
export async function sources(request: SourcesRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const { reading, sources: texts } = await openScenario({ ...request, settings: [] }, context);
  tell(reading.problems, texts, context);
  const code = exitCodeOf(reading.problems);
  if (code !== 0 || reading.scenario === undefined) return code || 1;
  const found = collectSources(reading.scenario, reading.changed, catalogue.language);
  io.out(request.json ? jsonText(found) : formatSources(found, catalogue, io.outStyle));
  if (!request.demand || found.unsourced === 0) return 0;
  note(catalogue.messages.sourcesMissing(found.unsourced), context);
  return 1;
}
