import type { Kernel } from '../column/kernel.ts';
import type { BinaryOperation, UnaryOperation } from '../column/program.ts';
import { type Dimension, isDimensionless } from './dimension.ts';

/** A number written in the expression, in base units (SI, the currency itself), with its dimension. */
export interface NumberExpression {
  readonly kind: 'number';
  readonly value: number;
  readonly dimension: Dimension;
}

/** A name to be looked up: `extraDuty`, `tariff.imposed`, `step`. */
export interface NameExpression {
  readonly kind: 'name';
  readonly name: string;
}

/** An operation or function of one value. */
export interface UnaryExpression {
  readonly kind: 'unary';
  readonly operation: UnaryOperation;
  readonly operand: Expression;
}

/** Arithmetic, comparison or logic on two values. */
export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operation: BinaryOperation;
  readonly left: Expression;
  readonly right: Expression;
}

/** `condition ? yes : no`; 0 and NaN are false. */
export interface IfExpression {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

/**
 * One of the results of a computation on several values at once. No text of a scenario means it: it stands in what a
 * name of the scenario is defined by.
 */
export interface CallExpression {
  readonly kind: 'call';
  readonly kernel: Kernel;
  /** As many as the kernel has inputs, in their order. */
  readonly arguments: readonly Expression[];
  /** Which of the kernel's outputs; a plain number. */
  readonly output: number;
}

/**
 * An expression as a tree of plain data; truth values are 1 and 0. Branches may be shared (the middle of `a < b < c`
 * stands in both comparisons), so walk it with `foldExpression`, which visits each branch once.
 */
export type Expression =
  | NumberExpression
  | NameExpression
  | UnaryExpression
  | BinaryExpression
  | IfExpression
  | CallExpression;

const COMPARISONS: ReadonlySet<BinaryOperation> = new Set<BinaryOperation>([
  'equal',
  'unequal',
  'less',
  'lessEqual',
  'greater',
  'greaterEqual',
]);

/** Whether the operation compares two values. */
export function isComparison(operation: BinaryOperation): boolean {
  return COMPARISONS.has(operation);
}

/** The operations whose result is a truth value, 1 or 0. */
const TRUTH_OPERATIONS: ReadonlySet<UnaryOperation | BinaryOperation> = new Set<
  UnaryOperation | BinaryOperation
>(['not', ...COMPARISONS, 'and', 'or', 'xor']);

/** Whether the operation gives a truth value, 1 or 0. */
export function givesTruth(operation: UnaryOperation | BinaryOperation): boolean {
  return TRUTH_OPERATIONS.has(operation);
}

/**
 * Computes something from an expression, from the leaves up.
 *
 * A branch's first part is always visited before the branch, so that a sum of thousands of terms, which is thousands
 * of levels deep on its left side, does not need a deep stack.
 *
 * @param visit Gives the result for one expression; calls `fold` for those parts whose results it needs. It is called
 *   once for each branch, however often the branch occurs, so that shared branches cost nothing extra.
 */
export function foldExpression<T>(
  expression: Expression,
  visit: (expression: Expression, fold: (part: Expression) => T) => T,
): T {
  const known = new Map<Expression, { readonly result: T }>();
  const fold = (part: Expression): T => {
    const found = known.get(part);
    if (found !== undefined) return found.result;
    const firsts: Expression[] = [];
    let first = firstPartOf(part);
    while (first !== undefined && !known.has(first)) {
      firsts.push(first);
      first = firstPartOf(first);
    }
    for (const each of firsts.reverse()) known.set(each, { result: visit(each, fold) });
    const result = visit(part, fold);
    known.set(part, { result });
    return result;
  };
  return fold(expression);
}

function firstPartOf(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return undefined;
    case 'unary':
      return expression.operand;
    case 'binary':
      return expression.left;
    case 'if':
      return expression.condition;
    case 'call':
      return expression.arguments[0];
  }
}

/** Returns the direct parts of an expression, in the order written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'if':
      return [expression.condition, expression.yes, expression.no];
    case 'call':
      return expression.arguments;
  }
}

/** Returns every name that the expression mentions, in the order of first mention. */
export function namesIn(expression: Expression): Set<string> {
  const names = new Set<string>();
  foldExpression<void>(expression, (part, fold) => {
    if (part.kind === 'name') names.add(part.name);
    for (const each of partsOf(part)) fold(each);
  });
  return names;
}

/**
 * Whether the expression can only be true or false: comparisons, logic, names of truth values, 1 and 0 (as `true` and
 * `false` are read), and choices between such.
 *
 * @param isTruth Whether a name stands for a truth value, such as a state; by default no name does.
 */
export function isPredicate(
  expression: Expression,
  isTruth: (name: string) => boolean = () => false,
): boolean {
  return foldExpression<boolean>(expression, (part, fold) => {
    switch (part.kind) {
      case 'number':
        return (part.value === 0 || part.value === 1) && isDimensionless(part.dimension);
      case 'name':
        return isTruth(part.name);
      case 'unary':
      case 'binary':
        return givesTruth(part.operation);
      case 'if':
        return fold(part.yes) && fold(part.no);
      case 'call':
        return false;
    }
  });
}
