import { CommanderError } from 'commander';
import { version } from '../node/version.ts';
import { type Style, spell } from '../report/style.ts';
import type { Language } from '../report/text/catalogue.ts';
import { COMMANDS, type CommandLineText, type CommandName } from '../report/text/command-line-text.ts';
import { enCommandLine } from '../report/text/en-command-line.ts';
import type { CommandContext } from './command-context.ts';
import { type Engine, loadEngine } from './engine.ts';
import { type ExitCode, Interrupted, type Io, UsageError } from './io.ts';
import {
  demandAgainAlone,
  languageIn,
  readDraws,
  readFull,
  readLanguage,
  readLook,
  readPort,
  readSampling,
  readSeed,
  readSettings,
  readShell,
  withChartFormat,
} from './option-values.ts';
import { createProgram, DEFAULTS, type RawRequest } from './program.ts';
import { unknownCommandText, usageText } from './usage-fault.ts';

/**
 * Runs the program.
 *
 * Only what the command needs is loaded, so that `--help` costs little more than starting Node.
 *
 * @param argv The arguments after the name of the program.
 * @param load Loads the engine; tests hand in a fake.
 */
export async function runCli(
  argv: readonly string[],
  io: Io,
  load: () => Promise<Engine> = loadEngine,
): Promise<ExitCode> {
  const text = await loadCommandLineText(languageIn(argv));
  let code: ExitCode = 0;
  const program = createProgram(text, version, io, async (command, request) => {
    code = await dispatch(command, request, text, io, load);
  });
  if (argv[0] === COMPLETE) return (await import('./complete.ts')).complete(argv.slice(2), program, io);
  const complain = (words: string): ExitCode => {
    io.err(`${spell(words, io.errStyle)}\n`);
    return 2;
  };
  const overview = (): ExitCode => {
    io.out(spell(text.overview(version), io.outStyle));
    return 0;
  };
  try {
    if (argv.length === 0) return overview();
    const [first, topic] = argv;
    if (first === 'help' && topic !== undefined && !topic.startsWith('-') && !isCommand(topic)) {
      return complain(`${unknownCommandText(topic, text)}\n${text.seeHelp(undefined)}`);
    }
    await program.parseAsync(withChartFormat(argv), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message);
    if (error instanceof Interrupted) return 130;
    if (error instanceof CommanderError) {
      // No command, as in `parley --lang ja`.
      if (error.code === 'commander.help' && error.exitCode !== 0) return overview();
      return error.exitCode === 0 ? 0 : complain(usageText(error, argv, program, text));
    }
    io.err(bugText(error, argv.includes('--debug'), text, io.errStyle));
    return 3;
  }
}

/** The command, shown nowhere, by which the scripts of `completion` ask what can stand where the cursor is. */
const COMPLETE = '__complete';

/** Commands that compute an answer; others only look into a scenario, for which fewer draws do. */
const RUNS: ReadonlySet<CommandName> = new Set(['run', 'market', 'compare']);

/** Reads the options of a command, and loads and runs it. */
async function dispatch(
  command: CommandName,
  { files, options }: RawRequest,
  text: CommandLineText,
  io: Io,
  load: () => Promise<Engine>,
): Promise<ExitCode> {
  const language = readLanguage(options.lang ?? 'en', text);
  const settings = readSettings(options.set ?? [], text);
  const seed = readSeed(options.seed ?? DEFAULTS.seed, text);
  const draws = readDraws(
    options.draws ?? (RUNS.has(command) ? DEFAULTS.runDraws : DEFAULTS.checkDraws),
    text,
  );
  const [file = ''] = files;
  const variants = options.with ?? [];
  const scenario = { file, settings, variants };
  const flags = { json: options.json === true, quiet: options.quiet === true };
  const out = options.out === undefined ? {} : { out: options.out };
  const { loadCatalogue } = await import('../report/text/localise.ts');
  const context: CommandContext = { io, catalogue: await loadCatalogue(language), loadEngine: load };
  switch (command) {
    case 'run': {
      if (options.again !== undefined) {
        demandAgainAlone(files, options, text);
        return (await import('./again.ts')).again({ result: options.again, ...flags }, context);
      }
      if (files.length === 0)
        throw new UsageError(`${text.missingArgument('FILE')}\n${text.seeHelp(command)}`);
      const sampling = readSampling(options.sampling ?? DEFAULTS.sampling, text);
      const isWhole = readFull(options, text);
      return (await import('./run.ts')).run(
        { ...scenario, draws, seed, sampling, isWhole, ...flags, ...out },
        context,
      );
    }
    case 'check': {
      const request = { files, settings, variants, draws, seed, ...flags };
      if (options.watch === true) return (await import('./watch-check.ts')).watchCheck(request, context);
      return (await import('./check.ts')).check(request, context);
    }
    case 'market': {
      const sampling = readSampling(options.sampling ?? DEFAULTS.sampling, text);
      const words = {
        duties: options.duty ?? [],
        quotas: options.quota ?? [],
        deal: options.deal ?? [],
        horizon: options.horizon,
      };
      return (await import('./market.ts')).market(
        { ...scenario, ...words, draws, seed, sampling, ...flags, ...out },
        context,
      );
    }
    case 'describe':
      return (await import('./describe.ts')).describe({ ...scenario, ...flags, ...out }, context);
    case 'compare': {
      const sampling = readSampling(options.sampling ?? DEFAULTS.sampling, text);
      const request = { files, settings, variants, draws, seed, sampling, ...flags, ...out };
      return (await import('./compare.ts')).compare(request, context);
    }
    case 'diff':
      return (await import('./diff.ts')).diff({ files, settings, variants, ...flags }, context);
    case 'show': {
      const look = readLook(options, text);
      if (look !== undefined) {
        const request = { ...scenario, draws, seed, look, json: flags.json };
        return (await import('./look.ts')).look(request, context);
      }
      return (await import('./show.ts')).show(
        { ...scenario, origin: options.origin === true, ...flags },
        context,
      );
    }
    case 'view': {
      const port = readPort(options.port ?? '0', text);
      const shown = files.length === 0 ? {} : { file };
      return (await import('./view.ts')).view({ ...shown, port, quiet: flags.quiet }, context);
    }
    case 'sources':
      return (await import('./sources.ts')).sources(
        { file, variants, demand: options.check === true, ...flags },
        context,
      );
    case 'init':
      return (await import('./init.ts')).init({ file, force: options.force === true }, context);
    case 'schema':
      return (await import('./schema.ts')).schema({ result: options.result === true, ...out }, context);
    case 'completion':
      return (await import('./completion.ts')).completion(readShell(file, text), context);
    default:
      return command satisfies never;
  }
}

async function loadCommandLineText(language: Language): Promise<CommandLineText> {
  return language === 'ja'
    ? (await import('../report/text/ja-command-line.ts')).jaCommandLine
    : enCommandLine;
}

function isCommand(word: string): boolean {
  return COMMANDS.some((each) => each === word);
}

function bugText(error: unknown, debug: boolean, text: CommandLineText, style: Style): string {
  const detail = error instanceof Error ? error.message : String(error);
  const trace = debug && error instanceof Error ? (error.stack ?? '') : text.bugTrace;
  return `${spell(text.bug(detail), style)}\n${trace}\n`;
}
