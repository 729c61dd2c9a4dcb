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

/** Whether the entry whose numbers start at `one` is at least as good as another in every number. */
export function isNoWorse(worths: Float64Array, one: number, other: number, width: number): boolean {
  for (let k = 0; k < width; k += 1) if (!(worths[one + k]! >= worths[other + k]!)) return false;
  return true;
}

/** Lets an entry stand for an equal one too. */
export function mergeEqual({ numbers, alike }: Pool, kept: number, equal: number): void {
  numbers[kept] = Math.min(numbers[kept]!, numbers[equal]!);
  alike[kept] = 1;
}
