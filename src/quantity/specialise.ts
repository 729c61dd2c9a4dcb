import { runOnce } from '../column/kernel.ts';
import { applyBinary, applyUnary, isTrue } from '../column/operations.ts';
import { DIMENSIONLESS } from './dimension.ts';
import { type Expression, foldExpression, givesTruth } from './expression.ts';

/**
 * Puts known values into an expression and computes what then is known, so that only unknown names are left.
 *
 * Choices with a known condition become the branch taken, and `and`/`or` with a known side that decides become 0 or 1;
 * the parts not taken are not looked up. Parts without change are returned as they are, so shared parts stay shared.
 *
 * @param lookup A number in base units, an expression that takes the name's place as it is (a formula's body, already
 *   specialised), or undefined for what stays a name.
 * @returns An expression of the same value. Numbers that were computed are marked as plain numbers: dimensions are
 *   checked before.
 */
export function specialise(
  expression: Expression,
  lookup: (name: string) => number | Expression | undefined,
): Expression {
  return foldExpression<Expression>(expression, (part, fold) => {
    switch (part.kind) {
      case 'number':
        return part;
      case 'name': {
        const found = lookup(part.name);
        if (found === undefined) return part;
        return typeof found === 'number' ? constant(found) : found;
      }
      case 'unary': {
        const operand = fold(part.operand);
        if (operand.kind === 'number') return constant(applyUnary(part.operation, operand.value));
        return operand === part.operand ? part : { ...part, operand };
      }
      case 'binary': {
        const { operation } = part;
        const isLogic = operation === 'and' || operation === 'or';
        const left = fold(part.left);
        if (isLogic && decides(operation, left)) return constant(operation === 'or' ? 1 : 0);
        const right = fold(part.right);
        if (isLogic && decides(operation, right)) return constant(operation === 'or' ? 1 : 0);
        if (left.kind === 'number' && right.kind === 'number') {
          return constant(applyBinary(operation, left.value, right.value));
        }
        // A known side that does not decide leaves the other one, if that is a truth value already.
        if (isLogic && left.kind === 'number' && isTruth(right)) return right;
        if (isLogic && right.kind === 'number' && isTruth(left)) return left;
        return left === part.left && right === part.right ? part : { ...part, left, right };
      }
      case 'if': {
        const condition = fold(part.condition);
        if (condition.kind === 'number') return fold(isTrue(condition.value) ? part.yes : part.no);
        const yes = fold(part.yes);
        const no = fold(part.no);
        const isSame = condition === part.condition && yes === part.yes && no === part.no;
        return isSame ? part : { kind: 'if', condition, yes, no };
      }
      case 'call': {
        const values = part.arguments.map(fold);
        return values.every((value, at) => value === part.arguments[at])
          ? part
          : { ...part, arguments: values };
      }
    }
  });
}

/**
 * Computes an expression whose names all have values.
 *
 * @param lookup The value of each name in base units; 1 or 0 for a truth value. Asked only for what decides the result.
 * @returns The value in base units; 1 or 0 for a truth value; NaN where the operations give it, such as log(−1).
 */
export function evaluate(expression: Expression, lookup: (name: string) => number): number {
  return foldExpression<number>(expression, (part, fold) => {
    switch (part.kind) {
      case 'number':
        return part.value;
      case 'name':
        return lookup(part.name);
      case 'unary':
        return applyUnary(part.operation, fold(part.operand));
      case 'binary': {
        const left = fold(part.left);
        if (part.operation === 'and' && !isTrue(left)) return 0;
        if (part.operation === 'or' && isTrue(left)) return 1;
        return applyBinary(part.operation, left, fold(part.right));
      }
      case 'if':
        return fold(isTrue(fold(part.condition)) ? part.yes : part.no);
      case 'call':
        return runOnce(part.kernel, part.arguments.map(fold))[part.output] ?? Number.NaN;
    }
  });
}

function constant(value: number): Expression {
  return { kind: 'number', value, dimension: DIMENSIONLESS };
}

function decides(operation: 'and' | 'or', side: Expression): boolean {
  return side.kind === 'number' && isTrue(side.value) === (operation === 'or');
}

/** Whether an expression is 1 or 0 by its form; the truth of a mere name is not known here. */
function isTruth(expression: Expression): boolean {
  return (expression.kind === 'unary' || expression.kind === 'binary') && givesTruth(expression.operation);
}
