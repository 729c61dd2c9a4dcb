import { log } from '../../core/elementary.ts';
import type { Column } from '../column.ts';
import type { BundleColumns } from './gains.ts';

/** What `findNash` says where terms cannot be told in one go: ties, and values that are NaN. */
export const UNDECIDED = -2;

/** The gains and ρ at the terms found last. */
export const found = { first: 0, second: 0, consent: 0 };

let scale = new Float64Array(16);
/** The best so far in the draw at hand: the product, and the place in the list of the bundle. */
let best = 0;
let place = -1;
let isTied = false;
/** With powers: those, and at the best so far the expected gains and the slopes of the objective. */
let powers: readonly [number, number] = [1, 1];
const top = { own: 0, other: 0, slope: 0, otherSlope: 0 };

/**
 * What `chooseNash` and `chooseNashWithPower` find, in one pass over the lists of draw i: only the best is kept, not
 * all gains, which halves the time.
 *
 * @param power Of each party; undefined for equals.
 * @returns The position of the terms counted over all bundles, −1 without a zone of agreement, or `UNDECIDED`.
 */
export function findNash(
  bundles: readonly BundleColumns[],
  otherwise: readonly [Column, Column],
  power: readonly [Column, Column] | undefined,
  i: number,
): number {
  let at = -1;
  let passed = 0;
  best = power === undefined ? 0 : Number.NEGATIVE_INFINITY;
  isTied = false;
  if (power !== undefined) startPowers(power[0][i]!, power[1][i]!);
  for (let b = 0; b < bundles.length; b += 1) {
    const { list, follows, weights } = bundles[b]!;
    const from = list.start[i]!;
    const to = list.start[i + 1]!;
    const parts = weights.length;
    if (scale.length < parts) scale = new Float64Array(parts);
    for (let p = 0; p < parts; p += 1) {
      const weight = weights[p];
      scale[p] = weight === undefined ? 1 : weight[i]!;
    }
    const first = follows[0][i]! - otherwise[0][i]!;
    const second = follows[1][i]! - otherwise[1][i]!;
    if (from < to && Number.isNaN(first + second)) return UNDECIDED;
    if (from === to || isBeaten(list.peaks, i, parts, first, second, power !== undefined)) {
      passed += to - from;
      continue;
    }
    place = -1;
    if (power !== undefined) searchWithPower(list.worths, list.consent, from, to, parts, first, second);
    else if (parts === 2) searchTwo(list.worths, list.consent, from, to, first, second);
    else if (parts === 4) searchFour(list.worths, list.consent, from, to, first, second);
    else searchMany(list.worths, list.consent, from, to, parts, first, second);
    if (place >= 0) {
      at = passed + place - from;
      keep(list.worths, list.consent[place]!, parts, first, second);
    }
    passed += to - from;
  }
  return isTied ? UNDECIDED : at;
}

/** Takes over what belongs to `place`. */
function keep(worths: Column, consent: number, parts: number, first: number, second: number): void {
  const half = parts / 2;
  found.first = first;
  found.second = second;
  found.consent = consent;
  for (let p = 0; p < half; p += 1) {
    found.first += scale[p]! * worths[place * parts + p]!;
    found.second += scale[half + p]! * worths[place * parts + half + p]!;
  }
}

// A product of 0 is in the zone only without consent: whether it counts is left to the second look.

function searchTwo(
  worths: Column,
  consent: Column,
  from: number,
  to: number,
  first: number,
  second: number,
): void {
  const w = scale[0]!;
  const v = scale[1]!;
  for (let e = from, at = 2 * from; e < to; e += 1, at += 2) {
    const one = first + w * worths[at]!;
    const two = second + v * worths[at + 1]!;
    const product = consent[e]! * one * (consent[e]! * two);
    if (product >= best && one > 0 && two > 0) take(e, product);
  }
}

/** Two parts for each party. */
function searchFour(
  worths: Column,
  consent: Column,
  from: number,
  to: number,
  first: number,
  second: number,
): void {
  const w = scale[0]!;
  const x = scale[1]!;
  const v = scale[2]!;
  const y = scale[3]!;
  for (let e = from, at = 4 * from; e < to; e += 1, at += 4) {
    const one = first + w * worths[at]! + x * worths[at + 1]!;
    const two = second + v * worths[at + 2]! + y * worths[at + 3]!;
    const product = consent[e]! * one * (consent[e]! * two);
    if (product >= best && one > 0 && two > 0) take(e, product);
  }
}

function searchMany(
  worths: Column,
  consent: Column,
  from: number,
  to: number,
  parts: number,
  first: number,
  second: number,
): void {
  const half = parts / 2;
  const scales = scale;
  for (let e = from, at = from * parts; e < to; e += 1, at += parts) {
    let one = first;
    let two = second;
    for (let p = 0; p < half; p += 1) {
      one += scales[p]! * worths[at + p]!;
      two += scales[half + p]! * worths[at + half + p]!;
    }
    const product = consent[e]! * one * (consent[e]! * two);
    if (product >= best && one > 0 && two > 0) take(e, product);
  }
}

function take(entry: number, product: number): void {
  isTied = product === best;
  best = product;
  if (!isTied || place < 0) place = entry;
}

/** Whether no terms of a list can be as good as the best so far: not even what had the most of each part. */
function isBeaten(
  peaks: Float64Array | undefined,
  i: number,
  parts: number,
  first: number,
  second: number,
  hasPower: boolean,
): boolean {
  if (peaks === undefined) return false;
  const half = parts / 2;
  let one = first;
  let two = second;
  for (let p = 0; p < half; p += 1) {
    one += scale[p]! * peaks[i * parts + p]!;
    two += scale[half + p]! * peaks[i * parts + half + p]!;
  }
  if (!(one > 0 && two > 0)) return true;
  if (!hasPower) return one * two < best;
  return top.slope * (one - top.own) + top.otherSlope * (two - top.other) < 0;
}

function startPowers(own: number, other: number): void {
  powers = [own, other];
  [top.own, top.other, top.slope, top.otherSlope] = [0, 0, 0, 0];
}

/**
 * The logarithm of (ρg_1)^β_1 (ρg_2)^β_2 is concave in the gains: what lies below its tangent at the best so far is
 * worse, and costs no logarithm.
 */
function searchWithPower(
  worths: Column,
  consent: Column,
  from: number,
  to: number,
  parts: number,
  first: number,
  second: number,
): void {
  if (parts === 8) searchEightWithPower(worths, consent, from, to, first, second);
  else searchManyWithPower(worths, consent, from, to, parts, first, second);
}

function searchManyWithPower(
  worths: Column,
  consent: Column,
  from: number,
  to: number,
  parts: number,
  first: number,
  second: number,
): void {
  const half = parts / 2;
  const scales = scale;
  for (let e = from, at = from * parts; e < to; e += 1, at += parts) {
    let one = first;
    let two = second;
    for (let p = 0; p < half; p += 1) {
      one += scales[p]! * worths[at + p]!;
      two += scales[half + p]! * worths[at + half + p]!;
    }
    if (one > 0 && two > 0) weigh(e, consent[e]! * one, consent[e]! * two);
  }
}

/** Four parts for each party. */
function searchEightWithPower(
  worths: Column,
  consent: Column,
  from: number,
  to: number,
  first: number,
  second: number,
): void {
  const [w0, w1, w2, w3] = [scale[0]!, scale[1]!, scale[2]!, scale[3]!];
  const [v0, v1, v2, v3] = [scale[4]!, scale[5]!, scale[6]!, scale[7]!];
  for (let e = from, at = 8 * from; e < to; e += 1, at += 8) {
    const one = first + w0 * worths[at]! + w1 * worths[at + 1]! + w2 * worths[at + 2]! + w3 * worths[at + 3]!;
    if (!(one > 0)) continue;
    const two =
      second + v0 * worths[at + 4]! + v1 * worths[at + 5]! + v2 * worths[at + 6]! + v3 * worths[at + 7]!;
    if (two > 0) weigh(e, consent[e]! * one, consent[e]! * two);
  }
}

/** Looks at terms by what both gain. */
function weigh(entry: number, own: number, other: number): void {
  if (top.slope * (own - top.own) + top.otherSlope * (other - top.other) < 0) return;
  const objective = powers[0] * log(own) + powers[1] * log(other);
  if (!(objective >= best)) return;
  take(entry, objective);
  top.own = own;
  top.other = other;
  // Terms that nobody consents to have no slopes: whatever comes next is looked at.
  const hasSlope = objective > Number.NEGATIVE_INFINITY;
  top.slope = hasSlope ? powers[0] / own : 0;
  top.otherSlope = hasSlope ? powers[1] / other : 0;
}
