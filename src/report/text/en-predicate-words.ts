import type { PredicateText, Relation } from './predicate-words.ts';

const RELATIONS: Readonly<Record<Relation, string>> = {
  equal: 'exactly',
  unequal: 'not exactly',
  less: 'less than',
  lessEqual: 'at most',
  greater: 'more than',
  greaterEqual: 'at least',
};

const quoted = (words: readonly string[]): string =>
  words
    .map((word) => `“${word}”`)
    .join(', ')
    .replace(/, (?=“[^“]*$)/, ' or ');

/** Conditions in English. */
export const enPredicateWords: PredicateText = {
  state: (region, states, holds) => `${region} is ${holds ? '' : 'not '}in ${quoted(states)}`,
  condition: (label, holds) => `“${label}” ${holds ? 'holds' : 'does not hold'}`,
  level: (issue, level, holds) => `${issue} is ${holds ? '' : 'not '}“${level}”`,
  named: (label) => `“${label}”`,
  at: (entry, step, holds) => `it is ${holds ? '' : 'not '}the ${step} of “${entry}”`,
  after: (entry, holds) => `“${entry}” has ${holds ? '' : 'not yet '}come`,
  elapsed: (region, relation, duration) =>
    `${region} has been where it is for ${RELATIONS[relation]} ${duration}`,
  until: (entry, relation, duration) => `“${entry}” is ${RELATIONS[relation]} ${duration} away`,
  counter: (label, relation, number) => `“${label}” is ${RELATIONS[relation]} ${number}`,
  step: (relation, number) => `the number of the step is ${RELATIONS[relation]} ${number}`,
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  inner: (words, kind) => (kind === 'any' ? `(either ${words})` : `(${words})`),
};
