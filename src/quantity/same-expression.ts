import { sameDimension } from './dimension.ts';
import { type Expression, partsOf } from './expression.ts';

/** Numbers this near to each other are the same number written in two units. */
const CLOSE = 1e-12;

/** Whether two expressions say the same: equal but for writing, such as units, spaces and parentheses. */
export function sameExpression(a: Expression, b: Expression): boolean {
  const open: (readonly [Expression, Expression])[] = [[a, b]];
  // The middle of `a < b < c` is shared by two comparisons, and need not be looked at twice.
  const seen = new Map<Expression, Expression>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [left, right] = next;
    if (seen.get(left) === right) continue;
    seen.set(left, right);
    if (!sameNode(left, right)) return false;
    const others = partsOf(right);
    for (const [at, part] of partsOf(left).entries()) {
      const other = others[at];
      if (other === undefined) return false;
      open.push([part, other]);
    }
  }
  return true;
}

function sameNode(a: Expression, b: Expression): boolean {
  switch (a.kind) {
    case 'number':
      return (
        b.kind === 'number' &&
        Math.abs(a.value - b.value) <= CLOSE * Math.max(Math.abs(a.value), Math.abs(b.value)) &&
        (sameDimension(a.dimension, b.dimension) || (a.value === 0 && b.value === 0))
      );
    case 'name':
      return b.kind === 'name' && a.name === b.name;
    case 'unary':
      return b.kind === 'unary' && a.operation === b.operation;
    case 'binary':
      return b.kind === 'binary' && a.operation === b.operation;
    case 'if':
      return b.kind === 'if';
    case 'call':
      return b.kind === 'call' && a.kernel === b.kernel && a.output === b.output;
    default:
      return a satisfies never;
  }
}
