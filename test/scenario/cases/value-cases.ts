import { talks } from '../marked.ts';
import { type Cases, chance, choose, distribution, formula, measure, parameter } from './planted.ts';

/** Mistakes that show in units, values and dates. */
export const VALUE_CASES = {
  'unit-mismatch': [
    { what: 'yen plus dollars', text: formula('▸1 JPY + 1 USD'), facts: { left: 'JPY', right: 'USD' } },
    { what: 'time against a number', text: measure('{ time: ▸elapsed.talks >= 4 }') },
  ],
  'unit-expected': [
    {
      what: 'money for odds',
      text: chance('chance: { AGREE: ▸1 JPY, BREAK: 0.1 }'),
      facts: { expected: '1', received: 'JPY' },
    },
    {
      what: 'odds for a rate',
      text: chance('hazard: { AGREE: ▸0.1, BREAK: 0.1/month }'),
      facts: { expected: '1/year', received: '1' },
    },
    { what: 'an exponent with a unit', text: formula('▸2^(1 JPY)') },
    {
      what: 'a measure in a unit of something else',
      text: measure('{ time: talks.open, unit: ▸JPY }'),
      facts: { expected: 'year', received: 'JPY' },
    },
    {
      what: 'a flow that is paid at once',
      text: choose(
        'WAIT: { event: none, default: true }, IMPOSE: { rate: 0.1/month, payoff: { us: ▸2/month } }',
      ),
    },
  ],
  'unknown-unit': [
    {
      what: 'a mistyped unit',
      text: measure('{ time: talks.open, unit: ▸moths }'),
      facts: { text: 'moths', nearest: 'months' },
    },
  ],
  'bad-value': [
    {
      what: 'no step',
      text: talks({ clock: 'clock: { step: 1 month, steps: ▸0 }' }),
      facts: { received: '0' },
    },
    { what: 'half a step', text: talks({ clock: 'clock: { step: 1 month, steps: ▸2.5 }' }) },
    { what: 'a step without length', text: talks({ clock: 'clock: { step: ▸0 months, steps: 3 }' }) },
    {
      what: 'a step that is no whole duration',
      text: talks({ clock: 'clock: { step: ▸1.5 months, steps: 3 }' }),
    },
    {
      what: 'a report after the end',
      text: talks({ clock: 'clock: { step: 1 month, steps: 3, report: ▸4 }' }),
    },
    { what: 'a horizon in yen', text: talks({ clock: 'clock: { step: 1 month, steps: ▸3 JPY }' }) },
    {
      what: 'a counter up to a half',
      text: talks({ counters: 'counters: { rounds: { counts: AGREE, max: ▸1.5 } }' }),
    },
    { what: 'a limit of nothing', text: measure('{ ever: talks.agreed, by: ▸0 }') },
  ],
  'bad-distribution': [
    {
      what: 'bounds the wrong way round',
      text: distribution('{ uniform: [2, 1] }'),
      facts: { distribution: 'uniform', reason: 'order' },
    },
    { what: 'a mode outside', text: distribution('{ triangular: [0, 3, 1] }'), facts: { reason: 'order' } },
    { what: 'no spread', text: distribution('{ normal: [0, 0] }'), facts: { reason: 'notPositive' } },
    {
      what: 'bounds in two units',
      text: distribution('{ uniform: [1 JPY, 2 USD] }'),
      facts: { reason: 'units' },
    },
    {
      what: 'a shape with a unit',
      text: distribution('{ beta: [1 JPY, 2] }'),
      facts: { reason: 'plainNumber' },
    },
    {
      what: 'weights below 0',
      text: distribution('{ discrete: [[1, -1], [2, 3]] }'),
      facts: { reason: 'weights' },
    },
    {
      what: 'nothing left by a truncation',
      text: parameter('{ uniform: [0, 1], ▸truncate: [3, 4] }'),
      facts: { reason: 'emptyTruncation' },
    },
  ],
  'bad-date': [
    {
      what: 'a day that no month has',
      text: talks({ clock: 'clock: { start: ▸2018-02-30, step: 1 month, steps: 12 }' }),
      facts: { text: '2018-02-30' },
    },
    {
      what: 'a date constant that nobody has',
      text: talks({ calendar: 'calendar: { VOTE: { date: ▸ELECTION_DAY + 1 month } }' }),
    },
    {
      what: 'a duration that is none',
      text: talks({ calendar: 'calendar: { VOTE: { date: ▸2018-11-06 + two weeks } }' }),
    },
    {
      what: 'a day on which something happened later',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        afterwards: 'afterwards: { signed: { date: ▸2019-02-29, source: jiji, label: Signed } }',
      }),
    },
    {
      what: 'a day of the chronicle',
      text: talks({
        sources: 'sources: { jiji: { title: Jiji } }',
        chronicle: 'chronicle: { one: { date: ▸2018-09-31, quote: x, source: jiji, bears: [talks.open] } }',
      }),
    },
  ],
  'outside-clock': [
    {
      what: 'a date before the start',
      text: talks({ calendar: 'calendar: { VOTE: { date: ▸2018-09-30 } }' }),
      facts: { text: '2018-09-30', start: '2018-10-01' },
    },
    {
      what: 'the day after the end',
      text: talks({ calendar: 'calendar: { VOTE: { date: ▸2020-10-01 } }' }),
      facts: { end: '2020-10-01' },
    },
    {
      what: 'a step beyond the end',
      text: talks({
        clock: 'clock: { steps: 5 }',
        calendar: 'calendar: { VOTE: { step: ▸5 } }',
        moves: 'moves: {}',
        parties: '',
      }),
      facts: { text: '5', end: '5' },
    },
  ],
} satisfies Cases;
