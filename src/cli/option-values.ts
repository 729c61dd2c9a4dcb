import { SAMPLINGS, type Sampling } from '../random/sampling.ts';
import { LANGUAGES, type Language } from '../report/text/catalogue.ts';
import type { CommandLineText } from '../report/text/command-line-text.ts';
import type { Setting } from '../scenario/setting.ts';
import { MOST_DRAWS } from '../study/study.ts';
import { UsageError } from './io.ts';
import type { RawOptions } from './program.ts';

/** The shells that the program can be completed in. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const MOST_PORT = 65_535;

/** The value of `--draws`. */
export function readDraws(value: string, text: CommandLineText): number {
  return readWhole('--draws', value, 1, MOST_DRAWS, text);
}

/** The value of `--seed`. */
export function readSeed(value: string, text: CommandLineText): number {
  return readWhole('--seed', value, 0, Number.MAX_SAFE_INTEGER, text);
}

/** The value of `--port`; 0 for any that is free. */
export function readPort(value: string, text: CommandLineText): number {
  return readWhole('--port', value, 0, MOST_PORT, text);
}

/** The value of `--sampling`. */
export function readSampling(value: string, text: CommandLineText): Sampling {
  const sampling = SAMPLINGS.find((each) => each === value);
  if (sampling === undefined) throw new UsageError(text.notOneOf('--sampling', SAMPLINGS, value));
  return sampling;
}

/** The values of `--set NAME=VALUE`; only the first `=` divides. */
export function readSettings(values: readonly string[], text: CommandLineText): Setting[] {
  return values.map((each) => {
    const at = each.indexOf('=');
    const name = each.slice(0, Math.max(at, 0)).trim();
    const value = each.slice(at + 1).trim();
    if (name === '' || value === '') throw new UsageError(text.settingForm(each));
    return { name, value };
  });
}

/**
 * Sees to it that `--again` comes without what it takes from the result.
 *
 * @throws {UsageError} If it does not.
 */
export function demandAgainAlone(
  files: readonly string[],
  { set, with: variants, full, draws, seed, sampling, out }: RawOptions,
  text: CommandLineText,
): void {
  const given = Object.entries({
    '--set': set,
    '--with': variants,
    '--full': full,
    '--draws': draws,
    '--seed': seed,
    '--sampling': sampling,
    '--out': out,
  });
  const [first] = [...files, ...given.flatMap(([name, value]) => (value === undefined ? [] : [name]))];
  if (first !== undefined) throw new UsageError(text.againAlone(first));
}

/**
 * Whether the whole report is wanted.
 *
 * @throws {UsageError} If none is printed.
 */
export function readFull({ full, json, out }: RawOptions, text: CommandLineText): boolean {
  const other = json === true ? '--json' : out === undefined ? undefined : '--out';
  if (full === true && other !== undefined) throw new UsageError(text.notWith('--full', other));
  return full === true;
}

/** The value of `--lang`. */
export function readLanguage(value: string, text: CommandLineText): Language {
  const language = LANGUAGES.find((each) => each === value);
  if (language === undefined) throw new UsageError(text.notOneOf('--lang', LANGUAGES, value));
  return language;
}

/** The formats in which a chart is drawn. */
export const CHARTS = ['mermaid', 'dot'] as const;

/** What is looked at in a scenario: its chart, or how things stand. */
export type Look =
  | { readonly kind: 'chart'; readonly format: (typeof CHARTS)[number]; readonly at: string | undefined }
  | { readonly kind: 'situation'; readonly at: string; readonly states: readonly string[] };

/** The arguments with a format after each `--chart`, so that it does not take the file that follows for one. */
export function withChartFormat(argv: readonly string[]): string[] {
  return argv.map((each, at) => {
    const next = argv[at + 1] ?? '-';
    return each === '--chart' && /^-|[./]/.test(next) ? `--chart=${CHARTS[0]}` : each;
  });
}

/** What `show` is to look at; undefined for the scenario itself. */
export function readLook(options: RawOptions, text: CommandLineText): Look | undefined {
  const { chart, at } = options;
  const states = [...new Set(options.state)];
  const [other] = [...(chart === undefined ? [] : ['--chart']), ...(at === undefined ? [] : ['--at'])];
  if (options.origin === true && other !== undefined) throw new UsageError(text.notWith('--origin', other));
  if (chart !== undefined) {
    if (states.length > 0) throw new UsageError(text.notWith('--chart', '--state'));
    const format = CHARTS.find((each) => each === chart);
    if (format === undefined) throw new UsageError(text.notOneOf('--chart', CHARTS, chart));
    return { kind: 'chart', format, at };
  }
  if (at !== undefined) return { kind: 'situation', at, states };
  if (states.length > 0) throw new UsageError(text.onlyWith('--state', ['--at']));
  for (const name of ['draws', 'seed'] as const) {
    if (options[name] !== undefined) throw new UsageError(text.onlyWith(`--${name}`, ['--at', '--chart']));
  }
  return undefined;
}

/** The argument of `completion`. */
export function readShell(value: string, text: CommandLineText): Shell {
  const shell = SHELLS.find((each) => each === value);
  if (shell === undefined) throw new UsageError(text.notOneOf('completion', SHELLS, value));
  return shell;
}

/** The language that the arguments ask for, before they are read in earnest. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return LANGUAGES.find((each) => each === value) ?? 'en';
}

function readWhole(
  option: string,
  value: string,
  least: number,
  most: number,
  text: CommandLineText,
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new UsageError(text.wholeNumber(option, String(least), String(most), value));
}
