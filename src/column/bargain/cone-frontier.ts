import { copyEntry, mergeEqual, type Pool, reservePool } from './pool.ts';

/** The bounds of a cone in the draw at hand, in the order of a pool's numbers. */
export interface ConeBounds {
  /** By number: whose part it is, or 2 for ρ. */
  readonly party: Uint8Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Entries kept so far, and what each entry is worth to the two in the middle of the cone. */
let kept = new Int32Array(64);
let first = new Float64Array(64);
let second = new Float64Array(64);

/**
 * Copies to `out` the entries that no other one dominates in any direction of a cone: that no other one is at least as
 * good as for both in all directions and in ρ, and better in one. Of entries that are alike in all directions the one
 * with the smallest number of its combination stays, marked `alike`. In no particular order.
 *
 * In the middle of the cone most entries are told apart by two comparisons.
 */
export function keepConeFrontier(pool: Pool, width: number, bounds: ConeBounds, out: Pool): void {
  const { count } = pool;
  if (kept.length < count) {
    [kept, first, second] = [
      new Int32Array(2 * count),
      new Float64Array(2 * count),
      new Float64Array(2 * count),
    ];
  }
  weigh(pool, width, bounds);
  let size = 0;
  for (let j = 0; j < count; j += 1) {
    let isKept = true;
    for (let at = 0; at < size; at += 1) {
      const rival = kept[at]!;
      if (
        first[rival]! >= first[j]! &&
        second[rival]! >= second[j]! &&
        isNoWorse(pool, rival, j, width, bounds)
      ) {
        if (first[rival] === first[j] && isNoWorse(pool, j, rival, width, bounds)) mergeEqual(pool, rival, j);
        kept[at] = kept[at >> 1]!;
        kept[at >> 1] = rival;
        isKept = false;
        break;
      }
      if (
        first[j]! >= first[rival]! &&
        second[j]! >= second[rival]! &&
        isNoWorse(pool, j, rival, width, bounds)
      ) {
        size -= 1;
        kept[at] = kept[size]!;
        at -= 1;
      }
    }
    if (isKept) {
      kept[size] = j;
      size += 1;
    }
  }
  reservePool(out, size, width);
  out.count = size;
  for (let at = 0; at < size; at += 1) copyEntry(pool, kept[at]!, out, at, width);
}

/** Leaves in `first` and `second` what entries are worth in the middle of the cone. */
function weigh({ count, worths }: Pool, width: number, { party, low, high }: ConeBounds): void {
  for (let j = 0; j < count; j += 1) {
    let one = 0;
    let two = 0;
    for (let k = 0; k < width; k += 1) {
      const worth = (low[k]! + high[k]!) * worths[j * width + k]!;
      if (party[k] === 0) one += worth;
      else if (party[k] === 1) two += worth;
    }
    first[j] = one;
    second[j] = two;
  }
}

/** Whether an entry is at least as good as another for both in all directions, and in ρ. */
function isNoWorse(
  { worths }: Pool,
  entry: number,
  other: number,
  width: number,
  { party, low, high }: ConeBounds,
): boolean {
  const [a, b] = [entry * width, other * width];
  let one = 0;
  let two = 0;
  for (let k = 0; k < width; k += 1) {
    const more = worths[a + k]! - worths[b + k]!;
    if (party[k] === 2) {
      if (more < 0) return false;
      continue;
    }
    // The direction in which it counts least.
    const least = more * (more > 0 ? low[k]! : high[k]!);
    if (party[k] === 0) one += least;
    else two += least;
  }
  return one >= 0 && two >= 0;
}
