import type { Chart } from '../chart/chart.ts';
import type { Place } from '../core/problem.ts';
import type { MarketSystem } from '../market/market.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { CholeskyFactor } from '../random/copula.ts';
import type { Distribution } from '../random/distribution.ts';
import type { Text } from '../scenario/schema.ts';
import type { Bargain, Deal } from './deal.ts';

/**
 * A scenario with every name resolved and every expression parsed and checked. All numbers are in base units: money
 * in its currency, time in seconds (in steps where the clock has no step length).
 */
export interface Model {
  readonly title: Text;
  readonly clock: Clock;
  readonly chart: Chart;
  /** `region` and `region.state` → what people call it. */
  readonly chartLabels: ReadonlyMap<string, Text>;
  readonly counters: readonly Counter[];
  readonly parameters: readonly Parameter[];
  readonly correlations: readonly Correlations[];
  /** Bodies of formulas and conditions, and values of constants, by name. */
  readonly definitions: ReadonlyMap<string, Expression>;
  readonly parties: readonly Party[];
  /** Calendar entries first, by date, then the moves: the order within a step. */
  readonly moves: readonly Move[];
  /** Calendar name → its step. */
  readonly dates: ReadonlyMap<string, number>;
  /** Calendar name → its day, ISO; missing for entries given by step. */
  readonly days: ReadonlyMap<string, string>;
  readonly markets: MarketSystem;
  /** The accounts of markets that any expression mentions, by name. */
  readonly accounts: readonly string[];
  readonly deal: Deal;
  readonly outcomes: readonly Outcome[];
  readonly headline: number;
  readonly measures: readonly Measure[];
  readonly expectations: readonly Expectation[];
}

/** When the game begins, how long a step is, how far it is solved and when it is read. */
export interface Clock {
  /** Length of a step in seconds; 1 where time is counted in steps. */
  readonly step: number;
  /** Whether a step has a length: durations are times, else plain numbers. */
  readonly timed: boolean;
  /** How many steps are solved; at least 1. */
  readonly steps: number;
  /** After how many steps outcomes and measures are read; from 1 to `steps`. */
  readonly report: number;
  /** The same as written, such as `36 months`. */
  readonly reportText: string;
  /** What follows the last step: its flows for ever, or nothing. */
  readonly continuation: 'last' | 'none';
  /** First day of step 0 … steps, ISO; empty where the clock has no dates. */
  readonly days: readonly string[];
}

/** How often some events have happened. */
export interface Counter {
  readonly name: string;
  readonly counts: ReadonlySet<string>;
  /** Where it starts, and where it stays: whole numbers, at least 0. */
  readonly from: number;
  readonly max: number;
}

/** A number of the scenario, certain or uncertain, in base units. */
export interface Parameter {
  readonly name: string;
  readonly label: Text;
  /** Position in the sampling design: shared by all variants of a scenario. */
  readonly dimension: number;
  readonly value: number | Distribution;
  /** What it is a number of. */
  readonly unit: Dimension;
  /** As written, for people. */
  readonly text: string;
  readonly place: Place;
}

/** Parameters whose uniforms are correlated with each other and with no others. */
export interface Correlations {
  /** Their numbers among the parameters, by ascending dimension; some of them may be certain. */
  readonly members: readonly number[];
  readonly factor: CholeskyFactor;
}

/** One of those who choose. */
export interface Party {
  readonly name: string;
  readonly label: Text;
  /** Per second; per step where time is counted in steps. */
  readonly discountRate: Expression;
  /** How sharply it prefers the better option, in 1/unit; undefined for a party that never weighs anything. */
  readonly rationality: Expression | 'perfect' | undefined;
  /** What it earns per unit of time. */
  readonly flow: Expression | undefined;
  /** What it gets at the very end, instead of a continuation. */
  readonly end: Expression | undefined;
  /** What it gets at once when a deal is made; sees the levels agreed. */
  readonly deal: Expression | undefined;
  /** The dimension of all its payoffs. */
  readonly unit: Dimension;
  readonly place: Place;
}

/** Something that can act once per step, in order. */
export interface Move {
  readonly name: string;
  readonly label: Text;
  /** The only step in which it acts; undefined for every step. */
  readonly step: number | undefined;
  readonly when: Expression | undefined;
  /** The first whose `when` holds acts. */
  readonly cases: readonly Case[];
  readonly place: Place;
}

/** One of the things that a move can do. */
export interface Case {
  /** Empty where the move has no cases of its own. */
  readonly name: string;
  readonly label: Text;
  readonly when: Expression | undefined;
  readonly act: Act;
  readonly place: Place;
}

/** What happens when a case acts: nothing but a date to refer to, a certain event, chance, a choice, or a bargain. */
export type Act =
  | { readonly kind: 'mark' }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'chance' | 'hazard'; readonly options: readonly Option[] }
  | {
      readonly kind: 'choose';
      readonly party: number;
      readonly options: readonly Option[];
      /** The option taken whatever it is worth. */
      readonly plan: string | undefined;
    }
  | Bargain;

/** What can happen or be chosen. */
export interface Option {
  readonly name: string;
  readonly label: Text;
  /** The event raised; undefined for nothing. */
  readonly event: string | undefined;
  readonly when: Expression | undefined;
  readonly weight: Weight;
  readonly isDefault: boolean;
  /** Party index → what it gets at once. */
  readonly payoffs: ReadonlyMap<number, Expression>;
  readonly place: Place;
}

/** How an option comes about: with a number, with what the others leave (`rest`), or by its worth alone (`free`). */
export type Weight =
  | { readonly kind: 'odds' | 'rate' | 'probability'; readonly value: Expression }
  | { readonly kind: 'rest' | 'free' };

/** One of the exclusive ends by which a play is told at the report. */
export interface Outcome {
  readonly name: string;
  readonly label: Text;
  readonly when: Expression;
  readonly place: Place;
}

/** A further question: an amount over time, a time, or a probability. */
export type Measure = MeasureFrame &
  (
    | { readonly kind: 'flow'; readonly flow: Expression; readonly report: 'total' | 'average' | 'at' }
    | { readonly kind: 'time'; readonly when: Expression }
    | {
        readonly kind: 'ever' | 'first';
        readonly when: Expression;
        /** How many steps are looked at; at most those up to the report. */
        readonly by: number;
      }
  );

interface MeasureFrame {
  readonly name: string;
  readonly label: Text;
  /** The unit shown, and how many base units it is. */
  readonly unit: { readonly text: string; readonly factor: number };
  readonly against: { readonly label: Text; readonly value: Expression } | undefined;
  readonly place: Place;
}

/** A chain of comparisons that must hold over means of outcomes and measures. */
export interface Expectation {
  readonly name: string;
  readonly text: string;
  readonly comparisons: readonly {
    readonly operation: 'less' | 'lessEqual' | 'greater' | 'greaterEqual';
    readonly left: Expression;
    readonly right: Expression;
  }[];
  readonly place: Place;
}
