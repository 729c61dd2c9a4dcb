import type { DescribeDealText } from './describe-deal-words.ts';
import type { DescribeMarketText } from './describe-market-words.ts';

/** The words of `describe`. Every string argument is formatted already; labels come without quotation marks. */
export interface DescribeText {
  readonly headings: Readonly<Record<DescribeSection, string>>;

  /** The clock. Days are missing where there are no dates. */
  clock(facts: {
    start: string | undefined;
    step: string | undefined;
    steps: string;
    end: string | undefined;
    report: string;
    reportDay: string | undefined;
    /** Whether the game goes on after the report. */
    goesOn: boolean;
  }): string;
  chronicle(reports: number, last: string): string;

  party(name: string, people: readonly { readonly name: string; readonly role: string }[]): string;
  decides(party: string, choices: readonly string[]): string;
  decidesNothing(party: string): string;
  readonly nobody: string;

  regions(count: number): string;
  region(label: string, initial: string): string;
  state(label: string, ways: readonly string[]): string;
  way(target: string, events: readonly string[]): string;
  wayAtOnce(target: string, condition: string): string;
  readonly final: string;
  readonly noWayOut: string;
  counter(label: string, events: readonly string[], from: string, max: string): string;
  condition(label: string, condition: string): string;

  calendar(day: string, label: string): string;

  /** How moves follow each other in a step. */
  order(isDated: boolean): string;
  /** A move or one of its cases, and what it does; `when` is a condition in words. */
  move(label: string, act: string, when: string | undefined): string;
  /** A move of which the first case that fits acts. */
  firstOf(label: string): string;
  caseOf(move: string, label: string): string;
  /** The condition of a case that fits whenever no earlier one does. */
  readonly otherwise: string;
  /** What introduces a list. */
  lead(words: string): string;
  /** An act and its options on one line. */
  actWith(act: string, options: readonly string[]): string;
  optionInline(name: string, parts: readonly string[]): string;
  readonly acts: {
    readonly chance: string;
    readonly hazard: string;
    choose(party: string): string;
    plan(party: string, option: string): string;
    event(event: string): string;
    readonly mark: string;
  };
  /** `name` stands as it is shown, with its quotation marks. */
  option(name: string, parts: readonly string[]): string;
  odds(amount: string): string;
  readonly rest: string;
  rate(amount: string): string;
  reviewRate(amount: string): string;
  probability(amount: string): string;
  readonly isDefault: string;
  onlyWhen(condition: string): string;
  payment(party: string, amounts: readonly string[]): string;
  readonly noEvent: string;

  payoffs(party: string): string;
  end(party: string): string;
  noPayoffs(party: string): string;
  /** One part of a sum: earned while a condition holds, or once if it does. */
  term(amount: string, facts: { isTaken: boolean; condition: string | undefined; isOnce: boolean }): string;
  minus(amount: string): string;
  label(words: string): string;
  code(text: string): string;
  product(factors: readonly string[]): string;
  /** A formula that has no simple words, and the labels of what it is made of. */
  formula(code: string, labels: readonly string[], more: number): string;

  outcome(label: string, condition: string): string;
  readonly outcomes: string;
  headline(outcome: string): string;
  measure(label: string, meaning: string): string;
  readonly flows: Readonly<Record<'total' | 'average' | 'at', string>>;
  flow(kind: string, terms: readonly string[]): string;
  time(condition: string): string;
  ever(condition: string, by: string | undefined): string;
  first(condition: string, by: string | undefined): string;

  numbers(
    facts: Readonly<Record<'all' | 'uncertain' | 'sourced' | 'assumed' | 'changed' | 'missing', number>>,
  ): string;
  readonly uses: Readonly<Record<NumberUse, string>>;
  use(use: string, count: number, labels: readonly string[], more: number): string;
  readonly usesLead: string;
  logit(party: string, rationality: string): string;
  perfect(party: string): string;
  discounts(party: string, rate: string): string;

  readonly limits: Readonly<Record<Limit, string>>;
  planned(party: string, move: string, option: string): string;
  fixedOdds(move: string, options: readonly string[]): string;
  indifferent(party: string): string;
  saturates(label: string, max: string): string;
  /** What follows the last step. */
  tail(kind: 'last' | 'none', steps: string): string;
  tailEnd(party: string): string;

  source(parts: readonly string[]): string;

  readonly deal: DescribeDealText;
  readonly markets: DescribeMarketText;
}

/** The parts of a description, in order. */
export const DESCRIBE_SECTIONS = [
  'question',
  'parties',
  'phases',
  'calendar',
  'moves',
  'deal',
  'markets',
  'policies',
  'payoffs',
  'outcomes',
  'measures',
  'numbers',
  'limits',
  'notes',
  'sources',
] as const;
export type DescribeSection = (typeof DESCRIBE_SECTIONS)[number];

/** Where an uncertain number acts. */
export type NumberUse = 'chance' | 'choice' | 'market' | 'deal' | 'payoff' | 'behaviour' | 'measure' | 'none';

/** What a scenario leaves out, apart from what names something in it. */
export type Limit =
  | 'perfectInformation'
  | 'numbersKnown'
  | 'oneSolution'
  | 'noChoice'
  | 'noDates'
  | 'nothingUncertain'
  | 'independent'
  | 'memoryless'
  | 'noPayoffs'
  | 'termsLater'
  | 'partialMarkets'
  | 'originNotBrand'
  | 'marketsOfFile';
