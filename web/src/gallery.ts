import type { Text } from '../../src/scenario/schema.ts';
import type { QuickStudy, Study } from '../../src/study/study.ts';
import type { Opened } from './engine/opened.ts';

/** A variant that the page offers as a switch. */
export interface VariantCard {
  /** As `--with` names it, such as `parley/no-freeze`. */
  readonly name: string;
  readonly title: Text;
  readonly description: Text | undefined;
}

/** A scenario of the gallery. */
export interface ScenarioCard {
  /** Its name in addresses, such as `japan-us-2018` or `theory/ultimatum`. */
  readonly name: string;
  readonly group: 'cases' | 'theory';
  readonly title: Text;
  readonly description: Text | undefined;
}

/** What is computed of a scenario when the site is built: the answer that the page begins with. */
export interface Prepared {
  readonly card: ScenarioCard;
  /** The beginning of the hash of the scenario's text: tells addresses that were written before it changed. */
  readonly hash: string;
  readonly opened: Opened;
  readonly variants: readonly VariantCard[];
  /** The answer to the scenario as written. */
  readonly study: Study;
  /** The same from few draws: what a lever on the move is set against. */
  readonly quick: QuickStudy;
}

/** How many draws the page asks for, unless the reader wants more; a `parley run --draws 64` gives the same digits. */
export const PAGE_DRAWS = 64;
export const PAGE_SEED = 1;
