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
  /** Head of the column with the horizon. */
  readonly horizonHead: string;
  /** Where all horizons are alike. */
  readonly atAllTimes: string;
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
  readonly flows: FlowsText;
  readonly gains: GainsText;
  readonly measures: MeasuresText;
  readonly choices: ChoicesText;
  readonly terms: TermsText;
  readonly distribution: DistributionText;
  readonly tornado: TornadoText;
  readonly map: MapText;
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

export interface FlowsText {
  readonly title: string;
  readonly none: string;
  readonly supplier: string;
  readonly afterHead: string;
  readonly change: string;
  before(amount: string): string;
  after(amount: string, change: string | undefined): string;
  /** The supplier whose sales change most; amounts in `unit`. */
  finding(facts: {
    readonly supplier: string;
    readonly market: string;
    readonly when: string;
    readonly before: string;
    readonly after: string;
    readonly unit: string;
    readonly change: string | undefined;
  }): string;
  reading(isUncertain: boolean): string;
}

export interface GainsText {
  readonly title: string;
  readonly none: string;
  readonly side: string;
  readonly kind: string;
  readonly gain: string;
  readonly inAll: string;
  buyers(market: string): string;
  producers(market: string): string;
  treasury(market: string): string;
  total(amount: string, unit: string): string;
  inUnit(amount: string, unit: string): string;
  /** Who gains and who loses most; amounts without sign, with their unit. */
  finding(facts: {
    readonly when: string;
    readonly winner: { readonly side: string; readonly kind: string; readonly amount: string } | undefined;
    readonly loser: { readonly side: string; readonly kind: string; readonly amount: string } | undefined;
  }): string;
  /** `others`: the moments besides the one that bars stand for, in order; `isUsed`: goods of one market go into those of another. */
  reading(facts: {
    readonly main: string;
    readonly others: readonly string[];
    readonly isUncertain: boolean;
    readonly isUsed: boolean;
  }): string;
}

export interface MeasuresText {
  readonly title: string;
  readonly none: string;
  finding(facts: {
    readonly label: string;
    readonly value: string;
    readonly range: string | undefined;
  }): string;
  reading(facts: { readonly isUncertain: boolean; readonly hasGhost: boolean }): string;
}

export interface ChoicesText {
  readonly title: string;
  readonly none: string;
  readonly reading: string;
  readonly party: string;
  readonly choice: string;
  readonly states: string;
  readonly anywhere: string;
  readonly option: string;
  readonly reachedHead: string;
  readonly worthHead: string;
  heading(party: string, choice: string): string;
  reached(when: string, share: string): string;
  worth(value: string): string;
  finding(
    facts: LikelyText & { readonly party: string; readonly choice: string; readonly when: string },
  ): string;
}

export interface TermsText {
  readonly title: string;
  readonly why: string;
  readonly issue: string;
  readonly level: string;
  readonly ofDeals: string;
  readonly inForce: string;
  mean(value: string): string;
  /** In what share of the rounds there is no zone of agreement. */
  without(share: string): string;
  none(when: string): string;
  finding(facts: {
    readonly when: string;
    readonly inForce: string;
    readonly likeliest: readonly { readonly issue: string; readonly level: string }[];
  }): string;
  reading(isUncertain: boolean): string;
}

export interface TornadoText {
  title(target: string): string;
  readonly none: string;
  readonly number: string;
  readonly atLow: string;
  readonly atHigh: string;
  /** What the target is at both ends of a number, and the two ends. */
  effect(low: string, high: string): string;
  ends(low: string, high: string): string;
  finding(facts: {
    readonly target: string;
    readonly label: string;
    readonly low: Readonly<Record<'value' | 'mean', string>>;
    readonly high: Readonly<Record<'value' | 'mean', string>>;
  }): string;
  reading(facts: { readonly count: number; readonly candidates: number; readonly mean: string }): string;
}

export interface MapText {
  title(x: string, y: string): string;
  readonly none: string;
  /** The outcome that is likeliest over most of the map, and the others that are somewhere. */
  finding(first: string, others: readonly string[]): string;
  reading(facts: { readonly draws: string }): string;
}

export interface DistributionText {
  title(label: string): string;
  readonly none: string;
  readonly from: string;
  readonly to: string;
  readonly draws: string;
  readonly reading: string;
  finding(facts: Readonly<Record<'label' | 'mean' | 'low' | 'high', string>>): string;
}
