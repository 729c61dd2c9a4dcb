import type { Column } from '../column.ts';
import type { TermsList } from './terms-list.ts';

/** Terms that raise the same events, and so lead to the same node. */
export interface BundleColumns {
  readonly list: TermsList;
  /** What is worth to each party what follows the events, in money. */
  readonly follows: readonly [Column, Column];
  /** What multiplies each part of the worth of terms, ≥ 0; undefined for 1. */
  readonly weights: readonly (Column | undefined)[];
}

/** What the feasible terms of one draw give the two parties, bundle by bundle in the order of the lists. */
export interface Gains {
  count: number;
  /** What each party gains over going on without a deal: g_i. */
  first: Column;
  second: Column;
  /** ρ. */
  consent: Column;
  terms: Int32Array;
  /** Whether a value that gains are counted from is NaN: comparisons would pass it over. */
  isLost: boolean;
  /** Whether the choice made last had an equal. */
  isTied: boolean;
}

export function createGains(): Gains {
  return {
    count: 0,
    first: new Float64Array(0),
    second: new Float64Array(0),
    consent: new Float64Array(0),
    terms: new Int32Array(0),
    isLost: false,
    isTied: false,
  };
}

/** The weights of the bundle at hand in the draw at hand. */
let scale = new Float64Array(16);

/**
 * Writes the gains of draw i: g = (what follows − what goes on without a deal) + Σ weight · part.
 *
 * @param otherwise What going on without a deal is worth to each party, in money.
 */
export function writeGains(
  bundles: readonly BundleColumns[],
  otherwise: readonly [Column, Column],
  i: number,
  out: Gains,
): void {
  let total = 0;
  for (let b = 0; b < bundles.length; b += 1) {
    const { start } = bundles[b]!.list;
    total += start[i + 1]! - start[i]!;
  }
  reserve(out, total);
  out.count = total;
  out.isLost = false;
  let to = 0;
  for (let b = 0; b < bundles.length; b += 1) {
    const { list, follows, weights } = bundles[b]!;
    const from = list.start[i]!;
    const size = list.start[i + 1]! - from;
    if (size === 0) continue;
    const parts = weights.length;
    if (scale.length < parts) scale = new Float64Array(parts);
    for (let p = 0; p < parts; p += 1) {
      const weight = weights[p];
      scale[p] = weight === undefined ? 1 : weight[i]!;
    }
    const first = follows[0][i]! - otherwise[0][i]!;
    const second = follows[1][i]! - otherwise[1][i]!;
    if (Number.isNaN(first + second)) out.isLost = true;
    if (parts === 2) writeOfTwo(list.worths, from, size, first, second, out, to);
    else if (parts === 4) writeOfFour(list.worths, from, size, first, second, out, to);
    else if (parts === 8) writeOfEight(list.worths, from, size, first, second, out, to);
    else writeOfMany(list.worths, from, size, parts, first, second, out, to);
    const { consent, terms } = out;
    for (let k = 0; k < size; k += 1) {
      consent[to + k] = list.consent[from + k]!;
      terms[to + k] = list.terms[from + k]!;
    }
    to += size;
  }
}

function reserve(gains: Gains, count: number): void {
  if (gains.first.length >= count) return;
  gains.first = new Float64Array(2 * count);
  gains.second = new Float64Array(2 * count);
  gains.consent = new Float64Array(2 * count);
  gains.terms = new Int32Array(2 * count);
}

/** One part for each party. */
function writeOfTwo(
  worths: Column,
  from: number,
  size: number,
  first: number,
  second: number,
  out: Gains,
  to: number,
): void {
  const [firstGains, secondGains] = [out.first, out.second];
  const [w, v] = [scale[0]!, scale[1]!];
  for (let k = 0, at = 2 * from; k < size; k += 1, at += 2) {
    firstGains[to + k] = first + w * worths[at]!;
    secondGains[to + k] = second + v * worths[at + 1]!;
  }
}

/** Two parts for each party: half the time of the general loop. */
function writeOfFour(
  worths: Column,
  from: number,
  size: number,
  first: number,
  second: number,
  out: Gains,
  to: number,
): void {
  const [firstGains, secondGains] = [out.first, out.second];
  const [w0, w1, v0, v1] = [scale[0]!, scale[1]!, scale[2]!, scale[3]!];
  for (let k = 0, at = 4 * from; k < size; k += 1, at += 4) {
    firstGains[to + k] = first + w0 * worths[at]! + w1 * worths[at + 1]!;
    secondGains[to + k] = second + v0 * worths[at + 2]! + v1 * worths[at + 3]!;
  }
}

/** Four parts for each party: a third of the time of the general loop. */
function writeOfEight(
  worths: Column,
  from: number,
  size: number,
  first: number,
  second: number,
  out: Gains,
  to: number,
): void {
  const [firstGains, secondGains] = [out.first, out.second];
  const [w0, w1, w2, w3] = [scale[0]!, scale[1]!, scale[2]!, scale[3]!];
  const [v0, v1, v2, v3] = [scale[4]!, scale[5]!, scale[6]!, scale[7]!];
  for (let k = 0, at = 8 * from; k < size; k += 1, at += 8) {
    firstGains[to + k] =
      first + w0 * worths[at]! + w1 * worths[at + 1]! + w2 * worths[at + 2]! + w3 * worths[at + 3]!;
    secondGains[to + k] =
      second + v0 * worths[at + 4]! + v1 * worths[at + 5]! + v2 * worths[at + 6]! + v3 * worths[at + 7]!;
  }
}

function writeOfMany(
  worths: Column,
  from: number,
  size: number,
  parts: number,
  first: number,
  second: number,
  out: Gains,
  to: number,
): void {
  const half = parts / 2;
  const [firstGains, secondGains] = [out.first, out.second];
  for (let k = 0; k < size; k += 1) {
    const at = (from + k) * parts;
    let one = first;
    let two = second;
    for (let p = 0; p < half; p += 1) {
      one += scale[p]! * worths[at + p]!;
      two += scale[half + p]! * worths[at + half + p]!;
    }
    firstGains[to + k] = one;
    secondGains[to + k] = two;
  }
}

/** Whether some feasible terms give both parties a gain: whether there is a zone of agreement. */
export function hasZone({ count, first, second }: Gains): boolean {
  for (let k = 0; k < count; k += 1) if (first[k]! > 0 && second[k]! > 0) return true;
  return false;
}

/**
 * Decides between terms with the same objective. Where one of them is at least as good to both and in ρ, and better
 * in one, rounding or a weight of 0 has hidden it: it is taken. Otherwise they are tied, and the first listed is
 * taken, that with the smaller number.
 *
 * @returns Whether the challenger takes the place of the holder.
 */
export function winsTie(gains: Gains, holder: number, challenger: number): boolean {
  const { first, second, consent, terms } = gains;
  const [a, b, c] = [
    first[challenger]! - first[holder]!,
    second[challenger]! - second[holder]!,
    consent[challenger]! - consent[holder]!,
  ];
  const isNoWorse = a >= 0 && b >= 0 && c >= 0;
  const isNoBetter = a <= 0 && b <= 0 && c <= 0;
  if (isNoWorse !== isNoBetter) return isNoWorse;
  gains.isTied = true;
  return terms[challenger]! < terms[holder]!;
}
