import type { Horizon } from '../../market/market.ts';

/** A thing with how likely it is, formatted. */
export interface LikelyText {
  readonly label: string;
  readonly share: string;
}

/** The words of figures. Every string argument is formatted already. */
export interface FigureText {
  readonly outcome: string;
  readonly probability: string;
  /** Numerical error of a mean. */
  readonly error: string;
  readonly low: string;
  readonly median: string;
  readonly high: string;
  readonly mean: string;
  readonly before: string;
  readonly difference: string;
  readonly unit: string;
  readonly date: string;
  readonly region: string;
  readonly state: string;
  readonly measure: string;
  readonly market: string;
  /** A difference of probabilities in points, the number with its sign. */
  points(number: string): string;
  /** Several things that have no place of their own. */
  others(count: number): string;
  horizon(horizon: Horizon): string;
  /** How long the duties have been in force. */
  age(duration: string): string;
  readonly outcomes: OutcomesText;
  readonly timeline: TimelineText;
  readonly statechart: StatechartText;
}

export interface OutcomesText {
  title(when: string): string;
  readonly none: string;
  likeliest(first: LikelyText & { readonly when: string }, next: LikelyText | undefined): string;
  unchanged(first: LikelyText & { readonly when: string }): string;
  moved(facts: LikelyText & { readonly when: string; readonly was: string; readonly points: string }): string;
  /** `error`: the largest numerical error, missing where nothing is uncertain. */
  reading(facts: { readonly error: string | undefined; readonly hasGhost: boolean }): string;
}

export interface TimelineText {
  title(region: string): string;
  finding(
    facts: LikelyText & {
      readonly region: string;
      readonly when: string;
      readonly from: string;
      readonly first: string;
    },
  ): string;
  /** The same where the state with which it begins is the likeliest to the end. */
  steady(facts: LikelyText & { readonly region: string; readonly when: string }): string;
  readonly reading: string;
}

export interface StatechartText {
  title(when: string): string;
  /** The likeliest state of each region. */
  finding(when: string, regions: readonly (LikelyText & { readonly region: string })[]): string;
  reading(hasTimes: boolean): string;
  /** A state with what it is: where a region begins, where it ends. */
  stateName(label: string, marks: { readonly initial: boolean; readonly final: boolean }): string;
  /** What leads to another state, and how often. */
  way(events: string, to: string, times: string | undefined): string;
  readonly transitions: string;
}
