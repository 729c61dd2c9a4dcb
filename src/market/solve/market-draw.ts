import type { MarketLayout } from './market-shape.ts';

/**
 * One draw of a market in logs of after/before, as its solvers see it; the suppliers stand nest by nest.
 *
 * A market without nests is a market with one nest, in which suppliers substitute as they would outside it.
 *
 * With the responsiveness ρ = ε/(1 + ε) of supply in place of its elasticity ε, fixed (ρ = 0) and infinite (ρ = 1)
 * supply need no branch: ε/(ε + σ) = ρ/(ρ + σ(1 − ρ)) and 1/(ε + σ) = (1 − ρ)/(ρ + σ(1 − ρ)).
 */
export interface MarketDraw extends MarketLayout {
  /** σ > 0, between nests, and the exponent of the price index, 1 − σ but never 0. */
  substitution: number;
  exponent: number;
  /** η > 0, of the whole market. */
  demand: number;
  /** σ_g > 0, between the suppliers of each nest, and the exponent of its price index. */
  readonly within: Float64Array;
  readonly nestExponent: Float64Array;
  /** What users spent before, duty included, on each supplier and nest; in any money. */
  readonly spending: Float64Array;
  readonly nestSpending: Float64Array;
  /** ρ and z: how supply answers its price, and the change of cost at a given quantity. */
  readonly responsiveness: Float64Array;
  readonly costShift: Float64Array;
  /** T0 and T1 of the draw before or of this one: duties seldom change from draw to draw, and logarithms take time. */
  readonly dutyBefore: Float64Array;
  readonly dutyNow: Float64Array;
  /** L = ln(T1/T0), and the same at the rate above the limit, which may be Infinity. */
  readonly duty: Float64Array;
  readonly dutyAbove: Float64Array;
  /** ε/(ε + σ_g): the part of a duty that ends up in the user's price at given indices. */
  readonly passThrough: Float64Array;
  /** 1/(ε + σ_g): what a shift d of demand does to the supplier's price. */
  readonly response: Float64Array;
  /** The user's price is level + response · d; the same at the rate above the limit. */
  readonly level: Float64Array;
  readonly levelAbove: Float64Array;
  /** Sums over the suppliers of a nest, each weighted with what users spent before. */
  readonly nestLevel: Float64Array;
  readonly nestResponse: Float64Array;
  /** The logarithm of the limit; Infinity if there is none. */
  readonly logLimit: Float64Array;
  /** The solution: the price index x of the market and y of each nest. */
  index: number;
  readonly nestIndex: Float64Array;
}

/** Makes room for one draw. */
export function createMarketDraw(layout: MarketLayout): MarketDraw {
  const perSupplier = (): Float64Array => new Float64Array(layout.firstInputAt.length);
  const perNest = (): Float64Array => new Float64Array(layout.nests);
  return {
    ...layout,
    // No integers, so that the engine keeps room for doubles.
    substitution: Number.NaN,
    exponent: Number.NaN,
    demand: Number.NaN,
    within: perNest(),
    nestExponent: perNest(),
    spending: perSupplier(),
    nestSpending: perNest(),
    responsiveness: perSupplier(),
    costShift: perSupplier(),
    dutyBefore: perSupplier().fill(1),
    dutyNow: perSupplier().fill(1),
    duty: perSupplier(),
    dutyAbove: perSupplier(),
    passThrough: perSupplier(),
    response: perSupplier(),
    level: perSupplier(),
    levelAbove: perSupplier(),
    nestLevel: perNest(),
    nestResponse: perNest(),
    logLimit: perSupplier(),
    index: Number.NaN,
    nestIndex: perNest(),
  };
}

/** How far demand for the suppliers of a nest shifts at given indices: d = (σ_g − σ) y + (σ − η) x. */
export function demandShift(market: MarketDraw, nest: number, index: number, nestIndex: number): number {
  const { substitution, demand, within } = market;
  return (within[nest]! - substitution) * nestIndex + (substitution - demand) * index;
}
