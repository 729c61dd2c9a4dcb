import type { Place } from '../core/problem.ts';
import type { Expression } from '../quantity/expression.ts';
import type { SOLUTIONS } from '../scenario/deal-words.ts';
import type { Text } from '../scenario/schema.ts';

/** What the parties talk about, and what binds their hands. */
export interface Deal {
  /** In the order of the file; empty where nothing is bargained over. */
  readonly issues: readonly Issue[];
  /** Where the terms agreed last are in force; undefined without issues. */
  readonly while: Expression | undefined;
  /** What every deal keeps to: red lines first, by party, then the win-sets of ratifiers. */
  readonly lines: readonly Line[];
  /** Those whose consent is a matter of odds. */
  readonly consents: readonly Consent[];
}

/** Something that a deal settles. */
export interface Issue {
  readonly name: string;
  readonly label: Text;
  /** At least one. */
  readonly levels: readonly Level[];
  /** Whether all its levels have values, so that its name is a number. */
  readonly isNumber: boolean;
  /** Whether the levels are a grid: told by their value, and never mentioned by name. */
  readonly isGrid: boolean;
  /** The unit that values are shown in; '' for plain numbers. */
  readonly unit: { readonly text: string; readonly factor: number };
  readonly place: Place;
}

/** One of the things that can be agreed on an issue. */
export interface Level {
  /** As in the file; on a grid the value in the unit shown. */
  readonly name: string;
  readonly label: Text;
  /** What the issue is worth; undefined where it is no number. Sees parameters and no states. */
  readonly value: Expression | undefined;
  readonly event: string | undefined;
  readonly place: Place;
}

/** Something that excludes terms. Sees levels, parameters and formulas, no states. */
export interface Line {
  readonly kind: 'redLine' | 'winSet';
  readonly name: string;
  readonly label: Text;
  /** Whose red line it is, or whose ratifier. */
  readonly party: number;
  readonly holds: Expression;
  readonly place: Place;
}

/** Somebody whose consent is a matter of odds. */
export interface Consent {
  readonly name: string;
  readonly label: Text;
  readonly party: number;
  /** A probability in every draw: 1 where it is not asked. Sees levels, parameters, states and time. */
  readonly odds: Expression;
  readonly place: Place;
}

/** Two parties look for terms. */
export interface Bargain {
  readonly kind: 'bargain';
  /** Indices of two different parties; with tactics the first moves first in a round. */
  readonly between: readonly [number, number];
  /** Raised by a deal, before the events of its levels. */
  readonly event: string | undefined;
  /** A rate; undefined for certain in every step. */
  readonly readiness: Expression | undefined;
  readonly rule: BargainRule;
}

/** How terms are found. */
export type BargainRule =
  /** The asymmetric Nash solution; each party's power, by position in `between`. */
  | { readonly kind: 'nash'; readonly power: readonly [Expression, Expression] | undefined }
  | { readonly kind: Exclude<(typeof SOLUTIONS)[number], 'nash'> }
  /** One side makes an offer that the other takes or leaves; the position of the proposer in `between`. */
  | { readonly kind: 'proposal'; readonly proposer: 0 | 1 }
  | {
      readonly kind: 'concession';
      /** Which round it is, 1 for the first, and how many there are. */
      readonly round: Expression;
      readonly rounds: Expression;
      readonly tactics: readonly [Tactic, Tactic];
    };

/** How one party gives way with time t, from 0 to 1. */
export interface Tactic {
  readonly curve: 'polynomial' | 'exponential';
  readonly beta: Expression;
  readonly kappa: Expression;
  /** The least it settles for; undefined for what going on without a deal is worth to it. */
  readonly reserve: Expression | undefined;
}
