import { describe, expect, test } from 'vitest';
import { expectNear } from '../study/near.ts';
import type { PlainData, PlainPayoff } from './plain-data.ts';
import { solvePlainly } from './plain-solve.ts';
import type { PlainBargain } from './plain-terms.ts';

/** A pie of 1 that two sides share when they come to terms; without dates, a step is one round. */
function pie(
  bargain: Partial<PlainBargain>,
  {
    steps = 1,
    pieces = 100,
    discountRate = 0,
    rationality = 'perfect',
    us = {},
    japan = {},
    ...more
  }: {
    readonly steps?: number;
    readonly pieces?: number;
    readonly discountRate?: number;
    readonly rationality?: 'perfect' | number;
    readonly us?: PlainPayoff;
    readonly japan?: PlainPayoff;
  } & Partial<PlainData> = {},
): PlainData {
  return {
    clock: { steps, report: steps, continuation: 'none' },
    parameters: {},
    formulas: {},
    counters: {},
    parties: { us: { discountRate, rationality }, japan: { discountRate, rationality } },
    issues: { share: { grid: { from: 0, to: 1, steps: pieces } } },
    deal: { while: 'talks.agreed' },
    chart: { talks: { initial: 'open', states: { open: { on: { DEAL: 'agreed' } }, agreed: {} } } },
    calendar: {},
    moves: { talk: { when: 'talks.open', bargain: { between: ['us', 'japan'], event: 'DEAL', ...bargain } } },
    payoffs: { us: { deal: 'share', ...us }, japan: { deal: '1 - share', ...japan } },
    outcomes: { agreed: { when: 'talks.agreed' }, open: { when: 'talks.open' } },
    measures: {},
    ...more,
  };
}

function solve(data: PlainData): (name: string) => number {
  const { numbers } = solvePlainly(data, new Map());
  return (name) => numbers.get(name) ?? 0;
}

/** What the us get of the pie, given that there is a deal. */
function shareOf(data: PlainData): number {
  const of = solve(data);
  const pieces = data.issues?.['share']?.grid?.steps ?? 0;
  let sum = 0;
  for (let at = 0; at <= Number(pieces); at++) sum += (at / Number(pieces)) * of(`deals with share.${at}`);
  return sum / of('deals');
}

const D1 = { end: 'talks.open ? 0.2 : 0' };
const D2 = { end: 'talks.open ? 0.1 : 0' };

describe('a pie', () => {
  test.each([
    // d1 + α (1 − d1 − d2): Nash 1953.
    ['nash', {}, 0.55],
    ['nash with power', { power: { us: 6, japan: 4 } }, 0.62],
    // On a line of slope −1 the ideal gains are equal: Kalai and Smorodinsky 1975.
    ['Kalai–Smorodinsky', { solution: 'kalaiSmorodinsky' }, 0.55],
    ['egalitarian', { solution: 'egalitarian' }, 0.55],
    // Who proposes leaves the other just its alternative.
    ['a proposal of the us', { proposer: 'us' }, 0.9],
    ['a proposal of Japan', { proposer: 'japan' }, 0.2],
  ] as const)('%s', (_name, bargain, wanted) => {
    const found = shareOf(pie(bargain, { us: D1, japan: D2 }));
    // Rounding decides whether a proposal leaves nothing or one piece.
    expectNear(found, wanted, 'proposer' in bargain ? 0.0101 : 1e-12);
  });

  test('with a line above the even split: tied hands help until they prevent agreement', () => {
    // Schelling 1960: max(f, 1/2), and nothing if the floors add up to more than 1.
    const tied = (us: string, japan: string): PlainData =>
      pie({}, { us: { redLines: { floor: us } }, japan: { redLines: { floor: japan } } });
    expect(shareOf(tied('share >= 0.7', 'share <= 1'))).toBe(0.7);
    expect(shareOf(tied('share >= 0.3', 'share <= 1'))).toBe(0.5);
    const apart = solve(tied('share >= 0.7', 'share <= 0.6'));
    expect(apart('deals')).toBe(0);
    expect(apart('rounds without terms')).toBe(1);
    expect(apart('rounds against redLine us floor')).toBe(1);
    expect(apart('rounds against redLine japan floor')).toBe(1);
  });

  test('goes half and half but for rationality: each signs with probability logistic(λ/2)', () => {
    const of = solve(pie({}, { rationality: 3 }));
    expectNear(of('deals'), (1 / (1 + Math.exp(-1.5))) ** 2, 1e-15);
    expectNear(of('value us'), of('deals') / 2, 1e-15);
  });

  test('needs consent: odds that rise with the share move the terms', () => {
    // max ρ² x (1 − x) with ρ = x: 3(1 − x) = x.
    const data = pie({}, { ratifiers: { senate: { of: 'us', odds: 'share' } } });
    expectNear(shareOf(data), 0.75, 1e-12);
    expectNear(solve(data)('deals'), 0.75, 1e-12);
    expectNear(solve(data)('value japan'), 0.75 * 0.25, 1e-12);
  });
});

describe('offers in turn', () => {
  // Rubinstein 1982 with an end: x1(T) = (1 − δ)(1 − g^n)/(1 − g), plus g^n for odd T; n = floor(T/2), g = δ².
  test.each([1, 2, 3, 4, 7])('until round %d', (rounds) => {
    const discount = 0.8;
    const g = discount ** 2;
    const n = Math.floor(rounds / 2);
    const wanted = ((1 - discount) * (1 - g ** n)) / (1 - g) + (rounds % 2 === 1 ? g ** n : 0);
    const offer = (proposer: string): PlainBargain => ({ between: ['us', 'japan'], event: 'DEAL', proposer });
    const data = pie(
      {},
      {
        steps: rounds,
        pieces: 2000,
        discountRate: 0.25,
        moves: {
          us: { when: 'talks.open and co == 0', bargain: offer('us') },
          japan: { when: 'talks.open and co == 1', bargain: offer('japan') },
        },
        conditions: { co: 'step - 2*floor(step/2)' },
      },
    );
    const of = solve(data);
    // A responder may be left up to one piece more than what it demands, in every round.
    expectNear(of('value us'), wanted, rounds / 2000);
    expect(of('deals at 0')).toBe(1);
  });
});

describe('readiness', () => {
  test('alone is a hazard', () => {
    const of = solve(pie({ readiness: '0.3' }, { steps: 7 }));
    expectNear(of('outcome agreed'), 1 - Math.exp(-0.3 * 7), 1e-14);
    for (let step = 0; step < 7; step++)
      expectNear(of(`deals at ${step}`), Math.exp(-0.3 * step) - Math.exp(-0.3 * (step + 1)), 1e-14);
  });
});

describe('tactics', () => {
  // Both linear over 6 rounds: θ = 1 − r/7. In round 4 the us offer 0.43 ≥ 3/7, and 0.57 is enough for Japan.
  test('meet in the middle', () => {
    const tactic = { beta: 1, reserve: 0 };
    const data = pie(
      { tactics: { round: '1 + step', rounds: 6, of: { us: tactic, japan: tactic } } },
      { steps: 6 },
    );
    expectNear(shareOf(data), 0.43, 1e-12);
    expect(solve(data)('deals at 3')).toBe(1);
  });

  test('take an offer that stands', () => {
    const data = pie(
      {
        tactics: {
          round: '1 + step',
          rounds: 9,
          of: { us: { beta: 0.5, reserve: 0 }, japan: { beta: 1, reserve: 0 } },
        },
      },
      { steps: 9 },
    );
    // θ_us = 1 − (r/10)², θ_japan = 1 − r/10; Japan’s offer of round r − 1 leaves the us (r − 1)/10, so 0.6 in round 7
    // is enough (0.51); before, neither 0.5 in round 6 (0.64) nor the us’s 0.64, of which 0.36 < 0.4 is left.
    expectNear(shareOf(data), 0.6, 1e-9);
    expect(solve(data)('deals at 6')).toBe(1);
  });
});

describe('flows under terms', () => {
  const breaking = {
    chart: {
      talks: {
        initial: 'open',
        states: { open: { on: { DEAL: 'agreed' } }, agreed: { on: { BREAK: 'open' } } },
      },
    },
  };
  const flows = {
    us: { flow: '2*share', deal: '0' },
    japan: { flow: 'talks.agreed ? 2*(1 - share) : 0', deal: '0' },
  };

  test('run until the end', () => {
    const of = solve(pie({}, { steps: 5, discountRate: 0.25, ...flows }));
    const annuity = (1 - 0.8) / Math.log(1.25);
    expectNear(of('value us'), annuity * (1 + 0.8 + 0.64 + 0.512 + 0.4096), 1e-12);
  });

  test('go on for ever after it', () => {
    const data = pie({}, { discountRate: 0.25, ...flows, clock: { steps: 3, report: 3 } });
    expectNear(solve(data)('value us'), 1 / Math.log(1.25), 1e-12);
  });

  test('end with a hazard', () => {
    const moves = {
      end: { when: 'talks.agreed and step > 0', hazard: { BREAK: '0.2' } },
      talk: {
        when: 'step == 0',
        bargain: { between: ['us', 'japan'], event: 'DEAL' },
      },
    } as const;
    const of = solve(pie({}, { steps: 5, discountRate: 0.25, ...breaking, ...flows, moves }));
    const factor = 0.8 * Math.exp(-0.2);
    const times = [0, 1, 2, 3, 4].reduce((sum, step) => sum + factor ** step, 0);
    expectNear(of('value us'), (times * 0.2) / Math.log(1.25), 1e-12);
    expectNear(of('in force'), Math.exp(-0.8), 1e-12);
  });

  test('give way to other terms', () => {
    // The pie is cut again in step 2: two steps of 2x against 4(1 − x) at once, so half each time.
    const moves = {
      talk: { when: 'step == 0 or step == 2', bargain: { between: ['us', 'japan'], event: 'DEAL' } },
    } as const;
    const of = solve(
      pie(
        {},
        {
          steps: 4,
          us: flows.us,
          japan: { deal: '4*(1 - share)' },
          moves,
          measures: { flow: { flow: '2*share' } },
        },
      ),
    );
    expect(of('deals')).toBe(2);
    expectNear(of('value us'), 4, 1e-12);
    expectNear(of('measure flow'), 4, 1e-12);
  });
});
