import { talks } from '../marked.ts';
import { always, type Cases, chance, choose } from './planted.ts';

/** Mistakes that show in the statechart and the moves. */
export const MOVE_CASES = {
  // Statechart and moves
  'unknown-state': [
    {
      what: 'an initial state',
      text: talks({
        chart: 'chart: { talks: { initial: ▸opne, states: { open: {} } } }',
        moves: 'moves: {}',
        outcomes: 'outcomes: { all: { when: talks.open } }',
      }),
      facts: { name: 'opne', nearest: 'open', region: 'talks' },
    },
    {
      what: 'a target',
      text: talks().replace('AGREE: agreed', 'AGREE: ▸agred'),
      facts: { nearest: 'agreed' },
    },
    {
      what: 'a target of an always',
      text: always('▸onn: talks.open'),
      facts: { nearest: 'on', region: 'tariff' },
    },
  ],
  'final-with-exits': [
    {
      what: 'a final state that is left',
      text: talks().replace('agreed: { final: true }', '▸agreed: { final: true, on: { BREAK: broken } }'),
      facts: { state: 'talks.agreed' },
    },
  ],
  'always-cycle': [
    {
      what: 'two states that always lead to each other',
      text: talks({
        chart:
          '▸chart:\n  talks: { initial: open, states: { open: { on: { AGREE: left } }, left: { always: { right: talks.left } }, right: { always: { left: talks.right } } } }',
        moves: 'moves: { month: { when: talks.open, event: AGREE } }',
        outcomes: 'outcomes: { all: { when: step >= 0 } }',
        parties: '',
      }),
    },
    {
      what: 'initial states that never come to rest',
      text: talks({
        chart:
          '▸chart:\n  talks: { initial: left, states: { left: { always: { right: talks.left } }, right: { always: { left: talks.right } } } }',
        moves: 'moves: {}',
        outcomes: 'outcomes: { all: { when: step >= 0 } }',
        parties: '',
      }),
    },
  ],
  'event-not-handled': [
    {
      what: 'an event where no state handles it',
      text: chance('chance: { AGREE: 0.1, BREAK: 0.1 }').replace(
        'when: talks.open, chance: { AGREE',
        'when: not talks.agreed, chance: { ▸AGREE',
      ),
      facts: { event: 'AGREE', move: 'month', state: 'talks.broken' },
      besides: ['event-not-handled'],
    },
    {
      what: 'a certain event where no state handles it',
      text: chance('event: AGREE').replace('month: { when: talks.open', '▸month: { when: step >= 0'),
      facts: { event: 'AGREE', state: 'talks.agreed' },
    },
  ],
  'rationality-missing': [
    {
      what: 'a party that chooses without one',
      text: choose('IMPOSE: {}, WAIT: { event: none }')
        .replace('rationality: 1, ', '')
        .replace('party: us', 'party: ▸us'),
      facts: { party: 'us' },
    },
  ],
  'continuation-missing': [
    {
      what: 'a flow for ever of a party that does not discount',
      text: talks({
        parties: 'parties: { us: { name: US, rationality: 1 } }',
        payoffs: 'payoffs: { us: { flow: ▸1/month } }',
      }),
      facts: { party: 'us' },
    },
  ],
  'option-weight': [
    {
      what: 'a rate in a chance',
      text: chance('chance: { AGREE: { rate: ▸0.1/month }, BREAK: 0.1 }'),
      facts: { option: 'AGREE', key: 'rate', kind: 'chance' },
    },
    {
      what: 'odds in a choice',
      text: choose('IMPOSE: { odds: ▸0.1 }'),
      facts: { key: 'odds', kind: 'choose' },
    },
    {
      what: 'a probability in a hazard',
      text: chance('hazard: { AGREE: { probability: ▸0.1 }, BREAK: 0.1/month }'),
      facts: { kind: 'hazard' },
    },
  ],
  'rest-twice': [
    {
      what: 'two rests',
      text: chance('chance: { AGREE: rest, BREAK: rest }').replace('month:', '▸month:'),
      facts: { first: 'AGREE', second: 'BREAK' },
    },
  ],
  'default-needed': [
    {
      what: 'rates without a default',
      text: choose('WAIT: { event: none }, IMPOSE: { rate: 0.1/month }').replace('tariff:', '▸tariff:'),
      facts: { move: 'tariff', found: 0, rates: true },
    },
    {
      what: 'two defaults',
      text: choose(
        'WAIT: { event: none, default: true }, HOLD: { event: none, default: true }, IMPOSE: { rate: 0.1/month }',
      ).replace('tariff:', '▸tariff:'),
      facts: { found: 2 },
    },
    {
      what: 'a default without rates',
      text: choose('WAIT: { event: none, default: true }, IMPOSE: {}').replace('tariff:', '▸tariff:'),
      facts: { rates: false },
    },
  ],
  'default-with-payoff': [
    {
      what: 'a default that pays',
      text: choose('▸WAIT: { event: none, default: true, payoff: { us: 1 } }, IMPOSE: { rate: 0.1/month }'),
      facts: { option: 'WAIT' },
    },
  ],
  'order-cycle': [
    {
      what: 'two moves each before the other',
      text: talks({
        moves:
          'moves:\n  one: { before: ▸two, when: talks.open, event: BREAK }\n  two: { before: one, when: talks.open, event: AGREE }',
      }),
      facts: { moves: ['one', 'two'] },
    },
  ],
} satisfies Cases;
