import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, log2, log10, power, sine } from '../../src/core/elementary.ts';
import { ulpsBetween } from './ulps.ts';

const ownFunctions = { exp, expm1, log, log1p, log2, log10 };
type Name = keyof typeof ownFunctions;

/** [argument, value]; the values from mpmath 1.3 with 50 digits, rounded to the nearest double. */
const PRECISE: Readonly<Record<Name, readonly (readonly [number, number])[]>> = {
  exp: [
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [1e-10, 1.0000000001],
    [10.5, 36315.502674246636],
    [-33.3, 3.4513877443742162e-15],
    [345.678, 1.3367429901634594e150],
    [-700.25, 7.678723813110872e-305],
    [709.75, 1.7398368732641605e308],
    [-730.5, 5.596044e-318],
  ],
  expm1: [
    [1e-12, 1.0000000000005e-12],
    [-1e-5, -9.999950000166666e-6],
    [0.25, 0.2840254166877415],
    [-0.3, -0.2591817793182821],
    [0.5, 0.6487212707001282],
    [-1, -0.6321205588285577],
    [3.5, 32.11545195869231],
    [20.25, 622964441.1984454],
    [38.5, 5.252155228592516e16],
    [-15.5, -0.9999998144608637],
    [100.5, 4.4319559098458955e43],
  ],
  log: [
    [2, Math.LN2],
    [10, Math.LN10],
    [0.01, -4.605170185988091],
    [0.9999999, -1.0000000494736474e-7],
    [1.0000001, 9.999999505838704e-8],
    [1.5, 0.4054651081081644],
    [123456.789, 11.723646487185881],
    [1e-310, -713.8013788281542],
    [1.7e308, 709.7268368932282],
    [5e-324, -744.4400719213812],
  ],
  log1p: [
    [1e-12, 9.999999999995e-13],
    [-1e-5, -1.0000050000333337e-5],
    [0.25, 0.22314355131420976],
    [-0.5, -Math.LN2],
    [-0.9999999, -16.118095651484676],
    [1, Math.LN2],
    [3.5, 1.5040773967762742],
    [1e10, 23.025850930040455],
    [1e300, 690.7755278982137],
  ],
  log2: [
    [3, 1.584962500721156],
    [10, 3.321928094887362],
    [0.1, -3.321928094887362],
    [0.99, -0.014499569695115089],
    [1e-310, -1029.7977094150824],
    [1.7e308, 1023.9193879716706],
  ],
  log10: [
    [2, 0.3010299956639812],
    [3, 0.47712125471966244],
    [0.1, -1],
    [0.99, -0.004364805402450088],
    [1e-310, -310],
    [1.7e308, 308.2304489213783],
  ],
};

/** Arguments at which a result is exact or by convention. */
const EDGES: readonly number[] = [
  0,
  -0,
  1,
  -1,
  Infinity,
  -Infinity,
  Number.NaN,
  -2,
  1000,
  -1000,
  2 ** -1074,
  2 ** 1023,
];

/** Arguments of ordinary sizes in both directions, and near 0 and 1. */
const argument = fc.oneof(
  fc.double({ min: -750, max: 720, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: 0, noNaN: true }),
);

describe.each(Object.keys(ownFunctions) as Name[])('%s', (name) => {
  const own = ownFunctions[name];

  test.each(PRECISE[name])('of %d is within one ulp of %d', (x, expected) => {
    expect(ulpsBetween(own(x), expected)).toBeLessThanOrEqual(1);
  });

  test('is within two ulps of the engine at any argument', () => {
    fc.assert(
      fc.property(argument, (x) => ulpsBetween(own(x), Math[name](x)) <= 2),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test.each(EDGES)('is what the engine says at the edge %d', (x) => {
    expect(ulpsBetween(own(x), Math[name](x))).toBeLessThanOrEqual(1);
    expect(Object.is(own(x), -0)).toBe(Object.is(Math[name](x), -0));
  });
});

describe('exact results', () => {
  test('log2 of every power of two is its exponent', () => {
    for (let k = -1074; k < 1024; k += 1) expect(log2(2 ** k)).toBe(k);
  });

  test('log10 of the powers of ten up to 1e22 is their exponent', () => {
    for (let k = 0; k <= 22; k += 1) expect(log10(Number(`1e${k}`))).toBe(k);
  });

  test('exp overflows and underflows where the doubles end', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
  });
});

describe('power', () => {
  // Values from mpmath 1.3 with 50 digits, rounded to the nearest double.
  test.each([
    [2, 0.5, Math.SQRT2],
    [10, -3.5, 0.00031622776601683794],
    [1.0001, 12345.678, 3.436680641432771],
    [0.3, 2.7, 0.038746045822494066],
    [7, 3, 343],
    [7, -3, 0.0029154518950437317],
    [1.1, 50, 117.39085287969579],
    [123.456, -8.25, 5.559354093641771e-18],
    [1e-5, 61.3, 3.1622776601684987e-307],
    [2.5, -1.6, 0.23083198494515414],
    [-3, 5, -243],
    [-2, -7, -0.0078125],
  ])('%d ^ %d is within two ulps of %d', (x, y, expected) => {
    expect(ulpsBetween(power(x, y), expected)).toBeLessThanOrEqual(2);
  });

  test('is within four ulps of the engine for positive bases', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.oneof(fc.double({ min: -40, max: 40, noNaN: true }), fc.integer({ min: -12, max: 12 })),
        (x, y) => ulpsBetween(power(x, y), x ** y) <= 4,
      ),
      { numRuns: 20_000, seed: 2 },
    );
  });

  const edges = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, Infinity, -Infinity, Number.NaN];
  const exponents = [...edges, 2.5, -2.5, 4, -4, 5, -5, 9, -9, 1e-300, 2 ** 53, 2 ** 60];
  test.each(edges)('treats the base %d as the engine does, whatever the exponent', (x) => {
    for (const y of exponents) {
      const expected = x ** y;
      expect([y, ulpsBetween(power(x, y), expected) <= 2]).toEqual([y, true]);
      expect([y, Object.is(power(x, y), -0)]).toEqual([y, Object.is(expected, -0)]);
    }
  });

  test('keeps the digits of a reciprocal whose product leaves the normal range', () => {
    expect(ulpsBetween(power(2 ** 400, -2.6), 2 ** -1040)).toBeLessThanOrEqual(1);
    expect(power(2 ** 260, -4)).toBe(2 ** -1040);
    expect(power(2 ** -256, -4)).toBe(Infinity);
  });

  test('squares exactly as a product does', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (x) => Object.is(power(x, 2), x * x)));
  });
});

describe('sine', () => {
  // mpmath 1.3, 50 digits; the fifth argument is the double below π/6.
  test.each([
    [0, 0],
    [1e-9, 1e-9],
    [0.1, 0.09983341664682815],
    [-0.25, -0.24740395925452294],
    [0.5, 0.479425538604203],
    [0.5235987755982988, 0.49999999999999994],
    [-0.78, -0.7032794192004101],
  ])('of %d is %d to the last bit', (x, expected) => {
    expect(sine(x)).toBe(expected);
  });

  test('is that of Math.sin within a rounding', () => {
    for (let x = -0.785; x < 0.785; x += 0.000_37)
      expect(ulpsBetween(sine(x), Math.sin(x))).toBeLessThanOrEqual(1);
  });

  test('is not a number beyond a quarter of π', () => {
    expect([sine(0.8), sine(-1), sine(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
