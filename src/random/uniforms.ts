import type { Column } from '../column/column.ts';
import { nextSobolPoint, sobolPoint } from './sobol.ts';
import { threefry } from './threefry.ts';

/** How many independent random shifts of the Sobol points a study uses; their means give the numerical error. */
export const SHIFTS = 16;

const TWO_TO_32 = 4294967296;

/**
 * Writes the uniforms of one dimension for a run of draws.
 *
 * Draw i is Sobol point ⌊i / 16⌋ under digital shift i mod 16 (exclusive or with a random word;
 * L'Ecuyer and Lemieux 2002): x is a word of 32 bits and u = (x + ½) / 2^32. So 16 · 2^k draws are 16 independent
 * copies of a digital net, a shorter run is a prefix of a longer one, and a draw depends on nothing but (seed,
 * dimension, i).
 *
 * @param seed An integer in [0, 2^53).
 * @param dimension An integer in [0, SOBOL_DIMENSIONS).
 * @param firstDraw The number of the first draw to be written, an integer in [0, 2^36 − count].
 * @param out Receives the values, in the open interval (0, 1).
 * @param count How many draws to write.
 * @throws {RangeError} If the seed, the dimension or a draw is outside its range.
 */
export function writeUniforms(
  seed: number,
  dimension: number,
  firstDraw: number,
  out: Column,
  count: number,
): void {
  checkStart(seed, firstDraw);
  if (count <= 0) return;
  let index = Math.floor(firstDraw / SHIFTS);
  let shift = firstDraw - index * SHIFTS;
  // Both ends are checked here, so that the loop need not check.
  sobolPoint(dimension, Math.floor((firstDraw + count - 1) / SHIFTS));
  let point = sobolPoint(dimension, index);
  const shifts = shiftsOf(seed, dimension);
  for (let i = 0; i < count; i += 1) {
    out[i] = (((point ^ shifts[shift]!) >>> 0) + 0.5) / TWO_TO_32;
    shift += 1;
    if (shift === SHIFTS && i + 1 < count) {
      shift = 0;
      point = nextSobolPoint(point, dimension, index);
      index += 1;
    }
  }
}

/**
 * Writes independent uniforms of one dimension for a run of draws: draw i is word i mod 4 of block ⌊i / 4⌋ of a
 * Threefry stream of its own (Salmon, Moraes, Dror and Shaw 2011), apart from those of the shifts. A shorter run is a
 * prefix of a longer one, and a draw depends on nothing but (seed, dimension, i).
 *
 * @param seed An integer in [0, 2^53).
 * @param dimension An integer in [0, SOBOL_DIMENSIONS).
 * @param firstDraw The number of the first draw to be written, an integer in [0, 2^34 − count].
 * @param out Receives the values, in the open interval (0, 1).
 * @param count How many draws to write.
 * @throws {RangeError} If the seed, the dimension or a draw is outside its range.
 */
export function writePlainUniforms(
  seed: number,
  dimension: number,
  firstDraw: number,
  out: Column,
  count: number,
): void {
  checkStart(seed, firstDraw);
  if (count <= 0) return;
  // The range of Sobol points is that of the blocks too.
  sobolPoint(dimension, Math.floor(firstDraw / 4));
  sobolPoint(dimension, Math.floor((firstDraw + count - 1) / 4));
  const key = [seed >>> 0, Math.floor(seed / TWO_TO_32), 1, 0] as const;
  for (let i = 0; i < count; ) {
    const block = Math.floor((firstDraw + i) / 4);
    const words = threefry(key, [block, dimension, 0, 0]);
    for (let word = firstDraw + i - block * 4; word < 4 && i < count; word += 1, i += 1) {
      out[i] = (words[word]! + 0.5) / TWO_TO_32;
    }
  }
}

function checkStart(seed: number, firstDraw: number): void {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) {
    throw new RangeError(`expected a seed that is an integer in [0, 2^53), received ${seed}`);
  }
  if (!Number.isSafeInteger(firstDraw)) {
    throw new RangeError(`expected a first draw that is an integer, received ${firstDraw}`);
  }
}

/** The digital shifts of one dimension: words 0 to 15 of its own Threefry stream. */
function shiftsOf(seed: number, dimension: number): Uint32Array {
  const shifts = new Uint32Array(SHIFTS);
  const key = [seed >>> 0, Math.floor(seed / TWO_TO_32), 0, 0] as const;
  for (let block = 0; block < SHIFTS / 4; block += 1) {
    shifts.set(threefry(key, [block, dimension, 0, 0]), block * 4);
  }
  return shifts;
}
