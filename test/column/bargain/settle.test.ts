import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RuleColumns, settle } from '../../../src/column/bargain/settle.ts';
import {
  column,
  listOf,
  type PlainRationality,
  type PlainRule,
  type PlainTerms,
  roomFor,
  settleBundles,
  settlePairs,
  settlePlainly,
  settleTerms,
} from './plain-terms.ts';

const NASH: RuleColumns = { kind: 'nash', power: undefined };
const RULES: readonly PlainRule[] = [
  { kind: 'nash' },
  { kind: 'nash', power: [0.6, 0.4] },
  { kind: 'nash', power: [1, 5] },
  { kind: 'kalaiSmorodinsky' },
  { kind: 'egalitarian' },
  { kind: 'utilitarian' },
  { kind: 'proposal', proposer: 0 },
  { kind: 'proposal', proposer: 1 },
];
const RATIONALITIES: readonly PlainRationality[] = [
  ['perfect', 'perfect'],
  [1.5, 0.7],
  ['perfect', 0.8],
  [40, 'perfect'],
];

const gain = fc.integer({ min: -30_000, max: 30_000 }).map((x) => x / 10_000);
const consent = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true }));
/** Terms on different numbers, in two bundles; shifted so that some draws have no zone. */
const terms: fc.Arbitrary<PlainTerms[]> = fc
  .tuple(fc.array(fc.tuple(gain, gain, consent, fc.nat(1)), { maxLength: 25 }), fc.constantFrom(-2, 0, 1))
  .map(([entries, shift]) =>
    entries.map(([a, b, rho, bundle], number) => ({
      number,
      bundle,
      gains: [a + shift, b + shift] as const,
      consent: rho,
    })),
  );

const named = RULES.flatMap((rule) =>
  RATIONALITIES.map((rationality) => ({
    rule,
    rationality,
    name: `${JSON.stringify(rule)}, ${rationality}`,
  })),
);

describe('settle', () => {
  test.each(named)('takes the best of all terms: $name', ({ rule, rationality }) => {
    fc.assert(
      fc.property(terms, (all) => {
        const plain = settlePlainly(all, rule, rationality);
        const ours = settleTerms(all, rule, rationality);
        expect(ours.zone).toBe(plain.zone);
        // Rounding may decide between what is nearly equal.
        fc.pre(plain.margin > 1e-9);
        expect(ours.terms).toBe(plain.terms);
        expect(ours.gains).toEqual(plain.gains);
        expect(ours.close).toBeCloseTo(plain.close, 14);
        expect(ours.none).toBe(1 - ours.close);
        const bundle = all.find(({ number }) => number === plain.terms)?.bundle;
        for (const [b, odds] of ours.odds.entries()) expect(odds).toBe(b === bundle ? ours.close : 0);
      }),
      { numRuns: 200 },
    );
  });

  test('counts gains from what follows the events, each part by its weight', () => {
    const list = { ...listOf([]), start: Int32Array.of(0, 1), terms: Int32Array.of(4) };
    for (const half of [1, 2, 3]) {
      const parts = Array.from({ length: 2 * half }, (_, p) => p + 1);
      const bundle = {
        list: { ...list, worths: column(...parts), consent: column(0.5), alike: Uint8Array.of(0) },
        follows: [column(10), column(20)] as const,
        weights: parts.map((p) => (p === 1 ? undefined : column(10 * p))),
      };
      const first = [0, 1, 41, 131][half]!;
      const second = [0, 40, 250, 770][half]!;
      for (const rule of [NASH, { kind: 'utilitarian' }] as const) {
        const { gains, close } = settleBundles([bundle], ['perfect', 'perfect'], rule, [9, 15]);
        expect(gains).toEqual([1 + first, 5 + second]);
        expect(close).toBe(0.5);
      }
    }
  });

  test('closes with readiness, consent and both signatures', () => {
    const bundle = {
      list: listOf([{ number: 0, bundle: 0, gains: [1, 2], consent: 0.5 }]),
      follows: [column(0), column(0)] as const,
      weights: [undefined, undefined],
    };
    const out = roomFor(1);
    const none = [column(0), column(0)] as const;
    settle([bundle], none, [column(0), column(Math.log(3) / 2)], column(0.8), NASH, out, 1);
    expect(out.close[0]).toBeCloseTo(0.8 * 0.5 * 0.5 * 0.75, 15);
    expect(out.none[0]).toBeCloseTo(1 - 0.15, 15);
  });

  test('looks at each draw on its own', () => {
    const list = {
      start: Int32Array.of(0, 2, 2, 3),
      terms: Int32Array.of(1, 5, 3),
      worths: column(1, 1, 2, 2, -1, 4),
      consent: column(1, 1, 1),
      alike: new Uint8Array(3),
    };
    const bundle = {
      list,
      follows: [column(0, 0, 0), column(0, 0, 0)] as const,
      weights: [undefined, undefined],
    };
    const out = roomFor(1, 4);
    const zeros = [column(0, 0, 0), column(0, 0, 0)] as const;
    expect(settle([bundle], zeros, ['perfect', 'perfect'], undefined, NASH, out, 3)).toBe(0);
    expect([...out.terms]).toEqual([5, -1, -1, 7]);
    expect([...out.close]).toEqual([1, 0, 0, 7]);
    expect([...out.zone]).toEqual([1, 0, 0, 7]);
    expect([...out.gains[1]]).toEqual([2, 0, 0, 7]);
  });

  test.each(RULES)('lets a value that is NaN through: $kind', (rule) => {
    const follows = [column(Number.NaN), column(0)] as const;
    const one = {
      list: listOf([{ number: 0, bundle: 0, gains: [1, 1], consent: 1 }]),
      weights: [undefined, undefined],
    };
    const other = { ...one, follows: [column(0), column(0)] as const };
    const columns =
      rule.kind === 'nash'
        ? { kind: rule.kind, power: rule.power && ([column(1), column(2)] as const) }
        : rule;
    const { close, none, odds } = settleBundles([other, { ...one, follows }], [1, 1], columns);
    expect([close, none, ...odds]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  describe('without a zone', () => {
    const away: PlainTerms = { number: 0, bundle: 0, gains: [-1, 3], consent: 1 };

    test('tries what both are most likely to sign', () => {
      const near: PlainTerms = { ...away, number: 1, gains: [-0.1, 1] };
      for (const rule of RULES.filter(({ kind }) => kind !== 'proposal')) {
        const { terms: taken, close, zone } = settleTerms([away, near], rule, [5, 5]);
        expect([taken, zone]).toEqual([1, false]);
        expect(close).toBeCloseTo(1 / (1 + Math.exp(0.5)) / (1 + Math.exp(-5)), 14);
      }
    });

    test('has no deal between parties without error', () => {
      expect(settleTerms([away], { kind: 'nash' })).toMatchObject({ terms: -1, close: 0, none: 1, ties: 0 });
    });

    test('gives a party without error a gain or nothing', () => {
      expect(settleTerms([away], { kind: 'nash' }, ['perfect', 1]).terms).toBe(-1);
      expect(settleTerms([away], { kind: 'nash' }, [1, 'perfect']).terms).toBe(0);
    });

    test('closes with nearly the same odds on both sides of the edge', () => {
      const at = (edge: number) =>
        settleTerms([{ ...away, gains: [edge, 1] }], { kind: 'nash' }, [2, 2]).close;
      expect(Math.abs(at(1e-9) - at(-1e-9))).toBeLessThan(1e-8);
    });

    test('finds the best of many near each other', () => {
      const lambda = fc.double({ min: 0.05, max: 8, noNaN: true });
      fc.assert(
        fc.property(lambda, lambda, fc.double({ min: 0.2, max: 5, noNaN: true }), (one, two, bend) => {
          const steps = 400;
          // A frontier that both lose by somewhere: the second gives up ever more for the first.
          const all = Array.from({ length: steps + 1 }, (_, number): PlainTerms => {
            const share = number / steps;
            return {
              number,
              bundle: 0,
              gains: [4 * share - 4.1, 3 * (1 - share ** (1 + bend)) - 3],
              consent: 1,
            };
          });
          const plain = settlePlainly(all, { kind: 'nash' }, [one, two]);
          fc.pre(plain.margin > 1e-12);
          expect(settleTerms(all, { kind: 'nash' }, [one, two]).terms).toBe(plain.terms);
        }),
        { numRuns: 200 },
      );
    });

    test('survives gains that no exponential can hold', () => {
      const [far, further] = [-1e6, -2e6].map((g, number) => ({ ...away, number, gains: [g, 1] as const }));
      expect(settleTerms([further!, far!], { kind: 'nash' }, [1, 1])).toMatchObject({ terms: 0, close: 0 });
    });
  });

  describe('an offer to take or leave', () => {
    const offer = (...pairs: readonly (readonly [number, number])[]) =>
      settlePairs(pairs, { kind: 'proposal', proposer: 0 });

    test('leaves nothing to a responder without error, who accepts what makes no difference', () => {
      expect(offer([1, 9], [10, 0], [11, -1])).toMatchObject({ terms: 1, close: 1, zone: true });
    });

    test('gives the responder what costs the proposer nothing', () => {
      expect(offer([5, 0], [5, 2], [5, 1])).toMatchObject({ terms: 1, ties: 0 });
    });

    test('is made where it makes no difference to the proposer, not where it is a loss', () => {
      expect(offer([0, 4])).toMatchObject({ terms: 0, close: 1 });
      expect(offer([-1, 4])).toMatchObject({ terms: -1, close: 0 });
      expect(settlePairs([[-1, 4]], { kind: 'proposal', proposer: 1 }).terms).toBe(-1);
    });

    test('tells ties that the gain of the responder leaves open', () => {
      expect(offer([5, 2], [5, 2], [4, 9])).toMatchObject({ terms: 0, ties: 1 });
    });
  });

  describe('ties', () => {
    test('are told and go to the terms with the smaller number, whatever their bundle', () => {
      const [one, two] = [
        [1, 2],
        [2, 1],
      ].map(([a, b]) => ({ gains: [a!, b!] as const, consent: 1 }));
      for (const rule of RULES.filter(({ kind }) => kind !== 'proposal')) {
        if (rule.kind === 'nash' && rule.power !== undefined) continue;
        const upwards = settleTerms(
          [
            { ...one!, number: 3, bundle: 0 },
            { ...two!, number: 8, bundle: 1 },
          ],
          rule,
        );
        const downwards = settleTerms(
          [
            { ...one!, number: 8, bundle: 0 },
            { ...two!, number: 3, bundle: 1 },
          ],
          rule,
        );
        expect([upwards.terms, upwards.ties]).toEqual([3, 1]);
        expect([downwards.terms, downwards.ties]).toEqual([3, 1]);
        expect(downwards.gains).toEqual([2, 1]);
      }
    });

    test('of terms worse than others are none', () => {
      expect(
        settlePairs(
          [
            [1, 2],
            [2, 1],
            [2, 2],
          ],
          { kind: 'nash' },
        ),
      ).toMatchObject({ terms: 2, ties: 0 });
    });

    test('of the smaller gain are broken by the larger one', () => {
      expect(
        settlePairs(
          [
            [1, 2],
            [3, 1],
            [1, 1],
          ],
          { kind: 'egalitarian' },
        ),
      ).toMatchObject({ terms: 1, ties: 0 });
    });

    test('are told of terms that stand for others like them', () => {
      const list = {
        ...listOf([{ number: 0, bundle: 0, gains: [1, 1], consent: 1 }]),
        alike: Uint8Array.of(1),
      };
      const bundle = { list, follows: [column(0), column(0)] as const, weights: [undefined, undefined] };
      expect(settleBundles([bundle], [1, 1], NASH).ties).toBe(1);
    });

    test('that rounding makes of better and worse terms are none', () => {
      // ln logistic(40) and ln logistic(50) vanish beside ln logistic(−1).
      const both = settlePairs(
        [
          [-1, 40],
          [-1, 50],
        ],
        { kind: 'nash' },
      );
      expect(both.terms).toBe(-1);
      const soft = settleTerms(
        [40, 50].map((b, number) => ({ number, bundle: 0, gains: [-1, b] as const, consent: 1 })),
        { kind: 'nash' },
        [1, 1],
      );
      expect(soft).toMatchObject({ terms: 1, ties: 0 });
    });
  });

  test('counts terms without consent to the zone, and closes nothing on them', () => {
    const only = settleTerms([{ number: 2, bundle: 0, gains: [1, 1], consent: 0 }], { kind: 'nash' });
    expect(only).toMatchObject({ terms: 2, close: 0, zone: true });
    for (const rule of RULES) {
      const both = [
        { number: 2, bundle: 0, gains: [9, 9], consent: 0 },
        { number: 3, bundle: 0, gains: [1, 1], consent: 0.5 },
      ] as const;
      expect(settleTerms(both, rule).terms).toBe(3);
    }
  });
});
