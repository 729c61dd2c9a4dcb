import { frontierByBits } from './frontier-by-bits.ts';
import { copyEntry, isNoWorse, mergeEqual, type Pool, reservePool } from './pool.ts';

/** Up to how many entries each is compared with the others; beyond, and up to the second bound, sets of bits pay. */
const FEW = 48;
const MANY = 20_000;

/** Entries that may be on the frontier, and what the numbers of each entry of the pool add up to. */
let found = new Int32Array(0);
let sums = new Float64Array(0);

/**
 * Copies to `out` the entries that no other one dominates: that no other one is at least as good as in every number
 * and better in one. Of entries with equal numbers the one with the smallest number of its combination stays, marked
 * `alike`. In no particular order. What is left in `pool` is of no use.
 */
export function keepFrontier(pool: Pool, width: number, out: Pool): void {
  const { count } = pool;
  if (found.length < count) [found, sums] = [new Int32Array(2 * count), new Float64Array(2 * count)];
  addUp(pool, width);
  let size = screen(pool, width);
  size =
    size > FEW && size <= MANY
      ? frontierByBits(pool, width, found, size)
      : frontierByWindow(pool, width, size);
  reservePool(out, size, width);
  out.count = size;
  for (let at = 0; at < size; at += 1) copyEntry(pool, found[at]!, out, at, width);
}

function addUp({ count, worths }: Pool, width: number): void {
  for (let j = 0; j < count; j += 1) {
    let sum = 0;
    for (let k = j * width; k < (j + 1) * width; k += 1) sum += worths[k]!;
    sums[j] = sum;
  }
}

/** How many strong entries all are compared with first. */
const CHAMPIONS = 4;
const champions = new Int32Array(CHAMPIONS);

/** Leaves in `found` what a few strong entries do not dominate, which is cheap to tell; returns how many are left. */
function screen(pool: Pool, width: number): number {
  const { count, worths } = pool;
  let size = 0;
  let strong = 0;
  for (let j = 0; j < count; j += 1) {
    const sum = sums[j]!;
    let isOpen = true;
    for (let at = 0; at < strong && isOpen; at += 1) {
      const rival = champions[at]!;
      if (!(sums[rival]! >= sum) || !isNoWorse(worths, rival * width, j * width, width)) continue;
      if (isNoWorse(worths, j * width, rival * width, width)) mergeEqual(pool, rival, j);
      champions[at] = champions[at >> 1]!;
      champions[at >> 1] = rival;
      isOpen = false;
    }
    if (!isOpen) continue;
    found[size] = j;
    size += 1;
    if (strong < CHAMPIONS) {
      champions[strong] = j;
      strong += 1;
    } else if (sum > sums[champions[CHAMPIONS - 1]!]!) {
      champions[CHAMPIONS - 1] = j;
    }
  }
  return size;
}

/**
 * Leaves in `found` those of its first entries that none of them dominates; returns how many.
 *
 * Each is compared with the ones kept so far (the nested loop of Börzsönyi, Kossmann and Stocker 2001). One entry can
 * dominate another only if its sum is not less, as rounding keeps order.
 */
function frontierByWindow(pool: Pool, width: number, count: number): number {
  const { worths } = pool;
  let size = 0;
  for (let next = 0; next < count; next += 1) {
    const j = found[next]!;
    const sum = sums[j]!;
    let isKept = true;
    for (let at = 0; at < size; at += 1) {
      const rival = found[at]!;
      if (sums[rival]! >= sum && isNoWorse(worths, rival * width, j * width, width)) {
        if (isNoWorse(worths, j * width, rival * width, width)) mergeEqual(pool, rival, j);
        isKept = false;
        break;
      }
      if (sum >= sums[rival]! && isNoWorse(worths, j * width, rival * width, width)) {
        size -= 1;
        found[at] = found[size]!;
        at -= 1;
      }
    }
    if (isKept) {
      found[size] = j;
      size += 1;
    }
  }
  return size;
}
