import { type Market, type Solution, solveMarket } from './market.ts';

/** What a change is worth to whom, in the money of the values. */
export interface Accounts {
  readonly spendingBefore: number;
  readonly spending: readonly number[];
  readonly consumerSurplus: number;
  readonly producerSurplus: readonly number[];
  readonly revenueBefore: readonly number[];
  readonly revenue: readonly number[];
  readonly revenueChange: number;
  /** What users pay for limited goods beyond border price and duty. */
  readonly rent: readonly number[];
  /** Of the world, rent included; minus the deadweight loss. */
  readonly world: number;
  /** Of the importer, where the supplier at home is, rent not included. */
  readonly importerWithoutRent: number;
  /** Σ producer surplus of all others. */
  readonly foreign: number;
}

/**
 * Exact integrals under quasi-linear preferences, from prices and quantities alone.
 *
 * @param home Which supplier is at home in the market.
 */
export function accountsOf(
  { demand, suppliers }: Market,
  { logIndex, suppliers: outcomes }: Pick<Solution, 'logIndex' | 'suppliers'>,
  home = 0,
): Accounts {
  let spendingBefore = 0;
  const spending: number[] = [];
  const producerSurplus: number[] = [];
  const revenueBefore: number[] = [];
  const revenue: number[] = [];
  const rent: number[] = [];
  for (const [
    i,
    { value, dutyBefore, duty, dutyAbove = duty, supply, limit = Infinity },
  ] of suppliers.entries()) {
    const { userPrice: p, borderPrice: c, quantity: q } = outcomes[i] ?? NOTHING;
    const within = Math.min(q, limit);
    // The exponential of a limit's logarithm may be an ulp beyond the limit.
    const above = q > within * (1 + 1e-12) ? (dutyAbove - 1) * (q - within) : 0;
    spendingBefore += value * dutyBefore;
    spending.push(value * dutyBefore * p * q);
    producerSurplus.push(supply === Infinity ? 0 : (value * (c * q - 1)) / (1 + supply));
    revenueBefore.push(value * (dutyBefore - 1));
    revenue.push(value * c * ((duty - 1) * within + above));
    rent.push(limit === Infinity ? 0 : value * within * (dutyBefore * p - duty * c));
  }
  const power = (1 - demand) * logIndex;
  const consumerSurplus = -spendingBefore * logIndex * (power === 0 ? 1 : Math.expm1(power) / power);
  const revenueChange = total(revenue) - total(revenueBefore);
  const atHome = producerSurplus[home] ?? Number.NaN;
  return {
    spendingBefore,
    spending,
    consumerSurplus,
    producerSurplus,
    revenueBefore,
    revenue,
    revenueChange,
    rent,
    world: consumerSurplus + total(producerSurplus) + revenueChange + total(rent),
    importerWithoutRent: consumerSurplus + atHome + revenueChange,
    foreign: total(producerSurplus) - atHome,
  };
}

/** The accounts of a market as the kernel solves it. */
export function accountsOfSolved(market: Market): Accounts {
  return accountsOf(market, solveMarket(market));
}

/** The sum of some numbers. */
export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

const NOTHING = { userPrice: Number.NaN, borderPrice: Number.NaN, quantity: Number.NaN };
