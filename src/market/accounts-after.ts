import { binary, choose, number, product, sum, unary } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import type { RentHolder } from '../scenario/market-words.ts';
import type { MarketAccount, SupplierAccount } from './account-names.ts';
import { marketBefore } from './accounts-before.ts';
import type { Definitions } from './definitions.ts';
import type { HorizonFlows } from './horizon-flows.ts';
import type { Policies, PolicyRegime } from './in-force.ts';
import type { Horizon, Market, MarketSystem, Path, Supplier } from './market.ts';

/** Accounts with the policies in force, under names of their own; they hold only where a policy bears on the market. */
export interface AccountsAfter {
  ofSupplier(market: Market, supplier: Supplier, account: SupplierAccount): Expression;
  ofMarket(market: Market, account: MarketAccount): Expression;
}

/**
 * Mixes what holds at the horizons: linear in the age between 0, the medium and the long run. Money and quantities are
 * mixed with the same shares, so that what adds up at each horizon adds up at every age.
 */
export function mixHorizons(path: Path, at: (horizon: Horizon) => Expression): Expression {
  if (path.kind === 'fixed') return at(path.horizon);
  if (path.kind === 'stages') {
    return choose(path.long, at('long'), choose(path.medium, at('medium'), at('short')));
  }
  const { medium, long, time } = path.ages;
  const ages = (value: number): Expression => number(value, time);
  // Beyond the long run nothing changes, so that older ages need not be told apart.
  const age = binary('min', path.age, ages(long));
  const between = (from: Horizon, start: number, to: Horizon, end: number): Expression => {
    const since = start === 0 ? age : binary('subtract', age, ages(start));
    const share = binary('divide', since, ages(end - start));
    const rest = binary('subtract', number(1), share);
    return binary('add', product(rest, at(from)), product(share, at(to)));
  };
  return choose(
    binary('greaterEqual', age, ages(long)),
    at('long'),
    choose(
      binary('greaterEqual', age, ages(medium)),
      between('medium', medium, 'long', long),
      between('short', 0, 'medium', medium),
    ),
  );
}

/** Makes the accounts with the policies of a regime in force. */
export function createAccountsAfter(
  system: MarketSystem,
  regime: PolicyRegime,
  policies: Policies,
  flows: HorizonFlows,
  { define }: Definitions,
): AccountsAfter {
  const supplierAfter = (market: Market, supplier: Supplier, account: SupplierAccount): Expression => {
    const flow = (name: SupplierAccount): Expression => ofSupplier(market, supplier, name);
    switch (account) {
      case 'value':
      case 'quantity':
      case 'spending':
      case 'revenue':
      case 'producerSurplus':
      case 'rent':
        return mixHorizons(regime.pathOf(market), (horizon) =>
          flows.ofSupplier(market, supplier, account, horizon),
        );
      case 'units':
        return product(
          supplier.units?.value ?? number(0),
          binary('divide', flow('quantity'), supplier.value),
        );
      case 'borderPrice':
        return binary('divide', flow('value'), flow('quantity'));
      case 'userPrice':
        return binary(
          'divide',
          flow('spending'),
          product(flow('quantity'), binary('add', number(1), supplier.duty)),
        );
      case 'share':
        return binary('divide', flow('spending'), ofMarket(market, 'spending'));
      case 'dutyRate':
        return policies.dutyRate(market, supplier);
      case 'exporterGain':
        return binary('add', flow('producerSurplus'), rentOf(market, supplier, 'exporter'));
      case 'receipts':
        return binary('add', flow('value'), rentOf(market, supplier, 'exporter'));
      case 'output':
        return product(supplier.multiplier, flow('quantity'));
      case 'jobs':
        return product(supplier.jobs?.value ?? number(0), flow('output'));
    }
  };

  /** The part of a supplier's rent that goes to someone. */
  const rentOf = (market: Market, supplier: Supplier, holder: RentHolder): Expression =>
    policies.isLimited(market, supplier)
      ? product(policies.rentShare(market, supplier, holder), ofSupplier(market, supplier, 'rent'))
      : number(0, market.money);

  /** Of the consumers' surplus what is not the cost of producers, whose own surplus in other markets counts it. */
  const finalConsumers = (market: Market): Expression => {
    const used = usedShare(system, market);
    const whole = ofMarket(market, 'consumerSurplus');
    return used === undefined ? whole : product(binary('subtract', number(1), used), whole);
  };
  const revenueChange = (market: Market): Expression =>
    binary('subtract', ofMarket(market, 'revenue'), marketBefore(market, 'revenue'));

  const marketAfter = (market: Market, account: MarketAccount): Expression => {
    const over = (each: SupplierAccount, isWanted: (supplier: Supplier) => boolean): Expression => {
      const chosen = market.suppliers.filter(isWanted);
      if (chosen.length === 0) return number(0, market.money);
      return sum(chosen.map((supplier) => ofSupplier(market, supplier, each)));
    };
    const isForeign = ({ isDomestic }: Supplier): boolean => !isDomestic;
    switch (account) {
      case 'imports':
        return over('value', isForeign);
      case 'spending':
      case 'revenue':
      case 'rent':
      case 'producerSurplus':
        return over(account, () => true);
      case 'publicRevenue':
        return sum([
          ofMarket(market, 'revenue'),
          ...market.suppliers.map((supplier) => rentOf(market, supplier, 'treasury')),
        ]);
      case 'foreignSurplus':
        return over('producerSurplus', isForeign);
      case 'consumerSurplus':
        return mixHorizons(regime.pathOf(market), (horizon) => flows.ofMarket(market, account, horizon));
      case 'priceIndex':
        return binary(
          'divide',
          ofMarket(market, 'spending'),
          mixHorizons(regime.pathOf(market), (horizon) =>
            flows.ofMarket(market, 'compositeQuantity', horizon),
          ),
        );
      case 'termsOfTrade':
        return unary('negate', ofMarket(market, 'foreignSurplus'));
      case 'welfare':
        return sum([
          finalConsumers(market),
          over('producerSurplus', ({ isDomestic }) => isDomestic),
          revenueChange(market),
          ...market.suppliers.flatMap((supplier) =>
            (['importers', 'treasury'] as const).map((holder) => rentOf(market, supplier, holder)),
          ),
        ]);
      case 'worldWelfare':
        return sum([
          finalConsumers(market),
          ofMarket(market, 'producerSurplus'),
          revenueChange(market),
          ofMarket(market, 'rent'),
        ]);
      case 'deadweightLoss':
        return unary('negate', ofMarket(market, 'worldWelfare'));
    }
  };

  const ofSupplier: AccountsAfter['ofSupplier'] = (market, supplier, account) =>
    define(`@${market.name}.${account}.${supplier.name}`, () => supplierAfter(market, supplier, account));
  const ofMarket: AccountsAfter['ofMarket'] = (market, account) =>
    define(`@${market.name}.${account}`, () => marketAfter(market, account));
  return { ofSupplier, ofMarket };
}

/** What producers in other markets buy of a market's goods, as a share of all that is spent there; undefined for nothing. */
export function usedShare(system: MarketSystem, market: Market): Expression | undefined {
  const uses = system.markets.flatMap(({ suppliers }) =>
    suppliers.flatMap(({ value, inputs }) =>
      inputs.filter((input) => input.market === market.name).map(({ share }) => product(share, value)),
    ),
  );
  return uses.length === 0 ? undefined : binary('divide', sum(uses), marketBefore(market, 'spending'));
}
