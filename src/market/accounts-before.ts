import { binary, number, product, sum } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import type { MarketAccount, SupplierAccount } from './account-names.ts';
import type { Market, Supplier } from './market.ts';

/** An account of a supplier before any change. Surpluses count from there, so they are 0. */
export function supplierBefore(market: Market, supplier: Supplier, account: SupplierAccount): Expression {
  const { value, duty, multiplier } = supplier;
  switch (account) {
    case 'value':
    case 'quantity':
    case 'receipts':
      return value;
    case 'units':
      return supplier.units?.value ?? number(0);
    case 'borderPrice':
    case 'userPrice':
      return number(1);
    case 'spending':
      return product(value, binary('add', number(1), duty));
    case 'share':
      return binary('divide', supplierBefore(market, supplier, 'spending'), marketBefore(market, 'spending'));
    case 'dutyRate':
      return duty;
    case 'revenue':
      return product(value, duty);
    case 'producerSurplus':
    case 'rent':
    case 'exporterGain':
      return number(0, market.money);
    case 'output':
      return product(multiplier, value);
    case 'jobs':
      return product(supplier.jobs?.value ?? number(0), multiplier, value);
  }
}

/** An account of a market before any change. */
export function marketBefore(market: Market, account: MarketAccount): Expression {
  const over = (each: SupplierAccount, suppliers = market.suppliers): Expression =>
    suppliers.length === 0
      ? number(0, market.money)
      : sum(suppliers.map((supplier) => supplierBefore(market, supplier, each)));
  switch (account) {
    case 'imports':
      return over(
        'value',
        market.suppliers.filter(({ isDomestic }) => !isDomestic),
      );
    case 'spending':
    case 'revenue':
      return over(account);
    case 'publicRevenue':
      return over('revenue');
    case 'priceIndex':
      return number(1);
    default:
      return number(0, market.money);
  }
}
