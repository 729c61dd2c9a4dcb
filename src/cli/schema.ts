import { resultJsonSchema } from '../report/run/run-json-schema.ts';
import { scenarioJsonSchema } from '../scenario/json-schema.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './io.ts';
import { demandWritable, jsonText, note, writeOut } from './write-out.ts';

/** What `parley schema` is asked. */
export interface SchemaRequest {
  /** The schema of results instead of that of scenarios. */
  readonly result: boolean;
  readonly out?: string;
}

/** Prints or writes the JSON Schema of scenario files or of results. */
export async function schema({ result, out }: SchemaRequest, context: CommandContext): Promise<ExitCode> {
  if (out !== undefined) demandWritable(out, context);
  const text = jsonText(result ? resultJsonSchema() : scenarioJsonSchema());
  if (out === undefined) context.io.out(text);
  else {
    writeOut(out, text, context);
    note(context.catalogue.messages.wrote(out), context);
  }
  return 0;
}
