import { binary, choose, number, product, sum, unary } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import type { Definitions } from './definitions.ts';
import type { Policies } from './in-force.ts';
import type { Horizon, Market, Supplier } from './market.ts';
import { createMarketKernel } from './solve/market-kernel.ts';
import { type SupplierOutput, supplierOutput } from './solve/market-shape.ts';

/** What is computed of a supplier at each horizon; all else follows from it. */
export type SupplierFlow = 'value' | 'quantity' | 'spending' | 'revenue' | 'producerSurplus' | 'rent';

/** What is computed of a market at each horizon; the composite quantity is spending by the price index. */
export type MarketFlow = 'consumerSurplus' | 'compositeQuantity';

/** Money and quantities of markets at each horizon with the policies in force. */
export interface HorizonFlows {
  ofSupplier(market: Market, supplier: Supplier, flow: SupplierFlow, horizon: Horizon): Expression;
  ofMarket(market: Market, flow: MarketFlow, horizon: Horizon): Expression;
}

/**
 * Computes the accounts of a solved market (Hallren and Riker 2017; Francois and Hall 1997 for the surpluses): with
 * hats for after/before, spending before E, value before v, duty factor T,
 *
 *   consumer surplus E (1 − P̂^(1−η))/(1 − η), producer surplus v (ĉ q̂ − 1)/(1 + ε),
 *   revenue (T − 1) v ĉ q̂, rent v min(q̂, K) (T₀ p̂ − T ĉ).
 *
 * Preferences are quasi-linear, so that the consumer surplus is exact.
 */
export function createHorizonFlows(
  markets: readonly Market[],
  policies: Policies,
  { define }: Definitions,
): HorizonFlows {
  const kernels = new Map(
    markets.map((market) => [
      market.name,
      createMarketKernel({
        suppliers: market.suppliers.length,
        nests: market.nests.length === 0 ? undefined : market.suppliers.map(({ nest }) => nest),
        limited: market.suppliers.map((supplier) => policies.isLimited(market, supplier)),
      }),
    ]),
  );

  const dutyBefore = ({ duty: base }: Supplier): Expression => binary('add', number(1), base);
  const duty = (market: Market, supplier: Supplier): Expression =>
    define(`@${market.name}.duty.${supplier.name}`, () =>
      binary('add', number(1), policies.dutyRate(market, supplier)),
    );
  const limit = (market: Market, supplier: Supplier): Expression =>
    define(`@${market.name}.limit.${supplier.name}`, () =>
      policies.byQuota(market, supplier, (quota) => quota.limit, number(Number.POSITIVE_INFINITY)),
    );
  const dutyAbove = (market: Market, supplier: Supplier): Expression =>
    policies.byQuota(
      market,
      supplier,
      ({ above }) =>
        above === undefined ? number(Number.POSITIVE_INFINITY) : binary('add', duty(market, supplier), above),
      duty(market, supplier),
    );
  const costShift = (supplier: Supplier, horizon: Horizon): Expression =>
    sum(
      supplier.inputs.map(({ market: name, share }) => {
        const used = markets.find((each) => each.name === name);
        if (used === undefined) throw new Error(`no market ${name}`);
        return choose(policies.isTouched(used), product(share, solution(used, horizon, 0)), number(0));
      }),
    );

  const parts = (market: Market, horizon: Horizon): Expression[] => [
    market.substitution[horizon],
    market.demand[horizon],
    ...market.nests.map(({ substitution }) => substitution[horizon]),
    ...market.suppliers.flatMap((supplier) => [
      supplier.value,
      dutyBefore(supplier),
      duty(market, supplier),
      supplier.responsiveness[horizon],
      costShift(supplier, horizon),
      ...(policies.isLimited(market, supplier) ? [dutyAbove(market, supplier), limit(market, supplier)] : []),
    ]),
  ];
  const partsByHorizon = new Map<string, readonly Expression[]>();
  /** One of the logarithms of after/before that solve a market. */
  const solution = (market: Market, horizon: Horizon, output: number): Expression =>
    define(`@${market.name}.${horizon}.${output}`, () => {
      const key = `${market.name} ${horizon}`;
      const known = partsByHorizon.get(key) ?? parts(market, horizon);
      partsByHorizon.set(key, known);
      const kernel = kernels.get(market.name);
      if (kernel === undefined) throw new Error(`no market ${market.name}`);
      return { kind: 'call', kernel, arguments: known, output };
    });
  const logOf = (market: Market, supplier: Supplier, what: SupplierOutput, horizon: Horizon): Expression => {
    return solution(market, horizon, supplierOutput(market.suppliers.indexOf(supplier), what));
  };

  const spendingBefore = (market: Market): Expression =>
    sum(market.suppliers.map((supplier) => product(supplier.value, dutyBefore(supplier))));

  return {
    ofSupplier: (market, supplier, flow, horizon) => {
      const { value } = supplier;
      const log = (what: SupplierOutput): Expression => logOf(market, supplier, what, horizon);
      const grown = (...logs: readonly Expression[]): Expression => unary('exp', sum(logs));
      const rate = (): Expression => binary('subtract', duty(market, supplier), number(1));
      /** What is sold above the limit, at the duty that is added there. */
      const surcharge = (): Expression =>
        policies.byQuota(
          market,
          supplier,
          ({ above }) =>
            above === undefined
              ? number(0)
              : product(
                  value,
                  grown(log('borderPrice')),
                  binary(
                    'max',
                    number(0),
                    binary('subtract', grown(log('quantity')), limit(market, supplier)),
                  ),
                  above,
                ),
          number(0),
        );
      switch (flow) {
        case 'value':
          return product(value, grown(log('borderPrice'), log('quantity')));
        case 'quantity':
          return product(value, grown(log('quantity')));
        case 'spending':
          return product(value, dutyBefore(supplier), grown(log('userPrice'), log('quantity')));
        case 'revenue': {
          const plain = product(value, grown(log('borderPrice'), log('quantity')), rate());
          return policies.isLimited(market, supplier) ? binary('add', plain, surcharge()) : plain;
        }
        case 'producerSurplus':
          return product(
            value,
            binary('subtract', number(1), supplier.responsiveness[horizon]),
            unary('expm1', binary('add', log('borderPrice'), log('quantity'))),
          );
        case 'rent': {
          if (!policies.isLimited(market, supplier)) return number(0, market.money);
          const wedge = binary(
            'subtract',
            product(dutyBefore(supplier), grown(log('userPrice'))),
            product(duty(market, supplier), grown(log('borderPrice'))),
          );
          return policies.byQuota(
            market,
            supplier,
            () =>
              product(
                value,
                binary('min', grown(log('quantity')), limit(market, supplier)),
                binary('max', number(0), wedge),
              ),
            number(0, market.money),
          );
        }
      }
    },
    ofMarket: (market, flow, horizon) => {
      const logIndex = solution(market, horizon, 0);
      const demand = market.demand[horizon];
      if (flow === 'compositeQuantity')
        return product(spendingBefore(market), unary('exp', unary('negate', product(demand, logIndex))));
      const exponent = product(binary('subtract', number(1), demand), logIndex);
      // −E x · expm1(z)/z with z = (1 − η) x, which is 1 at z = 0.
      const mean = choose(
        binary('equal', exponent, number(0)),
        number(1),
        binary('divide', unary('expm1', exponent), exponent),
      );
      return product(unary('negate', logIndex), spendingBefore(market), mean);
    },
  };
}
