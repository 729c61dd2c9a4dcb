import { Command, Option } from 'commander';
import { SAMPLINGS } from '../random/sampling.ts';
import { LANGUAGES } from '../report/text/catalogue.ts';
import { COMMANDS, type CommandLineText, type CommandName } from '../report/text/command-line-text.ts';
import { displayWidth } from '../report/width.ts';
import type { Io } from './io.ts';
import { CHARTS, SHELLS } from './option-values.ts';

/** What was written on the command line, not yet read: files in order, options as texts. */
export interface RawRequest {
  readonly files: readonly string[];
  readonly options: RawOptions;
}

/** Options as texts; those not given are missing. */
export interface RawOptions {
  readonly json?: boolean;
  readonly draws?: string;
  readonly seed?: string;
  readonly sampling?: string;
  readonly set?: readonly string[];
  readonly with?: readonly string[];
  readonly again?: string;
  readonly out?: string;
  readonly full?: boolean;
  readonly quiet?: boolean;
  readonly lang?: string;
  readonly origin?: boolean;
  readonly chart?: string;
  readonly at?: string;
  readonly state?: readonly string[];
  readonly check?: boolean;
  readonly result?: boolean;
  readonly force?: boolean;
  readonly watch?: boolean;
  readonly duty?: readonly string[];
  readonly quota?: readonly string[];
  readonly deal?: readonly string[];
  readonly horizon?: string;
  readonly port?: string;
}

/** What a run and the other commands compute if nothing else is said. */
export const DEFAULTS = { runDraws: '1024', checkDraws: '64', seed: '1', sampling: 'sobol' } as const;

const WIDEST_HELP = 100;

// What stands between < and > also tells what completes it: see complete.ts.
type MakeOption = (text: CommandLineText) => Option;

const OPTIONS = {
  json: ({ options }) => new Option('--json', options.json),
  draws: withDefault('--draws <N>', 'draws', DEFAULTS.runDraws),
  checkDraws: withDefault('--draws <N>', 'draws', DEFAULTS.checkDraws),
  seed: withDefault('--seed <N>', 'seed', DEFAULTS.seed),
  sampling: withDefault(`--sampling <${SAMPLINGS.join('|')}>`, 'sampling', DEFAULTS.sampling),
  set: ({ options }) => new Option('--set <NAME=VALUE>', options.set).argParser(collect),
  with: ({ options }) => new Option('--with <FILE.yaml>', options.with).argParser(collect),
  again: ({ options }) => new Option('--again <FILE.json>', options.again),
  out: ({ options }) => new Option('--out <FILE>', options.out),
  reportOut: ({ options }) => new Option('--out <FILE>', options.reportOut),
  proseOut: ({ options }) => new Option('--out <FILE>', options.proseOut),
  schemaOut: ({ options }) => new Option('--out <FILE>', options.schemaOut),
  full: ({ options }) => new Option('--full', options.full),
  quiet: ({ options }) => new Option('--quiet', options.quiet),
  origin: ({ options }) => new Option('--origin', options.origin),
  chart: ({ options }) => new Option(`--chart [${CHARTS.join('|')}]`, options.chart),
  at: ({ options }) => new Option('--at <DATE>', options.at),
  state: ({ options }) => new Option('--state <REGION.STATE>', options.state).argParser(collect),
  checkSources: ({ options }) => new Option('--check', options.checkSources),
  result: ({ options }) => new Option('--result', options.result),
  force: ({ options }) => new Option('--force', options.force),
  duty: ({ options }) => new Option('--duty <DUTY>', options.duty).argParser(collect),
  quota: ({ options }) => new Option('--quota <QUOTA>', options.quota).argParser(collect),
  deal: ({ options }) => new Option('--deal <TERMS>', options.deal).argParser(collect),
  horizon: ({ options }) => new Option('--horizon <HORIZON>', options.horizon),
  port: ({ options }) => new Option('--port <PORT>', options.port),
  watch: ({ options }) => new Option('--watch', options.watch),
  lang: withDefault(`--lang <${LANGUAGES.join('|')}>`, 'lang', 'en'),
  debug: () => new Option('--debug').hideHelp(),
} satisfies Readonly<Record<string, MakeOption>>;

/** The shape of each command: its arguments and its options besides `--lang`. */
const SHAPES: Readonly<
  Record<
    CommandName,
    {
      readonly argument?: readonly [string, keyof CommandLineText['arguments']];
      readonly options: readonly (keyof typeof OPTIONS)[];
    }
  >
> = {
  run: {
    argument: ['[FILE]', 'file'],
    options: ['set', 'with', 'full', 'json', 'reportOut', 'draws', 'seed', 'sampling', 'again', 'quiet'],
  },
  check: {
    argument: ['<FILE...>', 'files'],
    options: ['set', 'with', 'json', 'watch', 'checkDraws', 'quiet'],
  },
  market: {
    argument: ['<FILE>', 'file'],
    options: [
      'duty',
      'quota',
      'deal',
      'horizon',
      'set',
      'with',
      'json',
      'out',
      'draws',
      'seed',
      'sampling',
      'quiet',
    ],
  },
  describe: { argument: ['<FILE>', 'file'], options: ['set', 'with', 'json', 'proseOut'] },
  show: {
    argument: ['<FILE>', 'file'],
    options: ['set', 'with', 'origin', 'chart', 'at', 'state', 'checkDraws', 'seed', 'json'],
  },
  compare: {
    argument: ['<FILE...>', 'comparedFiles'],
    options: ['set', 'with', 'json', 'reportOut', 'draws', 'seed', 'sampling', 'quiet'],
  },
  diff: { argument: ['<FILE...>', 'twoFiles'], options: ['set', 'with', 'json'] },
  view: { argument: ['[FILE]', 'file'], options: ['port', 'quiet'] },
  sources: { argument: ['<FILE>', 'file'], options: ['with', 'checkSources', 'json'] },
  init: { argument: ['<FILE.yaml>', 'newFile'], options: ['force'] },
  schema: { options: ['result', 'schemaOut'] },
  completion: { argument: [`<${SHELLS.join('|')}>`, 'shell'], options: [] },
};

/**
 * The commands with their arguments, options and help.
 *
 * @param act Called with the command that was given.
 */
export function createProgram(
  text: CommandLineText,
  version: string,
  io: Io,
  act: (command: CommandName, request: RawRequest) => Promise<void>,
): Command {
  const program = new Command('parley')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (words) => io.out(words),
      // Errors are worded by the caller, in the language asked for.
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.columns, WIDEST_HELP),
      getOutHasColors: () => false,
    })
    .configureHelp({ displayWidth, styleTitle: (title) => text.titles[title] ?? title })
    .description(text.description)
    .usage('COMMAND [FILE] [options]')
    .version(version, '-V, --version', text.options.version)
    .helpOption('-h, --help', text.options.help)
    .helpCommand('help [COMMAND]', text.options.helpCommand)
    .addHelpText('after', text.more)
    .addOption(OPTIONS.lang(text))
    .addOption(OPTIONS.debug());
  for (const name of COMMANDS) {
    const { argument, options } = SHAPES[name];
    const { summary, more } = text.commands[name];
    const command = program
      .command(name)
      .summary(summary)
      .description(summary)
      .helpOption('-h, --help', text.options.help)
      .addHelpText('after', more)
      .action(async (...args: unknown[]) => {
        const files = argument === undefined ? [] : [(args[0] as string | string[] | undefined) ?? []].flat();
        await act(name, { files, options: command.optsWithGlobals<RawOptions>() });
      });
    if (argument !== undefined) command.argument(argument[0], text.arguments[argument[1]]);
    for (const option of [...options, 'lang', 'debug'] as const) command.addOption(OPTIONS[option](text));
  }
  return program;
}

/** The values of an option that may be repeated. */
function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** An option with a value, whose default is named in its help; the default itself is applied by the command. */
function withDefault(flags: string, name: keyof CommandLineText['options'], value: string): MakeOption {
  return (text) => new Option(flags, `${text.options[name]} (${text.defaultValue(value)})`);
}
