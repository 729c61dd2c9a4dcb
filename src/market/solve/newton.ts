import { expm1, log1p } from '../../core/elementary.ts';
import { writeFirstOrder } from './first-order.ts';
import type { MarketDraw } from './market-draw.ts';
import { type IndexGap, writeIndexGap } from './nest-index.ts';

/** More steps than a market without limits takes. */
export const MOST_NEWTON_STEPS = 12;

/** A step this small is rounding, or crosses a kink so near that nobody can tell. */
const NO_STEP = 1e-13;

/** Below this, each step's size is about a multiple of the square of the one before. */
const SMALL_STEP = 1e-2;

/** What the next step may still change for this one to be the last. */
const NO_CHANGE = 1e-15;

/**
 * Solves a market by Newton's method in logs, for the indices of the market and of all nests together.
 *
 * The matrix of the system is an arrow: each nest's index hangs on itself and on the market's. So each nest takes its
 * own step first, and what is left is one equation for the market's index. The start is the solution to first order.
 *
 * @returns A function that writes the solution into the market and returns how many steps it took; Infinity if they
 *   were too many, as they may be where limits put kinks in.
 */
export function createNewton(market: MarketDraw, hasLimits: boolean): () => number {
  const slopes = new Float64Array(market.nests);
  const nest: IndexGap = { gap: 0.5, response: 0.5 };
  return () => {
    writeFirstOrder(market);
    let last = Infinity;
    for (let steps = 1; steps <= MOST_NEWTON_STEPS; steps += 1) {
      const size = step(market, slopes, nest);
      const isLast = !hasLimits && last <= SMALL_STEP && nextSize(size, last) <= NO_CHANGE;
      if (isLast || size <= NO_STEP) return steps;
      last = size;
    }
    return Infinity;
  };
}

/** How large the next step will be if convergence is quadratic; across the kink of a limit it need not be. */
function nextSize(size: number, last: number): number {
  const ratio = size / last;
  return ratio * ratio * size;
}

/** One step; returns the largest change of an index. */
function step(market: MarketDraw, slopes: Float64Array, nest: IndexGap): number {
  const { nests, substitution, demand, within, nestSpending, nestIndex, nestExponent, exponent, index } =
    market;
  let largest = 0;
  let before = 0;
  let excess = 0;
  let pull = 0;
  for (let g = 0; g < nests; g += 1) {
    writeIndexGap(market, g, nestExponent[g]!, index, nestIndex[g]!, nest);
    const stiffness = 1 - nest.response * (within[g]! - substitution);
    const change = nest.gap / stiffness;
    const slope = (nest.response * (substitution - demand)) / stiffness;
    const own = nestIndex[g]! + change;
    nestIndex[g] = own;
    slopes[g] = slope;
    largest = Math.max(largest, Math.abs(change));
    const more = nests === 1 ? 0 : nestSpending[g]! * expm1(exponent * (own - index));
    before += nestSpending[g]!;
    excess += more;
    pull += (nestSpending[g]! + more) * slope;
  }
  // A lone nest is the market.
  const gap = nests === 1 ? nestIndex[0]! - index : log1p(excess / before) / exponent;
  const change = gap / (1 - pull / (before + excess));
  for (let g = 0; g < nests; g += 1) nestIndex[g]! += slopes[g]! * change;
  market.index = index + change;
  return Math.max(largest, Math.abs(change));
}
