import type { DescribeText } from './describe-words.ts';
import { enDescribeDeal } from './en-describe-deal.ts';
import { enDescribeMarkets } from './en-describe-markets.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const list = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
const quote = (words: string): string => `“${words}”`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The description of a scenario in English. */
export const enDescribe: DescribeText = {
  headings: {
    question: 'The question',
    parties: 'Who takes part',
    phases: 'What can be the case',
    calendar: 'Calendar',
    moves: 'What happens, and who decides',
    deal: 'What can be agreed',
    markets: 'Markets',
    policies: 'Duties and quotas',
    payoffs: 'What each side wants',
    outcomes: 'How it can end',
    measures: 'What is measured',
    numbers: 'Numbers and behaviour',
    limits: 'What it leaves out',
    notes: 'Notes of the author',
    sources: 'Sources',
  },

  clock: ({ start, step, steps, end, report, reportDay, goesOn }) =>
    [
      start === undefined ? '' : `The play begins on ${start}. `,
      step === undefined
        ? `Time is counted in steps, without dates: ${steps} are played`
        : `A step is ${step}; ${steps} are played`,
      end === undefined ? '. ' : `, up to ${end}. `,
      goesOn ? `Results are read after ${report}` : 'Results are read at the end',
      reportDay === undefined || !goesOn ? '' : `, on ${reportDay}`,
      goesOn ? '; the rest is there so that the end does not shape behaviour.' : '.',
    ].join(''),
  chronicle: (reports, last) =>
    `It rests on ${count(reports, 'report', 'reports')} from the time, the latest of ${last}.`,

  party: (name, people) =>
    people.length === 0 ? name : `${name}: ${people.map((each) => `${each.name} (${each.role})`).join(', ')}`,
  decides: (party, choices) => `${party} decides: ${choices.map(quote).join(', ')}`,
  decidesNothing: (party) => `${party} decides nothing`,
  nobody: 'The scenario names no parties: nobody decides.',

  regions: (regions) =>
    regions === 1
      ? 'Play is in one of these states at a time.'
      : `${regions} things go on side by side, each in one of its states.`,
  region: (label, initial) => `${label} begins in “${initial}”:`,
  state: (label, ways) => `“${label}”${ways.length === 0 ? '' : `: ${ways.join('; ')}`}`,
  way: (target, events) => `to “${target}” on ${list(events, 'or')}`,
  wayAtOnce: (target, condition) => `at once to “${target}” when ${condition}`,
  final: 'is never left',
  noWayOut: 'nothing leads out of it',
  counter: (label, events, from, max) =>
    `“${label}” is a count: it starts at ${from} and rises by one on ${list(events, 'or')}, up to ${max}`,
  condition: (label, condition) => `“${label}” means that ${condition}`,

  calendar: (day, label) => `${capital(day)}: ${label}`,

  order: (isDated) => `In each step${isDated ? ', after what the calendar brings' : ''}, in this order:`,
  move: (label, act, when) => `${label} – ${capital(when === undefined ? act : `when ${when}, ${act}`)}`,
  firstOf: (label) => `${label} – the first of these that fits:`,
  caseOf: (move, label) => `${move} (${label})`,
  otherwise: 'none of those before fits',
  lead: (words) => `${words}:`,
  actWith: (act, options) => `${act}: ${options.join(', ')}`,
  optionInline: (name, parts) => `${name}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`,
  acts: {
    chance: 'chance decides',
    hazard: 'these compete, each coming at its rate',
    choose: (party) => `${party} chooses`,
    plan: (party, option) => `${party} takes “${option}”, whatever it is worth, out of`,
    event: (event) => `this comes for certain: ${event}`,
    mark: 'a date to refer to',
  },
  option: (name, parts) => `${name}${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`,
  odds: (amount) => `with odds ${amount}`,
  rest: 'otherwise',
  rate: (amount) => `at the rate ${amount}`,
  reviewRate: (amount) => `comes up at the rate ${amount}`,
  probability: (amount) => `taken with the fixed probability ${amount}`,
  isDefault: 'what happens unless another option comes up',
  onlyWhen: (condition) => `only when ${condition}`,
  payment: (party, amounts) => `at once ${party} gets ${list(amounts, 'and')}`,
  noEvent: 'changes no state',

  payoffs: (party) => `${party} gets over time, added up:`,
  end: (party) => `${party} gets at the very end, added up:`,
  noPayoffs: (party) => `${party} has nothing at stake over time.`,
  term: (amount, { isTaken, condition, isOnce }) =>
    `${isTaken ? 'minus ' : ''}${amount}${condition === undefined ? '' : `, ${isOnce ? 'if' : 'while'} ${condition}`}`,
  minus: (amount) => `minus ${amount}`,
  label: quote,
  code: (text) => `\`${text}\``,
  product: (factors) => factors.join(' × '),
  formula: (code, labels, more) =>
    labels.length === 0
      ? code
      : `${code}, which depends on ${list([...labels.map(quote), ...(more > 0 ? [count(more, 'other', 'others')] : [])], 'and')}`,

  outcomes: 'Exactly one of these holds when results are read:',
  outcome: (label, condition) => `“${label}”: ${condition}`,
  headline: (outcome) => `Choices are weighed by how far “${outcome}” hangs on them.`,
  measure: (label, meaning) => `${label}: ${meaning}`,
  flows: {
    total: 'over the time reported, the sum of',
    average: 'on average over time',
    at: 'at the report',
  },
  flow: (kind, terms) => `${kind} ${terms.join('; ')}`,
  time: (condition) => `how long ${condition}`,
  ever: (condition, by) =>
    `the probability that at some time ${condition}${by === undefined ? '' : ` (by ${by})`}`,
  first: (condition, by) =>
    `the time until ${condition}, where that comes about${by === undefined ? '' : ` by ${by}`}`,

  numbers: ({ all, uncertain, sourced, assumed, changed, missing }) =>
    [
      `The scenario has ${count(all, 'number', 'numbers')} that can be changed`,
      `${uncertain} of them uncertain`,
      `${sourced} with a source`,
      `${assumed} assumed`,
      ...(changed > 0 ? [`${changed} changed without a source`] : []),
      ...(missing > 0 ? [`${missing} with neither a source nor a reason`] : []),
    ]
      .join(', ')
      .concat('.'),
  usesLead: 'Where the uncertain ones act (one may act in several places):',
  uses: {
    chance: 'chance and hazards',
    choice: 'how often choices come up, or with which odds',
    market: 'markets, duties and quotas',
    deal: 'what can be agreed, and what binds hands',
    payoff: 'what things are worth',
    behaviour: 'how parties decide and discount',
    measure: 'measures only',
    none: 'nothing in this scenario',
  },
  use: (use, number, labels, more) =>
    `${use} (${number}): ${labels.map(quote).join(', ')}${more > 0 ? ` and ${count(more, 'other', 'others')}` : ''}`,
  logit: (party, rationality) =>
    `${party} looks ahead and takes an option the more often the more it is worth to it (logit choice); how sharply: ${rationality}.`,
  perfect: (party) => `${party} looks ahead and always takes the best option.`,
  discounts: (party, rate) => `What comes a year later counts less for ${party}: ${rate}.`,

  limits: {
    perfectInformation:
      'Everybody sees everything that has happened. Nobody hides intentions, bluffs with private knowledge or learns about the other side.',
    numbersKnown:
      'The uncertain numbers are uncertain to us, not to the parties: in each draw everybody decides knowing all of them.',
    oneSolution:
      'One solution is computed, from the end backwards, in which all parties know how the others decide. Promises bind only as far as breaking them costs something in the numbers.',
    noChoice: 'Nobody decides anything: all is chance with the odds written down.',
    noDates: 'There are no dates; what happens can depend on the number of steps only.',
    nothingUncertain: 'No number is uncertain: results have no range.',
    independent: 'The uncertain numbers are drawn independently of each other.',
    memoryless:
      'How long a phase has lasted has no influence, and neither has how it was reached, but for what the states say.',
    noPayoffs: 'Nothing is worth anything to anybody: there are no payoffs.',
    termsLater:
      'What is agreed changes later odds and choices only through the events that a deal raises: whoever decides after it does so without looking at its terms.',
    partialMarkets:
      'Markets are in perfect competition, and each is solved by itself: incomes, wages, exchange rates and all other markets stay as they are.',
    originNotBrand: 'Goods are told apart by where they are made, not by whose brand they bear.',
    marketsOfFile:
      'Net exports and gains are those of the markets described, not of a country as a whole: its overall balance follows from saving and investment.',
  },
  planned: (party, move, option) =>
    `In “${move}” ${party} does not weigh anything: it always takes “${option}”.`,
  fixedOdds: (move, options) =>
    `In “${move}” the odds of ${list(options.map(quote), 'and')} are written down and do not follow from interests.`,
  indifferent: (party) =>
    `${party} decides, but nothing is worth anything to it: its options are all the same to it.`,
  saturates: (label, max) => `“${label}” is not counted beyond ${max}.`,
  tail: (kind, steps) =>
    kind === 'last'
      ? `After ${steps} everything is taken to stay as it is for ever.`
      : `Nothing after ${steps} is worth anything to anybody.`,
  tailEnd: (party) => `For ${party} the end of the play is worth what its payoffs say; nothing follows.`,

  source: (parts) => parts.join(', '),

  deal: enDescribeDeal,
  markets: enDescribeMarkets,
};
