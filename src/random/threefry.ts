/** The fewest rounds known to pass the BigCrush tests; 20 leave a margin (Salmon et al. 2011). */
export const THREEFRY_ROUNDS = 12;

/** The fifth word of the key schedule is the exclusive or of this constant and the key. */
const PARITY = 0x1bd11bda;

/** How far the two words rotate in round r mod 8. */
const ROTATIONS: readonly (readonly [number, number])[] = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
];

/** Four words of 32 bits. */
export type Words = readonly [number, number, number, number];

/**
 * Threefry-4×32, a random number generator without state (Salmon, Moraes, Dror and Shaw 2011, "Parallel random
 * numbers: as easy as 1, 2, 3"): every (key, counter) gives four independent uniform words.
 *
 * @param key Which stream; four integers in [0, 2^32).
 * @param counter Which place in the stream; four integers in [0, 2^32).
 * @param rounds A multiple of 4, up to 72; the published known answers are for 20.
 * @returns Four integers in [0, 2^32).
 */
export function threefry(key: Words, counter: Words, rounds: number = THREEFRY_ROUNDS): Words {
  const schedule = [...key, PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]];
  let [a, b, c, d] = counter;
  a = (a + schedule[0]!) | 0;
  b = (b + schedule[1]!) | 0;
  c = (c + schedule[2]!) | 0;
  d = (d + schedule[3]!) | 0;
  for (let round = 0; round < rounds; round += 1) {
    const [left, right] = ROTATIONS[round % 8]!;
    const isEven = round % 2 === 0;
    // Odd rounds pair the first word with the last and the third with the second.
    const p = isEven ? b : d;
    const q = isEven ? d : b;
    a = (a + p) | 0;
    c = (c + q) | 0;
    const mixedP = ((p << left) | (p >>> (32 - left))) ^ a;
    const mixedQ = ((q << right) | (q >>> (32 - right))) ^ c;
    b = isEven ? mixedP : mixedQ;
    d = isEven ? mixedQ : mixedP;
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    a = (a + schedule[injection % 5]!) | 0;
    b = (b + schedule[(injection + 1) % 5]!) | 0;
    c = (c + schedule[(injection + 2) % 5]!) | 0;
    d = (d + schedule[(injection + 3) % 5]! + injection) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}
