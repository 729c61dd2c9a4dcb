import { applyBinary } from '../column/operations.ts';
import { nearestName } from '../core/nearest.ts';
import {
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  isDimensionless,
  multiplyDimensions,
  powerOfDimension,
} from './dimension.ts';
import { type Expression, foldExpression } from './expression.ts';
import type { ExpressionFault } from './expression-fault.ts';
import { parseExpression } from './parse-expression.ts';
import { type Unit, unitNames } from './unit.ts';

/** A unit written in a file, such as `trillion JPY/year`. */
export interface WrittenUnit extends Unit {
  readonly factor: number;
  readonly dimension: Dimension;
  /** The unit as written, without surrounding space. */
  readonly text: string;
}

/**
 * Parses a unit: names of units and scale words, combined by space, `*`, `/` and `^`; also `%` and `1/year`.
 *
 * @param text For example `trillion JPY/year`, `%`, `months`, `1/year`, `USD/(person*hour)`.
 * @returns How many base units (SI, the currency itself) one of it is, and of which dimension; or at least one fault.
 */
export function parseUnit(text: string): WrittenUnit | { readonly faults: readonly ExpressionFault[] } {
  const trimmed = text.trim();
  const parsed = parseExpression(trimmed.startsWith('%') ? `1 ${trimmed}` : trimmed);
  if ('faults' in parsed) return parsed;
  const faults: ExpressionFault[] = [];
  const { factor, dimension } = measure(parsed.expression, (fault) => faults.push(fault));
  if (faults.length > 0) return { faults };
  return factor > 0 && Number.isFinite(factor)
    ? { factor, dimension, text: trimmed }
    : { faults: [{ kind: 'notFinite', text: trimmed }] };
}

function measure(root: Expression, report: (fault: ExpressionFault) => void): Unit {
  const unknown: Unit = { factor: 1, dimension: DIMENSIONLESS };
  return foldExpression<Unit>(root, (part, fold) => {
    switch (part.kind) {
      case 'number':
        return { factor: part.value, dimension: part.dimension };
      case 'name': {
        const nearest = nearestName(part.name, unitNames());
        report({ kind: 'unknownUnit', name: part.name, ...(nearest === undefined ? {} : { nearest }) });
        return unknown;
      }
      case 'binary': {
        const { operation } = part;
        if (operation !== 'multiply' && operation !== 'divide' && operation !== 'power') break;
        const left = fold(part.left);
        const right = fold(part.right);
        if (operation === 'power' && !isDimensionless(right.dimension)) break;
        return {
          factor: applyBinary(operation, left.factor, right.factor),
          dimension:
            operation === 'power'
              ? powerOfDimension(left.dimension, right.factor)
              : operation === 'multiply'
                ? multiplyDimensions(left.dimension, right.dimension)
                : divideDimensions(left.dimension, right.dimension),
        };
      }
    }
    const text = 'operation' in part ? part.operation : '?';
    report({ kind: 'forbidden', construct: 'operator', text });
    return unknown;
  });
}
