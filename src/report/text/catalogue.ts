import type { ProblemFacts, Rule, Severity } from '../../core/problem.ts';
import type { AccountText } from './account-words.ts';
import type { CommandMessages } from './command-line-text.ts';
import type { CompareText } from './compare-words.ts';
import type { DealText } from './deal-words.ts';
import type { DescribeText } from './describe-words.ts';
import type { DiffText } from './diff-words.ts';
import type { DocumentText } from './document-words.ts';
import type { FigureText } from './figure-words.ts';
import type { MarketText } from './market-words.ts';
import type { PredicateText } from './predicate-words.ts';

/** The languages that reports are written in. */
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said about one problem. The nearest known name is added by `formatProblems`. */
export interface ProblemText {
  /** What is wrong, in one short sentence without a full stop. */
  readonly summary: string;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
  /** What to do about it. */
  readonly advice?: string | undefined;
}

/** The problems that only markets have; their words stand in files of their own. */
export type MarketRule =
  | 'elasticity-missing'
  | 'duty-at-home'
  | 'currencies-mixed'
  | 'nested-twice'
  | 'markets-alone'
  | 'no-markets'
  | 'too-many-markets'
  | 'market-value'
  | 'replaced-twice'
  | 'too-many-solves'
  | 'quota-idle';
export type MarketProblemTexts = Pick<ProblemTexts, MarketRule>;
/** The same for deals. */
export type DealRule =
  | 'issue-without-value'
  | 'levels-mixed'
  | 'ratifier-without-say'
  | 'bargain-alone'
  | 'deal-without-event'
  | 'gains-not-comparable'
  | 'too-many-terms'
  | 'too-many-spells'
  | 'terms-of-others'
  | 'no-deal'
  | 'too-many-lines'
  | 'level-unused';
export type DealProblemTexts = Pick<ProblemTexts, DealRule>;
/** The text of every rule; the compiler demands each one. */
export type ProblemTexts = { readonly [R in Rule]: (facts: ProblemFacts[R]) => ProblemText };

/** The words around numbers. Every argument is a number already formatted, if not said otherwise. */
export interface NumberText {
  percent(number: string): string;
  /** `low` to `high`, both formatted alike. */
  range(low: string, high: string): string;
  /** A number and its unit, the unit already in this language. */
  withUnit(number: string, unit: string): string;
  /** Words of units, such as `month`; those not listed stay as they are. */
  readonly units: Readonly<Record<string, string>>;
  /** Words of units for exactly one, where they differ. */
  readonly one: Readonly<Record<string, string>>;
  /** Where the language counts in steps of ten thousand: the words for 10^4, 10^8 and 10^12. */
  readonly myriads?: readonly [string, string, string];
  /** Where they differ: the words for `thousand`, `million`, `billion` and `trillion`, written right before the unit. */
  readonly scales?: Readonly<Record<string, string>>;
  /** A day; `month` counts from 1. */
  date(year: number, month: number, day: number): string;
  /** The same, short enough for the head of a column. */
  month(year: number, month: number): string;
  /** The same where months are too long. */
  day(month: number, day: number): string;
  /** From one month of a year to another one of it. */
  months(year: number, first: number, last: number): string;
  /** A whole year. */
  year(year: number): string;
  /** A step of a clock without dates. */
  step(number: string): string;
  /** From one step to another. */
  steps(first: string, last: string): string;
}

/** The words around problems. */
export interface FrameText {
  readonly severity: Readonly<Record<Severity, string>>;
  expectedReceived(expected: string, received: string): string;
  expected(expected: string): string;
  received(received: string): string;
  nearest(name: string, where: string | undefined): string;
  closing(errors: number, warnings: number, files: number): string;
}

/** The words of the report on a run. Every string argument is formatted already. */
export interface RunText {
  /** The answer, where the headline outcome is not the likeliest. */
  answer(facts: {
    when: string;
    likeliest: string;
    probability: string;
    headline: string;
    share: string;
  }): string;
  /** The answer, where the headline outcome is the likeliest. */
  answerIsHeadline(facts: { when: string; likeliest: string; probability: string }): string;
  readonly outcome: string;
  readonly probability: string;
  readonly error: string;
  /** Head of the columns with the range from the 5th to the 95th percentile. */
  readonly range: string;
  moreOutcomes(count: number): string;
  /** How far the headline outcome goes, whatever one party chooses. */
  envelope(outcome: string, parties: readonly { readonly party: string; readonly range: string }[]): string;
  /** States of a region that are summed up in one row. */
  otherStates(count: number): string;
  readonly measure: string;
  readonly value: string;
  against(share: string, label: string, value: string): string;
  /** A `first` measure: how likely the condition is ever reached. */
  reachedAtAll(probability: string): string;
  /** The choice that matters most, and the one after it. */
  choice(facts: { party: string; date: string; label: string; reached: string }): string;
  nextChoice(facts: { party: string; date: string; label: string; reached: string }): string;
  choiceState(states: readonly string[]): string;
  readonly odds: string;
  readonly worth: string;
  readonly option: string;
  moreOptions(count: number): string;
  basis(facts: {
    assumed: number;
    numbers: number;
    uncertain: number;
    draws: string;
    /** Whether draws are independent and no Sobol points. */
    isPlain: boolean;
    seed: string;
    /** Whether the report leaves out something that `--full` tells. */
    isCut: boolean;
  }): string;
  expectationFailed(facts: { text: string; sides: readonly string[]; error: string }): string;
  moreExpectations(count: number): string;
  readonly next: string;
  readonly nextWhatIf: string;
  readonly nextSources: string;
  readonly nextOrigin: string;
}

/** The words of `check`. */
export interface CheckText {
  ok(facts: { nodes: string; outcomes: number; horizon: string; assumed: number }): string;
  /** About a file of markets alone. */
  marketsOk(facts: { markets: number; suppliers: number; policies: number; assumed: number }): string;
  /** After a check that will be repeated. */
  watched(facts: { time: string; seconds: string; files: number }): string;
}

/** The words of `show --at`. Every string argument is formatted already. */
export interface SituationText {
  /** The date, and the states that are given. */
  heading(when: string, states: readonly string[]): string;
  probability(facts: {
    share: string;
    error: string;
    effective: string;
    draws: string;
    seed: string;
  }): string;
  /** The given states cannot be at that date. */
  readonly impossible: string;
  nearest(when: string): string;
  never(report: string): string;
  outcomeBy(when: string): string;
  readonly there: string;
  readonly error: string;
  readonly elsewhere: string;
  readonly overall: string;
  /** What parties expect from there on. */
  readonly party: string;
  readonly region: string;
  readonly probabilityHead: string;
  choice(facts: { party: string; label: string; reached: string }): string;
  readonly odds: string;
  worthTo(party: string): string;
  readonly noChoice: string;
}

/** The words in a drawn chart. */
export interface ChartText {
  title(scenario: string, when: string): string;
  /** How often a transition is taken, on average. */
  times(number: string): string;
  /** What `always` waits for. */
  when(condition: string): string;
}

/** The words of `run --again`. Numbers are formatted already. */
export interface AgainText {
  agree(numbers: string): string;
  differ(differences: string, numbers: string): string;
  /** A stored number and the one found now; without a relative difference where one of them is missing. */
  pair(stored: string, now: string, relative: string | undefined): string;
  readonly none: string;
  more(count: string): string;
  versions(stored: string, now: string): string;
  readonly otherHash: string;
}

/** The words of `sources`. */
export interface SourcesText {
  readonly numbers: string;
  readonly correlations: string;
  readonly markets: string;
  readonly deals: string;
  readonly constants: string;
  readonly calendar: string;
  readonly chronicle: string;
  readonly afterwards: string;
  readonly assumed: string;
  readonly missing: string;
  changedBy(file: string): string;
  quote(text: string): string;
  /** An elasticity from a preset, with the source that the preset names. */
  preset(name: string, source: string): string;
  unknownSource(name: string): string;
  bears(names: string): string;
  closing(facts: Readonly<Record<'sourced' | 'assumed' | 'changed' | 'missing' | 'reports', number>>): string;
}

/** Every text for people in one language, but for the help of the command line, which has to load fast. */
export interface Catalogue {
  readonly language: Language;
  readonly numbers: NumberText;
  readonly problems: ProblemTexts;
  readonly frame: FrameText;
  readonly run: RunText;
  readonly deal: DealText;
  readonly check: CheckText;
  readonly situation: SituationText;
  readonly chart: ChartText;
  readonly figures: FigureText;
  readonly sources: SourcesText;
  readonly accounts: AccountText;
  readonly predicates: PredicateText;
  readonly describe: DescribeText;
  readonly diff: DiffText;
  readonly compare: CompareText;
  readonly document: DocumentText;
  readonly again: AgainText;
  readonly market: MarketText;
  readonly messages: CommandMessages;
}
