import { expm1, log1p } from '../../core/elementary.ts';
import type { MarketDraw } from './market-draw.ts';
import { MOST_NEWTON_STEPS } from './newton.ts';

/** A change of the index that is none. */
const NO_CHANGE = 1e-15;

/** What a step may leave to the next without that being taken. */
const NEGLIGIBLE = 1e-16;

/** Up to this spread of r u the series for the start is nearer than the solution to first order. */
const NARROW_SPREAD = 0.25;

/** How much a step may be bent for the inverse series to be nearer than Newton's step. */
const MILD = 0.1;

/**
 * Solves a market without nests and limits: one equation in the market's index x,
 *
 *   g(x) = (1/r) ln Σ θ_i exp(r u_i) = 0,  u_i = ln p_i − x,  r = 1 − σ,
 *
 * which falls as x rises. The start takes g from its cumulants up to the fourth order, so without exponentials. From
 * there each step is Newton's with two more terms of the inverse series, whose derivatives need no further exponentials:
 * the digits grow fourfold with each step.
 *
 * @returns A function that writes the solution into the market and returns how many steps it took; Infinity if they
 *   were too many or led out of the range of doubles.
 */
export function createFlatNewton(market: MarketDraw): () => number {
  const { spending, level, response, nestSpending, nestLevel, nestResponse, nestIndex } = market;
  const count = level.length;
  return () => {
    const { exponent, substitution, demand } = market;
    const coupling = substitution - demand;
    const whole = nestSpending[0]!;
    let index = nestLevel[0]! / (whole - coupling * nestResponse[0]!);
    index += bySeries(index);
    for (let steps = 1; steps <= MOST_NEWTON_STEPS; steps += 1) {
      let excess = 0;
      let pull = 0;
      let bend = 0;
      let twist = 0;
      for (let i = 0; i < count; i += 1) {
        const slope = response[i]! * coupling - 1;
        const before = spending[i]!;
        const more = before * expm1(exponent * (level[i]! + slope * index));
        const weighted = (before + more) * slope;
        excess += more;
        pull += weighted;
        bend += weighted * slope;
        twist += weighted * slope * slope;
      }
      const total = whole + excess;
      // The derivatives of g are r^(k−1) times the cumulants of the slopes under the spending shares.
      const slope = pull / total;
      const square = bend / total;
      const newton = -log1p(excess / whole) / (exponent * slope);
      const scaled = (exponent * newton) / slope;
      const second = 0.5 * scaled * (square - slope * slope);
      const third =
        (scaled * scaled * slope * (twist / total - slope * (3 * square - 2 * slope * slope))) / 6;
      const isMild = Math.abs(second) < MILD;
      const change = isMild ? newton * (1 - second + (2 * second * second - third)) : newton;
      index += change;
      const size = Math.abs(change);
      const rest = Math.abs(exponent * slope * newton) + Math.abs(second);
      if (size <= NO_CHANGE || (isMild && rest * rest * rest * size <= NEGLIGIBLE)) {
        market.index = index;
        nestIndex[0] = index;
        return steps;
      }
      if (!(size < Infinity)) break;
    }
    return Infinity;
  };

  /** By how much the index of the first order misses, from the cumulants of u up to fourth order; 0 where they are wide. */
  function bySeries(index: number): number {
    const { exponent, substitution, demand } = market;
    const coupling = substitution - demand;
    const whole = nestSpending[0]!;
    let second = 0;
    let third = 0;
    let fourth = 0;
    let slopes = 0;
    let slopeSquares = 0;
    let first = 0;
    let firstSquare = 0;
    for (let i = 0; i < count; i += 1) {
      const slope = response[i]! * coupling - 1;
      const gap = level[i]! + slope * index;
      const weighted = spending[i]! * gap;
      const square = weighted * gap;
      second += square;
      third += square * gap;
      fourth += square * gap * gap;
      slopes += spending[i]! * slope;
      slopeSquares += spending[i]! * slope * slope;
      first += weighted * slope;
      firstSquare += square * slope;
    }
    const spread = (exponent * exponent * second) / whole;
    if (!(spread < NARROW_SPREAD)) return 0;
    const half = 0.5 * exponent;
    const kurtosis = fourth - (3 * second * second) / whole;
    const value = half * (second + (exponent * (third + 0.25 * exponent * kurtosis)) / 3);
    const slope = slopes * (1 - 0.5 * spread) + exponent * (first + half * firstSquare);
    const newton = -value / slope;
    return newton * (1 - (half * newton * (slopeSquares - (slopes * slopes) / whole)) / slope);
  }
}
