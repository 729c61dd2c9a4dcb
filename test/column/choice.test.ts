import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLogit, writePerfect } from '../../src/column/choice.ts';

type Weights = readonly (number | undefined)[];

const column = (x: number) => Float64Array.of(x);
const columns = (xs: Weights) => xs.map((x) => (x === undefined ? undefined : column(x)));

/** The logit probabilities of one draw. */
function logit(
  values: readonly number[],
  weights: Weights,
  rationality: number,
  available?: number,
): number[] {
  const probabilities = values.map(() => new Float64Array(1));
  const share = available === undefined ? undefined : column(available);
  writeLogit(values.map(column), columns(weights), column(rationality), share, probabilities, 1);
  return probabilities.map((p) => p[0]!);
}

/** The probabilities of perfect choice in one draw, and the number of ties. */
function perfect(values: readonly number[], weights: Weights, available?: number) {
  const probabilities = values.map(() => new Float64Array(1));
  const share = available === undefined ? undefined : column(available);
  const ties = writePerfect(values.map(column), columns(weights), share, probabilities, 1);
  return { probabilities: probabilities.map((p) => p[0]!), ties };
}

const none = [undefined, undefined, undefined];
const money = fc.double({ min: -100, max: 100, noNaN: true });
const rate = fc.double({ min: 0, max: 5, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });

describe('writeLogit', () => {
  test('gives two options the logistic function of their difference', () => {
    fc.assert(
      fc.property(money, money, rate, (u, v, lambda) => {
        const [p, q] = logit([u, v], none, lambda);
        const expected = 1 / (1 + Math.exp(-lambda * (u - v)));
        expect(Math.abs(p! - expected)).toBeLessThanOrEqual(4e-16 + 1e-14 * expected);
        expect(Math.abs(p! + q! - 1)).toBeLessThanOrEqual(3e-16);
      }),
    );
  });

  test('gives two options the same bits with weights of 1 as without', () => {
    fc.assert(
      fc.property(money, money, rate, (u, v, lambda) => {
        expect(logit([u, v], [1, undefined], lambda)).toEqual(logit([u, v], none, lambda));
      }),
    );
  });

  test('shares out as weight times exponential, and shares sum to what is available', () => {
    const small = fc.double({ min: -5, max: 5, noNaN: true });
    const three = <T>(of: fc.Arbitrary<T>) => fc.tuple(of, of, of);
    fc.assert(
      fc.property(
        three(small),
        three(weight),
        rate,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (u, w, lambda, available) => {
          const odds = u.map((value, k) => w[k]! * Math.exp(lambda * value));
          const total = odds.reduce((a, b) => a + b, 0);
          const result = logit(u, w, lambda, available);
          for (const [k, p] of result.entries()) {
            const expected = (available * odds[k]!) / total;
            expect(Math.abs(p - expected)).toBeLessThanOrEqual(1e-14 * expected + 1e-320);
          }
          expect(Math.abs(result.reduce((a, b) => a + b, 0) - available)).toBeLessThanOrEqual(1e-15);
        },
      ),
    );
  });

  test('survives values whose exponential would overflow', () => {
    expect(logit([1e300, -1e300], none, 1e5)).toEqual([1, 0]);
    expect(logit([1e300, 1e300, -1e300], none, 1e5)).toEqual([0.5, 0.5, 0]);
    expect(logit([-1e6, -1e6 - 1, -2e6], none, 1)[1]).toBeCloseTo(1 / (1 + Math.E), 15);
  });

  test('ignores the values without rationality', () => {
    expect(logit([5, -1000, 3], [1, 2, 5], 0)).toEqual([0.125, 0.25, 0.625]);
  });

  test('gives an option without weight nothing, however good it is', () => {
    expect(logit([1e6, 0, 0], [0, 1, 1], 10)).toEqual([0, 0.5, 0.5]);
    expect(logit([1e6, 0], [0, 1], 10)).toEqual([0, 1]);
    expect(logit([1, 2, 3], [0, 0, 0], 1)).toEqual([0, 0, 0]);
  });

  test('lets NaN through', () => {
    expect(logit([Number.NaN, 1], none, 1)).toEqual([Number.NaN, Number.NaN]);
    expect(logit([1, Number.NaN, 1], none, 1)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('treats each draw on its own', () => {
    const values = [Float64Array.of(0, 3), Float64Array.of(0, 1)];
    const out = [new Float64Array(3).fill(7), new Float64Array(3).fill(7)];
    writeLogit(values, none, Float64Array.of(1, 0), undefined, out, 2);
    expect(out.map((p) => [...p])).toEqual([
      [0.5, 0.5, 7],
      [0.5, 0.5, 7],
    ]);
  });
});

describe('writePerfect', () => {
  test('gives the best option all that is available', () => {
    expect(perfect([1, 3, 2], none)).toEqual({ probabilities: [0, 1, 0], ties: 0 });
    expect(perfect([1, 3, 2], none, 0.25)).toEqual({ probabilities: [0, 0.25, 0], ties: 0 });
  });

  test('gives the first listed of equals all, and counts the tie', () => {
    expect(perfect([1, 3, 3], none)).toEqual({ probabilities: [0, 1, 0], ties: 1 });
    expect(perfect([3, 3 + 1e-15, 3], none)).toEqual({ probabilities: [0, 1, 0], ties: 0 });
  });

  test('passes over options without weight, in ties too', () => {
    expect(perfect([9, 3, 3], [0, 2, 0])).toEqual({ probabilities: [0, 1, 0], ties: 0 });
    expect(perfect([9, 3], [0, 0])).toEqual({ probabilities: [0, 0], ties: 0 });
  });

  test('counts the draws with a tie', () => {
    const values = [Float64Array.of(1, 2, 3), Float64Array.of(1, 0, 3), Float64Array.of(1, 0, 0)];
    const out = values.map(() => new Float64Array(3));
    expect(writePerfect(values, none, undefined, out, 3)).toBe(2);
    expect(out.map((p) => [...p])).toEqual([
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('is the limit of growing rationality', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 3 }), (u) => {
        expect(logit(u, none, 1000)).toEqual(perfect(u, none).probabilities);
      }),
    );
  });
});
