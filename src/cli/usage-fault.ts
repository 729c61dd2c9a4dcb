import type { Command, CommanderError } from 'commander';
import { nearestName } from '../core/nearest.ts';
import { COMMANDS, type CommandLineText } from '../report/text/command-line-text.ts';

/**
 * Says in our own words what commander found wrong with the command line.
 *
 * @param argv The arguments, to see which command was meant.
 */
export function usageText(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  text: CommandLineText,
): string {
  const command = program.commands.find((each) => argv.some((argument) => argument === each.name()));
  // commander puts what it met in quotes, and nothing else.
  const met = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const told = ((): string => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return unknownCommandText(met, text);
      case 'commander.unknownOption': {
        const known = (command ?? program).options.flatMap(({ hidden, long }) =>
          hidden || typeof long !== 'string' ? [] : [long],
        );
        return text.unknownOption(met, nearestName(met, [...known, '--help']));
      }
      case 'commander.missingArgument':
        return text.missingArgument(met);
      case 'commander.optionMissingArgument':
        return text.missingValue(met);
      case 'commander.excessArguments':
        return command === undefined
          ? unknownCommandText(argv[0] ?? '', text)
          : text.tooManyArguments(command.name());
      default:
        return error.message;
    }
  })();
  return `${told}\n${text.seeHelp(command?.name())}`;
}

/** What to say to a word that is no command: the nearest one, or that a file needs one. */
export function unknownCommandText(word: string, text: CommandLineText): string {
  if (/\.ya?ml$|^parley\//.test(word)) return text.fileForCommand(word);
  return text.unknownCommand(word, nearestName(word, [...COMMANDS, 'help']));
}
