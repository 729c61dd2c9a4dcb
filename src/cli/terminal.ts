import type { Style } from '../report/style.ts';

/** What is known of the place that the program writes to. */
export interface TerminalFacts {
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * What a stream can show.
 *
 * Colours are for terminals that have them, unless NO_COLOR is set. Unicode is for everything but terminals known not
 * to have it and locales that say so.
 */
export function styleOf({ isTerminal, environment }: TerminalFacts): Style {
  const terminal = environment['TERM'];
  const isDumb = terminal === 'dumb';
  const locale = [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find(
    (each) => each !== undefined && each !== '',
  );
  const isForeign = locale !== undefined && !/utf-?8/i.test(locale);
  const refusesColour = (environment['NO_COLOR'] ?? '') !== '';
  return {
    unicode: !isDumb && terminal !== 'linux' && !isForeign,
    colour: isTerminal && !isDumb && !refusesColour,
  };
}

/** Whether a stream goes to a screen that understands how to be cleared. */
export function canClear({ isTerminal, environment }: TerminalFacts): boolean {
  return isTerminal && environment['TERM'] !== 'dumb';
}
