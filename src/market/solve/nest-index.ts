import { expm1, log1p } from '../../core/elementary.ts';
import { demandShift, type MarketDraw } from './market-draw.ts';
import { priceAtLimit, regimeOf } from './regime.ts';

/** Stands for 1 − σ = 0: so small that the weighted power mean below is the geometric one to the last bit. */
const NEARLY_ZERO = 1e-30;

/** The exponent 1 − σ of a CES price index; never 0. */
export function exponentOf(substitution: number): number {
  const exponent = 1 - substitution;
  return Math.abs(exponent) < NEARLY_ZERO ? NEARLY_ZERO : exponent;
}

/** How a nest's index, as a function of itself, misses itself. */
export interface IndexGap {
  /** (1/r) ln Σ (θ_i/Θ) exp(r (ln p_i − y)): by how much the suppliers' prices at y make an index above y. */
  gap: number;
  /** Σ w_i ∂ ln p_i / ∂d ≥ 0, with the spending shares w at these prices. */
  response: number;
}

/**
 * Evaluates a nest's CES price index (Armington 1969) from the prices that its suppliers ask at given indices.
 *
 * With expm1 and log1p instead of exp and log there is no loss near r = 0 and near equal prices: σ → 1 needs no
 * series, and where nothing changes the gap is exactly 0.
 *
 * @param exponent r = 1 − σ_g, as `exponentOf` gives it.
 */
export function writeIndexGap(
  market: MarketDraw,
  nest: number,
  exponent: number,
  index: number,
  nestIndex: number,
  out: IndexGap,
): void {
  const { spending, level, response, isLimited, levelAbove } = market;
  const within = market.within[nest]!;
  const shift = demandShift(market, nest, index, nestIndex);
  const end = market.nestStart[nest + 1]!;
  let excess = 0;
  let pull = 0;
  for (let i = market.nestStart[nest]!; i < end; i += 1) {
    let slope = response[i]!;
    let price = level[i]! + slope * shift;
    if (isLimited[i] !== 0) {
      const regime = regimeOf(market, i, within, shift);
      if (regime === 'above') price = levelAbove[i]! + slope * shift;
      if (regime === 'at') {
        slope = 1 / within;
        price = priceAtLimit(market, i, within, shift);
      }
    }
    const change = spending[i]! * expm1(exponent * (price - nestIndex));
    excess += change;
    pull += (spending[i]! + change) * slope;
  }
  const before = market.nestSpending[nest]!;
  out.gap = log1p(excess / before) / exponent;
  out.response = pull / (before + excess);
}
