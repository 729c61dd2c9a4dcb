import type { Dimension } from '../quantity/dimension.ts';
import { inferDimension } from '../quantity/infer-dimension.ts';
import { parseExpression } from '../quantity/parse-expression.ts';
import { evaluate } from '../quantity/specialise.ts';

/** A number with its dimension, in base units. */
export interface AskedNumber {
  readonly value: number;
  readonly dimension: Dimension;
}

/** A number as asked for on the command line, such as `25 %` or `18 months`; it mentions no names. */
export function readAskedNumber(text: string): AskedNumber | undefined {
  const parsed = parseExpression(text);
  if ('faults' in parsed) return undefined;
  const { expression } = parsed;
  const value = evaluate(expression, () => Number.NaN);
  const { dimension, faults } = inferDimension(expression, () => undefined);
  if (dimension === undefined || faults.length > 0 || !Number.isFinite(value)) return undefined;
  return { value, dimension };
}

/** Full-width signs as those of a keyboard, a true minus sign as a hyphen. */
export function keyboardText(text: string): string {
  return text.normalize('NFKC').replaceAll('\u2212', '-').trim();
}
