import type { MarketDraw } from './market-draw.ts';

/** Whether a supplier sells within its limit, exactly its limit, or more at the rate above. */
export type Regime = 'within' | 'at' | 'above';

/** The price at which users want exactly the limit. */
export function priceAtLimit(market: MarketDraw, place: number, within: number, shift: number): number {
  return (shift - market.logLimit[place]!) * (1 / within);
}

/**
 * The regime of a limited supplier, whose price to users is min(max(price within, price at which users want exactly
 * the limit), price above): a quota, an export restraint and a tariff-rate quota (Hallren and Riker 2018) are one rule.
 *
 * @param place Where the supplier stands.
 * @param within σ_g of its nest.
 * @param shift How far demand for it shifts: d.
 */
export function regimeOf(market: MarketDraw, place: number, within: number, shift: number): Regime {
  const answer = market.response[place]! * shift;
  const price = priceAtLimit(market, place, within, shift);
  if (!(price > market.level[place]! + answer)) return 'within';
  return price > market.levelAbove[place]! + answer ? 'above' : 'at';
}
