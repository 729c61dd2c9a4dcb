import { talks } from '../marked.ts';
import { always, type Cases, chance, choose, formula, measure } from './planted.ts';

/** Mistakes that show in names and expressions. */
export const NAME_CASES = {
  // Names
  'bad-name': [
    {
      what: 'a name with a hyphen',
      text: talks({ conditions: 'conditions: { ▸no-deal: talks.open }' }),
      facts: { why: 'pattern' },
    },
    {
      what: 'a name with a dot',
      text: talks({ conditions: 'conditions: { ▸no.deal: talks.open }' }),
      facts: { why: 'pattern' },
    },
    {
      what: 'a name like an integer',
      text: talks({ conditions: 'conditions: { ▸12: talks.open }' }),
      facts: { why: 'pattern' },
    },
    {
      what: 'a word of the language',
      text: talks({ conditions: 'conditions: { ▸until: talks.open }' }),
      facts: { why: 'reserved' },
    },
    {
      what: 'the name of a unit',
      text: talks({ conditions: 'conditions: { ▸months: talks.open }' }),
      facts: { why: 'unit' },
    },
    {
      what: 'a state by a word of the language',
      text: talks({
        chart: 'chart: { talks: { initial: none, states: { ▸none: {} } } }',
        moves: 'moves: {}',
        outcomes: 'outcomes: { all: { when: talks.none } }',
      }),
      facts: { name: 'none' },
    },
  ],
  'name-taken': [
    {
      what: 'a formula with the name of a parameter',
      text: talks({
        parameters: 'parameters: { pace: { value: 1, assumed: x } }',
        formulas: 'formulas: { ▸pace: 2 }',
      }),
      facts: { name: 'pace', kind: 'formula' },
    },
    {
      what: 'a measure with the name of an outcome',
      text: talks({ measures: 'measures: { ▸deal: { time: talks.open } }' }),
      facts: { kind: 'measure' },
    },
  ],
  'unknown-name': [
    {
      what: 'a parameter',
      text: talks({
        parameters: 'parameters: { speed: { value: 1, assumed: x } }',
        formulas: 'formulas: { pace: 2*▸sped }',
      }),
      facts: { name: 'sped', nearest: 'speed' },
    },
    {
      what: 'a state',
      text: measure('{ time: ▸talks.opne }'),
      facts: { name: 'talks.opne', nearest: 'talks.open' },
    },
    {
      what: 'an event of a move',
      text: chance('chance: { ▸AGRE: 0.1, BREAK: 0.1 }'),
      facts: { name: 'AGRE', nearest: 'AGREE', kind: 'event' },
    },
    {
      what: 'a certain event',
      text: talks({ moves: 'moves: { month: { when: talks.open, event: ▸AGREED } }' }),
      facts: { nearest: 'AGREE' },
    },
    {
      what: 'a party',
      text: choose('IMPOSE: {}').replace('party: us', 'party: ▸usa'),
      facts: { name: 'usa', nearest: 'us', kind: 'party' },
    },
    {
      what: 'a party in a payoff',
      text: choose('IMPOSE: { payoff: { ▸uss: 1 } }'),
      facts: { name: 'uss', nearest: 'us' },
    },
    {
      what: 'a party with payoffs',
      text: talks({ payoffs: 'payoffs: { ▸japan: { flow: 0 } }' }),
      facts: { kind: 'party' },
    },
    {
      what: 'a plan',
      text: choose('WAIT: { event: none }, IMPOSE: {}', 'plan: ▸WAITT, '),
      facts: { nearest: 'WAIT' },
    },
    {
      what: 'a move to stand before',
      text: talks({
        moves:
          'moves:\n  month: { when: talks.open, chance: { AGREE: 0.1 } }\n  vote: { before: ▸monht, when: talks.open, event: BREAK }',
      }),
      facts: { nearest: 'month', kind: 'move' },
    },
    {
      what: 'a headline',
      text: talks({ headline: 'headline: ▸deel' }),
      facts: { nearest: 'deal', kind: 'outcome' },
    },
    {
      what: 'a source',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        parameters: 'parameters: { speed: { value: 1, source: { from: ▸jji } } }',
      }),
      facts: { nearest: 'jiji', kind: 'source' },
    },
    {
      what: 'the source of a date',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        calendar: 'calendar: { VOTE: { date: 2018-11-06, source: { from: ▸jijji } } }',
      }),
      facts: { nearest: 'jiji', kind: 'source' },
    },
    {
      what: 'what a report bears on',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        chronicle: 'chronicle: { one: { date: 2018-09-26, quote: x, source: jiji, bears: [▸talks.opened] } }',
      }),
      facts: { nearest: 'talks.open', kind: 'anything' },
    },
    {
      what: 'the source of what happened later',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        afterwards: 'afterwards: { signed: { date: 2019-10-07, source: ▸jiij, label: Signed } }',
      }),
      facts: { nearest: 'jiji', kind: 'source' },
    },
    {
      what: 'the source of a report',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        chronicle: 'chronicle: { one: { date: 2018-09-26, quote: x, source: ▸kyodo, bears: [talks.open] } }',
      }),
      facts: { kind: 'source' },
    },
    {
      what: 'a date',
      text: talks({
        calendar: 'calendar: { VOTE: { date: 2018-11-06 } }',
        measures: 'measures: { frozen: { time: ▸after.VOTES } }',
      }),
      facts: { nearest: 'after.VOTE' },
    },
    {
      what: 'an outcome of an expectation',
      text: talks({ expect: 'expect: { likely: ▸dael > 10 % }' }),
      facts: { nearest: 'deal' },
    },
  ],
  'name-out-of-place': [
    {
      what: 'a parameter in a predicate',
      text: talks({
        parameters: 'parameters: { speed: { value: 1, assumed: x } }',
        measures: 'measures: { frozen: { time: ▸speed > 1 } }',
      }),
      facts: { kind: 'parameter', context: 'predicate' },
    },
    {
      what: 'a counter in an always',
      text: always('on: ▸rounds > 2').replace(
        'moves:',
        'counters: { rounds: { counts: AGREE, max: 3 } }\nmoves:',
      ),
      facts: { kind: 'counter', context: 'guard' },
    },
    {
      what: 'a state in a discount rate',
      text: talks({
        parties: 'parties: { us: { name: US, rationality: 1, discountRate: "(▸talks.open ? 1 : 2)/year" } }',
      }),
      facts: { context: 'setting' },
    },
    {
      what: 'a state behind a formula in a rationality',
      text: talks({
        formulas: 'formulas: { pace: "talks.open ? 1 : 2" }',
        parties: 'parties: { us: { name: US, rationality: ▸pace } }',
      }),
      facts: { name: 'talks.open', context: 'setting' },
    },
    {
      what: 'time behind a condition in an always',
      text: always('on: ▸late').replace('moves:', 'conditions: { late: elapsed.talks > 3 months }\nmoves:'),
      facts: { name: 'elapsed.talks', context: 'guard' },
    },
    {
      what: 'a parameter in a step count',
      text: talks({
        parameters: 'parameters: { speed: { value: 1, assumed: x } }',
        clock: 'clock: { step: 1 month, steps: 12*▸speed }',
      }),
      facts: { context: 'constant' },
    },
  ],
  // Provenance
  'no-provenance': [
    {
      what: 'a number from nowhere',
      text: talks({ parameters: 'parameters: { ▸speed: { value: 1 } }' }),
      facts: { name: 'speed' },
    },
  ],
  // Expressions and values
  'expression-syntax': [
    { what: 'an operator too many', text: formula('▸1 + * 2') },
    { what: 'nothing', text: formula('▸""') },
  ],
  'expression-unbalanced': [
    { what: 'a comma outside quotes', text: talks({ formulas: 'formulas: { pace: ▸"max(1, 2" }' }) },
  ],
  'expression-forbidden': [
    { what: 'an assignment', text: formula('"x ▸= 1"'), facts: { construct: 'assignment' } },
    {
      what: 'a function definition',
      text: formula('▸"f(x) = x"'),
      facts: { construct: 'functionDefinition' },
    },
    { what: 'access to a prototype', text: formula('▸constructor'), facts: { construct: 'propertyAccess' } },
    {
      what: 'access to a property',
      text: formula('▸talks.constructor'),
      facts: { construct: 'propertyAccess' },
    },
    { what: 'a list', text: formula('"▸[1, 2]"'), facts: { construct: 'list' } },
    { what: 'an object', text: formula('"▸{a: 1}"'), facts: { construct: 'object' } },
    { what: 'a text', text: formula('\'▸"abc"\''), facts: { construct: 'text' } },
    { what: 'a comment in quotes', text: formula('"1 ▸# + 1"'), facts: { construct: 'comment' } },
    {
      what: 'a `not` that takes half of a comparison',
      text: measure('{ time: talks.open and not step ▸>= 2 }'),
      facts: { construct: 'notBefore', text: '>=' },
    },
    { what: 'two statements', text: formula('"1▸; 2"'), facts: { construct: 'block' } },
    {
      what: 'a truth operation that an always does not have',
      text: always('on: ▸talks.open xor talks.agreed'),
      facts: { construct: 'operator' },
    },
  ],
  'expression-too-large': [
    {
      what: 'parentheses ten thousand deep',
      text: formula(`▸"${'('.repeat(10_000)}1${')'.repeat(10_000)}"`),
      facts: { what: 'tooLong' },
    },
    {
      what: 'parentheses a hundred deep',
      text: formula(`▸"${'('.repeat(100)}1${')'.repeat(100)}"`),
      facts: { what: 'tooDeep' },
    },
  ],
  'unknown-function': [
    { what: 'a mistyped function', text: formula('▸squrt(4)'), facts: { name: 'squrt', nearest: 'sqrt' } },
    ...['import', 'createUnit', 'evaluate', 'parse', 'simplify', 'random', 'help'].map((name) => ({
      what: `${name} of mathjs`,
      text: formula(`'▸${name}("1")'`),
      facts: { name },
      besides: ['expression-forbidden'] as const,
    })),
  ],
  'argument-count': [
    {
      what: 'a root of two',
      text: formula('"▸sqrt(4, 2)"'),
      facts: { name: 'sqrt', expected: '1', received: 2 },
    },
  ],
  'per-cent': [{ what: 'a remainder by its sign', text: formula('▸7 % 3') }],
  'bare-date': [
    {
      what: 'a date in a predicate',
      text: measure('{ time: step > ▸2019-07-21 }'),
      facts: { text: '2019-07-21' },
    },
  ],
  'formula-cycle': [
    {
      what: 'two formulas that need each other',
      text: talks({ formulas: 'formulas: { one: ▸two + 1, two: one + 1 }' }),
      facts: { chain: ['one', 'two', 'one'] },
    },
    { what: 'a condition that needs itself', text: talks({ conditions: 'conditions: { done: ▸not done }' }) },
  ],
  'not-a-condition': [
    { what: 'a number for a predicate', text: measure('{ time: ▸step + 1 }') },
    {
      what: 'an expectation that compares nothing',
      text: talks({ expect: 'expect: { likely: ▸deal + 1 }' }),
    },
  ],
} satisfies Cases;
