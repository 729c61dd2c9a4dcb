import { writeFirstOrder } from '../../src/market/solve/first-order.ts';
import { createMarketDraw } from '../../src/market/solve/market-draw.ts';
import { layOut } from '../../src/market/solve/market-shape.ts';
import { readMarket } from '../../src/market/solve/read-market.ts';
import { accountsOfSolved, total } from '../market/accounts-of.ts';
import { bestDuties } from '../market/best-duties.ts';
import { curvature, derivative, gaussLegendre } from '../market/differences.ts';
import { gsim } from '../market/gsim.ts';
import {
  CARS,
  columnsOf,
  inputsOf,
  JAPAN,
  type Market,
  shapeOf,
  solveMarket,
  withSuppliers,
} from '../market/market.ts';
import type { Comparison } from './comparison.ts';
import { referenceData } from './files.ts';
import { marketOf } from './markets.ts';

/** Duties that are best for the importer, or bring it most revenue. */
export async function compareBestDuties(): Promise<Comparison[]> {
  const { cases } = referenceData<{
    readonly cases: readonly { readonly id: string; readonly inputs: unknown; readonly expected: unknown }[];
  }>('economics/optimal_tariff_cases.json');
  const of = <Part>(id: string, part: 'inputs' | 'expected'): Part =>
    cases.find((each) => each.id === id)?.[part] as Part;
  const joint = 'pe_discriminatory_first_best';
  const market = marketOf(of<Parameters<typeof marketOf>[0]>(joint, 'inputs'));
  const best = of<{ readonly t_opt: readonly number[]; readonly importer_welfare_gain: number }>(
    joint,
    'expected',
  );
  const found = bestDuties(market, [1, 2, 3, 4, 5, 6]);
  const atBest = withSuppliers(
    market,
    Object.fromEntries([...found].map(([place, duty]) => [place, { duty }])),
  );
  const alone = 'pe_revenue_maximising_single_good';
  const { eps, eta } = of<{ readonly eps: number; readonly eta: number }>(alone, 'inputs');
  return [
    ...[...found].map(([place, duty]) => ({
      what: `best rate on supplier ${place}`,
      ours: duty - 1,
      theirs: best.t_opt[place] ?? Number.NaN,
      within: 1e-8,
    })),
    {
      what: 'gain at the best rates',
      ours: accountsOfSolved(atBest).importerWithoutRent,
      theirs: best.importer_welfare_gain,
      within: 1e-8,
    },
    {
      what: 'rate that brings most revenue',
      ours: bestForRevenue(eps, eta),
      theirs: of<{ readonly t_revenue_max: number }>(alone, 'expected').t_revenue_max,
      within: 1e-8,
    },
  ];
}

/** The rate at which revenue from one supplier is largest, by Newton's method. */
function bestForRevenue(supply: number, demand: number): number {
  const revenue = (duty: number): number => {
    const suppliers = [{ value: 1, dutyBefore: 1, duty, supply }];
    return accountsOfSolved({ substitution: 4, demand, suppliers }).revenue[0] ?? Number.NaN;
  };
  let duty = 1.8;
  for (let round = 0; round < 20; round += 1) duty -= derivative(revenue, duty) / curvature(revenue, duty);
  return duty - 1;
}

interface StoredLinearisation {
  readonly gradient: { readonly dlnP_dlntau: readonly number[] };
  readonly linearisation: readonly {
    readonly power_of_tariff_change: number;
    readonly exact_lnP: number;
    readonly loglinear_lnP: number;
    readonly gsim_linear_dP: number;
    readonly exact_q_jpn: number;
    readonly loglinear_q_jpn: number;
    readonly gsim_linear_q_jpn: number;
  }[];
  readonly welfare_path_identity: readonly {
    readonly id: string;
    readonly world_surplus_change: number;
    readonly path_integral_sum_t_c_dq: number;
  }[];
}

/** The exact solution, its first order, GSIM, and the loss of the world along the way. */
export async function compareLinearisation(): Promise<Comparison[]> {
  const stored = referenceData<StoredLinearisation>('economics/linearisation_and_identities.json');
  const one = (what: string, ours: number, theirs = Number.NaN): Comparison => ({
    what,
    ours,
    theirs,
    within: 1e-10,
  });
  return [
    ...stored.gradient.dlnP_dlntau.map((theirs, place) => {
      const index = (log: number): number => solveMarket(raise(place, Math.exp(log))).logIndex;
      return one(`gradient by supplier ${place}`, derivative(index, 0), theirs);
    }),
    ...stored.linearisation.flatMap((row) => {
      const factor = 1 + row.power_of_tariff_change;
      const market = raise(JAPAN, factor);
      const { logIndex, suppliers } = solveMarket(market);
      const first = firstOrder(market);
      const linear = gsim(market);
      const by = `duty × ${factor}`;
      return [
        one(`${by}: ln P`, logIndex, row.exact_lnP),
        one(`${by}: ln P to first order`, first.logIndex, row.loglinear_lnP),
        one(`${by}: dP by GSIM`, linear.index, row.gsim_linear_dP),
        one(`${by}: q`, suppliers[JAPAN]?.quantity ?? Number.NaN, row.exact_q_jpn),
        one(`${by}: q to first order`, Math.exp(first.logQuantity), row.loglinear_q_jpn),
        one(`${by}: q by GSIM`, 1 + (linear.quantities[JAPAN] ?? Number.NaN), row.gsim_linear_q_jpn),
      ];
    }),
    ...stored.welfare_path_identity.flatMap((row) => {
      const rates =
        row.id === 'all25' ? [0, 0.25, 0.275, 0.275, 0.25, 0.25, 0.275] : [0, 0, 0.025, 0.275, 0, 0, 0.025];
      return [
        one(
          `${row.id}: world surplus`,
          accountsOfSolved(withRates(rates, 1)).world,
          row.world_surplus_change,
        ),
        one(`${row.id}: along the way`, lossAlongTheWay(rates), row.path_integral_sum_t_c_dq),
      ];
    }),
  ];
}

/** The car market with a supplier's duty multiplied. */
function raise(place: number, factor: number): Market {
  return withSuppliers(CARS, { [place]: { duty: (CARS.suppliers[place]?.duty ?? Number.NaN) * factor } });
}

/** The car market with rates a part of the way from those before to these. */
function withRates(rates: readonly number[], part: number): Market {
  return {
    ...CARS,
    suppliers: CARS.suppliers.map((supplier, i) => ({
      ...supplier,
      duty: supplier.dutyBefore + part * (1 + (rates[i] ?? Number.NaN) - supplier.dutyBefore),
    })),
  };
}

/** ∫ Σ t c dq from the rates before to these, by quadrature: what the world loses (Harberger 1964). */
function lossAlongTheWay(rates: readonly number[]): number {
  return gaussLegendre(16).reduce((sum, { at, weight }) => {
    const { suppliers } = solveMarket(withRates(rates, at));
    const here = suppliers.map(({ borderPrice }, i) => {
      const { value, duty } = withRates(rates, at).suppliers[i] ?? { value: Number.NaN, duty: Number.NaN };
      const quantity = (part: number): number =>
        solveMarket(withRates(rates, part)).suppliers[i]?.quantity ?? Number.NaN;
      return (duty - 1) * value * borderPrice * derivative(quantity, at);
    });
    return sum + weight * total(here);
  }, 0);
}

/** The solution to first order in logs: that with which the kernel begins. */
export function firstOrder(market: Market): { readonly logIndex: number; readonly logQuantity: number } {
  const draw = createMarketDraw(layOut(shapeOf(market)));
  readMarket(columnsOf(inputsOf(market)), 0, draw);
  writeFirstOrder(draw);
  const { duty, substitution, demand, passThrough } = draw;
  const shift = (substitution - demand) * draw.index;
  const logQuantity =
    (passThrough[JAPAN] ?? Number.NaN) * (shift - substitution * (duty[JAPAN] ?? Number.NaN));
  return { logIndex: draw.index, logQuantity };
}
