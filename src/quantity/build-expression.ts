import type { BinaryOperation, UnaryOperation } from '../column/program.ts';
import { DIMENSIONLESS, type Dimension } from './dimension.ts';
import type { Expression } from './expression.ts';

/** A number in base units. */
export function number(value: number, dimension: Dimension = DIMENSIONLESS): Expression {
  return { kind: 'number', value, dimension };
}

/** What a name stands for. */
export function named(name: string): Expression {
  return { kind: 'name', name };
}

/** An operation on one value. */
export function unary(operation: UnaryOperation, operand: Expression): Expression {
  return { kind: 'unary', operation, operand };
}

/** An operation on two values. */
export function binary(operation: BinaryOperation, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operation, left, right };
}

/** `yes` where the condition holds, else `no`. */
export function choose(condition: Expression, yes: Expression, no: Expression): Expression {
  if (condition.kind === 'number') return condition.value === 0 ? no : yes;
  return { kind: 'if', condition, yes, no };
}

/** The sum of values; a plain 0 where there are none. */
export function sum(terms: readonly Expression[]): Expression {
  const [first, ...rest] = terms;
  if (first === undefined) return number(0);
  return rest.reduce((left, right) => binary('add', left, right), first);
}

/** The product of values; a plain 1 where there are none. */
export function product(...factors: readonly Expression[]): Expression {
  const [first, ...rest] = factors.filter((each) => each.kind !== 'number' || each.value !== 1);
  if (first === undefined) return factors[0] ?? number(1);
  return rest.reduce((left, right) => binary('multiply', left, right), first);
}

/** Whether any of the conditions holds; false where there are none. */
export function anyOf(conditions: readonly Expression[]): Expression {
  if (conditions.some((each) => each.kind === 'number' && each.value !== 0)) return number(1);
  const [first, ...rest] = conditions;
  if (first === undefined) return number(0);
  return rest.reduce((left, right) => binary('or', left, right), first);
}
