import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { column, listOf, settleBundles } from './plain-terms.ts';

type Pair = readonly [number, number];

interface Round {
  readonly round: number;
  /** By party: α at the round before, and now. */
  readonly yielded: readonly [Pair, Pair];
  readonly reserve?: readonly [number | undefined, number | undefined];
  readonly otherwise?: Pair;
  readonly consent?: number;
}

/** One round over terms told by what they are worth to both. */
function play(pairs: readonly Pair[], { round, yielded, reserve, otherwise, consent = 1 }: Round) {
  const list = listOf(pairs.map((gains, number) => ({ number, bundle: 0, gains, consent })));
  const bundle = { list, follows: [column(0), column(0)] as const, weights: [undefined, undefined] };
  const [one, two] = yielded;
  const least = (k: 0 | 1) => (reserve?.[k] === undefined ? undefined : column(reserve[k]));
  return settleBundles(
    [bundle],
    [1, 1],
    {
      kind: 'concession',
      round,
      yielded: [
        [column(one[0]), column(one[1])],
        [column(two[0]), column(two[1])],
      ],
      reserve: [least(0), least(1)],
    },
    otherwise,
  );
}

/** A pie in tenths, from nothing to all for the first party. */
const PIE = Array.from({ length: 11 }, (_, k): Pair => [k, 10 - k]);

/** The same rule in terms of utilities, word by word; the utilities agreed on, or undefined. */
function playPlainly(
  pairs: readonly Pair[],
  { round, yielded, reserve = [0, 0], otherwise = [0, 0] }: Round,
): number {
  const least = [0, 1].map((k) => reserve[k] ?? otherwise[k]!);
  const most = [0, 1].map((k) => Math.max(...pairs.map((pair) => pair[k]!)));
  if (most.some((value, k) => value < least[k]!)) return -1;
  const demand = (k: 0 | 1, when: 0 | 1) => least[k]! + (most[k]! - least[k]!) * (1 - yielded[k][when]);
  const offer = (k: 0 | 1, when: 0 | 1) => {
    const open = pairs
      .map((pair, number) => ({ pair, number }))
      .filter(({ pair }) => pair[k] >= demand(k, when));
    return open.reduce((a, b) => (b.pair[k] < a.pair[k] ? b : a));
  };
  const standing = offer(1, 0);
  if (round > 1 && standing.pair[0] >= demand(0, 1)) return standing.number;
  const own = offer(0, 1);
  return own.pair[1] >= demand(1, 1) ? own.number : -1;
}

describe('a round of concession', () => {
  test('is what the words of the rule say', () => {
    // Quarters, so that no demand is rounded.
    const alpha = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
    const money = fc.integer({ min: -8, max: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(money, money), { minLength: 1, maxLength: 12 }),
        fc.record({
          round: fc.integer({ min: 1, max: 3 }),
          yielded: fc.tuple(fc.tuple(alpha, alpha), fc.tuple(alpha, alpha)),
          reserve: fc.tuple(fc.option(money, { nil: undefined }), fc.option(money, { nil: undefined })),
          otherwise: fc.tuple(money, money),
        }),
        (pairs, round) => {
          expect(play(pairs, round).terms).toBe(playPlainly(pairs, round));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('takes what stands before making an own offer, except in the first round', () => {
    // The second stands at 6 (α = 0.4); the first now demands 4 and would itself offer 4 : 6.
    const yielded = [
      [0, 0.6],
      [0.4, 0.4],
    ] as const;
    expect(play(PIE, { round: 2, yielded })).toMatchObject({ terms: 4, close: 1 });
    const generous = [
      [0, 0.6],
      [0.75, 0.75],
    ] as const;
    expect(play(PIE, { round: 2, yielded: generous }).gains).toEqual([7, 3]);
    expect(play(PIE, { round: 1, yielded: generous }).gains).toEqual([4, 6]);
  });

  test('ends without agreement while both demand more than there is', () => {
    const yielded = [
      [0.2, 0.3],
      [0.2, 0.3],
    ] as const;
    expect(play(PIE, { round: 2, yielded })).toMatchObject({
      terms: -1,
      close: 0,
      none: 1,
      gains: [0, 0],
      zone: true,
    });
  });

  test('closes for certain on what both agree to, if all consent', () => {
    const yielded = [
      [1, 1],
      [1, 1],
    ] as const;
    expect(play(PIE, { round: 1, yielded, consent: 0.5 }).close).toBe(0.5);
  });

  test('leaves a party out that cannot get the least it settles for', () => {
    const yielded = [
      [0, 0],
      [1, 1],
    ] as const;
    expect(play(PIE, { round: 1, yielded, reserve: [11, 0] }).terms).toBe(-1);
    expect(play(PIE, { round: 1, yielded, reserve: [10, 0] }).terms).toBe(10);
  });

  test('counts the least from what goes on without a deal, if nothing else is said', () => {
    const yielded = [
      [1, 1],
      [1, 1],
    ] as const;
    expect(play(PIE, { round: 1, yielded, otherwise: [3, 0] })).toMatchObject({ terms: 3, gains: [0, 7] });
  });

  test('demands no more than there is, however it is rounded', () => {
    const yielded = [
      [0, 0],
      [1, 1],
    ] as const;
    for (const most of [0.3, 0.7, 1.1, 2.3]) {
      expect(play([[most, 1]], { round: 1, yielded, reserve: [0.1, 0] }).terms).toBe(0);
    }
  });

  test('tells that an offer was one of several equal ones, taken or not', () => {
    const twins: readonly Pair[] = [
      [5, 1],
      [5, 9],
      [8, 0],
    ];
    const yielded = [
      [0.5, 0.5],
      [0, 0.5],
    ] as const;
    expect(play(twins, { round: 1, yielded })).toMatchObject({ terms: -1, ties: 1 });
    expect(play(twins.slice(1), { round: 1, yielded })).toMatchObject({ terms: 0, ties: 0 });
  });

  test('gives a patient party no less', () => {
    // The rounds of a session with polynomial curves; β = ¼ gives way late, β = 4 early.
    const session = (exponents: Pair) => {
      for (let round = 1; round <= 50; round += 1) {
        const at = (exponent: number) => [((round - 1) / 51) ** exponent, (round / 51) ** exponent] as const;
        const { terms, gains } = play(PIE, { round, yielded: [at(exponents[0]), at(exponents[1])] });
        if (terms >= 0) return gains;
      }
      return [0, 0] as const;
    };
    const [late, even, early] = [4, 1, 0.25].map((exponent) => session([exponent, 1])[0]);
    expect(late).toBeGreaterThan(even!);
    expect(even).toBeGreaterThan(early!);
  });
});
