import type { Text } from '../scenario/schema.ts';
import type { Time } from './moment.ts';

/** A number where one is, where one is not, and all in all. */
export interface Contrast {
  /** Given that one is there. NaN where that cannot be. */
  readonly there: number;
  /** Standard numerical error of `there`; 0 where nothing is uncertain. */
  readonly error: number;
  /** Given that one is elsewhere at that time. NaN where that cannot be. */
  readonly elsewhere: number;
  readonly overall: number;
}

/** A choice that comes up in the step that follows. */
export interface SituationChoice {
  readonly move: string;
  readonly case?: string;
  readonly label: Text;
  readonly party: string;
  /** Probability that it comes up, given that one is there. */
  readonly reached: number;
  readonly options: readonly {
    readonly event: string;
    readonly label: Text;
    /** Probability that it is taken, where the choice comes up there. */
    readonly probability: number;
    /** What each party with stakes expects from here on if it is taken. */
    readonly worths: readonly { readonly party: string; readonly value: number; readonly unit: string }[];
  }[];
}

/** How things stand at the beginning of a step, given that some regions are in given states. */
export interface Situation {
  readonly title: Text;
  readonly seed: number;
  readonly draws: number;
  readonly step: number;
  readonly date?: string;
  /** The given `region.state`; empty for everything that can be at that time. */
  readonly given: readonly string[];
  readonly probability: { readonly mean: number; readonly error: number };
  /** How many draws of equal weight would tell as much: (Σ P)²/Σ P². 0 where it cannot be. */
  readonly effectiveDraws: number;
  /** Where the probability is 0: the nearest step at which it is not; missing where there is none up to the report. */
  readonly nearest?: Time;
  readonly report: Time;
  readonly outcomes: readonly {
    readonly name: string;
    readonly label: Text;
    readonly probability: Contrast;
  }[];
  /** Those with stakes: what they expect from the beginning of the step on, worth then. */
  readonly parties: readonly {
    readonly name: string;
    readonly label: Text;
    readonly unit: string;
    readonly value: Contrast;
  }[];
  readonly regions: readonly {
    readonly name: string;
    readonly label: Text;
    /** `name` is `region.state`. */
    readonly states: readonly {
      readonly name: string;
      readonly label: Text;
      readonly there: number;
      readonly overall: number;
    }[];
  }[];
  /** In the order in which they are made. */
  readonly choices: readonly SituationChoice[];
}
