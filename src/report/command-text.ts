import type { Sampling } from '../random/sampling.ts';
import type { Setting } from '../scenario/read-scenario.ts';

const PLAIN_WORD = /^[\w@%+=:,./-]+$/;

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A file and the variants laid over it, as a shell takes them. */
export function scenarioWords(file: string, variants: readonly string[]): string {
  return [file, ...variants].map(shellWord).join(' --with ');
}

/** The command that gives the result of a run again. */
export function runCommand(
  file: string,
  variants: readonly string[],
  settings: readonly Setting[],
  options: { readonly draws: number; readonly seed: number; readonly sampling?: Sampling },
): string {
  const set = settings.map(({ name, value }) => `--set ${shellWord(`${name}=${value}`)}`);
  const draws = [`--draws ${options.draws}`, `--seed ${options.seed}`];
  const sampling = options.sampling === 'plain' ? ['--sampling plain'] : [];
  return ['parley run', scenarioWords(file, variants), ...set, ...draws, ...sampling].join(' ');
}
