import { binary, choose, number, sum } from '../quantity/build-expression.ts';
import { DIMENSIONLESS, type Dimension, multiplyDimensions } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { Account, MarketAccount, SupplierAccount } from './account-names.ts';
import { createAccountsAfter } from './accounts-after.ts';
import { marketBefore, supplierBefore } from './accounts-before.ts';
import { createDefinitions } from './definitions.ts';
import { createHorizonFlows } from './horizon-flows.ts';
import { createPolicies, type PolicyRegime } from './in-force.ts';
import type { Market, MarketSystem, Supplier } from './market.ts';

/** The accounts of a system of markets as expressions. */
export interface Accounts {
  /** What an account stands for. It mentions parameters, states, times, and names of `definitions`. */
  expressionOf(account: Account): Expression;
  /** What the accounts asked for so far rest on, by names that no author can write. */
  readonly definitions: ReadonlyMap<string, Expression>;
}

/**
 * Makes the accounts of a system of markets under a regime. Where no policy bears on a market, every account is what
 * it was before, at once; nothing is solved there.
 */
export function createAccounts(system: MarketSystem, regime: PolicyRegime): Accounts {
  const definitions = createDefinitions();
  const policies = createPolicies(system, regime);
  const flows = createHorizonFlows(system.markets, policies, definitions);
  const after = createAccountsAfter(system, regime, policies, flows, definitions);

  const read = (
    reading: Account['reading'],
    isTouched: Expression,
    before: Expression,
    changed: () => Expression,
    money: Dimension,
  ): Expression => {
    switch (reading) {
      case 'before':
        return before;
      case 'value':
        return choose(isTouched, changed(), before);
      case 'change':
        return choose(isTouched, binary('subtract', changed(), before), number(0, money));
    }
  };
  const ofSupplier = (
    market: Market,
    supplier: Supplier,
    account: SupplierAccount,
    reading: Account['reading'],
  ): Expression =>
    read(
      reading,
      policies.isTouched(market),
      supplierBefore(market, supplier, account),
      () => after.ofSupplier(market, supplier, account),
      supplierDimension(market, supplier, account),
    );
  const ofMarket = (market: Market, account: MarketAccount, reading: Account['reading']): Expression =>
    read(
      reading,
      policies.isTouched(market),
      marketBefore(market, account),
      () => after.ofMarket(market, account),
      marketDimension(market, account),
    );

  return {
    definitions: definitions.all,
    expressionOf: (account) => {
      const { reading } = account;
      switch (account.kind) {
        case 'supplier': {
          const market = marketOf(system, account.market);
          return ofSupplier(market, supplierOf(market, account.supplier), account.account, reading);
        }
        case 'market':
          return ofMarket(marketOf(system, account.market), account.account, reading);
        case 'balance': {
          const exports = tradeBetween(system, account.of, account.with);
          const imports = tradeBetween(system, account.with, account.of);
          const worth = ({ market, supplier }: Trade): Expression =>
            freeOnBoard(market, ofSupplier(market, supplier, 'receipts', reading));
          return binary('subtract', sum(exports.map(worth)), sum(imports.map(worth)));
        }
        case 'gain': {
          const { atHome, abroad } = marketsOfCountry(system, account.country);
          return sum([
            ...atHome.map((market) => ofMarket(market, 'welfare', reading)),
            ...abroad.map(({ market, supplier }) => ofSupplier(market, supplier, 'exporterGain', reading)),
          ]);
        }
      }
    },
  };
}

/** The goods of one country in the market of another. */
export interface Trade {
  readonly market: Market;
  readonly supplier: Supplier;
}

/** What a country sells in the markets of another. */
export function tradeBetween(system: MarketSystem, exporter: string, importer: string): Trade[] {
  return system.markets
    .filter((market) => market.importer === importer)
    .flatMap((market) =>
      market.suppliers.filter(({ name }) => name === exporter).map((supplier) => ({ market, supplier })),
    );
}

/** Where a country gains or loses: markets of its own, and what it sells in others. */
export function marketsOfCountry(
  system: MarketSystem,
  country: string,
): { readonly atHome: readonly Market[]; readonly abroad: readonly Trade[] } {
  return {
    atHome: system.markets.filter(({ importer }) => importer === country),
    abroad: system.markets
      .filter(({ importer }) => importer !== country)
      .flatMap((market) =>
        market.suppliers.filter(({ name }) => name === country).map((supplier) => ({ market, supplier })),
      ),
  };
}

function freeOnBoard(market: Market, value: Expression): Expression {
  return market.valuation === 'fob'
    ? value
    : binary('divide', value, binary('add', number(1), market.freight));
}

/** The dimension of an account of a supplier. */
export function supplierDimension(market: Market, supplier: Supplier, account: SupplierAccount): Dimension {
  switch (account) {
    case 'units':
      return supplier.units?.dimension ?? DIMENSIONLESS;
    case 'borderPrice':
    case 'userPrice':
    case 'share':
    case 'dutyRate':
      return DIMENSIONLESS;
    case 'jobs':
      return multiplyDimensions(supplier.jobs?.dimension ?? DIMENSIONLESS, market.money);
    default:
      return market.money;
  }
}

/** The dimension of an account of a market. */
export function marketDimension(market: Market, account: MarketAccount): Dimension {
  return account === 'priceIndex' ? DIMENSIONLESS : market.money;
}

/** @throws {Error} If the system has no such market. */
export function marketOf(system: MarketSystem, name: string): Market {
  const market = system.markets.find((each) => each.name === name);
  if (market === undefined) throw new Error(`no market ${name}`);
  return market;
}

/** @throws {Error} If the market has no such supplier. */
export function supplierOf(market: Market, name: string): Supplier {
  const supplier = market.suppliers.find((each) => each.name === name);
  if (supplier === undefined) throw new Error(`${market.name} has no supplier ${name}`);
  return supplier;
}
