import { parseExpression } from '../quantity/parse-expression.ts';
import { sameExpression } from '../quantity/same-expression.ts';
import { isBilingual } from './plain-data.ts';

/** What reading an expression of a scenario takes. */
export interface ExpressionReader {
  readonly isName: (name: string) => boolean;
}

/**
 * Whether two values say the same: texts but for space, expressions but for writing.
 *
 * @param prose Whether they are words for people, in which a number is not to be read.
 */
export function sameLeaf(
  a: unknown,
  b: unknown,
  before: ExpressionReader,
  after: ExpressionReader,
  prose: boolean,
): boolean {
  if (isObject(a) || isObject(b)) {
    if (prose && (typeof a === 'string' || typeof b === 'string')) {
      return isBilingual(a) === isBilingual(b) ? false : sameLeaf(inBoth(a), inBoth(b), before, after, prose);
    }
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => {
      const [left, right] = [Reflect.get(a, key), Reflect.get(b, key)];
      return left !== undefined && right !== undefined && sameLeaf(left, right, before, after, prose);
    });
  }
  const [left, right] = [squeezed(a), squeezed(b)];
  if (left === right) return true;
  if (prose || !isQuantity(a) || !isQuantity(b)) return false;
  const parsed = [parseExpression(a, before.isName), parseExpression(b, after.isName)] as const;
  return (
    'expression' in parsed[0] &&
    'expression' in parsed[1] &&
    sameExpression(parsed[0].expression, parsed[1].expression)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isQuantity(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** A plain text stands for both languages. */
function inBoth(value: unknown): unknown {
  return typeof value === 'string' ? { en: value, ja: value } : value;
}

function squeezed(value: unknown): string {
  return String(value).replace(/\s+/g, ' ').trim();
}
