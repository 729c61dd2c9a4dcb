import { type Dimension, formatDimension, isDimensionless, sameDimension } from '../quantity/dimension.ts';
import { parseExpression } from '../quantity/parse-expression.ts';
import { parseUnit } from '../quantity/parse-unit.ts';
import { quantile } from '../random/quantile.ts';
import type { ExpressionReader } from './diff-leaf.ts';
import type { Change } from './difference.ts';
import type { Model } from './model.ts';

type Side = ExpressionReader & { readonly model: Model };

interface Amount {
  readonly value: number;
  readonly dimension: Dimension;
  readonly isMedian: boolean;
}

/** By how much a number at a path changed; undefined where there are no two numbers of one dimension. */
export function changeOf(
  before: Side,
  after: Side,
  a: unknown,
  b: unknown,
  path: readonly string[],
): Change | undefined {
  const [from, to] = [amountOf(before, a, path), amountOf(after, b, path)];
  if (from === undefined || to === undefined) return undefined;
  const isZero = from.value === 0 || to.value === 0;
  if (!isZero && !sameDimension(from.dimension, to.dimension)) return undefined;
  const unit = unitFor(from.value === 0 ? to.dimension : from.dimension, [b, a]);
  const isComparable = from.value !== 0 && Math.sign(from.value) === Math.sign(to.value || from.value);
  return {
    before: from.value / unit.factor,
    after: to.value / unit.factor,
    unit: unit.text,
    isMedian: from.isMedian || to.isMedian,
    ...(isComparable && { relative: to.value / from.value - 1 }),
  };
}

function amountOf(side: Side, value: unknown, path: readonly string[]): Amount | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    const parsed = parseExpression(value, side.isName);
    if (!('expression' in parsed) || parsed.expression.kind !== 'number') return undefined;
    return { value: parsed.expression.value, dimension: parsed.expression.dimension, isMedian: false };
  }
  const [group, name, key] = path;
  if (group !== 'parameters' || key !== 'value' || path.length !== 3) return undefined;
  const parameter = side.model.parameters.find((each) => each.name === name);
  if (parameter === undefined || typeof parameter.value === 'number') return undefined;
  const first = numbersIn(value).map((each) => parseExpression(each, side.isName));
  const dimensions = first.flatMap((each) =>
    'expression' in each && each.expression.kind === 'number' ? [each.expression.dimension] : [],
  );
  // A plain number among amounts is a weight, a shape or a 0.
  const dimension = dimensions.find((each) => !isDimensionless(each)) ?? dimensions[0];
  return dimension && { value: quantile(parameter.value, 0.5), dimension, isMedian: true };
}

function numbersIn(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The unit that the numbers are written in, or the plainest one of the dimension. */
function unitFor(dimension: Dimension, written: readonly unknown[]): { text: string; factor: number } {
  for (const text of written.flatMap(numbersIn)) {
    const [, unit] = /^[+-]?[\d.]+\s*([^\d\s.].*)$/.exec(String(text).trim()) ?? [];
    const parsed = unit === undefined ? undefined : parseUnit(unit.replace(/^\//, '1/'));
    if (parsed !== undefined && !('faults' in parsed) && sameDimension(parsed.dimension, dimension)) {
      return { text: parsed.text.replace(/^1\s*\/\s*/, '/'), factor: parsed.factor };
    }
  }
  if (isDimensionless(dimension)) return { text: '', factor: 1 };
  const text = formatDimension(dimension);
  const parsed = parseUnit(text);
  return 'faults' in parsed ? { text: '', factor: 1 } : { text, factor: parsed.factor };
}
