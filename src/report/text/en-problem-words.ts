import { someOf, wordsOf } from './word-list.ts';

// The words from which several problems make their texts.

/** What a name can stand for, and which names an expression may mention. */
export const KINDS: Readonly<Record<string, string>> = {
  calendar: 'calendar entry',
  time: 'point in time',
  person: 'person of that party',
  supplier: 'supplier of this market',
  account: 'account of a market',
  importer: 'party or supplier of this market',
  literal: 'name that may stand here',
  guard: 'state or condition',
  predicate: 'state, condition, counter, constant or point in time',
  setting: 'parameter, formula or constant',
  value: 'parameter, formula, constant, state, point in time or account of a market',
  observation: 'account of a market, parameter, formula or constant',
  redLine: 'red line',
  policy: 'state, condition, counter, constant, point in time or level of an issue',
  terms: 'level, issue, parameter, formula or constant',
  termsValue: 'parameter, formula, constant, state, point in time, account of a market, issue or level',
  expectation: 'outcome, measure or constant',
};

export const CONTEXTS: Readonly<Record<string, string>> = {
  literal: 'a plain number',
  constant: 'a constant or the value of a parameter',
  guard: 'an `always` condition',
  predicate: 'a condition',
  setting: 'a number that is the same in all states, such as a discount rate or the value of a supplier',
  value: 'a formula',
  observation: 'an observation',
  policy: 'the condition of a duty or quota',
  terms: 'a red line, a win-set or the size of a duty or quota',
  termsValue: 'a formula',
  expectation: 'an expectation',
};

export const CONTEXT_ADVICE: Readonly<Record<string, string>> = {
  literal: 'write the number itself',
  constant: 'it may mention constants only; write a formula for what follows from other numbers',
  guard: 'it sees states and conditions on states only',
  predicate:
    'conditions see states, counters, constants and time, so that the game has one shape for all draws',
  setting: 'it may not change with states or time',
  observation: 'it is compared with accounts of markets, which depend on no state here',
  policy:
    'it sees states, counters, constants, time and levels such as cars.quota, so that the game has one shape for all draws',
  terms: 'it may not change with states or time, only with what is agreed',
  expectation: 'it compares outcomes and measures',
};

/** What is agreed, where it may not be mentioned. */
export const TERMS_ADVICE =
  'what is agreed changes payoffs, flows, duties and quotas; odds and choices later on only through an `event` of a level';

export const TYPES: Readonly<Record<string, string>> = {
  map: 'a map',
  list: 'a list',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date such as 2018-09-26',
  wholeDuration: 'whole days, weeks, months or years, such as 1 month',
  steps: 'a whole number of steps',
  wholeNumber: 'a whole number',
  laterAge: 'ages above 0, that of the long run above that of the medium run',
  rank: 'a number above −1 and below 1',
  aboveZero: 'a number above 0',
  notNegative: '0 or more',
  share: 'a number from 0 to 1',
  shareAboveZero: 'a number above 0 and at most 1',
  atLeastOne: 'a number of at least 1',
  aboveFrom: 'more than `from`',
  gridSteps: 'a whole number from 1 to 10,000',
};

export const CONSTRUCTS: Readonly<Record<string, string>> = {
  assignment: 'an assignment',
  functionDefinition: 'a definition of a function',
  propertyAccess: 'access to a property',
  index: 'an index',
  list: 'a list',
  object: 'an object',
  text: 'a text in quotes',
  block: 'several expressions in one',
  range: 'a range',
  conversion: 'a conversion of units',
  operator: 'this operator',
  notBefore: '`not` beside a comparison without parentheses',
  comment: 'a comment',
  nothing: '`null` or `undefined`',
};

export const CONSTRUCT_ADVICE: Readonly<Record<string, string>> = {
  assignment: 'compare with == ; give names to values under `formulas`',
  comment: 'put the comment behind # outside the quotes',
  notBefore: 'write not (a >= b): without parentheses, `not` takes a alone',
  conversion: 'name the unit under `unit`; numbers convert by themselves',
  text: 'states are written region.state, without quotes',
};

export const OPERATIONS: Readonly<Record<string, string>> = {
  add: 'added',
  subtract: 'subtracted',
  min: 'compared',
  max: 'compared',
  mod: 'divided with remainder',
  if: 'used as the two branches of one choice',
};

export const DISTRIBUTION_REASONS: Readonly<Record<string, string>> = {
  plainNumber: 'its shape is a plain number without a unit',
  units: 'its values have different units',
  order: 'its numbers are not in order, from low to high',
  notPositive: 'its shape must be above 0',
  notFinite: 'its numbers must be finite, and so must its range',
  weights: 'its weights must be 0 or more, and one of them above 0',
  emptyTruncation: 'almost nothing is left between the bounds of truncate',
  truncateOrder: 'the bounds of truncate are not in order, from low to high',
  tooMany: 'it has too many values',
};

export const NO_RESULT = {
  syntax: 'this is not JSON',
  tooDeep: 'this is nested deeper than a result is',
  tooLarge: 'this is larger than a result may be',
} as const;

export const BAD_NAMES = {
  pattern: 'names begin with a letter and go on with letters, digits and _',
  reserved: 'this word means something in expressions',
  unit: 'this is the name of a unit',
} as const;

export const or = (words: readonly string[]): string => joined(words, 'or');
export const and = (words: readonly string[]): string => joined(words, 'and');

function joined(words: readonly string[], conjunction: string): string {
  if (words.length < 3) return words.join(` ${conjunction} `);
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** A noun behind `a` or `an`. */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
export const oneOf = (words: readonly string[]): string => `one of ${someOf(words).join(', ')}`;
export const inDraw = (draw: number, values: string): string =>
  values === '' ? `this happens in draw ${draw}` : `this happens in draw ${draw}, where ${values}`;

export function typeWords(expected: string): string {
  return or(
    wordsOf(expected).map((word) => {
      const [, sign, count] = /^items([≥≤])(\d+)$/.exec(word) ?? [];
      if (count !== undefined)
        return `${sign === '≥' ? 'at least' : 'at most'} ${count} ${count === '1' ? 'item' : 'items'}`;
      return TYPES[word] ?? word;
    }),
  );
}

export function receivedType(received: string): string {
  const count = /^list of (\d+)$/.exec(received)?.[1];
  if (count !== undefined) return `a list of ${count}`;
  return received === 'map' ? 'a map' : received;
}

/** A dimension as told to people: plain numbers have no unit. */
export function unitWords(dimension: string): string {
  return dimension === '1' ? 'a plain number' : dimension;
}
