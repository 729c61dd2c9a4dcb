import { threefry, type Words } from '../random/threefry.ts';

const TWO_TO_32 = 4294967296;

/** Streams of their own beside those of draws (random/uniforms.ts). */
const WORLD_STREAM = 2;
const LUCK_STREAM = 3;

/** Four uniforms in (0, 1). */
export type Luck = readonly [number, number, number, number];

/**
 * The luck of one move in one step of a play: the same whatever has been decided before, so that a play in which
 * another choice is made meets the same accidents (common random numbers). A word of Threefry each (Salmon, Moraes,
 * Dror and Shaw 2011).
 *
 * @param seed An integer in [0, 2^53).
 * @param move The index of the move.
 */
export function luckAt(seed: number, step: number, move: number): Luck {
  const [a, b, c, d] = wordsOf(seed, LUCK_STREAM, step, move);
  return [uniform(a), uniform(b), uniform(c), uniform(d)];
}

/**
 * A whole number below a bound, drawn from a seed.
 *
 * @param bound A power of two, at most 2^32.
 */
export function worldNumber(seed: number, bound: number): number {
  return wordsOf(seed, WORLD_STREAM, 0, 0)[0] % bound;
}

function wordsOf(seed: number, stream: number, step: number, move: number): Words {
  return threefry([seed >>> 0, Math.floor(seed / TWO_TO_32), stream, 0], [step, move, 0, 0]);
}

function uniform(word: number): number {
  return (word + 0.5) / TWO_TO_32;
}

/**
 * The first of some odds, added up in order, that exceeds a uniform.
 *
 * @returns Its index; that of the last odds above 0 where rounding leaves none; −1 where all are 0.
 */
export function pick(odds: readonly number[], luck: number): number {
  let sum = 0;
  for (const [index, each] of odds.entries()) {
    sum += each;
    if (luck < sum) return index;
  }
  return odds.findLastIndex((each) => each > 0);
}
