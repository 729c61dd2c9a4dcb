import { Command, Option } from 'commander';
import type { CommandLineText, CommandName } from '../report/text/command-line-text.ts';
import { displayWidth } from '../report/width.ts';
import type { Io } from './io.ts';

/** What was written on the command line, not yet read: files in order, options as texts. */
export interface RawRequest {
  readonly files: readonly string[];
  readonly options: {
    readonly json?: boolean;
    readonly draws?: string;
    readonly seed?: string;
    readonly set?: readonly string[];
    readonly out?: string;
    readonly quiet?: boolean;
    readonly lang?: string;
    readonly origin?: boolean;
    readonly check?: boolean;
    readonly result?: boolean;
    readonly force?: boolean;
  };
}

const WIDEST_HELP = 100;

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
  const width = Math.min(io.columns, WIDEST_HELP);
  const program = new Command('parley')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (words) => io.out(words),
      // Errors are worded by the caller, in the language asked for.
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => width,
      getOutHasColors: () => false,
    })
    .configureHelp({
      displayWidth,
      styleTitle: (title) => text.titles[title] ?? title,
      optionDescription: describeOption(text),
    })
    .description(text.description)
    .usage('COMMAND [FILE] [options]')
    .version(version, '--version', text.options.version)
    .helpOption('-h, --help', text.options.help)
    .helpCommand('help [command]', text.options.helpCommand)
    .addHelpText('after', text.more)
    .addOption(languageOption(text))
    .addOption(debugOption());

  const command = (name: CommandName, args: string, description: string): Command =>
    program
      .command(`${name}${args}`)
      .summary(text.commands[name].summary)
      .description(text.commands[name].summary)
      .helpOption('-h, --help', text.options.help)
      .argumentsDescribed(description)
  ;
  return program;
}
