import { accountName } from '../market/account-names.ts';
import type { Quota } from '../market/market.ts';
import { binary, named, number, product } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';

/** A limit counts as reached within so much of it. */
const TOLERANCE = 1e-9;

/** Whether a quota limits what is sold: 1 or 0 in each draw. */
export function isBinding({ market, supplier, limit }: Quota): Expression {
  const quantity = (reading: 'value' | 'before'): Expression =>
    named(accountName({ kind: 'supplier', market, supplier, account: 'quantity', reading }));
  const reached = product(quantity('before'), limit, number(1 - TOLERANCE));
  return binary('greaterEqual', quantity('value'), reached);
}
