import { type Dimension, differInCurrency, formatDimension, sameDimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { type Path, placeOf } from '../scenario/tree.ts';
import { bindSetting } from './bind-parties.ts';
import type { Binding } from './binding.ts';

/** The money of a market, and where it was read from. */
export interface Money {
  readonly dimension: Dimension;
  readonly path: Path;
}

/** Binds an amount in the money of a market; another currency is a problem of its own. */
export function bindAmount(
  binding: Binding,
  text: string | number,
  path: Path,
  money: Money,
): Expression | undefined {
  const expression = bindSetting(binding, text, path, undefined);
  const dimension = expression && binding.dimensionOf(expression, path);
  if (dimension === undefined || sameDimension(dimension, money.dimension)) return expression;
  const facts = { expected: formatDimension(money.dimension), received: formatDimension(dimension) };
  if (differInCurrency(dimension, money.dimension)) {
    const first = placeOf(binding.reading.tree, money.path);
    binding.report('currencies-mixed', path, { ...facts, first });
  } else binding.report('unit-expected', path, facts);
  return undefined;
}
