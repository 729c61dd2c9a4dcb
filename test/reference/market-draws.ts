import { normalQuantile } from '../../src/random/normal.ts';
import { writeUniforms } from '../../src/random/uniforms.ts';
import { accountsOf } from '../market/accounts-of.ts';
import { CARS, JAPAN, type Market, type Solution, solveMarket, solveMarkets } from '../market/market.ts';
import type { Comparison } from './comparison.ts';
import { referenceData } from './files.ts';

const DRAWS = 2 ** 15;
const SEED = 1;
const [USA, MEXICO] = [0, 1];

interface StoredDraws {
  readonly id: string;
  readonly t1: readonly number[];
  readonly expected: Readonly<
    Record<
      string,
      {
        readonly mean: number;
        readonly sd: number;
        readonly mc_standard_error_of_mean: number;
        readonly quantiles: Readonly<Record<string, number>>;
      }
    >
  >;
  readonly point_at_medians: Readonly<Record<string, number>>;
}

/**
 * In standard deviations from the mean: distributions under uncertain elasticities, by Sobol points, against 128 times as many plain draws;
 * besides, the solution at the medians.
 */
export async function compareDraws(): Promise<Comparison[]> {
  const { cases } = referenceData<{ readonly cases: readonly StoredDraws[] }>(
    'economics/montecarlo_cases.json',
  );
  const normals = [0, 1, 2, 3].map((dimension) => {
    const column = new Float64Array(DRAWS);
    writeUniforms(SEED, dimension, 0, column, DRAWS);
    return column.map(normalQuantile);
  });
  return cases.flatMap(({ id, t1, expected, point_at_medians }) => {
    const results = Object.fromEntries(Object.keys(expected).map((name) => [name, new Float64Array(DRAWS)]));
    const markets = Array.from(normals[0] ?? [], (_, draw) =>
      marketAt(
        t1,
        normals.map((column) => column[draw] ?? Number.NaN),
      ),
    );
    for (const [draw, solution] of solveMarkets(markets).entries()) {
      const values = resultsOf(markets[draw] ?? CARS, solution);
      for (const [name, column] of Object.entries(results)) column[draw] = values[name] ?? Number.NaN;
    }
    const medians = marketAt(t1, [0, 0, 0, 0]);
    const middle = resultsOf(medians, solveMarket(medians));
    return Object.entries(expected).flatMap(([name, stored]) => {
      const sorted = (results[name] ?? new Float64Array()).toSorted();
      // The rule of the stored cases, with the error of a mean of plain draws.
      const within = 0.005 + 4 / Math.sqrt(DRAWS);
      const standard = (value: number): number => (value - stored.mean) / stored.sd;
      const mean = sorted.reduce((sum, value) => sum + value, 0) / DRAWS;
      return [
        { what: `${id}: mean of ${name}`, ours: standard(mean), theirs: 0, within },
        ...Object.entries(stored.quantiles).map(([level, theirs]) => ({
          what: `${id}: quantile ${level} of ${name}`,
          ours: standard(quantile(sorted, Number(level))),
          theirs: standard(theirs),
          within,
        })),
        {
          what: `${id}: ${name} at the medians`,
          ours: middle[name] ?? Number.NaN,
          theirs: point_at_medians[name] ?? Number.NaN,
          within: 1e-10,
        },
      ];
    });
  });
}

/** The car market at normal deviates of its elasticities, as the stored cases draw them. */
function marketAt(rates: readonly number[], normals: readonly number[]): Market {
  const [a = 0, b = 0, c = 0, d = 0] = normals;
  const home = 3 * Math.exp(0.5 * c);
  const abroad = 8 * Math.exp(0.6 * d);
  return {
    substitution: Math.max(1.05, 4 * Math.exp(0.35 * a)),
    demand: Math.exp(0.3 * b),
    suppliers: CARS.suppliers.map((supplier, i) => ({
      ...supplier,
      duty: 1 + (rates[i] ?? Number.NaN),
      supply: i === USA ? home : abroad,
    })),
  };
}

function resultsOf(market: Market, solution: Solution): Readonly<Record<string, number>> {
  const accounts = accountsOf(market, solution);
  const { borderPrice, quantity } = solution.logs[JAPAN] ?? { borderPrice: NaN, quantity: NaN };
  const mexico = solution.logs[MEXICO] ?? { borderPrice: NaN, quantity: NaN };
  const percent = (log: number): number => 100 * Math.expm1(log);
  return {
    jpn_export_value_pct: percent(borderPrice + quantity),
    jpn_quantity_pct: percent(quantity),
    jpn_border_price_pct: percent(borderPrice),
    price_index_pct: percent(solution.logIndex),
    revenue_change: accounts.revenueChange,
    consumer_surplus: accounts.consumerSurplus,
    us_producer_surplus: accounts.producerSurplus[USA] ?? Number.NaN,
    jpn_producer_surplus: accounts.producerSurplus[JAPAN] ?? Number.NaN,
    us_welfare: accounts.importerWithoutRent,
    mex_export_value_pct: percent(mexico.borderPrice + mexico.quantity),
  };
}

/** Between order statistics, as NumPy does by default. */
function quantile(sorted: Float64Array, level: number): number {
  const at = level * (sorted.length - 1);
  const below = Math.floor(at);
  const [low = Number.NaN, high = low] = sorted.subarray(below, below + 2);
  return low + (at - below) * (high - low);
}
