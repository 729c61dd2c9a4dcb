import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCumulative, normalQuantile } from '../../src/random/normal.ts';

/** How far apart two numbers are, relative to the second. */
const relativeError = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);

describe('normalCumulative', () => {
  // mpmath 1.3, 50 digits: erfc(−x/√2)/2.
  test.each([
    [-37.5, 4.605353009581955e-308],
    [-20, 2.7536241186062337e-89],
    [-10, 7.619853024160525e-24],
    [-6, 9.86587645037698e-10],
    [-5.5, 1.8989562465887718e-8],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145705],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [0.25, 0.5987063256829237],
    [0.7, 0.758036347776927],
    [1.96, 0.9750021048517795],
    [5, 0.9999997133484281],
    [6, 0.9999999990134123],
  ])('at %d is %d', (x, expected) => {
    expect(relativeError(normalCumulative(x), expected)).toBeLessThan(1.5e-15);
  });

  test('ends at 0 and 1 and lets NaN through', () => {
    expect([-Infinity, -41, 41, Infinity, Number.NaN].map(normalCumulative)).toEqual([
      0,
      0,
      1,
      1,
      Number.NaN,
    ]);
  });

  test('adds up to 1 with its mirror image', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        expect(Math.abs(normalCumulative(x) + normalCumulative(-x) - 1)).toBeLessThanOrEqual(2.3e-16);
      }),
    );
  });
});

describe('normalQuantile', () => {
  // mpmath 1.3, 50 digits; the first three are the check values that Wichura (1988) prints.
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798407],
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404057],
    [0.025, -1.9599639845400543],
    [0.6, 0.2533471031357997],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
  ])('at %d is %d', (p, expected) => {
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1.5e-15);
  });

  test('ends at infinity and knows nothing outside [0, 1]', () => {
    expect([0, 0.5, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([
      -Infinity,
      0,
      Infinity,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('undoes normalCumulative far into the lower tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (x) => {
        expect(Math.abs(normalQuantile(normalCumulative(x)) - x)).toBeLessThan(1e-14 * Math.max(1, -x));
      }),
    );
  });
});
