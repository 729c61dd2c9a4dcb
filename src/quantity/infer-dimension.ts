import {
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  formatDimension,
  isDimensionless,
  multiplyDimensions,
  powerOfDimension,
  sameDimension,
} from './dimension.ts';
import {
  type BinaryExpression,
  type Expression,
  foldExpression,
  type UnaryExpression,
} from './expression.ts';
import { specialise } from './specialise.ts';

/** Two quantities that do not go together; units are texts as `formatDimension` writes them. */
export type DimensionFault =
  /** The two sides of an operation, or the two branches of a choice (`if`), differ. */
  | {
      readonly kind: 'mismatch';
      readonly operation: BinaryExpression['operation'] | 'if';
      readonly left: string;
      readonly right: string;
    }
  /** A plain number is needed: for a power's exponent or base, or by a function, of which `place` is the name. */
  | {
      readonly kind: 'notDimensionless';
      readonly place: 'exponent' | 'base' | UnaryExpression['operation'];
      readonly received: string;
    };

/** The dimension found, undefined where it depends on a name whose dimension is unknown; and all faults. */
export interface InferredDimension {
  readonly dimension: Dimension | undefined;
  readonly faults: readonly DimensionFault[];
}

/**
 * Checks that an expression adds and compares like with like, and finds the dimension of its value.
 *
 * A plain 0 goes with everything. Truth values are plain numbers. Where sides differ, the left one goes on, so that
 * one slip is told once.
 *
 * @param dimensionOf The dimension of a name; undefined for one that is not known, which is told elsewhere.
 */
export function inferDimension(
  expression: Expression,
  dimensionOf: (name: string) => Dimension | undefined,
): InferredDimension {
  const faults: DimensionFault[] = [];

  const join = (
    operation: BinaryExpression['operation'] | 'if',
    left: Expression,
    right: Expression,
    fold: (part: Expression) => Dimension | undefined,
  ): Dimension | undefined => {
    const a = fold(left);
    const b = fold(right);
    if (isZero(left)) return b;
    if (isZero(right) || a === undefined) return a;
    if (b !== undefined && !sameDimension(a, b)) {
      faults.push({ kind: 'mismatch', operation, left: formatDimension(a), right: formatDimension(b) });
    }
    return b === undefined ? undefined : a;
  };

  const requirePlain = (
    place: 'exponent' | 'base' | UnaryExpression['operation'],
    dimension: Dimension | undefined,
  ): void => {
    if (dimension !== undefined && !isDimensionless(dimension)) {
      faults.push({ kind: 'notDimensionless', place, received: formatDimension(dimension) });
    }
  };

  const power = (part: BinaryExpression, fold: (part: Expression) => Dimension | undefined) => {
    const base = fold(part.left);
    const exponent = fold(part.right);
    requirePlain('exponent', exponent);
    const known = specialise(part.right, () => undefined);
    if (known.kind === 'number' && Number.isFinite(known.value))
      return base === undefined ? undefined : powerOfDimension(base, known.value);
    requirePlain('base', base);
    return DIMENSIONLESS;
  };

  const dimension = foldExpression<Dimension | undefined>(expression, (part, fold) => {
    switch (part.kind) {
      case 'number':
        return part.dimension;
      case 'name':
        return dimensionOf(part.name);
      case 'unary':
        return inferUnary(part.operation, fold(part.operand), requirePlain);
      case 'if':
        fold(part.condition);
        return join('if', part.yes, part.no, fold);
      case 'call':
        for (const each of part.arguments) fold(each);
        return DIMENSIONLESS;
      case 'binary':
        switch (part.operation) {
          case 'add':
          case 'subtract':
          case 'min':
          case 'max':
          case 'mod':
            return join(part.operation, part.left, part.right, fold);
          case 'equal':
          case 'unequal':
          case 'less':
          case 'lessEqual':
          case 'greater':
          case 'greaterEqual':
            join(part.operation, part.left, part.right, fold);
            return DIMENSIONLESS;
          case 'multiply':
          case 'divide': {
            const left = fold(part.left);
            const right = fold(part.right);
            if (left === undefined || right === undefined) return undefined;
            return part.operation === 'multiply'
              ? multiplyDimensions(left, right)
              : divideDimensions(left, right);
          }
          case 'power':
            return power(part, fold);
          case 'and':
          case 'or':
          case 'xor':
            fold(part.left);
            fold(part.right);
            return DIMENSIONLESS;
        }
    }
  });
  return { dimension, faults };
}

function inferUnary(
  operation: UnaryExpression['operation'],
  operand: Dimension | undefined,
  requirePlain: (place: UnaryExpression['operation'], dimension: Dimension | undefined) => void,
): Dimension | undefined {
  switch (operation) {
    case 'negate':
    case 'abs':
      return operand;
    case 'sqrt':
      return operand === undefined ? undefined : powerOfDimension(operand, 0.5);
    case 'sign':
    case 'not':
      return DIMENSIONLESS;
    // Rounding depends on the unit: base units (seconds, single yen) would be rounded, not what the author sees.
    case 'floor':
    case 'ceil':
    case 'round':
    case 'exp':
    case 'expm1':
    case 'log':
    case 'log1p':
    case 'log2':
    case 'log10':
      requirePlain(operation, operand);
      return DIMENSIONLESS;
  }
}

/** A plain 0 is nothing of any kind. */
function isZero(expression: Expression): boolean {
  return expression.kind === 'number' && expression.value === 0 && isDimensionless(expression.dimension);
}
