import type { Language } from '../../../src/report/text/catalogue.ts';
import type { Exploration } from '../../../src/scenario/exploration.ts';

/** The version of links that this page writes. */
export const LINK_VERSION = 1;

/** Which face of the page is shown. */
export const FACES = ['explore', 'edit', 'play'] as const;
export type Face = (typeof FACES)[number];

/** Everything that an address holds: the same address shows the same page. */
export interface LinkState {
  readonly exploration: Exploration;
  /** What it is compared with. */
  readonly compared: Exploration | undefined;
  /** The language, if it was chosen on the page. */
  readonly language: Language | undefined;
  readonly face: Face;
  /** The step that the date cursor stands on; missing for the report. */
  readonly cursor: number | undefined;
  /** Names of what is unfolded, such as tables and panels of levers. */
  readonly open: readonly string[];
  /** Names of choices made in sections, such as the axes of the map. */
  readonly picks: ReadonlyMap<string, string>;
  /** Which scenario text it was made with: the beginning of its hash. */
  readonly hash: string | undefined;
  /** The probability of the headline outcome when it was made. */
  readonly headline: number | undefined;
}

/** The longest address that is read, in characters. */
export const MOST_READ = 200_000;
/** The longest that is written: what mail programs and chats still pass on whole. */
export const MOST_WRITTEN = 8_000;
