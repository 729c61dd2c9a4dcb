import { isPresent, readOptional } from '../node/read-optional.ts';
import { shippedPath } from '../node/shipped.ts';
import { shellWord } from '../report/command-text.ts';
import { spell } from '../report/style.ts';
import { scenarioJsonSchema } from '../scenario/json-schema.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, UsageError } from './io.ts';
import { demandWritable, jsonText, note, writeOut } from './write-out.ts';

const SCHEMA_FILE = 'scenario.schema.json';
const SCHEMA_LINE = `# yaml-language-server: $schema=./${SCHEMA_FILE}\n`;

/** What `parley init` is asked. */
export interface InitRequest {
  readonly file: string;
  /** Whether existing files may be overwritten. */
  readonly force: boolean;
}

/** Writes a small complete scenario to start from, with the schema that editors complete and check it by. */
export async function init({ file, force }: InitRequest, context: CommandContext): Promise<ExitCode> {
  const { io, catalogue } = context;
  const { messages } = catalogue;
  if (!/\.ya?ml$/.test(file)) throw new UsageError(messages.initEnding(file));
  if (!force && isPresent(file)) throw new UsageError(messages.exists(file));
  demandWritable(file, context);
  const minimal = readOptional(shippedPath('parley/minimal') ?? '');
  if (minimal === undefined) throw new Error('the scenario to start from is missing');
  const schemaFile = file.replace(/[^/\\]*$/, SCHEMA_FILE);
  const schema = jsonText(scenarioJsonSchema());
  const keeps = !force && isPresent(schemaFile) && readOptional(schemaFile) !== schema;
  if (!keeps) writeOut(schemaFile, schema, context);
  writeOut(file, withSchemaLine(minimal), context);
  if (keeps) note(messages.schemaKept(schemaFile), context);
  else note(messages.wrote(schemaFile), context);
  note(messages.wrote(file), context);
  io.out(`${spell(messages.initDone(shellWord(file)), io.outStyle)}\n`);
  return 0;
}

/** The scenario with a first line that names the schema beside it. */
function withSchemaLine(text: string): string {
  return SCHEMA_LINE + text.replace(/^# yaml-language-server:.*\r?\n/, '');
}
