import type { BargainRule } from '../model/deal.ts';
import type { Text } from '../scenario/schema.ts';
import type { Time } from './moment.ts';
import type { Spread } from './study.ts';

/** How terms are found. */
export type DealRule = BargainRule['kind'];

/** What is agreed up to the report, with which terms, and what stands in the way where nothing can be. */
export interface DealResult {
  /** How many deals are made in a play; a deal that is not ratified may be followed by another. */
  readonly made: Spread;
  /** The probability that agreed terms are in force at the report. */
  readonly inForce: Spread;
  readonly issues: readonly IssueResult[];
  /** The steps in which deals are made, in order. */
  readonly dates: readonly DealDate[];
  /** What a deal gives each of the two, in the order of `between`; means over the deals made. */
  readonly gains: readonly DealGain[];
  /** How terms are found, each way once. */
  readonly rules: readonly DealRule[];
  /** How many times per play the two sit down to bargain. */
  readonly rounds: number;
  /** Share of those in which some terms are better for both than going on without a deal. */
  readonly zone: Spread;
  /** Share of them in which no terms keep to all red lines and win-sets. */
  readonly excluded: number;
  /**
   * What stands in the way where there is no such zone, the most frequent first; several may at once. `apart`: each
   * has terms that it would sign, and none that both would.
   */
  readonly obstacles: readonly Obstacle[];
  /** Share of them in which other terms would do exactly as well. */
  readonly ties: number;
  readonly table: TableResult;
}

/** What is agreed on one issue. */
export interface IssueResult {
  readonly name: string;
  readonly label: Text;
  /** The unit of values; '' for plain numbers. */
  readonly unit: string;
  readonly isGrid: boolean;
  /** The mean value over the deals made; missing where the issue is no number. */
  readonly mean?: Spread;
  /** In the order of the file; on a grid those that are ever agreed. */
  readonly levels: readonly {
    readonly name: string;
    readonly label: Text;
    /** The mean value of the level; missing where the issue is no number. */
    readonly value?: number;
    /** Share of the deals made. */
    readonly agreed: Spread;
    /** The probability that it is in force at the report. */
    readonly inForce: number;
  }[];
}

/** The deals made in one step. */
export interface DealDate extends Time {
  readonly made: number;
  /** By issue, then as in its `levels`: share of these deals. */
  readonly levels: readonly (readonly number[])[];
}

/** What deals give to a party. */
export interface DealGain {
  readonly party: string;
  readonly unit: string;
  /** Over going on without a deal. */
  readonly gain: Spread;
  /** What going on without one is worth. */
  readonly alternative: number;
}

/** Why there is no zone of possible agreement, with the share of rounds in which that is so. */
export type Obstacle = { readonly share: number } & (
  | LineObstacle
  | PartyObstacle
  | { readonly kind: 'apart' }
);

/** Without this one there would be a zone. */
interface LineObstacle {
  readonly kind: 'redLine' | 'winSet';
  readonly name: string;
  readonly label: Text;
  readonly party: string;
}

/** No terms inside the lines give this party more than going on without a deal. */
interface PartyObstacle {
  readonly kind: 'alternative';
  readonly party: string;
}

/** What each of the two has besides a deal, when they first sit down. */
export interface TableResult extends Time {
  /** What the inside option is told for: a step where the clock has no time. */
  readonly per: 'year' | 'step';
  readonly parties: readonly {
    readonly party: string;
    readonly unit: string;
    /** Going on without a deal this time: what is to come in all. */
    readonly goingOn: number;
    /** The deal that would be made now: what is to come in all. */
    readonly deal: number;
    /** The inside option: what flows while they talk, per year or step; NaN where the step never ends in talks. */
    readonly inside: number;
  }[];
  /** What may happen instead in the same step. */
  readonly ways: readonly {
    /** A breakdown comes by chance; an outside option is taken by a party. */
    readonly kind: 'breakdown' | 'outside';
    /** Who takes it. */
    readonly party?: string;
    readonly move: string;
    readonly event: string;
    readonly label: Text;
    /** What is to come in all after it, by party as above. */
    readonly values: readonly number[];
  }[];
}
