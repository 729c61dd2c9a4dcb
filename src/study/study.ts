import type { Problem } from '../core/problem.ts';
import type { Sampling } from '../random/sampling.ts';
import type { Text } from '../scenario/schema.ts';
import type { DealResult } from './deal-result.ts';
import type { Time } from './moment.ts';

/** The most draws that may be asked for. */
export const MOST_DRAWS = 2 ** 20;

/** A number read over all draws: its mean, the numerical error of that mean, and its spread over the parameters. */
export interface Spread {
  readonly mean: number;
  /** Standard error of the mean: from 16 independent shifts, or from plain draws; 0 where nothing is uncertain. */
  readonly error: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** The probability that an outcome holds at the report. */
export interface OutcomeResult {
  readonly name: string;
  readonly label: Text;
  readonly probability: Spread;
  /** Lowest and highest probability whatever one party chooses, all other behaviour as solved. */
  readonly envelope: readonly { readonly party: string; readonly low: number; readonly high: number }[];
}

/** A measure, in its own unit. */
export interface MeasureResult {
  readonly name: string;
  readonly label: Text;
  readonly kind: 'flow' | 'time' | 'ever' | 'first';
  /** How a flow is read; `total` for times. */
  readonly report: 'total' | 'average' | 'at';
  /** The unit that the numbers are in, such as `trillion JPY`; `%` for probabilities; '' for plain numbers. */
  readonly unit: string;
  readonly value: Spread;
  /** For `first`: how likely it is reached at all; `value` is the time given that it is. */
  readonly probability?: Spread;
  /** What it is compared with: the mean of that in the same unit. */
  readonly against?: { readonly label: Text; readonly value: number };
}

/** One option of a choice, over all draws in which the choice is reached. */
export interface OptionResult {
  readonly event: string;
  readonly label: Text;
  readonly probability: number;
  /** What the party expects from here on if it takes the option, in `unit`. */
  readonly value: number;
}

/** A choice of a party at a date. */
export interface ChoiceResult {
  readonly move: string;
  readonly case?: string;
  readonly label: Text;
  readonly party: string;
  /** The step in which it is made, and the day that step begins where the clock has dates. */
  readonly step: number;
  readonly date?: string;
  /** `region.state …` where only one configuration has this choice, else `all`. */
  readonly configuration: string;
  readonly reached: number;
  /** How far the headline outcome hangs on it: reach × difference between its options. */
  readonly weight: number;
  /** The share of draws, on average over its states, in which a perfectly rational party finds two options equal. */
  readonly ties: number;
  /** The unit of the values. */
  readonly unit: string;
  readonly options: readonly OptionResult[];
}

/** A number nobody has published. */
export interface Assumption {
  readonly name: string;
  readonly label: Text;
  /** The value as written. */
  readonly value: string;
  readonly why: Text;
}

/** Something that the scenario says must hold. */
export interface ExpectationResult {
  readonly name: string;
  readonly text: string;
  readonly holds: boolean;
  /** The values of the compared sides, and the largest numerical error of a difference, in `unit`. */
  readonly sides: readonly number[];
  readonly error: number;
  /** The unit of the first measure that is compared; '' for shares and plain numbers. */
  readonly unit: string;
}

/** The answer: what all draws together say. */
export interface Study {
  readonly title: Text;
  readonly seed: number;
  /** How draws were spread. */
  readonly sampling: Sampling;
  /** Draws actually computed: for Sobol points 16 × a power of two; 1 where nothing is uncertain. */
  readonly draws: number;
  readonly uncertain: number;
  readonly headline: string;
  /** When outcomes and measures are read. */
  readonly report: Time;
  readonly outcomes: readonly OutcomeResult[];
  readonly measures: readonly MeasureResult[];
  readonly timeline: {
    /** One more than the steps reported: ISO days, or step numbers where the clock has no dates. */
    readonly dates: readonly string[];
    /** `region.state` → probability just before each date's decisions. */
    readonly states: ReadonlyMap<string, readonly number[]>;
    /** The regions that outcomes look at. */
    readonly deciding: readonly string[];
    /** The states, as `region.state`, that the headline outcome looks at. */
    readonly headline: readonly string[];
    /** `region` and `region.state` → what people call it. */
    readonly labels: ReadonlyMap<string, Text>;
  };
  /** At most ten, heaviest first. */
  readonly choices: readonly ChoiceResult[];
  /** What is agreed; missing where nothing is bargained over. */
  readonly deal?: DealResult;
  readonly parties: readonly { readonly name: string; readonly label: Text }[];
  readonly assumptions: readonly Assumption[];
  /** Parameters, correlations and numbers of markets with a source. */
  readonly sourced: number;
  readonly expectations: readonly ExpectationResult[];
  readonly size: { readonly nodes: number; readonly edges: number; readonly configurations: number };
}

/** What of an answer moves at once with a lever; outcomes have no envelopes. */
export type QuickStudy = Omit<
  Study,
  'choices' | 'deal' | 'assumptions' | 'sourced' | 'expectations' | 'size'
>;

/** How far a long computation has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What `check` finds in a scenario that can be computed. */
export type CheckResult = GameCheckResult | MarketCheckResult;

/** What `check` found out about a negotiation. */
export interface GameCheckResult {
  readonly kind: 'game';
  readonly problems: readonly Problem[];
  readonly size: Study['size'];
  readonly outcomes: number;
  /** The reported horizon in steps, and in words of the file such as `36 months`. */
  readonly horizon: { readonly steps: number; readonly text: string };
  readonly assumed: number;
}

/** What `check` found out about markets without a negotiation. */
export interface MarketCheckResult {
  readonly kind: 'markets';
  readonly problems: readonly Problem[];
  /** How many there are. */
  readonly markets: number;
  readonly suppliers: number;
  readonly policies: number;
  readonly assumed: number;
}
