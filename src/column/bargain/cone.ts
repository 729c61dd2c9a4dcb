import type { Column } from '../column.ts';

/**
 * In which directions the weights of terms point, by draw: between which bounds the weight of each part lies as a
 * share of all weights of its party. Terms that are no worse in all these directions are no worse wherever they are
 * weighed, so that far fewer have to be looked at than where weights may be anything.
 */
export interface Cone {
  /** `parts` numbers per draw; low > high before any direction is known. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** By draw: 1 once it was asked for. */
  readonly isKnown: Uint8Array;
}

/**
 * How far a cone is opened beyond a direction that it has to hold, so that those near to it need no other cone: by a
 * factor, which is larger for lump sums, whose share hangs on how long terms last, and otherwise also by a share.
 */
const SLACK = 4;
const LUMP_SLACK = 8;
const SHARE = 0.02;

/** How far a direction may be from a cone that is opened for it rather than another one begun. */
const NEAR = 0.15;

/** Whether the directions of some weights are near to a cone, judged by its first draw. */
export function isNear(cone: Cone, weights: readonly (Column | undefined)[]): boolean {
  const half = weights.length / 2;
  if (cone.isKnown[0] === 0) return true;
  for (let p = 0; p < weights.length; p += 1) {
    if (weights[p] === undefined) continue;
    const share = shareOf(weights, p, p < half ? 0 : half, 0);
    if (share < cone.low[p]! - NEAR || share > cone.high[p]! + NEAR) return false;
  }
  return true;
}

/** The weight of a part as a share of all weights of its party, which begin at `from`; NaN where all are 0. */
function shareOf(weights: readonly (Column | undefined)[], part: number, from: number, i: number): number {
  let total = 0;
  for (let p = from; p < from + weights.length / 2; p += 1) {
    const weight = weights[p];
    total += weight === undefined ? 1 : weight[i]!;
  }
  const own = weights[part];
  return (own === undefined ? 1 : own[i]!) / total;
}

/** A cone that holds no direction yet. */
export function createCone(parts: number, count: number): Cone {
  return {
    low: new Float64Array(parts * count).fill(Number.POSITIVE_INFINITY),
    high: new Float64Array(parts * count).fill(Number.NEGATIVE_INFINITY),
    isKnown: new Uint8Array(count),
  };
}

/**
 * Opens a cone until it holds the directions of some weights. Where all weights of a party are 0 terms are worth the
 * same to it in any direction.
 *
 * @param weights By part, those of the first party first; undefined for 1.
 * @param isOpened Receives 1 for each draw in which it had to be opened or was never asked for, else 0.
 * @param spared Draws in which this column is 1 are left alone; undefined for none.
 * @returns Whether there is any to open.
 */
export function openCone(
  cone: Cone,
  weights: readonly (Column | undefined)[],
  isOpened: Uint8Array,
  count: number,
  spared?: Column,
): boolean {
  const parts = weights.length;
  const half = parts / 2;
  const { low, high, isKnown } = cone;
  let isAny = false;
  isOpened.fill(0);
  for (let i = 0; i < count; i += 1) {
    if (spared?.[i] === 1) continue;
    if (isKnown[i] === 0) {
      isKnown[i] = 1;
      isOpened[i] = 1;
      isAny = true;
    }
    for (let from = 0; from < parts; from += half) {
      let total = 0;
      for (let p = from; p < from + half; p += 1) {
        const weight = weights[p];
        total += weight === undefined ? 1 : weight[i]!;
      }
      if (!(total > 0 && total < Number.POSITIVE_INFINITY)) continue;
      for (let p = from; p < from + half; p += 1) {
        const weight = weights[p];
        const share = (weight === undefined ? 1 : weight[i]!) / total;
        const slack = weight === undefined ? LUMP_SLACK : SLACK;
        const more = weight === undefined ? 0 : SHARE;
        const at = i * parts + p;
        if (share < low[at]!) {
          low[at] = Math.max(share / slack - more, 0);
          isOpened[i] = 1;
          isAny = true;
        }
        if (share > high[at]!) {
          high[at] = share * slack + more;
          isOpened[i] = 1;
          isAny = true;
        }
      }
    }
  }
  return isAny;
}
