import type { Sampling } from '../random/sampling.ts';
import type { Setting } from '../scenario/setting.ts';
import type { MarketWords } from '../study/market-question.ts';

const PLAIN_WORD = /^[\w@%+=:,./-]+$/;

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A file and the variants laid over it, as a shell takes them. */
export function scenarioWords(file: string, variants: readonly string[]): string {
  return [file, ...variants].map(shellWord).join(' --with ');
}

/** How a result was drawn. */
interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly sampling?: Sampling;
}

/** The command that gives the result of a run again. */
export function runCommand(
  file: string,
  variants: readonly string[],
  settings: readonly Setting[],
  options: DrawOptions,
): string {
  return ['parley run', scenarioWords(file, variants), ...settingWords(settings), ...drawWords(options)].join(
    ' ',
  );
}

/** The command that looks at markets again. */
export function marketCommand(
  file: string,
  variants: readonly string[],
  settings: readonly Setting[],
  { duties, quotas, deal, horizon }: MarketWords,
  options: DrawOptions,
): string {
  return [
    'parley market',
    scenarioWords(file, variants),
    ...deal.map((each) => `--deal ${shellWord(each)}`),
    ...duties.map((each) => `--duty ${shellWord(each)}`),
    ...quotas.map((each) => `--quota ${shellWord(each)}`),
    ...(horizon === undefined ? [] : [`--horizon ${shellWord(horizon)}`]),
    ...settingWords(settings),
    ...drawWords(options),
  ].join(' ');
}

/** The command that compares scenarios again. */
export function compareCommand(
  files: readonly string[],
  variants: readonly string[],
  settings: readonly Setting[],
  options: DrawOptions,
): string {
  return [sidesCommand('compare', files, variants, settings), ...drawWords(options)].join(' ');
}

/** The command that tells what differs between the files of two scenarios. */
export function diffCommand(
  files: readonly [string, string],
  variants: readonly string[],
  settings: readonly Setting[],
): string {
  return sidesCommand('diff', [...new Set(files)], variants, settings);
}

function sidesCommand(
  command: string,
  files: readonly string[],
  variants: readonly string[],
  settings: readonly Setting[],
): string {
  const [last = ''] = files.slice(-1);
  return [
    `parley ${command}`,
    ...files.slice(0, -1).map(shellWord),
    scenarioWords(last, variants),
    ...settingWords(settings),
  ].join(' ');
}

function settingWords(settings: readonly Setting[]): string[] {
  return settings.map(({ name, value }) => `--set ${shellWord(`${name}=${value}`)}`);
}

function drawWords({ draws, seed, sampling }: DrawOptions): string[] {
  const spread = sampling === 'plain' ? ['--sampling plain'] : [];
  return [`--draws ${draws}`, `--seed ${seed}`, ...spread];
}
