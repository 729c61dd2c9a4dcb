/**
 * Terms of one draw under construction. `worths` holds `width` numbers per entry, in an order in which those of the
 * two parties alternate, so that two entries that suit different sides are told apart at once.
 */
export interface Pool {
  count: number;
  numbers: Int32Array;
  worths: Float64Array;
  alike: Uint8Array;
}

export function createPool(): Pool {
  return {
    count: 0,
    numbers: new Int32Array(0),
    worths: new Float64Array(0),
    alike: new Uint8Array(0),
  };
}

/** Makes room for at least `count` entries; what the pool held is lost. */
export function reservePool(pool: Pool, count: number, width: number): void {
  if (pool.numbers.length >= count && pool.worths.length >= count * width) return;
  const room = Math.max(64, 2 * count);
  pool.numbers = new Int32Array(room);
  pool.worths = new Float64Array(room * width);
  pool.alike = new Uint8Array(room);
}

/** Copies an entry of one pool to another, which must have room for it. */
export function copyEntry(from: Pool, entry: number, to: Pool, slot: number, width: number): void {
  to.numbers[slot] = from.numbers[entry]!;
  to.alike[slot] = from.alike[entry]!;
  for (let k = 0; k < width; k += 1) to.worths[slot * width + k] = from.worths[entry * width + k]!;
}

/** The entries not dominated so far, and what the numbers of each entry add up to. */
let window = new Int32Array(64);
let sums = new Float64Array(64);

/**
 * Copies to `out` the entries that no other one dominates: that no other one is at least as good as in every number
 * and better in one. Of entries with equal numbers the one with the smallest number of its combination stays, marked
 * `alike`. In no particular order.
 *
 * A nested loop over a window that keeps to the front what has dominated others (Börzsönyi, Kossmann and Stocker
 * 2001). One entry can dominate another only if its sum is not less, as rounding keeps order.
 */
export function keepFrontier(pool: Pool, width: number, out: Pool): void {
  const { count, worths, numbers, alike } = pool;
  if (window.length < count) [window, sums] = [new Int32Array(2 * count), new Float64Array(2 * count)];
  for (let j = 0; j < count; j += 1) {
    let sum = 0;
    for (let k = j * width; k < (j + 1) * width; k += 1) sum += worths[k]!;
    sums[j] = sum;
  }
  let size = 0;
  for (let j = 0; j < count; j += 1) {
    const sum = sums[j]!;
    const own = j * width;
    let isKept = true;
    for (let at = 0; at < size; at += 1) {
      const rival = window[at]!;
      const other = rival * width;
      let k = 0;
      if (sums[rival]! >= sum) {
        while (k < width && worths[other + k]! >= worths[own + k]!) k += 1;
        if (k === width) {
          if (isEqual(worths, own, other, width)) {
            numbers[rival] = Math.min(numbers[rival]!, numbers[j]!);
            alike[rival] = 1;
          }
          window[at] = window[at >> 1]!;
          window[at >> 1] = rival;
          isKept = false;
          break;
        }
        if (sums[rival]! > sum) continue;
        k = 0;
      }
      while (k < width && worths[own + k]! >= worths[other + k]!) k += 1;
      if (k === width) {
        size -= 1;
        window[at] = window[size]!;
        at -= 1;
      }
    }
    if (isKept) {
      window[size] = j;
      size += 1;
    }
  }
  reservePool(out, size, width);
  out.count = size;
  for (let at = 0; at < size; at += 1) copyEntry(pool, window[at]!, out, at, width);
}

function isEqual(worths: Float64Array, one: number, other: number, width: number): boolean {
  for (let k = 0; k < width; k += 1) if (worths[one + k] !== worths[other + k]) return false;
  return true;
}
