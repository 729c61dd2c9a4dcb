import { log } from '../../core/elementary.ts';
import { type Gains, winsTie } from './gains.ts';

// Each rule looks for terms within the zone of agreement, where both gain: g_1 > 0 and g_2 > 0. It returns their
// position, or −1 where there is no zone, and tells in `isTied` whether other terms have exactly the same objective.
// An objective is at least 0 in the zone, so what is below the best so far is passed over before the gains are looked at.

/** Nash (1950): the largest product of expected gains, ρg_1 · ρg_2. */
export function chooseNash(gains: Gains): number {
  const { count, first, second, consent } = gains;
  let best = 0;
  let at = -1;
  gains.isTied = false;
  for (let k = 0; k < count; k += 1) {
    const product = consent[k]! * first[k]! * (consent[k]! * second[k]!);
    if (!(product >= best && first[k]! > 0 && second[k]! > 0)) continue;
    if (at >= 0 && product === best) {
      if (winsTie(gains, at, k)) at = k;
    } else {
      best = product;
      at = k;
      gains.isTied = false;
    }
  }
  return at;
}

/**
 * The asymmetric solution of Nash (Harsanyi and Selten 1972; Kalai 1977): the largest (ρg_1)^β_1 (ρg_2)^β_2.
 *
 * Whether terms are better than the best so far is mostly told by 1 − 1/x ≤ ln x ≤ x − 1, without a logarithm.
 *
 * @param power β_1 > 0.
 * @param otherPower β_2 > 0.
 */
export function chooseNashWithPower(gains: Gains, power: number, otherPower: number): number {
  const { count, first, second, consent } = gains;
  let one = 0;
  let two = 0;
  // The slopes of the logarithm of the objective at the best so far.
  let slope = 0;
  let otherSlope = 0;
  let at = -1;
  gains.isTied = false;
  for (let k = 0; k < count; k += 1) {
    const a = consent[k]! * first[k]!;
    const b = consent[k]! * second[k]!;
    if (slope * (a - one) + otherSlope * (b - two) < 0 || !(first[k]! > 0 && second[k]! > 0)) continue;
    if (at >= 0) {
      const lead = leadOf(a, b, one, two, power, otherPower);
      if (lead < 0) continue;
      if (lead === 0) {
        if (winsTie(gains, at, k)) at = k;
        continue;
      }
    }
    [at, one, two] = [k, a, b];
    const isAgreed = a > 0 && b > 0;
    // Terms that nobody consents to have no slopes: whatever comes next is looked at.
    slope = isAgreed ? power / a : 0;
    otherSlope = isAgreed ? otherPower / b : 0;
    gains.isTied = false;
  }
  return at;
}

/** By how much the logarithm of the objective at (a, b) exceeds that at (one, two), or a bound of the same sign. */
function leadOf(a: number, b: number, one: number, two: number, power: number, otherPower: number): number {
  const isAgreed = a > 0 && b > 0;
  if (!(one > 0 && two > 0)) return isAgreed ? 1 : 0;
  if (!isAgreed) return -1;
  const bound = (power * (a - one)) / a + (otherPower * (b - two)) / b;
  if (bound > 0) return bound;
  return power * log(a) + otherPower * log(b) - (power * log(one) + otherPower * log(two));
}

/** The largest smaller one of the expected gains, and among equals the largest larger one (leximin, Sen 1970). */
export function chooseEgalitarian(gains: Gains): number {
  return chooseLeximin(gains, 1, 1);
}

/**
 * Kalai and Smorodinsky (1975) on finitely many terms: leximin of expected gains as shares of the ideal point, the
 * most that each party can get while the other one gains too.
 */
export function chooseKalaiSmorodinsky(gains: Gains): number {
  const { count, first, second, consent } = gains;
  let ideal = 0;
  let otherIdeal = 0;
  for (let k = 0; k < count; k += 1) {
    if (!(first[k]! > 0 && second[k]! > 0)) continue;
    ideal = Math.max(ideal, consent[k]! * first[k]!);
    otherIdeal = Math.max(otherIdeal, consent[k]! * second[k]!);
  }
  // Without consent all shares are 0, of whatever.
  return chooseLeximin(gains, ideal || 1, otherIdeal || 1);
}

function chooseLeximin(gains: Gains, ideal: number, otherIdeal: number): number {
  const { count, first, second, consent } = gains;
  let least = 0;
  let most = 0;
  let at = -1;
  gains.isTied = false;
  for (let k = 0; k < count; k += 1) {
    const a = (consent[k]! * first[k]!) / ideal;
    const b = (consent[k]! * second[k]!) / otherIdeal;
    const low = a < b ? a : b;
    if (!(low >= least && first[k]! > 0 && second[k]! > 0)) continue;
    const high = a < b ? b : a;
    if (at >= 0 && low === least && high <= most) {
      if (high === most && winsTie(gains, at, k)) at = k;
    } else {
      [least, most, at] = [low, high, k];
      gains.isTied = false;
    }
  }
  return at;
}

/** The largest sum of expected gains. */
export function chooseUtilitarian(gains: Gains): number {
  const { count, first, second, consent } = gains;
  let best = 0;
  let at = -1;
  gains.isTied = false;
  for (let k = 0; k < count; k += 1) {
    const sum = consent[k]! * (first[k]! + second[k]!);
    if (!(sum >= best && first[k]! > 0 && second[k]! > 0)) continue;
    if (at >= 0 && sum === best) {
      if (winsTie(gains, at, k)) at = k;
    } else {
      best = sum;
      at = k;
      gains.isTied = false;
    }
  }
  return at;
}
