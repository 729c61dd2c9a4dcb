/** A stretch of a file: where something stands. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; at least 1. */
  readonly length: number;
}

/** Facts common to rules about a name that is not known: what it is near to, and where that stands. */
interface Misnamed {
  readonly name: string;
  readonly nearest?: string;
  readonly nearestPlace?: Place;
}

/** What a number of a market has to be for there to be a solution. */
export type MarketNeed =
  | 'positive'
  | 'notNegative'
  | 'aboveMinusOne'
  | 'upToOne'
  | 'wholeOne'
  | 'available'
  | 'asTotal';

/** The rules that an input can break, each with the facts that its text tells. Words stand in `report/text`. */
export interface ProblemFacts {
  // The file itself
  'file-missing': { readonly file: string };
  'file-too-large': { readonly file: string; readonly limit: number };
  'yaml-syntax': { readonly detail: string };
  'yaml-several-documents': object;
  'yaml-alias': object;
  'yaml-tag': { readonly tag: string };
  'yaml-duplicate-key': { readonly key: string; readonly first: Place };
  'yaml-too-deep': { readonly limit: number };
  'yaml-too-many-keys': { readonly limit: number };
  'reserved-key': { readonly key: string };
  'not-a-scenario': object;
  'later-format': { readonly found: number; readonly reads: number };
  'missing-format': { readonly reads: number };
  // The shape of the file
  'unknown-key': { readonly key: string; readonly known: readonly string[]; readonly nearest?: string };
  'former-key': { readonly key: string; readonly instead: string };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly expected: string; readonly received: string };
  'not-finite': { readonly received: string };
  'one-of': { readonly keys: readonly string[]; readonly found: readonly string[] };
  'only-with': { readonly key: string; readonly needs: string };
  'empty-map': { readonly key: string };
  // Variants
  'extends-outside': { readonly target: string };
  'extends-cycle': { readonly chain: readonly string[] };
  'extends-too-long': { readonly limit: number };
  'override-without-effect': { readonly path: string };
  'language-lost': { readonly language: string };
  'variant-of-other': { readonly variant: string; readonly chain: readonly string[]; readonly base: string };
  /** What each says as written; null where it removes the value. */
  'variants-disagree': {
    readonly path: string;
    readonly here: string | null;
    readonly first: string | null;
    readonly firstPlace: Place;
  };
  // Results
  'not-a-result': { readonly why: 'syntax' | 'tooDeep' | 'tooLarge' };
  // Names
  'bad-name': { readonly name: string; readonly why: 'pattern' | 'reserved' | 'unit' };
  'name-taken': { readonly name: string; readonly kind: string; readonly first: Place };
  'unknown-name': Misnamed & { readonly kind: string };
  'name-out-of-place': { readonly name: string; readonly kind: string; readonly context: string };
  // Provenance
  'no-provenance': { readonly name: string };
  // Expressions and values
  'expression-syntax': { readonly text: string; readonly detail: string };
  'expression-unbalanced': { readonly text: string };
  'expression-forbidden': { readonly text: string; readonly construct: string };
  'expression-too-large': { readonly limit: number; readonly what: 'tooDeep' | 'tooLong' };
  'unknown-function': { readonly name: string; readonly nearest?: string };
  'argument-count': { readonly name: string; readonly expected: string; readonly received: number };
  'per-cent': { readonly text: string };
  'bare-date': { readonly text: string };
  'formula-cycle': { readonly chain: readonly string[] };
  'not-a-condition': { readonly text: string };
  'unit-mismatch': { readonly operation: string; readonly left: string; readonly right: string };
  'unit-expected': { readonly expected: string; readonly received: string };
  'unknown-unit': { readonly text: string; readonly nearest?: string };
  'bad-value': { readonly expected: string; readonly received: string };
  'bad-distribution': { readonly distribution: string; readonly reason: string };
  'correlation-alone': { readonly name: string };
  'correlation-twice': { readonly first: string; readonly second: string };
  'correlation-certain': { readonly name: string };
  'correlations-impossible': {
    readonly entries: readonly string[];
    /** Between which ranks the one at which it is told would fit the others. */
    readonly low?: number;
    readonly high?: number;
  };
  // Tables of values
  'data-outside': { readonly file: string };
  'unknown-column': {
    readonly name: string;
    readonly file: string;
    readonly known: readonly string[];
    readonly nearest?: string;
  };
  'csv-quote': object;
  'csv-uneven': { readonly expected: number; readonly received: number };
  'csv-column-twice': { readonly name: string };
  'csv-number': { readonly column: string; readonly received: string; readonly isWeight: boolean };
  'csv-empty': { readonly file: string; readonly column: string };
  'csv-too-long': { readonly limit: number };
  'csv-gaps': { readonly column: string; readonly gaps: number; readonly rows: number };
  // Markets
  /** `horizons`: what each preset would take in the short, medium and long run. */
  'elasticity-missing': {
    readonly key: string;
    readonly presets: readonly {
      readonly name: string;
      readonly horizons: string;
      readonly source: string;
    }[];
  };
  'duty-at-home': { readonly supplier: string };
  /** `account`: net exports or a gain that adds up what is bought in two markets, the second of them there. */
  'currencies-mixed': {
    readonly expected: string;
    readonly received: string;
    readonly first: Place;
    readonly account?: { readonly name: string; readonly second: Place };
  };
  'nested-twice': { readonly supplier: string; readonly first: string; readonly second: string };
  'markets-alone': object;
  'no-markets': object;
  'too-many-markets': {
    readonly what: 'markets' | 'suppliers' | 'policies';
    readonly limit: number;
    readonly received: number;
  };
  // Deals
  'too-many-spells': { readonly limit: number };
  'terms-of-others': { readonly party: string };
  /** `lines`: those that alone stand in the way; none where what the parties have without a deal is better for one. */
  'no-deal': { readonly why: 'lines' | 'gains'; readonly lines: readonly string[] };
  'issue-without-value': { readonly name: string };
  /** Levels without what the others of the issue have: a value, or an event. */
  'levels-mixed': {
    readonly issue: string;
    readonly key: 'value' | 'event';
    readonly without: readonly string[];
  };
  'ratifier-without-say': object;
  'bargain-alone': { readonly party: string };
  'deal-without-event': object;
  'gains-not-comparable': {
    readonly solution: string;
    readonly units: readonly { readonly party: string; readonly unit: string }[];
  };
  'too-many-terms': { readonly limit: number; readonly received: number };
  'too-many-lines': { readonly limit: number; readonly received: number };
  // Dates
  'bad-date': { readonly text: string };
  'outside-clock': { readonly text: string; readonly start: string; readonly end: string };
  // Statechart and moves
  'unknown-state': Misnamed & { readonly region: string };
  'final-with-exits': { readonly state: string };
  'always-cycle': { readonly states: readonly string[] };
  'event-not-handled': { readonly event: string; readonly move: string; readonly state: string };
  'rationality-missing': { readonly party: string };
  'continuation-missing': { readonly party: string };
  'option-weight': {
    readonly option: string;
    readonly key: string;
    readonly kind: string;
    readonly allowed: readonly string[];
  };
  'rest-twice': { readonly first: string; readonly second: string };
  'default-needed': { readonly move: string; readonly found: number; readonly rates: boolean };
  'default-with-payoff': { readonly option: string };
  'order-cycle': { readonly moves: readonly string[] };
  // Compiling
  'too-many-asks': { readonly limit: number };
  'too-many-nodes': { readonly limit: number; readonly step: number };
  'too-many-steps': { readonly limit: number; readonly received: number };
  'too-many-parameters': { readonly limit: number };
  'outcomes-overlap': { readonly first: string; readonly second: string; readonly state: string };
  'outcomes-gap': { readonly state: string };
  // Draws
  'chance-over-one': {
    readonly move: string;
    readonly sum: number;
    readonly draw: number;
    readonly values: string;
  };
  'chance-negative': {
    readonly option: string;
    readonly value: number;
    readonly draw: number;
    readonly values: string;
  };
  'value-not-finite': { readonly what: string; readonly draw: number; readonly values: string };
  'market-value': {
    readonly what: string;
    readonly need: MarketNeed;
    /** In the unit; '' for plain numbers and shares. */
    readonly value: number;
    readonly unit: string;
    readonly draw: number;
    readonly values: string;
  };
  'replaced-twice': {
    readonly first: string;
    readonly second: string;
    readonly supplier: string;
    readonly state: string;
  };
  'too-many-solves': { readonly limit: number; readonly received: number };
  // What check tells about the compiled scenario
  'quota-idle': { readonly name: string };
  'level-unused': { readonly issue: string; readonly level: string };
  'unreachable-state': { readonly state: string };
  'event-not-raised': { readonly event: string };
  'state-without-exit': { readonly state: string };
  'parameter-unused': { readonly name: string };
  'moves-twice': { readonly region: string; readonly step: number; readonly moves: readonly string[] };
  'choice-without-rate': { readonly move: string };
  'horizon-effect': { readonly outcome: string; readonly change: number };
  'expectation-failed': { readonly text: string; readonly found: string; readonly error: string };
}

/** The name of a rule. */
export type Rule = keyof ProblemFacts;

/** Errors stop a run; warnings only tell. */
export type Severity = 'error' | 'warning';

/** One thing in an input that its author should know. */
export type Problem = {
  readonly [R in Rule]: {
    readonly rule: R;
    readonly severity: Severity;
    readonly place?: Place;
    readonly facts: ProblemFacts[R];
  };
}[Rule];

const WARNINGS: ReadonlySet<Rule> = new Set<Rule>([
  'no-deal',
  'override-without-effect',
  'correlation-certain',
  'quota-idle',
  'level-unused',
  'csv-gaps',
  'language-lost',
  'unreachable-state',
  'event-not-raised',
  'state-without-exit',
  'parameter-unused',
  'moves-twice',
  'choice-without-rate',
  'horizon-effect',
]);

/** Makes a problem; its severity follows from its rule. */
export function problem<R extends Rule>(rule: R, place: Place | undefined, facts: ProblemFacts[R]): Problem {
  const severity: Severity = WARNINGS.has(rule) ? 'warning' : 'error';
  // The compiler cannot see that one R links rule and facts once they stand in a union.
  return { rule, severity, ...(place === undefined ? {} : { place }), facts } as Problem;
}

/** Whether any of the problems stops a run. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === 'error');
}

/** Thrown where a run meets a problem that only shows while computing, such as odds over 1 for some draw. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.rule).join(', '));
    this.problems = problems;
  }
}
