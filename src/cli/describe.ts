import { formatDescription, markdownDescription } from '../report/describe/describe-report.ts';
import { describeScenario } from '../report/describe/describe-scenario.ts';
import { bindScenario } from './bind-scenario.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, UsageError } from './io.ts';
import type { ScenarioRequest } from './open-scenario.ts';
import { demandWritable, jsonText, note, writeOut } from './write-out.ts';

/** What `parley describe` is asked. */
export interface DescribeRequest extends ScenarioRequest {
  readonly json: boolean;
  readonly out?: string;
}

/** How files are written: without colours, with all signs. */
const FILE_STYLE = { unicode: true, colour: false };

/** Describes a scenario in prose. */
export async function describe(request: DescribeRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const { out } = request;
  const ending = out === undefined ? undefined : /\.(?:md|txt|json)$/.exec(out)?.[0];
  if (out !== undefined) {
    if (ending === undefined) throw new UsageError(catalogue.messages.proseEnding(out));
    demandWritable(out, context);
  }
  const bound = await bindScenario(request, context);
  if (typeof bound === 'number') return bound;
  const description = describeScenario(bound.reading, bound.scenario, bound.model, catalogue);
  if (out !== undefined) {
    const text =
      ending === '.json'
        ? jsonText(description)
        : ending === '.md'
          ? markdownDescription(description)
          : formatDescription(description, FILE_STYLE);
    writeOut(out, text, context);
    note(catalogue.messages.wrote(out), context);
  }
  if (request.json) io.out(jsonText(description));
  else if (out === undefined) io.out(formatDescription(description, io.outStyle));
  return 0;
}
