import { enAnswer } from '../en-answer.ts';
import { enChart } from '../en-chart.ts';
import { enCompare } from '../en-compare.ts';
import { enDeal } from '../en-deal.ts';
import { enFigures } from '../en-figures.ts';
import { enNumbers } from '../en-numbers.ts';
import { enPredicateWords } from '../en-predicate-words.ts';
import { enSources } from '../en-sources.ts';
import { enChartWords } from './en-chart-words.ts';
import { enSections } from './en-sections.ts';
import type { PageWords } from './page-words.ts';

/** Every word of the page that no report has, in English. */
export const enPage: PageWords = {
  language: 'en',
  numbers: enNumbers,
  run: enAnswer,
  figures: enFigures,
  predicates: enPredicateWords,
  statechart: enChart,
  deal: enDeal,
  sources: enSources,
  compare: enCompare,
  chart: enChartWords,
  sections: enSections,
  frame: {
    name: 'Parley',
    question: 'What happens if we talk, what if we don’t, and what does each ending cost whom?',
    skip: 'To the answer',
    scenarios: 'Scenarios',
    how: 'How this works',
    play: 'Play a side',
    edit: 'Edit the file',
    explore: 'Explore',
    share: 'Copy link',
    shared: 'The link is in the clipboard.',
    notShared: 'The browser keeps the clipboard closed; copy the address instead.',
    keys: 'Keys',
    otherLanguage: '日本語',
    opening: 'The scenario is being read and solved …',
    notOpened: (file) => `${file} cannot be shown.`,
    broken: (message) => `Something of ours broke: ${message}`,
    unanswered: 'This cannot be answered; what you see is the last answer.',
    problem: ({ message, expected, received, nearest, where }) =>
      [
        `${where}: ${message}`,
        expected === undefined ? '' : `expected ${expected}`,
        received === undefined ? '' : `received ${received}`,
        nearest === undefined ? '' : `nearest: ${nearest}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    noScript: 'Without scripts this page shows the scenario as written. Levers and switches need scripts.',
    fetching: 'This part is on its way …',
    notFetched: 'This part of the page could not be fetched; the rest works without it.',
    newVersion: 'A newer version of this page is there. What you have here stays until you use it.',
    useNewVersion: 'Use it now',
    faces: 'What to do here',
    variantsTitle: 'What if it were set up differently?',
    asWritten: 'as written',
  },
  levers: {
    title: 'Levers',
    more: (count) => `${count} more levers`,
    fewer: 'Fewer levers',
    band: {
      veryLow: 'very low',
      low: 'low',
      middle: 'middling',
      high: 'high',
      veryHigh: 'very high',
    },
    reset: (lever) => `Put “${lever}” back`,
    resetAll: 'Put all back',
    less: (lever) => `${lever}: less`,
    greater: (lever) => `${lever}: more`,
    about: (lever) => `About “${lever}”`,
    uncertain: (range) => `uncertain, ${range}`,
    fixedAt: (value, band) => `${value}, ${band}`,
    inScenario: 'In the scenario',
    rangeOfLever: 'The lever goes',
    source: 'Source',
    assumed: 'Assumed',
    name: 'Name in the file',
    effect: 'What it moves',
    moves: (low, high) => `From ${low} to ${high}, all else as shown:`,
    tryTitle: 'To try',
    tryIt:
      'Move it to one stop, press A to keep that, then move it to the other: the comparison below tells what it does to every outcome and measure.',
    badNumber: (low, high) => `A number from ${low} to ${high}`,
  },
  answer: {
    title: 'The answer',
    change: ({ outcome, now, was, points }) => `“${outcome}”: ${now}, ${points} points from ${was}.`,
    unchanged: (outcome) => `“${outcome}” is as likely as before.`,
    why: ({ party, choice, option, now, before }) =>
      `Most of it hangs on ${party}: “${choice}” ${option} ${now}, was ${before}.`,
    hangs: ({ party, choice, option, share }) => `It hangs most on ${party}: “${choice}” ${option} ${share}.`,
    whyMore: 'The choices that matter',
    quick: 'A first look from few draws; the full answer follows.',
    basis: ({ draws, seed, assumed, numbers }) =>
      `${draws} draws, seed ${seed}; ${assumed} of ${numbers} numbers are assumed.`,
    spread: 'The thin line is the range over the uncertain numbers (5–95 %), not an error of ours.',
    undo: 'Undo',
    redo: 'Redo',
    replay: 'Replay',
    keep: 'Keep as A',
    tools: 'What to do with this what-if',
  },
  changes: {
    title: (count) => (count === 1 ? '1 change' : `${count} changes`),
    asWritten: 'as written',
    set: ({ lever, before, after }) => `${lever}: ${before} → ${after}`,
    place: (values) => values.map(({ lever, value }) => `${lever}: ${value}`).join('; '),
    clear: 'Everything put back',
    turn: ({ variant, on }) => `${variant}: ${on ? 'on' : 'off'}`,
    write: 'The file was edited',
    sample: ({ draws, seed }) => `${draws} draws, seed ${seed}`,
    takeBack: 'Take back',
    takeBackOf: (edit) => `Take back: ${edit}`,
  },
  address: {
    tooLong: 'This page no longer fits into an address: save a file instead.',
    faults: 'Of the address you came by, some could not be used:',
    fault: (fault) => {
      switch (fault.kind) {
        case 'tooLong':
          return `it has ${fault.length} characters; at most ${fault.most} are read`;
        case 'newer':
          return `it was written by a later version of this page (${fault.version})`;
        case 'unknownKey':
          return `“${fault.key}” is not known${fault.nearest === undefined ? '' : `; the nearest is “${fault.nearest}”`}`;
        case 'badValue':
          return `“${fault.key}” cannot be “${fault.value}”`;
        case 'damaged':
          return `“${fault.key}” is damaged`;
      }
    },
    older: ({ outcome, before, now }) =>
      `The scenario has changed since this address was written: “${outcome}” was ${before} then, it is ${now} now.`,
    asThen: 'Keep the values of the address',
    asNow: 'Take the scenario as it is now',
  },
  keys: {
    title: 'Keys',
    does: {
      undo: 'Undo the last change',
      redo: 'Redo it',
      replay: 'Replay the last change',
      reset: 'Put everything back',
      keep: 'Keep what is shown as A, or forget A',
      keys: 'Show this list',
    },
    arrows: 'Move a lever or a cursor by one notch',
    single: 'Keys of a single letter are on',
    close: 'Close',
  },
  gallery: {
    lead: 'A negotiation held under the threat of a tariff, taken apart: who chooses what and when, what it is worth to whom, and how likely each ending is. Pick a case, move a lever, and see what changes and why.',
    cases: 'Cases',
    theory: 'Textbook games',
    size: (levers, variants) =>
      [
        levers === 0 ? '' : levers === 1 ? '1 lever' : `${levers} levers`,
        variants === 0 ? '' : variants === 1 ? '1 variant' : `${variants} variants`,
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
};
