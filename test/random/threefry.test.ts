import { describe, expect, test } from 'vitest';
import { threefry, type Words } from '../../src/random/threefry.ts';

const ZERO: Words = [0, 0, 0, 0];
const ONES: Words = [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff];

describe('threefry', () => {
  // Known answers for threefry4x32 with 20 rounds, from the file kat_vectors of Random123 (D. E. Shaw Research).
  test.each<[Words, Words, Words]>([
    [ZERO, ZERO, [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]],
    [ONES, ONES, [0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732]],
    [
      [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84],
    ],
  ])('of key %j and counter %j gives the known answer', (key, counter, answer) => {
    expect(threefry(key, counter, 20)).toEqual(answer);
  });

  test('flips half of the output bits when one input bit flips', () => {
    let flips = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      const changed = threefry(ZERO, [(1 << bit) >>> 0, 0, 0, 0]);
      for (const [k, word] of threefry(ZERO, ZERO).entries()) flips += bitCount(word ^ changed[k]!);
    }
    const bits = 32 * 128;
    // Four standard errors of a fair coin.
    expect(Math.abs(flips - bits / 2)).toBeLessThan(4 * Math.sqrt(bits / 4));
  });
});

function bitCount(word: number): number {
  return (word >>> 0).toString(2).replaceAll('0', '').length;
}
