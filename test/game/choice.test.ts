import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRegisters, runProgram } from '../../src/column/run-program.ts';
import { createBackwardPass } from '../../src/game/backward.ts';
import { createPolicies } from '../../src/game/policies.ts';
import type { Study } from '../../src/study/study.ts';
import { compiledText, study, studyText } from '../engine.ts';
import { expectNear } from '../study/near.ts';
import { valuesAtStart } from './values.ts';

const TOLERANCE = 1e-12;

/** A choice between A and B in the first step; what follows is what the case says. */
interface Case {
  readonly clock?: string;
  readonly rationality?: string | number;
  readonly discountRate?: string;
  readonly options: string;
  readonly flow?: string;
  readonly end?: string;
  readonly more?: string;
}

function choiceOf({ clock, rationality, discountRate, options, flow, end, more }: Case): string {
  return `
parley: 1
title: One choice
parties:
  us: { name: US, rationality: ${rationality ?? 'perfect'}, discountRate: ${discountRate ?? '0 %/year'} }
clock: ${clock ?? '{ step: 1 month, steps: 1, continuation: none }'}
chart:
  choice:
    initial: open
    states: { open: { on: { A: a, B: b } }, a: {}, b: {} }
moves:
  act: { when: choice.open and step == 0, party: us, ${options} }
payoffs: { us: { flow: "${flow ?? '0'}"${end === undefined ? '' : `, end: "${end}"`} } }
outcomes:
  tookA: { when: choice.a }
  tookB: { when: choice.b }
  tookNone: { when: choice.open }
${more ?? ''}`;
}

function probability(result: Study, name: string): number {
  return result.outcomes.find((each) => each.name === name)?.probability.mean ?? Number.NaN;
}

async function oddsOfA(each: Case): Promise<number> {
  return probability(await studyText(choiceOf(each)), 'tookA');
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('a choice between two', () => {
  test('is logistic in λ times the difference of what is paid at once', async () => {
    const amount = fc.double({ min: -5, max: 5, noNaN: true });
    const sharpness = fc.double({ min: 0, max: 4, noNaN: true });
    await fc.assert(
      fc.asyncProperty(amount, amount, sharpness, async (a, b, rationality) => {
        const options = `choose: { A: { payoff: { us: ${a} } }, B: { payoff: { us: ${b} } } }`;
        expectNear(await oddsOfA({ rationality, options }), logistic(rationality * (a - b)), TOLERANCE);
      }),
      { seed: 1998, numRuns: 40 },
    );
  });

  test('stays finite where λ times the difference overflows an exponential', async () => {
    const options = 'choose: { A: { payoff: { us: -1e6 } }, B: { payoff: { us: 1e6 } } }';
    expect(await oddsOfA({ rationality: 1000, options })).toBe(0);
  });

  test('is even for a party with rationality 0', async () => {
    const options = 'choose: { A: { payoff: { us: -9 } }, B: { payoff: { us: 9 } } }';
    expect(await oddsOfA({ rationality: 0, options })).toBe(0.5);
  });

  test('carries units: only their product with λ counts', async () => {
    const rationality = '1.5 / (trillion JPY)';
    const options = 'choose: { A: { payoff: { us: 400 billion JPY } }, B: {} }';
    expectNear(await oddsOfA({ rationality, options }), logistic(0.6), TOLERANCE);
  });
});

describe('discounting', () => {
  const both = 'choose: { A: {}, B: {} }';
  const yearly = 0.2;
  const month = (1 + yearly) ** (-1 / 12);
  /** The worth of one unit a year over one month, in years: (1 − δ)/ln(1 + R). */
  const annuity = (1 - month) / Math.log(1 + yearly);
  const base = { rationality: 1.5, discountRate: '20 %/year', options: both };

  test('weighs a flow over one step with a = (1 − δ)/ln(1 + R)', async () => {
    const odds = await oddsOfA({ ...base, flow: '(choice.a ? 7 : 0)/year' });
    expectNear(odds, logistic(1.5 * 7 * annuity), TOLERANCE);
  });

  test('weighs a flow over n steps with a (1 − δ^n)/(1 − δ)', async () => {
    const clock = '{ step: 1 month, steps: 30, continuation: none }';
    const odds = await oddsOfA({ ...base, clock, flow: '(choice.a ? 0.9 : 0)/year' });
    expectNear(odds, logistic(1.5 * 0.9 * annuity * ((1 - month ** 30) / (1 - month))), TOLERANCE);
  });

  test.each([1, 30])(
    'weighs a flow for ever with 1/ln(1 + R), whatever the %i steps solved',
    async (steps) => {
      const clock = `{ step: 1 month, steps: ${steps}, continuation: last }`;
      const odds = await oddsOfA({ ...base, clock, flow: '(choice.a ? 0.3 : 0)/year' });
      expectNear(odds, logistic((1.5 * 0.3) / Math.log(1.2)), TOLERANCE);
    },
  );

  test('weighs an end with δ^n', async () => {
    const clock = '{ step: 1 month, steps: 18 }';
    const odds = await oddsOfA({ ...base, clock, end: 'choice.a ? 2 : 0' });
    expectNear(odds, logistic(1.5 * 2 * month ** 18), TOLERANCE);
  });

  test('pays a flow with its length in time where the rate is 0', async () => {
    const clock = '{ step: 1 month, steps: 18, continuation: none }';
    const odds = await oddsOfA({
      ...base,
      clock,
      discountRate: '0 %/year',
      flow: '(choice.a ? 0.4 : 0)/year',
    });
    expectNear(odds, logistic(1.5 * 0.4 * 1.5), TOLERANCE);
  });

  test('counts a rate per step where steps have no length', async () => {
    const clock = '{ steps: 10 }';
    const odds = await oddsOfA({ ...base, clock, discountRate: '0.05', end: 'choice.a ? 2 : 0' });
    expectNear(odds, logistic(1.5 * 2 * 1.05 ** -10), TOLERANCE);
  });

  test('does not weigh what is paid within a step, and weighs what is paid k steps on with δ^k', async () => {
    const later = `
  # What is certain happens in steps 0 and 7.
  paid: { when: choice.a and (step == 0 or step == 7), chance: { PAY: { odds: 1, payoff: { us: 0.8 } } } }
counters: { payments: { counts: PAY, max: 2 } }
`;
    const text = choiceOf({ ...base, clock: '{ step: 1 month, steps: 12, continuation: none }' }).replace(
      'payoffs:',
      `${later.replace('counters:', 'counters:')}payoffs:`,
    );
    const odds = probability(await studyText(text), 'tookA');
    expectNear(odds, logistic(1.5 * 0.8 * (1 + month ** 7)), TOLERANCE);
  });
});

describe('options with rates', () => {
  // w_k = (1 − e^(−RΔ)) ν_k/R, w_default = e^(−RΔ).
  const clock = '{ step: 10 days, steps: 1, continuation: none }';
  const silent = Math.exp(-0.05 * 10);
  const weights = { a: ((1 - silent) * 0.02) / 0.05, b: ((1 - silent) * 0.03) / 0.05, none: silent };
  const options = (a: number, b: number): string =>
    `choose: { A: { rate: 0.02/day, payoff: { us: ${a} } }, B: { rate: 0.03/day, payoff: { us: ${b} } }, WAIT: { event: none, default: true } }`;

  test.each([
    [0, 0],
    [1, -1],
    [-2, 3],
  ])('weigh payoffs %d and %d by their share of the rates', async (a, b) => {
    const lambda = 0.7;
    const result = await studyText(choiceOf({ clock, rationality: lambda, options: options(a, b) }));
    const shares = [weights.a * Math.exp(lambda * a), weights.b * Math.exp(lambda * b), weights.none];
    const total = shares.reduce((sum, each) => sum + each, 0);
    for (const [index, outcome] of ['tookA', 'tookB', 'tookNone'].entries()) {
      expectNear(probability(result, outcome), (shares[index] ?? 0) / total, TOLERANCE);
    }
  });

  test('act as hazards for a party with rationality 0', async () => {
    const result = await studyText(choiceOf({ clock, rationality: 0, options: options(5, -5) }));
    expectNear(probability(result, 'tookA'), weights.a, TOLERANCE);
    expectNear(probability(result, 'tookB'), weights.b, TOLERANCE);
  });

  test('are never taken at a rate of 0', async () => {
    const none = `choose: { A: { rate: 0/day, payoff: { us: 50 } }, WAIT: { event: none, default: true } }`;
    expect(await oddsOfA({ clock, rationality: 2, options: none })).toBe(0);
  });
});

describe('fixed behaviour', () => {
  test('of an option leaves the rest to be chosen from', async () => {
    const options =
      'choose: { A: { payoff: { us: 2 } }, B: {}, WAIT: { event: none, probability: 0.3, payoff: { us: 100 } } }';
    const result = await studyText(choiceOf({ rationality: 1, options }));
    expectNear(probability(result, 'tookNone'), 0.3, TOLERANCE);
    expectNear(probability(result, 'tookA'), 0.7 * logistic(2), TOLERANCE);
  });

  test('counts in the value of the choice', async () => {
    const options = 'choose: { A: { payoff: { us: 2 } }, B: { probability: 0.25, payoff: { us: -8 } } }';
    const values = valuesAtStart(await compiledText(choiceOf({ rationality: 1, options })));
    expectNear(values.get('us') ?? Number.NaN, 0.75 * 2 - 0.25 * 8, TOLERANCE);
  });

  test('is what a plan says, whatever it is worth', async () => {
    const options = 'plan: B, choose: { A: { payoff: { us: 9 } }, B: { payoff: { us: -9 } } }';
    expect(await oddsOfA({ rationality: 1, options })).toBe(0);
  });

  test('needs no rationality where a plan decides', async () => {
    const text = choiceOf({ options: 'plan: A, choose: { A: {}, B: {} }' }).replace(
      'rationality: perfect, ',
      '',
    );
    expect(probability(await studyText(text), 'tookA')).toBe(1);
  });
});

describe('a choice in which no option is left to weigh', () => {
  const never = 'when: step > 5';

  test('is behaviour where its plan is not offered: what the fixed options leave is nothing', async () => {
    const options = `plan: A, choose: { A: { ${never} }, B: { probability: 0.3 }, C: { probability: 0.2, event: B } }`;
    const result = await studyText(choiceOf({ options }));
    expectNear(probability(result, 'tookB'), 0.5, TOLERANCE);
    expectNear(probability(result, 'tookNone'), 0.5, TOLERANCE);
  });

  test.each(['perfect', '2'])(
    'is nothing where all rates are 0 and no default is offered (%s)',
    async (rationality) => {
      const free = `A: { rate: none0/month }, B: { rate: none0/month }, HOLD: { event: none, default: true, ${never} }`;
      const more = 'parameters: { none0: { value: { discrete: [[0, 1]] }, assumed: x } }';
      const alone = await studyText(choiceOf({ rationality, options: `choose: { ${free} }`, more }));
      expectNear(probability(alone, 'tookNone'), 1, TOLERANCE);
      const beside = `choose: { ${free}, C: { probability: 0.3, event: B } }`;
      const result = await studyText(choiceOf({ rationality, options: beside, more }));
      expectNear(probability(result, 'tookNone'), 0.7, TOLERANCE);
      expectNear(probability(result, 'tookB'), 0.3, TOLERANCE);
      // Whoever is free takes an option that never comes up.
      const [{ low, high } = { low: Number.NaN, high: Number.NaN }] = result.outcomes[0]?.envelope ?? [];
      expectNear(low, 0, TOLERANCE);
      expectNear(high, 0.7, TOLERANCE);
    },
  );
});

describe('perfect play', () => {
  test('takes the better option', async () => {
    const options = 'choose: { A: { payoff: { us: 1 } }, B: { payoff: { us: 1.000001 } } }';
    expect(await oddsOfA({ options })).toBe(0);
  });

  test.each([
    ['A: {}, B: {}', 1],
    ['B: {}, A: {}', 0],
  ])('takes the first listed of two equal options: %s', async (options, odds) => {
    expect(await oddsOfA({ options: `choose: { ${options} }` })).toBe(odds);
  });

  test.each([
    ['equal', 'A: { payoff: { us: 3 } }, B: { payoff: { us: 3 } }', [1]],
    ['different', 'A: { payoff: { us: 3 } }, B: { payoff: { us: 2 } }', []],
  ])('tells of ties between options that are %s', async (_what, options, ties) => {
    const { graph } = await compiledText(choiceOf({ options: `choose: { ${options} }` }));
    const registers = createRegisters(graph.program, 1);
    runProgram(graph.program, [], 1, registers);
    const backward = createBackwardPass(graph, createPolicies(graph, 1), 1);
    backward.run(registers, 1);
    expect([...backward.ties.values()]).toEqual(ties);
  });

  test('ignores an option whose rate is 0, however good', async () => {
    const options =
      'choose: { A: { rate: 0/month, payoff: { us: 50 } }, WAIT: { event: none, default: true } }';
    expect(await oddsOfA({ options })).toBe(0);
  });
});

/** Two parties that move one after the other; what each is paid stands in the table. */
const SEQUENCE = (us: string, japan: string): string =>
  `
parley: 1
title: Two choices
parties:
  us: { name: US, rationality: ${us} }
  japan: { name: Japan, rationality: ${japan} }
clock: { steps: 1 }
chart:
  demand: { initial: none0, states: { none0: { on: { HARD: hard, SOFT: soft } }, hard: {}, soft: {} } }
  answer: { initial: none0, states: { none0: { on: { YES: yes, NO: no } }, yes: {}, no: {} } }
moves:
  demand: { party: us, choose: { HARD: {}, SOFT: {} } }
  answer: { party: japan, choose: { YES: { payoff: { us: "demand.hard ? 4 : 3", japan: "demand.hard ? 1 : 2" } }, NO: { payoff: { us: -1, japan: "demand.hard ? 1.5 : 0" } } } }
outcomes:
  hardYes: { when: demand.hard and answer.yes }
  hardNo: { when: demand.hard and answer.no }
  softYes: { when: demand.soft and answer.yes }
  softNo: { when: demand.soft and answer.no }
`.replaceAll('none0', 'open');

describe('two movers', () => {
  test('with perfect rationality play backward induction', async () => {
    // Japan refuses a hard demand (1.5 > 1) and accepts a soft one (2 > 0), so the US is soft: 3 > −1.
    const result = await studyText(SEQUENCE('perfect', 'perfect'));
    expect(probability(result, 'softYes')).toBe(1);
  });

  test('with finite rationality respond to each other’s noise', async () => {
    const [hardYes, softYes] = [logistic(0.8 * (1 - 1.5)), logistic(0.8 * 2)];
    const [hard, soft] = [4 * hardYes - (1 - hardYes), 3 * softYes - (1 - softYes)];
    const hardOdds = logistic(0.5 * (hard - soft));
    const result = await studyText(SEQUENCE('0.5', '0.8'));
    expectNear(probability(result, 'hardYes'), hardOdds * hardYes, TOLERANCE);
    expectNear(probability(result, 'softNo'), (1 - hardOdds) * (1 - softYes), TOLERANCE);
  });

  test('are worth the mean of what the ends pay', async () => {
    const [hardYes, softYes] = [logistic(0.8 * (1 - 1.5)), logistic(0.8 * 2)];
    const [hard, soft] = [4 * hardYes - (1 - hardYes), 3 * softYes - (1 - softYes)];
    const hardOdds = logistic(0.5 * (hard - soft));
    const japan = hardOdds * (hardYes + 1.5 * (1 - hardYes)) + (1 - hardOdds) * 2 * softYes;
    const values = valuesAtStart(await compiledText(SEQUENCE('0.5', '0.8')));
    expectNear(values.get('us') ?? Number.NaN, hardOdds * hard + (1 - hardOdds) * soft, TOLERANCE);
    expectNear(values.get('japan') ?? Number.NaN, japan, TOLERANCE);
  });
});

test('the options of a choice are told with what each is worth', async () => {
  const options = 'choose: { A: { payoff: { us: 2 billion USD } }, B: { payoff: { us: -1 billion USD } } }';
  const compiled = await compiledText(choiceOf({ rationality: '0.4/(billion USD)', options }));
  const told = study(compiled).choices[0]?.options.map(({ event, value }) => [event, value]);
  expect(told).toEqual([
    ['A', 2],
    ['B', -1],
  ]);
});
