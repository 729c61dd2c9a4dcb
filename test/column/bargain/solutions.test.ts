import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainRule, settlePairs, settleTerms } from './plain-terms.ts';

type Pair = readonly [number, number];

const NASH: PlainRule = { kind: 'nash' };
const SOLUTIONS: readonly PlainRule[] = [
  NASH,
  { kind: 'nash', power: [0.7, 0.3] },
  { kind: 'kalaiSmorodinsky' },
  { kind: 'egalitarian' },
  { kind: 'utilitarian' },
];

// Integers, so that what is equal is exactly equal.
const utility = fc.integer({ min: -50, max: 200 });
const pair = fc.tuple(utility, utility);
const pairs = fc.array(pair, { minLength: 1, maxLength: 30 });
const inZone = (all: readonly Pair[], c: Pair = [0, 0]) => all.filter(([a, b]) => a > c[0] && b > c[1]);

/** A pie cut into `steps`, for the first party from nothing to all. */
const pie = (steps: number) => Array.from({ length: steps + 1 }, (_, k): Pair => [k, steps - k]);

describe('every solution', () => {
  test.each(SOLUTIONS)('gives both a gain, and leaves nothing better for both: $kind', (rule) => {
    fc.assert(
      fc.property(pairs, pair, (all, c) => {
        const { terms, gains } = settlePairs(all, rule, c);
        expect(terms >= 0).toBe(inZone(all, c).length > 0);
        if (terms < 0) return;
        const [a, b] = all[terms]!;
        expect([a - c[0], b - c[1]]).toEqual(gains);
        expect(Math.min(...gains)).toBeGreaterThan(0);
        expect(all.some(([x, y]) => x >= a && y >= b && (x > a || y > b))).toBe(false);
      }),
    );
  });

  test('is the even split of a symmetric problem', () => {
    const even = fc.integer({ min: 1, max: 40 }).map((half) => 2 * half);
    fc.assert(
      fc.property(even, fc.boolean(), (steps, isCurved) => {
        const all = pie(steps).map(
          ([a, b]): Pair => (isCurved ? [a * (2 * steps - a), b * (2 * steps - b)] : [a, b]),
        );
        for (const rule of SOLUTIONS) {
          if ((rule.kind === 'nash' && rule.power) || (rule.kind === 'utilitarian' && !isCurved)) continue;
          expect(settlePairs(all, rule)).toMatchObject({ terms: steps / 2, ties: 0 });
        }
      }),
    );
  });
});

describe('scales', () => {
  // Powers of two keep products exact.
  const scale = fc.integer({ min: -8, max: 8 }).map((k) => 2 ** k);
  const shift = fc.integer({ min: -1000, max: 1000 });

  test.each(['nash', 'kalaiSmorodinsky'] as const)('do not matter: %s', (kind) => {
    fc.assert(
      fc.property(pairs, pair, fc.tuple(scale, scale), fc.tuple(shift, shift), (all, c, by, plus) => {
        const changed = ([a, b]: Pair): Pair => [a * by[0] + plus[0], b * by[1] + plus[1]];
        const before = settlePairs(all, { kind }, c);
        const after = settlePairs(all.map(changed), { kind }, changed(c));
        expect([after.terms, after.ties]).toEqual([before.terms, before.ties]);
      }),
    );
  });

  test.each([
    [
      'egalitarian',
      [
        [4, 4],
        [9, 2],
      ],
      [0, 1],
    ],
    [
      'utilitarian',
      [
        [1, 5],
        [3, 2],
      ],
      [0, 1],
    ],
  ] as const)('matter: %s', (kind, all, chosen) => {
    const stretch = kind === 'egalitarian' ? ([1, 10] as const) : ([10, 1] as const);
    const stretched = all.map(([a, b]): Pair => [a * stretch[0], b * stretch[1]]);
    expect([settlePairs(all, { kind }).terms, settlePairs(stretched, { kind }).terms]).toEqual(chosen);
  });
});

describe('the solution of Nash', () => {
  test('does not depend on alternatives that are not chosen', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom(undefined, [2, 1] as const),
        (all, stay, power) => {
          const rule: PlainRule = power === undefined ? NASH : { kind: 'nash', power };
          const { terms, ties } = settlePairs(all, rule);
          fc.pre(terms >= 0 && ties === 0);
          const rest = all.filter((_, k) => k === terms || stay.next().value);
          expect(rest[settlePairs(rest, rule).terms]).toEqual(all[terms]);
        },
      ),
    );
  });

  test('is the only one of which that holds: without (8, 1) and (1, 4) others go elsewhere', () => {
    // With the ideal point (8, 4) the shares of (4, 2) are ½ and ½, of (5, 1.9) less than that; alone with it, not.
    const all: readonly Pair[] = [
      [4, 2],
      [5, 1.9],
      [8, 1],
      [1, 4],
    ];
    expect(settlePairs(all, { kind: 'kalaiSmorodinsky' }).terms).toBe(0);
    expect(settlePairs(all.slice(0, 2), { kind: 'kalaiSmorodinsky' }).terms).toBe(1);
    expect([settlePairs(all, NASH).terms, settlePairs(all.slice(0, 2), NASH).terms]).toEqual([1, 1]);
  });

  test('divides a pie as d_1 + α (1 − d_1 − d_2)', () => {
    const steps = 10_000;
    for (const alpha of [0.1, 0.25, 0.5, 0.6, 0.9]) {
      for (const [d1, d2] of [
        [0, 0],
        [1500, 2500],
        [6000, 1000],
        [9000, 900],
      ] as const) {
        const power = [alpha, 1 - alpha] as const;
        const { gains } = settlePairs(pie(steps), { kind: 'nash', power }, [d1, d2]);
        expect(Math.abs(gains[0] - alpha * (steps - d1 - d2))).toBeLessThanOrEqual(1);
      }
    }
  });

  test('depends on the ratio of powers alone', () => {
    const at = (power: Pair) => settlePairs(pie(1000), { kind: 'nash', power }, [13, 57]).terms;
    expect(at([3, 2])).toBe(at([0.6, 0.4]));
    expect(at([1, 1])).toBe(settlePairs(pie(1000), NASH, [13, 57]).terms);
  });

  test('never gives a party less on a pie when it has more without a deal', () => {
    const steps = 100;
    for (let d2 = 0; d2 < steps; d2 += 9) {
      let last = 0;
      for (let d1 = 0; d1 + d2 < steps - 1; d1 += 1) {
        const { terms } = settlePairs(pie(steps), NASH, [d1, d2]);
        expect(terms).toBeGreaterThanOrEqual(last);
        last = terms;
      }
    }
  });
});

describe('monotonicity on finitely many terms', () => {
  test('the smaller egalitarian gain never falls when terms are added', () => {
    fc.assert(
      fc.property(pairs, pair, (all, added) => {
        const before = settlePairs(all, { kind: 'egalitarian' });
        const after = settlePairs([...all, added], { kind: 'egalitarian' });
        expect(Math.min(...after.gains)).toBeGreaterThanOrEqual(Math.min(...before.gains));
      }),
    );
  });

  test('the smaller share of Kalai and Smorodinsky never falls when terms are added within the ideal point', () => {
    fc.assert(
      fc.property(pairs, pair, (all, added) => {
        const zone = inZone(all);
        const ideal = [0, 1].map((k) => Math.max(...zone.map((each) => each[k]!)));
        fc.pre(zone.length > 0 && added.every((g, k) => g <= ideal[k]!));
        const share = (terms: readonly Pair[]) => {
          const { gains } = settlePairs(terms, { kind: 'kalaiSmorodinsky' });
          return Math.min(gains[0] / ideal[0]!, gains[1] / ideal[1]!);
        };
        expect(share([...all, added])).toBeGreaterThanOrEqual(share(all));
      }),
    );
  });

  test('a side gains by a frontier that is raised for it everywhere, to within a step: pies with Kalai and Smorodinsky', () => {
    const steps = 1000;
    // The second gets f(share) of the first; with a higher f at the same ends the ideal point stays.
    const curved = (bend: number) =>
      pie(steps).map(([a, b]): Pair => [a, (b / steps + bend * (b / steps) * (a / steps)) * steps]);
    let last = 0;
    for (const bend of [0, 0.25, 0.5, 0.75, 1]) {
      const { gains } = settlePairs(curved(bend), { kind: 'kalaiSmorodinsky' });
      expect(gains[1]).toBeGreaterThan(last);
      last = gains[1];
    }
  });

  test('the solution of Nash is not monotone: Kalai and Smorodinsky 1975', () => {
    // The frontier through (1, 1) and (1, 0.7) to (0, 1) lies nowhere below that through (0.75, 0.75); yet the second loses.
    const line = (from: Pair, to: Pair) =>
      Array.from(
        { length: 301 },
        (_, k): Pair => [from[0] + ((to[0] - from[0]) * k) / 300, from[1] + ((to[1] - from[1]) * k) / 300],
      );
    const narrow = [...line([0, 1], [0.75, 0.75]), ...line([0.75, 0.75], [1, 0])];
    const wide = [...line([0, 1], [1, 0.7]), ...line([1, 0.7], [1, 0])];
    expect(settlePairs(narrow, NASH).gains[1]).toBeCloseTo(0.75, 12);
    expect(settlePairs(wide, NASH).gains[1]).toBeCloseTo(0.7, 12);
    const shares = [narrow, wide].map((all) => settlePairs(all, { kind: 'kalaiSmorodinsky' }).gains[1]);
    expect(shares[1]).toBeGreaterThan(shares[0]!);
  });
});

describe('ratifiers on a pie', () => {
  test('with floors f_1 and f_2 give max(f_1, ½) until nothing is left (Schelling 1960, Putnam 1988)', () => {
    const steps = 100;
    for (let one = 0; one <= steps; one += 5) {
      for (let two = 0; two <= steps / 2; two += 5) {
        const open = pie(steps)
          .map((gains, number) => ({ number, bundle: 0, gains, consent: 1 }))
          .filter(({ gains: [a, b] }) => a >= one && b >= two);
        const expected = one + two > steps || one === steps ? -1 : Math.max(one, steps / 2);
        expect(settleTerms(open, NASH).terms).toBe(expected);
      }
    }
  });

  test('with odds become floors as the odds turn sharp', () => {
    const steps = 100;
    const floor = 69.5;
    const soft = (slope: number) =>
      settleTerms(
        pie(steps).map((gains, number) => ({
          number,
          bundle: 0,
          gains,
          consent: 1 / (1 + Math.exp(-slope * (gains[0] - floor))),
        })),
        NASH,
      );
    expect(soft(0).terms).toBe(50);
    expect(soft(0.05).terms).toBeGreaterThan(50);
    expect(soft(100)).toMatchObject({ terms: 70, close: 1 });
  });
});
