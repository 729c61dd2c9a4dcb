import type { Catalogue } from './catalogue.ts';
import type { WriteFault } from './command-line-text.ts';
import { enAccounts } from './en-accounts.ts';
import { enAnswer } from './en-answer.ts';
import { enChart } from './en-chart.ts';
import { enCompare } from './en-compare.ts';
import { enDeal } from './en-deal.ts';
import { enDescribe } from './en-describe.ts';
import { enDiff } from './en-diff.ts';
import { enDocument } from './en-document.ts';
import { enFigures } from './en-figures.ts';
import { enMarket } from './en-market.ts';
import { enNumbers } from './en-numbers.ts';
import { enPredicateWords } from './en-predicate-words.ts';
import { enProblems } from './en-problems.ts';
import { enSources } from './en-sources.ts';

const WRITE_FAULTS: Readonly<Record<WriteFault, string>> = {
  noFolder: 'there is no such folder',
  isFolder: 'it is a folder',
  denied: 'writing there is not allowed',
  failed: 'the disk refuses',
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** All texts in English. */
export const en: Catalogue = {
  language: 'en',
  numbers: enNumbers,
  problems: enProblems,
  frame: {
    severity: { error: 'error', warning: 'warning' },
    expectedReceived: (expected, received) => `expected ${expected}, received ${received}`,
    expected: (expected) => `expected ${expected}`,
    received: (received) => `received ${received}`,
    nearest: (name, where) => `nearest: ${name}${where === undefined ? '' : ` (${where})`}`,
    closing: (errors, warnings, files) =>
      `${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')} in ${count(files, 'file', 'files')}`,
  },
  run: {
    ...enAnswer,
    outcome: 'Outcome',
    probability: 'probability',
    error: 'error',
    range: '5–95 %',
    moreOutcomes: (more) => `${count(more, 'other', 'others')}`,
    envelope: (outcome, parties) =>
      `“${outcome}” whatever one side chooses: ${parties.map(({ party, range }) => `${party} ${range}`).join(', ')}.`,
    otherStates: (more) => `${count(more, 'other state', 'other states')}`,
    measure: 'Measure',
    value: 'mean',
    against: (share, label, value) => `= ${share} of ${label} (${value})`,
    reachedAtAll: (probability) => `if ever: ${probability}`,
    choice: ({ party, date, label, reached }) =>
      `Key choice: ${party}, ${date}, “${label}” (reached: ${reached})`,
    nextChoice: ({ party, date, label, reached }) =>
      `Next in weight: ${party}, ${date}, “${label}” (reached: ${reached})`,
    choiceState: (states) => `in: ${states.join(', ')}`,
    odds: 'odds',
    worth: 'worth to it',
    option: 'Option',
    moreOptions: (more) => count(more, 'more option', 'more options'),
    basis: ({ assumed, numbers, uncertain, draws, isPlain, seed, isCut }) => {
      const solved =
        uncertain === 0
          ? 'none uncertain: solved once.'
          : `${uncertain} uncertain; ${draws} ${isPlain ? 'plain draws' : 'draws'}, seed ${seed}.`;
      const rest = isCut ? ' More: --full' : '';
      return `${assumed} of ${count(numbers, 'number', 'numbers')} assumed, ${solved}${rest}`;
    },
    expectationFailed: ({ text, sides, error }) =>
      `Expectation failed: ${text} (found ${sides.join(' against ')}, ${error})`,
    moreExpectations: (more) => `${count(more, 'more expectation', 'more expectations')} failed`,
    next: 'Next:',
    nextWhatIf: 'what if?',
    nextSources: 'where each number is from',
    nextOrigin: 'which file set each value',
  },
  deal: enDeal,
  check: {
    ok: ({ nodes, outcomes, horizon, assumed }) =>
      `ok: ${nodes} nodes, ${count(outcomes, 'outcome', 'outcomes')}, horizon ${horizon}, ${count(assumed, 'number', 'numbers')} assumed`,
    marketsOk: ({ markets, suppliers, policies, assumed }) =>
      `ok: ${count(markets, 'market', 'markets')}, ${count(suppliers, 'supplier', 'suppliers')}, ${count(policies, 'duty or quota', 'duties and quotas')}, ${count(assumed, 'number', 'numbers')} assumed`,
    watched: ({ time, seconds, files }) =>
      `checked at ${time} in ${seconds} s; watching ${count(files, 'file', 'files')}, Ctrl-C ends`,
  },
  situation: {
    heading: (when, states) => [when, ...states].join('; '),
    probability: ({ share, error, effective, draws, seed }) =>
      `Probability of being there: ${share}, error ${error}. ${draws} draws, seed ${seed}, each counted by how likely it gets there: as good as ${effective} equal ones.`,
    impossible: 'This cannot be then.',
    nearest: (when) => `The nearest time at which it can be: ${when}.`,
    never: (report) => `Nor can it be at any other time up to the report, ${report}.`,
    outcomeBy: (when) => `Outcome, ${when}`,
    there: 'from there',
    error: 'error',
    elsewhere: 'elsewhere',
    overall: 'overall',
    party: 'Worth then',
    region: 'State then',
    probabilityHead: 'probability',
    choice: ({ party, label, reached }) => `Choice: ${party}, “${label}” (comes up: ${reached})`,
    odds: 'odds',
    worthTo: (party) => `to ${party}`,
    noChoice: 'Nobody has a choice in this step.',
  },
  chart: enChart,
  figures: enFigures,
  sources: enSources,
  accounts: enAccounts,
  predicates: enPredicateWords,
  describe: enDescribe,
  diff: enDiff,
  compare: enCompare,
  document: enDocument,
  market: enMarket,
  again: {
    agree: (numbers) => `All ${numbers} numbers agree to the last digit.`,
    differ: (differences, numbers) => `${differences} of ${numbers} numbers differ.`,
    pair: (stored, now, relative) =>
      `stored ${stored}, now ${now}${relative === undefined ? '' : ` (relative difference ${relative})`}`,
    none: 'none',
    more: (more) => `and ${more} more: --json`,
    versions: (stored, now) =>
      stored === now
        ? `Stored and repeated by Parley ${now}.`
        : `Stored by Parley ${stored}, repeated by Parley ${now}.`,
    otherHash:
      'The hash in the file is not that of the scenario in it: one of the two was changed afterwards.',
  },
  messages: {
    unknownSetting: (name, file, nearest) =>
      `--set: ${file} has no parameter or constant ${name}.${nearest === undefined ? '' : `\nDid you mean ${nearest}?`}`,
    unknownMoment: (received, nearest) =>
      `--at: expected a date such as 2019-06-01, a calendar name or the number of a step, received ${received}.${nearest === undefined ? '' : `\nDid you mean ${nearest}?`}`,
    outsideMoment: (received, first, last) => `--at: expected ${first} … ${last}, received ${received}.`,
    unknownState: (received, nearest) =>
      `--state: there is no state ${received}; expected REGION.STATE.${nearest === undefined ? '' : `\nDid you mean ${nearest}?`}`,
    outEnding: (received, endings) =>
      `--out: expected a file that ends in ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}, received ${received}.`,
    proseEnding: (received) =>
      `--out: expected a file that ends in .md, .txt or .json, received ${received}.`,
    diffNeedsTwo: 'diff: expected two files, or one file with --set or --with.',
    compareNeedsTwo: 'compare: expected two scenarios or more, or one with --set or --with.',
    compareTooMany: (most) => `compare: at most ${most} scenarios.`,
    cannotWrite: (file, fault) => `${file} cannot be written: ${WRITE_FAULTS[fault]}.`,
    wrote: (file) => `wrote ${file}`,
    initEnding: (received) => `expected a file that ends in .yaml or .yml, received ${received}.`,
    exists: (file) => `${file} exists already; --force overwrites it.`,
    initDone: (file) => `Next: parley check ${file}\n      parley run ${file}`,
    schemaKept: (file) => `kept the ${file} that is there; --force replaces it`,
    progress: ({ percent, done, total, rate, left }) => `${percent}  ${done} of ${total}, ${rate}/s, ${left}`,
    secondsLeft: (seconds) => `${seconds} s left`,
    minutesLeft: (minutes) => `${minutes} min left`,
    viewInput: 'view needs a file: standard input cannot be read again.',
    noSite: 'The web explorer is not built here. Build it with npm run build:web.',
    noPort: (port) => `Nothing can be served at port ${port}. Without --port a free one is taken.`,
    viewing: (file) =>
      file === undefined ? 'Open the address in a browser; Ctrl-C ends.' : `Showing ${file}; Ctrl-C ends.`,
    watchInput: '--watch needs files: standard input cannot be read again.',
    sourcesMissing: (missing) =>
      `${count(missing, 'number has', 'numbers have')} neither a source nor a reason`,
  },
};
