import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sobolPoint } from '../../src/random/sobol.ts';
import { THREEFRY_ROUNDS, threefry } from '../../src/random/threefry.ts';
import { SHIFTS, writePlainUniforms, writeUniforms } from '../../src/random/uniforms.ts';

const MOST_SEED = 2 ** 53 - 1;
const dimension = fc.integer({ min: 0, max: 127 });
const seed = fc.integer({ min: 0, max: MOST_SEED });

function uniforms(seed: number, dimension: number, firstDraw: number, count: number): Float64Array {
  const out = new Float64Array(count);
  writeUniforms(seed, dimension, firstDraw, out, count);
  return out;
}

/** The word of 32 bits behind a uniform. */
const word = (u: number) => u * 2 ** 32 - 0.5;

describe('writeUniforms', () => {
  test('gives the same draws however they are split over calls', () => {
    fc.assert(
      fc.property(seed, dimension, fc.nat(2 ** 33), fc.nat(60), fc.nat(60), (s, d, first, head, tail) => {
        const whole = uniforms(s, d, first, head + tail);
        const parts = [...uniforms(s, d, first, head), ...uniforms(s, d, first + head, tail)];
        expect([...whole]).toEqual(parts);
      }),
    );
  });

  test('shifts the Sobol points by a word that depends on the draw modulo 16 only', () => {
    fc.assert(
      fc.property(seed, dimension, (s, d) => {
        const draws = uniforms(s, d, 0, 8 * SHIFTS);
        for (const [i, u] of draws.entries()) {
          const shift = word(draws[i % SHIFTS]!);
          expect(word(u)).toBe((sobolPoint(d, Math.floor(i / SHIFTS)) ^ shift) >>> 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('has other shifts for every dimension, shift and half of the seed', () => {
    const seeds = [0, 1, 2 ** 32, 2 ** 32 + 1, MOST_SEED];
    const firsts = seeds.flatMap((s) => [0, 1, 127].flatMap((d) => [...uniforms(s, d, 0, SHIFTS)]));
    expect(new Set(firsts).size).toBe(seeds.length * 3 * SHIFTS);
  });

  test('stays inside the open interval', () => {
    fc.assert(
      fc.property(seed, dimension, fc.nat(2 ** 35), (s, d, first) =>
        uniforms(s, d, first, 64).every((u) => u > 0 && u < 1),
      ),
    );
  });

  test('has shift means whose errors are those of independent digital nets', () => {
    // The mean of 256 points of a shifted net lies within 1/512 of ½, whatever the shift.
    for (const d of [0, 5, 127]) {
      const draws = uniforms(7, d, 0, 256 * SHIFTS);
      for (let shift = 0; shift < SHIFTS; shift += 1) {
        const mean = draws.filter((_, i) => i % SHIFTS === shift).reduce((a, b) => a + b, 0) / 256;
        expect(Math.abs(mean - 0.5)).toBeLessThanOrEqual(1 / 512);
      }
    }
  });

  test('spreads the shifts evenly', () => {
    const shifts = Array.from({ length: 128 }, (_, d) => [...uniforms(11, d, 0, SHIFTS)]).flat();
    const mean = shifts.reduce((a, b) => a + b, 0) / shifts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / shifts.length));
  });

  test.each([
    ['seed', -1, 0, 0],
    ['seed', 2 ** 53, 0, 0],
    ['seed', 0.5, 0, 0],
    ['dimension', 1, 128, 0],
    ['dimension', 1, -1, 0],
    ['point', 1, 0, -16],
    ['point', 1, 0, 2 ** 36],
    ['point', 1, 0, 2 ** 36 - 1],
    ['first draw', 1, 0, 0.5],
  ])('refuses a %s out of range (seed %d, dimension %d, first draw %d)', (what, s, d, first) => {
    expect(() => uniforms(s, d, first, 2)).toThrow(RangeError);
    expect(() => uniforms(s, d, first, 2)).toThrow(what);
  });
});

describe('writePlainUniforms', () => {
  const plain = (s: number, d: number, first: number, count: number): Float64Array => {
    const out = new Float64Array(count);
    writePlainUniforms(s, d, first, out, count);
    return out;
  };

  test('gives the same draws however they are split over calls', () => {
    fc.assert(
      fc.property(seed, dimension, fc.nat(2 ** 33), fc.nat(20), fc.nat(20), (s, d, first, head, tail) => {
        const parts = [...plain(s, d, first, head), ...plain(s, d, first + head, tail)];
        expect([...plain(s, d, first, head + tail)]).toEqual(parts);
      }),
    );
  });

  test('gives word i mod 4 of block ⌊i / 4⌋ of the stream of its seed and dimension', () => {
    const words = threefry([5, 2, 1, 0], [9, 3, 0, 0], THREEFRY_ROUNDS);
    expect([...plain(2 * 2 ** 32 + 5, 3, 36, 4)].map(word)).toEqual([...words]);
  });

  test('has other draws for every seed and dimension, none of them a shift of Sobol points', () => {
    const seeds = [0, 1, 2 ** 32, MOST_SEED];
    const all = seeds.flatMap((s) =>
      [0, 1, 127].flatMap((d) => [...plain(s, d, 0, 16), ...uniforms(s, d, 0, 16)]),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test('has the mean, the variance and the independence of uniforms', () => {
    const n = 20_000;
    const [a, b] = [plain(1, 0, 0, n), plain(1, 1, 0, n)];
    const mean = (f: (i: number) => number): number => a.reduce((sum, _, i) => sum + f(i), 0) / n;
    expect(Math.abs(mean((i) => a[i]!) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    // The square of a uniform has variance 4/45, the product of two centred ones 1/144.
    expect(Math.abs(mean((i) => a[i]! ** 2) - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / n));
    expect(Math.abs(mean((i) => (a[i]! - 0.5) * (b[i]! - 0.5)))).toBeLessThan(4 / 12 / Math.sqrt(n));
    expect(Math.abs(mean((i) => (a[i]! - 0.5) * (a[(i + 1) % n]! - 0.5)))).toBeLessThan(
      4 / 12 / Math.sqrt(n),
    );
  });

  test('refuses seeds, dimensions and draws outside their ranges', () => {
    expect(() => plain(-1, 0, 0, 1)).toThrow(RangeError);
    expect(() => plain(1, 128, 0, 1)).toThrow(RangeError);
    expect(() => plain(1, 0, -4, 1)).toThrow(RangeError);
    expect(() => plain(1, 0, 2 ** 34, 1)).toThrow(RangeError);
  });
});
