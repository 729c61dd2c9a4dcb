import { describe, expect, test } from 'vitest';
import { referenceData } from '../reference/files.ts';
import { firstOrder } from '../reference/market-policies.ts';
import { expectNear } from '../study/near.ts';
import { gsim, solveGsim } from './gsim.ts';
import { CARS, type Market, solveMarket } from './market.ts';

interface StoredGsim {
  readonly id: string;
  readonly inputs: {
    readonly trade_matrix_rows_are_exporters: readonly (readonly number[])[];
    readonly T0: readonly (readonly number[])[];
    readonly T1: readonly (readonly number[])[];
    readonly Em: readonly number[];
    readonly Ex: readonly number[];
    readonly Es: readonly number[];
  };
  readonly expected_independent_50digit: {
    readonly world_price_change: readonly number[];
    readonly composite_price_change: readonly number[];
    readonly quantity_change: readonly (readonly number[])[];
  };
  readonly third_party_run: {
    readonly world_price_change: readonly number[];
    readonly composite_price_change: readonly number[];
  };
}

const { cases } = referenceData<{ readonly cases: readonly StoredGsim[] }>('economics/gsim_cases.json');

/** The duties a part of the way from those before to those after. */
function partly(market: Market, part: number): Market {
  return {
    ...market,
    suppliers: market.suppliers.map((supplier) => ({
      ...supplier,
      duty: supplier.dutyBefore + part * (supplier.duty - supplier.dutyBefore),
    })),
  };
}

/** How many times smaller errors get when the change of duties is halved. */
function errorRatio(market: Market, errors: (part: number) => readonly number[]): number[] {
  expect(market.suppliers.some(({ duty, dutyBefore }) => duty !== dutyBefore)).toBe(true);
  const half = errors(0.01);
  return errors(0.02).map((error, i) => error / (half[i] ?? Number.NaN));
}

function expectQuadratic(ratios: readonly number[]): void {
  for (const ratio of ratios) expect(Math.abs(ratio - 4)).toBeLessThan(0.15);
}

describe('GSIM as this test computes it', () => {
  test.each(cases)(
    'gives the stored solution of $id',
    ({ inputs, expected_independent_50digit: stored, ...other }) => {
      const { prices, indices, quantities } = solveGsim({
        trade: inputs.trade_matrix_rows_are_exporters,
        before: inputs.T0,
        after: inputs.T1,
        demand: inputs.Em,
        substitution: inputs.Es,
        supply: inputs.Ex,
      });
      const close = (ours: readonly number[], theirs: readonly number[], within: number): void => {
        expect(ours).toHaveLength(theirs.length);
        for (const [i, value] of ours.entries()) expectNear(value, theirs[i] ?? Number.NaN, within);
      };
      close(prices, stored.world_price_change, 1e-12);
      close(indices, stored.composite_price_change, 1e-12);
      close(quantities.flat(), stored.quantity_change.flat(), 1e-12);
      close(prices, other.third_party_run.world_price_change, 1e-10);
      close(indices, other.third_party_run.composite_price_change, 1e-10);
    },
  );
});

/** One importer of the stored example as a market of its own. */
function importer({ inputs }: StoredGsim, place: number): Market {
  const of = (matrix: readonly (readonly number[])[], row: number): number =>
    matrix[row]?.[place] ?? Number.NaN;
  return {
    substitution: inputs.Es[place] ?? Number.NaN,
    demand: -(inputs.Em[place] ?? Number.NaN),
    suppliers: inputs.Ex.flatMap((supply, i) => {
      const value = of(inputs.trade_matrix_rows_are_exporters, i);
      return value === 0 ? [] : [{ value, dutyBefore: of(inputs.T0, i), duty: of(inputs.T1, i), supply }];
    }),
  };
}

describe('a market under small changes of duties', () => {
  const [first] = cases;
  const markets = [0, 2].map((place) => ({ place, market: importer(first as StoredGsim, place) }));

  test.each(markets)('is GSIM’s of importer $place up to the square of the change', ({ market }) => {
    const errors = errorRatio(market, (part) => {
      const small = partly(market, part);
      const { logIndex, logs } = solveMarket(small);
      const linear = gsim(small);
      return [
        logIndex - linear.index,
        ...logs.map(({ borderPrice }, i) => borderPrice - (linear.prices[i] ?? Number.NaN)),
        ...logs.map(({ quantity }, i) => quantity - (linear.quantities[i] ?? Number.NaN)),
      ];
    });
    expectQuadratic(errors);
  });

  test('is the log-linear one up to the square of the change', () => {
    const market = { ...CARS, suppliers: CARS.suppliers.map((each, i) => ({ ...each, duty: 1 + i / 10 })) };
    expectQuadratic(
      errorRatio(market, (part) => {
        const small = partly(market, part);
        return [solveMarket(small).logIndex - firstOrder(small).logIndex];
      }),
    );
  });
});

interface StoredSmart {
  readonly id: string;
  readonly inputs: {
    readonly m: readonly number[];
    readonly t0: readonly number[];
    readonly t1: readonly number[];
    readonly Em: number;
    readonly Es: number;
    readonly Ex: number | 'inf';
  };
  readonly expected: {
    readonly trade_creation: readonly number[];
    readonly trade_diversion_after_cap?: readonly number[];
  };
}

const smart = referenceData<{ readonly cases: readonly StoredSmart[] }>('economics/smart_cases.json').cases;

/**
 * SMART as a market: |Em| is its elasticity of demand and Es + |Em| that of substitution. SMART weighs suppliers with
 * border values where spending shares count, so the values here make spending equal to its border values.
 */
function smartMarket({ inputs }: StoredSmart, only?: number): Market {
  const { m, t0, t1, Em, Es, Ex } = inputs;
  const all = m.map((value, i) => ({
    value: value / (1 + (t0[i] ?? 0)),
    dutyBefore: 1 + (t0[i] ?? 0),
    duty: 1 + (t1[i] ?? 0),
    supply: Ex === 'inf' ? Infinity : Ex,
  }));
  return {
    substitution: Es - Em,
    demand: -Em,
    suppliers: only === undefined ? all : all.slice(only, only + 1),
  };
}

describe('SMART', () => {
  const infinite = smart.filter(({ inputs }) => inputs.Ex === 'inf');

  test.each(infinite)('is a market with infinite supply up to the square of the change: $id', (stored) => {
    const { m } = stored.inputs;
    const { trade_creation: creation, trade_diversion_after_cap: diversion } = stored.expected;
    expectQuadratic(
      errorRatio(smartMarket(stored), (part) =>
        solveMarket(partly(smartMarket(stored), part)).suppliers.map(({ quantity }, i) => {
          const change = (creation[i] ?? Number.NaN) + (diversion?.[i] ?? 0);
          return (m[i] ?? Number.NaN) * (quantity - 1) - part * change;
        }),
      ),
    );
  });

  test('creates trade, where supply is finite, like the market of one supplier', () => {
    const stored = smart.find(({ inputs }) => inputs.Ex !== 'inf') as StoredSmart;
    const market = smartMarket(stored, 0);
    expectQuadratic(
      errorRatio(market, (part) =>
        solveMarket(partly(market, part)).suppliers.map(
          ({ quantity }) =>
            (stored.inputs.m[0] ?? 0) * (quantity - 1) - part * (stored.expected.trade_creation[0] ?? 0),
        ),
      ),
    );
  });
});
