import { expm1, log1p } from '../../core/elementary.ts';
import type { MarketDraw } from './market-draw.ts';
import { type IndexGap, writeIndexGap } from './nest-index.ts';

/** Enough to halve the widest interval of doubles that can be indices down to a bit. */
const MOST_STEPS = 200;

/** Where an interval is as good as a point, relative to 1 and to where it lies. */
const NARROW = 1e-15;

/** A decreasing function of an index, with its slope in `slope` after each call. */
interface Decreasing {
  slope: number;
  at(index: number): number;
}

/**
 * Solves a market for certain, if more slowly than Newton's method does: an interval around the market's index
 * shrinks, and for each index looked at, those around the indices of the nests.
 *
 * The index lies between those that the suppliers would make alone, and what misses it falls as it rises, whatever
 * the limits (σ, σ_g, η > 0).
 *
 * @returns A function that writes the solution into the market and returns how many indices of the market it looked
 *   at; Infinity if it found none, which only numbers beyond the range of doubles bring about.
 */
export function createBracketing(market: MarketDraw): () => number {
  const { nests, within, nestExponent, nestSpending, nestIndex } = market;
  const gap: IndexGap = { gap: 0.5, response: 0.5 };
  let nest = 0;
  let index = 0;
  const nestGap: Decreasing = {
    slope: 0.5,
    at(y) {
      writeIndexGap(market, nest, nestExponent[nest]!, index, y, gap);
      this.slope = gap.response * (within[nest]! - market.substitution) - 1;
      return gap.gap;
    },
  };
  const marketGap: Decreasing = {
    slope: 0.5,
    at(x) {
      const { substitution, demand, exponent } = market;
      index = x;
      let before = 0;
      let excess = 0;
      let pull = 0;
      for (nest = 0; nest < nests; nest += 1) {
        const shift = (substitution - demand) * x;
        const coupling = within[nest]! - substitution;
        const [low, high] = ownIndices(market, nest, nest + 1, () => coupling, shift);
        const root = findRoot(nestGap, low, high);
        nestIndex[nest] = root.at;
        const slope = (gap.response * (substitution - demand)) / (1 - gap.response * coupling);
        const more = nestSpending[nest]! * expm1(exponent * (root.at - x));
        before += nestSpending[nest]!;
        excess += more;
        pull += (nestSpending[nest]! + more) * slope;
      }
      this.slope = pull / (before + excess) - 1;
      return log1p(excess / before) / exponent;
    },
  };
  return () => {
    const [low, high] = ownIndices(market, 0, nests, (g) => within[g]! - market.demand, 0);
    const root = findRoot(marketGap, low, high);
    market.index = root.at;
    return root.steps;
  };
}

/** The lowest and the highest index that a supplier of some nests would make alone, if d = coupling · index + shift. */
function ownIndices(
  market: MarketDraw,
  firstNest: number,
  endNest: number,
  couplingOf: (nest: number) => number,
  shift: number,
): readonly [number, number] {
  const { nestStart, within, level, response, isLimited, levelAbove, logLimit } = market;
  let low = Infinity;
  let high = -Infinity;
  for (let g = firstNest; g < endNest; g += 1) {
    const coupling = couplingOf(g);
    for (let i = nestStart[g]!; i < nestStart[g + 1]!; i += 1) {
      const answer = response[i]! * shift;
      const stiffness = 1 - response[i]! * coupling;
      let own = (level[i]! + answer) / stiffness;
      if (isLimited[i] !== 0) {
        const atLimit = (shift - logLimit[i]!) / (within[g]! - coupling);
        own = Math.min(Math.max(own, atLimit), (levelAbove[i]! + answer) / stiffness);
      }
      low = Math.min(low, own);
      high = Math.max(high, own);
    }
  }
  return [low, high];
}

/** Where a decreasing function crosses 0: Newton's steps while they shrink the interval fast, halving otherwise. */
function findRoot(
  gap: Decreasing,
  from: number,
  to: number,
): { readonly at: number; readonly steps: number } {
  let [low, high] = [from, to];
  let at = low + (high - low) / 2;
  let lastStep = high - low;
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    const value = gap.at(at);
    if (Number.isNaN(value)) break;
    if (value > 0) low = at;
    else high = at;
    const narrow = NARROW * (1 + Math.abs(at));
    if (value === 0 || high - low <= narrow) return { at, steps };
    const newton = at - value / gap.slope;
    const isGood = newton >= low && newton <= high && Math.abs(newton - at) <= lastStep / 2;
    const next = isGood ? newton : low + (high - low) / 2;
    lastStep = Math.abs(next - at);
    if (lastStep <= narrow) return { at, steps };
    at = next;
  }
  return { at, steps: Infinity };
}
