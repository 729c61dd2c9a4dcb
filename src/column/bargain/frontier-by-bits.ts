import { isNoWorse, mergeEqual, type Pool } from './pool.ts';

/** For each entry the set of those no worse in the numbers looked at so far, bit by bit in the order of the first number. */
let rivals = new Int32Array(0);
/** Those no worse than the entry at hand in the number at hand. */
let seen = new Int32Array(0);
/** How many words of its set an entry needs; 0 once it is known that none is no worse. */
let words = new Int32Array(0);
/** The place of an entry in the order of the first number, that order, and the order of the number at hand. */
let ranks = new Int32Array(0);
let firstOrder = new Int32Array(0);
let order = new Int32Array(0);
let merged = new Int32Array(0);
let keys = new Float64Array(0);

function reserve(count: number, length: number): void {
  if (keys.length < count) {
    const room = 2 * count;
    [words, ranks, firstOrder] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
    [order, merged, keys] = [new Int32Array(room), new Int32Array(room), new Float64Array(room)];
  }
  if (seen.length < length) seen = new Int32Array(2 * length);
  if (rivals.length < count * length) rivals = new Int32Array(2 * count * length);
}

/**
 * Leaves in `entries` those of its first `count` entries that none of them dominates; of equal ones the one with the
 * smallest number of its combination, marked `alike`.
 *
 * Number by number, in descending order, the set of those no worse is cut down by the set of those passed so far: 32
 * comparisons in one operation. Who has nobody left is on the frontier, and most are told so by their first two numbers.
 *
 * @param width At least 1.
 * @returns How many are left.
 */
export function frontierByBits(pool: Pool, width: number, entries: Int32Array, count: number): number {
  const length = (count + 31) >> 5;
  reserve(count, length);
  for (let k = 0; k < width; k += 1) {
    for (let j = 0; j < count; j += 1) keys[j] = pool.worths[entries[j]! * width + k]!;
    sortDescending(count);
    if (k === 0) startSets(count, length);
    else cutSets(count, length);
  }
  let size = 0;
  for (let j = 0; j < count; j += 1) {
    const isKept = words[j] === 0 || isFirstOfEquals(pool, width, entries, j, length);
    // Entries are still asked for after their turn, so they are gathered elsewhere.
    if (isKept) {
      merged[size] = entries[j]!;
      size += 1;
    }
  }
  for (let j = 0; j < size; j += 1) entries[j] = merged[j]!;
  return size;
}

/** Where a run of equal keys ends that starts at a place in the order. */
function endOfRun(from: number, count: number): number {
  const key = keys[order[from]!]!;
  let to = from + 1;
  while (to < count && keys[order[to]!] === key) to += 1;
  return to;
}

function startSets(count: number, length: number): void {
  for (let at = 0; at < count; at += 1) {
    firstOrder[at] = order[at]!;
    ranks[order[at]!] = at;
  }
  for (let from = 0, to = 0; from < count; from = to) {
    to = endOfRun(from, count);
    const needed = (to + 31) >> 5;
    for (let at = from; at < to; at += 1) {
      const j = order[at]!;
      const base = j * length;
      for (let w = 0; w < needed - 1; w += 1) rivals[base + w] = -1;
      const rest = to & 31;
      rivals[base + needed - 1] = rest === 0 ? -1 : (1 << rest) - 1;
      rivals[base + (at >> 5)]! &= ~(1 << (at & 31));
      words[j] = to === 1 ? 0 : needed;
    }
  }
}

function cutSets(count: number, length: number): void {
  seen.fill(0, 0, length);
  for (let from = 0, to = 0; from < count; from = to) {
    to = endOfRun(from, count);
    for (let at = from; at < to; at += 1) {
      const rank = ranks[order[at]!]!;
      seen[rank >> 5]! |= 1 << (rank & 31);
    }
    for (let at = from; at < to; at += 1) {
      const j = order[at]!;
      const needed = words[j]!;
      const base = j * length;
      let any = 0;
      for (let w = 0; w < needed; w += 1) {
        const left = rivals[base + w]! & seen[w]!;
        rivals[base + w] = left;
        any |= left;
      }
      if (any === 0) words[j] = 0;
    }
  }
}

/** Whether all entries no worse than entry j are equal to it, and have larger numbers of their combinations. */
function isFirstOfEquals(pool: Pool, width: number, entries: Int32Array, j: number, length: number): boolean {
  const own = entries[j]!;
  for (let w = 0; w < words[j]!; w += 1) {
    for (let left = rivals[j * length + w]!; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const rival = entries[firstOrder[w * 32 + bit]!]!;
      if (!isNoWorse(pool.worths, own * width, rival * width, width)) return false;
      if (pool.numbers[rival]! < pool.numbers[own]!) return false;
      mergeEqual(pool, own, rival);
    }
  }
  return true;
}

/** How long the runs are that are sorted by insertion. */
const RUN = 8;

/** Leaves in `order` the places of the first `count` keys in descending order of the keys: a merge sort. */
function sortDescending(count: number): void {
  for (let from = 0; from < count; from += RUN) {
    const to = Math.min(from + RUN, count);
    for (let at = from; at < to; at += 1) {
      const key = keys[at]!;
      let gap = at;
      for (; gap > from && keys[order[gap - 1]!]! < key; gap -= 1) order[gap] = order[gap - 1]!;
      order[gap] = at;
    }
  }
  for (let run = RUN; run < count; run *= 2) {
    for (let from = 0; from < count; from += 2 * run) {
      const middle = Math.min(from + run, count);
      const to = Math.min(from + 2 * run, count);
      mergeRuns(from, middle, to);
    }
    [order, merged] = [merged, order];
  }
}

function mergeRuns(from: number, middle: number, to: number): void {
  let [left, right] = [from, middle];
  for (let at = from; at < to; at += 1) {
    if (right >= to || (left < middle && keys[order[left]!]! >= keys[order[right]!]!)) {
      merged[at] = order[left]!;
      left += 1;
    } else {
      merged[at] = order[right]!;
      right += 1;
    }
  }
}
