import type { Setting } from '../scenario/read-scenario.ts';

const PLAIN_WORD = /^[\w@%+=:,./-]+$/;

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command that gives the result of a run again. */
export function runCommand(
  file: string,
  settings: readonly Setting[],
  options: { readonly draws: number; readonly seed: number },
): string {
  const set = settings.map(({ name, value }) => `--set ${shellWord(`${name}=${value}`)}`);
  return ['parley run', shellWord(file), ...set, `--draws ${options.draws}`, `--seed ${options.seed}`].join(
    ' ',
  );
}
