import type { Column } from '../column.ts';
import type { Gains } from './gains.ts';

/** How far both parties have given way, and the least that they settle for. */
export interface Concession {
  /** 1 for the first. */
  readonly round: number;
  /** By party: α at the round before, and now; in [0, 1]. */
  readonly yielded: readonly [readonly [Column, Column], readonly [Column, Column]];
  /** In money, as the values; undefined for what going on without a deal is worth. */
  readonly reserve: readonly [Column | undefined, Column | undefined];
}

/**
 * The terms that one round of offers ends with (Faratin, Sierra and Jennings 1998). A party demands at least
 * reserve + (the most it can get − reserve)(1 − α), and offers the terms that are worst for it among those it demands,
 * the first listed of equals. The first party takes what the second offered in the round before, if that is enough;
 * otherwise it makes its own offer, which the second takes if that is enough. A party that no terms give its reserve
 * neither offers nor takes anything.
 *
 * Ties are told where an offer that was looked at was one of several equal ones: another choice among them might have
 * been taken or refused.
 *
 * @param gains Of all feasible terms, dominated or not.
 * @param otherwise What going on without a deal is worth to each party, in money: what gains are counted from.
 * @returns The position of the terms; −1 where the round ends without agreement.
 */
export function chooseConcession(
  gains: Gains,
  { round, yielded, reserve }: Concession,
  otherwise: readonly [Column, Column],
  i: number,
): number {
  const { count, first, second } = gains;
  gains.isTied = false;
  // The least that each accepts, counted from what it has without a deal like all gains.
  const least = reserve[0] === undefined ? 0 : reserve[0][i]! - otherwise[0][i]!;
  const otherLeast = reserve[1] === undefined ? 0 : reserve[1][i]! - otherwise[1][i]!;
  const most = largest(first, count);
  const otherMost = largest(second, count);
  if (!(most >= least && otherMost >= otherLeast)) return -1;
  const demand = demanded(least, most, yielded[0][1][i]!);
  if (round > 1) {
    const standing = offer(gains, second, demanded(otherLeast, otherMost, yielded[1][0][i]!));
    if (first[standing]! >= demand) return standing;
  }
  const own = offer(gains, first, demand);
  return second[own]! >= demanded(otherLeast, otherMost, yielded[1][1][i]!) ? own : -1;
}

function largest(values: Column, count: number): number {
  let result = -Infinity;
  for (let k = 0; k < count; k += 1) if (values[k]! > result) result = values[k]!;
  return result;
}

/** Rounding must not put what is demanded above the most there is. */
function demanded(least: number, most: number, yielded: number): number {
  return Math.min(least + (most - least) * (1 - yielded), most);
}

/** The position of the terms that are worst for a party among those that give it what it demands. */
function offer(gains: Gains, own: Column, demand: number): number {
  const { count, terms } = gains;
  let lowest = Infinity;
  let at = -1;
  let isTied = false;
  for (let k = 0; k < count; k += 1) {
    const gain = own[k]!;
    if (!(gain >= demand && gain <= lowest)) continue;
    if (gain === lowest) {
      isTied = true;
      if (terms[k]! < terms[at]!) at = k;
    } else {
      [lowest, at, isTied] = [gain, k, false];
    }
  }
  if (isTied) gains.isTied = true;
  return at;
}
