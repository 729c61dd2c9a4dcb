import type { Argument, Command, Option } from 'commander';
import { HORIZONS } from '../market/market.ts';
import { completePath } from '../node/complete-path.ts';
import { nodeFiles, portablePath, STANDARD_INPUT } from '../node/node-files.ts';
import { shippedNames } from '../node/shipped.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { settableNames } from '../scenario/setting.ts';
import { keysAt, type Tree, treeAt } from '../scenario/tree.ts';
import type { ExitCode, Io } from './io.ts';

/** Something that can stand where the cursor is, with a few words on it. */
interface Candidate {
  readonly word: string;
  readonly about?: string;
}

/** A command line that has been begun, read as far as the cursor. */
interface Begun {
  readonly command: Command;
  readonly files: readonly string[];
  readonly options: ReadonlySet<Option>;
  /** The option whose value the cursor is at. */
  readonly pending: Option | undefined;
}

/**
 * Prints what can stand in the place of the last word, one candidate a line, behind a tab what it means. Says nothing
 * else whatever happens: a shell asks while its user types.
 *
 * @param words The command line without the name of the program, up to the cursor; the last word may be empty.
 */
export async function complete(words: readonly string[], program: Command, io: Io): Promise<ExitCode> {
  try {
    const found = await candidates(words.slice(0, -1), words.at(-1) ?? '', program);
    io.out(
      found.map(({ word, about }) => (about === undefined ? `${word}\n` : `${word}\t${about}\n`)).join(''),
    );
  } catch {
    // There is nobody to tell it to.
  }
  return 0;
}

async function candidates(before: readonly string[], word: string, program: Command): Promise<Candidate[]> {
  const begun = readBegun(before, program);
  if (begun === undefined) return [];
  const { command, pending } = begun;
  if (pending !== undefined) return valuesOf(placeholderOf(pending), word, begun);
  const [, name = '', value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
  const option = command.options.find(({ long }) => long === name);
  if (option !== undefined && value !== undefined) {
    const found = await valuesOf(placeholderOf(option), value, begun);
    return found.map((each) => ({ ...each, word: `${name}=${each.word}` }));
  }
  const argument = word.startsWith('-') ? undefined : argumentAt(begun);
  const found =
    word.startsWith('-') || (argument === undefined && command !== program)
      ? optionsLeft(begun)
      : argument === undefined
        ? commandsOf(program)
        : await argumentValues(argument, word, begun, program);
  return found.filter((each) => each.word.startsWith(word));
}

/** Reads the words before the cursor; undefined where they are no command of the program. */
function readBegun(words: readonly string[], program: Command): Begun | undefined {
  let command = program;
  let pending: Option | undefined;
  const files: string[] = [];
  const options = new Set<Option>();
  for (const word of words) {
    if (pending !== undefined) pending = undefined;
    else if (word.startsWith('-') && word !== STANDARD_INPUT) {
      const [name] = word.split('=');
      const option = command.options.find(({ long, short }) => long === name || short === name);
      if (option === undefined) continue;
      options.add(option);
      if (option.required && !word.includes('=')) pending = option;
    } else if (command === program) {
      const next = program
        .createHelp()
        .visibleCommands(program)
        .find((each) => each.name() === word);
      if (next === undefined) return undefined;
      command = next;
    } else files.push(word);
  }
  return { command, files, options, pending };
}

function argumentAt({ command, files }: Begun): Argument | undefined {
  const known = command.registeredArguments;
  const last = known.at(-1);
  return known[files.length] ?? (last?.variadic === true ? last : undefined);
}

function commandsOf(program: Command): Candidate[] {
  const commands = program.createHelp().visibleCommands(program);
  return commands.map((each) => ({ word: each.name(), about: each.summary() || each.description() }));
}

/** The options that may still be given; those that gather values may be given again. */
function optionsLeft({ command, options }: Begun): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => !options.has(option) || option.parseArg !== undefined)
    .flatMap(({ long, description }) =>
      typeof long === 'string' ? [{ word: long, about: description }] : [],
    );
}

async function argumentValues(
  argument: Argument,
  word: string,
  begun: Begun,
  program: Command,
): Promise<Candidate[]> {
  const name = argument.name();
  if (name === 'COMMAND') return commandsOf(program);
  if (/[|.]/.test(name)) return valuesOf(name, word, begun);
  return [...completePath(word, ['.yaml', '.yml']), ...shippedNames()].map((each) => ({ word: each }));
}

/** What stands between < and > in the flags of an option; '' where it takes no value. */
function placeholderOf(option: Option): string {
  return /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(option.flags)?.[1] ?? '';
}

/**
 * What can stand for a placeholder: each of `en|ja`, a file for `FILE`, one with the ending for `FILE.json`, and names of
 * the scenario for `NAMES`.
 */
async function valuesOf(placeholder: string, word: string, begun: Begun): Promise<Candidate[]> {
  const wordsIn = NAMES[placeholder];
  if (wordsIn !== undefined) {
    const tree = await treeOf(begun.files[0]);
    const found = tree === undefined ? [] : wordsIn(tree);
    return found.filter((each) => each.startsWith(word)).map((each) => ({ word: each }));
  }
  const parts = placeholder.split('|');
  const endings = parts.flatMap((part) => (part.startsWith('FILE.') ? [part.slice('FILE'.length)] : []));
  const paths = parts.includes('FILE')
    ? completePath(word)
    : endings.length > 0
      ? completePath(word, endings)
      : [];
  const words = parts.filter((part) => /^[a-z]/.test(part) && part.startsWith(word));
  return [...words, ...paths].map((each) => ({ word: each }));
}

/** What can stand for the placeholders that mean something in the scenario. */
const NAMES: Readonly<Record<string, (tree: Tree) => string[]>> = {
  'NAME=VALUE': (tree) => settableNames(tree).map((name) => `${name}=`),
  'REGION.STATE': (tree) =>
    keysAt(tree, ['chart']).flatMap((region) =>
      keysAt(tree, ['chart', region, 'states']).map((state) => `${region}.${state}`),
    ),
  DATE: (tree) => keysAt(tree, ['calendar']),
  TERMS: levelsOfIssues,
  HORIZON: () => [...HORIZONS],
  DUTY: (tree) => [...keysAt(tree, ['duties']), ...foreignSuppliers(tree).map((name) => `${name}=`), 'none'],
  QUOTA: (tree) => [...keysAt(tree, ['quotas']), ...foreignSuppliers(tree).map((name) => `${name}=`), 'none'],
};

/** `issue=level` of all that can be agreed; of a grid the name only. */
function levelsOfIssues(tree: Tree): string[] {
  return keysAt(tree, ['issues']).flatMap((issue) => {
    const levels = keysAt(tree, ['issues', issue, 'levels']);
    return levels.length === 0 ? [`${issue}=`] : levels.map((level) => `${issue}=${level}`);
  });
}

/** `market.supplier` of all that can be taxed or limited. */
function foreignSuppliers(tree: Tree): string[] {
  return keysAt(tree, ['markets']).flatMap((market) => {
    const importer = treeAt(tree, ['markets', market, 'importer']);
    const home = importer?.kind === 'scalar' ? importer.value : undefined;
    return keysAt(tree, ['markets', market, 'suppliers'])
      .filter((supplier) => supplier !== home)
      .map((supplier) => `${market}.${supplier}`);
  });
}

/** A scenario as far as it can be read; nothing where it cannot, or only once. */
async function treeOf(file: string | undefined): Promise<Tree | undefined> {
  if (file === undefined || file === STANDARD_INPUT) return undefined;
  const entry = portablePath(file);
  return (await readScenario(entry, nodeFiles({ entry, input: async function* () {} }))).tree;
}
