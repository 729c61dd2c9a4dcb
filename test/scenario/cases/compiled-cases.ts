import { talks } from '../marked.ts';
import { type Cases, uncertain, wanderers } from './planted.ts';

/** Mistakes that show in compiling, drawing and checking. */
export const COMPILED_CASES = {
  // Compiling
  'too-many-asks': [
    {
      what: 'a statechart of 100,000 configurations in which everything looks at everything',
      text: wanderers(8, 4, 60).replace(
        'moves:',
        `  all: { initial: no, states: { no: { always: { yes: ${Array.from({ length: 8 }, (_, at) => `walk${at}.s3`).join(' and ')} } }, yes: {} } }\nmoves:`,
      ),
      facts: { limit: 20_000 },
    },
  ],
  'too-many-nodes': [
    {
      what: 'a game that counts the time in two regions to its end',
      text: wanderers(2, 2, 5000).replace(
        'outcomes:',
        'measures: { idle: { flow: elapsed.walk0 + elapsed.walk1 } }\noutcomes:',
      ),
      facts: { limit: 2_000_000 },
    },
  ],
  'too-many-steps': [
    {
      what: 'a million steps',
      text: talks({ clock: 'clock: { step: 1 month, steps: ▸1000000 }' }),
      facts: { limit: 10_000, received: 1_000_000 },
    },
  ],
  'too-many-parameters': [
    {
      what: '129 parameters',
      text: talks({
        parameters: `parameters:\n${Array.from({ length: 129 }, (_, at) => `  ${at === 128 ? '▸' : ''}speed${at}: { value: 1, assumed: x }`).join('\n')}`,
      }),
      facts: { limit: 128 },
    },
  ],
  'outcomes-overlap': [
    {
      what: 'two outcomes that hold together',
      text: talks({
        outcomes:
          'outcomes:\n  deal: { when: talks.agreed }\n  noTariff: { when: not talks.hit }\n  ▸talksOn: { when: talks.open }\n  tariffOn: { when: talks.hit }',
      }).replace('noTariff: { when: not talks.hit }', 'noTariff: { when: talks.open or talks.broken }'),
      facts: { first: 'noTariff', second: 'talksOn', state: 'talks.open' },
    },
  ],
  'outcomes-gap': [
    {
      what: 'a state that no outcome covers',
      text: talks({
        outcomes:
          'outcomes:\n  ▸deal: { when: talks.agreed }\n  undecided: { when: talks.open or talks.broken }',
      }),
      facts: { state: 'talks.hit' },
    },
  ],
  // Draws
  'chance-over-one': [
    {
      what: 'odds over 1 in some draws',
      when: 'run',
      text: uncertain('chance: { AGREE: speed, BREAK: 0.3 }', '[0, 1]').replace('month:', '▸month:'),
      facts: { move: 'month' },
    },
    {
      what: 'fixed probabilities over 1 in some draws',
      when: 'run',
      text: uncertain(
        'party: us, choose: { AGREE: { probability: speed }, BREAK: { probability: 0.3 }, HOLD: { event: none } }',
        '[0, 1]',
      ).replace('month:', '▸month:'),
      facts: { move: 'month' },
    },
  ],
  'chance-negative': [
    {
      what: 'odds below 0 in some draws',
      when: 'run',
      text: uncertain('chance: { ▸AGREE: speed, BREAK: 0.3 }', '[-0.2, 0.6]'),
      facts: { option: 'AGREE' },
    },
    {
      what: 'rates below 0 in some draws',
      when: 'run',
      text: uncertain('hazard: { ▸AGREE: speed/month, BREAK: 0.3/month }', '[-0.2, 0.6]'),
      facts: { option: 'AGREE' },
    },
    {
      what: 'rates of a choice below 0 in some draws',
      when: 'run',
      text: uncertain(
        'party: us, choose: { ▸AGREE: { rate: speed/month }, HOLD: { event: none, default: true } }',
        '[-0.2, 0.6]',
      ).replace('on: { AGREE: agreed, BREAK: broken }', 'on: { AGREE: agreed }'),
      facts: { option: 'AGREE' },
    },
    {
      what: 'odds that are no number in some draws',
      when: 'run',
      text: uncertain('chance: { ▸AGREE: sqrt(speed), BREAK: 0.1 }', '[-0.2, 0.6]'),
      facts: { option: 'AGREE', value: Number.NaN },
    },
  ],
  'value-not-finite': [
    {
      what: 'a payoff that is no number in some draws',
      when: 'run',
      text: uncertain(
        'party: us, choose: { AGREE: { payoff: { us: sqrt(speed) } }, BREAK: {} }',
        '[-1, 1]',
      ).replace('us:', '▸us:'),
      facts: { what: 'payoffs.us' },
    },
    {
      what: 'a flow that divides by 0',
      when: 'run',
      text: `${uncertain('party: us, choose: { AGREE: {}, BREAK: {} }', '[-1, 1]').replace(
        'us: { name: US',
        '▸us: { name: US, discountRate: 5 %/year',
      )}payoffs: { us: { flow: 1/(speed - speed)/month } }\n`,
      facts: { what: 'payoffs.us' },
    },
    {
      what: 'a flow for ever that some draw does not discount',
      when: 'run',
      text: `${uncertain('party: us, choose: { AGREE: {}, BREAK: {} }', '[-1, 1]').replace(
        'us: { name: US',
        '▸us: { name: US, discountRate: "max(0, speed)/year"',
      )}payoffs: { us: { flow: 1/month } }\n`,
      facts: { what: 'payoffs.us' },
    },
    {
      what: 'a rationality below 0 in some draws',
      when: 'run',
      text: uncertain('party: us, choose: { AGREE: { payoff: { us: 1 } }, BREAK: {} }', '[-1, 1]').replace(
        'us: { name: US, rationality: 1 }',
        '▸us: { name: US, rationality: speed }',
      ),
      facts: { what: 'parties.us.rationality' },
    },
    {
      what: 'a measure that is no number in some draws',
      when: 'run',
      text: `${uncertain('chance: { AGREE: 0.1, BREAK: 0.1 }', '[-1, 1]')}measures: { ▸pace: { flow: log(speed) } }\n`,
      facts: { what: 'measures.pace' },
    },
  ],
  // What check tells about the compiled scenario
  'unreachable-state': [
    {
      what: 'a state that nothing leads to',
      when: 'check',
      text: talks()
        .replace('hit: { final: true }', 'hit: { final: true }\n      ▸lost: {}')
        .replace('when: talks.hit', 'when: talks.hit or talks.lost'),
      facts: { state: 'talks.lost' },
    },
  ],
  'event-not-raised': [
    {
      what: 'an event that no move raises',
      when: 'check',
      text: talks().replace('BREAK: broken }', 'BREAK: broken, ▸POSTPONE: open }'),
      facts: { event: 'POSTPONE' },
    },
  ],
  'state-without-exit': [
    {
      what: 'a state whose ways out nobody takes',
      when: 'check',
      text: talks({
        moves: 'moves: { month: { when: talks.open, chance: { AGREE: 0.1, BREAK: 0.05 } } }',
      }).replace('      broken:', '      ▸broken:'),
      facts: { state: 'talks.broken' },
      besides: ['event-not-raised', 'unreachable-state'],
    },
  ],
  'parameter-unused': [
    {
      what: 'a parameter that nothing depends on',
      when: 'check',
      text: talks({ parameters: 'parameters: { ▸speed: { value: 1, assumed: x } }' }),
      facts: { name: 'speed' },
    },
  ],
  'moves-twice': [
    {
      what: 'talks that break down and bring the tariff in the same step',
      when: 'check',
      text: talks()
        .replace(/( {2}tariff: .*\n)( {2}month: .*)/, '$2\n$1')
        .replace('  talks:', '  ▸talks:'),
      facts: { region: 'talks', moves: ['month', 'tariff'] },
    },
  ],
  'choice-without-rate': [
    {
      what: 'an option offered every step without a rate',
      when: 'check',
      text: talks()
        .replace(
          'WAIT: { event: none, default: true }, IMPOSE: { rate: 0.1/month }',
          'WAIT: { event: none }, IMPOSE: {}',
        )
        .replace('tariff:', '▸tariff:'),
      facts: { move: 'tariff' },
    },
  ],
  'horizon-effect': [
    {
      what: 'a game that ends soon after the report',
      when: 'check',
      text: talks({
        clock: 'clock: { start: 2018-10-01, step: 1 month, steps: 16, report: 12, continuation: none }',
        payoffs: 'payoffs: { us: { flow: "(talks.hit ? 1 : 0)/month" } }',
      })
        .replace('IMPOSE: { rate: 0.1/month }', 'IMPOSE: { rate: 1/month, payoff: { us: -10 } }')
        .replace('AGREE: 0.1, BREAK: 0.05', 'AGREE: 0.1, BREAK: 0.4')
        .replace('  undecided:', '  ▸undecided:'),
      facts: { outcome: 'undecided' },
      besides: ['horizon-effect'],
    },
  ],
  'expectation-failed': [
    {
      what: 'an outcome less likely than expected',
      when: 'check',
      text: talks({ expect: 'expect: { likely: ▸deal > 99 % }' }),
      facts: { text: 'deal > 99 %' },
    },
  ],
} satisfies Cases;
