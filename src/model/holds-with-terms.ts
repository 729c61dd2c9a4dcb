import { isTrue } from '../column/operations.ts';
import type { Expression } from '../quantity/expression.ts';
import { sameExpression } from '../quantity/same-expression.ts';
import type { Model } from './model.ts';

/**
 * Makes a test of whether a condition is sure to hold wherever given terms are in force. It knows which levels are agreed and
 * what the condition of the deal says, such as which state a region is in; of everything else it knows nothing.
 *
 * @param terms The level of each issue, −1 for none.
 */
export function createTermsTest(
  { deal, chart, definitions }: Pick<Model, 'deal' | 'chart' | 'definitions'>,
  terms: readonly number[],
): (condition: Expression) => boolean {
  const given: Expression[] = [];
  const truths = new Map<string, boolean>();
  const assume = (condition: Expression): void => {
    given.push(condition);
    if (condition.kind === 'binary' && condition.operation === 'and') {
      assume(condition.left);
      assume(condition.right);
    } else if (condition.kind === 'name') {
      const definition = definitions.get(condition.name);
      if (definition !== undefined) assume(definition);
      const states = chart.regions.map(({ name, states: found }) =>
        found.map((state) => `${name}.${state.name}`),
      );
      for (const each of states.find((names) => names.includes(condition.name)) ?? [])
        truths.set(each, each === condition.name);
    }
  };
  if (deal.while !== undefined) assume(deal.while);
  for (const [at, { name, levels, isGrid }] of deal.issues.entries())
    for (const [index, level] of isGrid ? [] : levels.entries())
      truths.set(`${name}.${level.name}`, terms[at] === index);

  /** Undefined where it depends on what is not known. */
  const truthOf = (condition: Expression): boolean | undefined => {
    if (given.some((each) => sameExpression(each, condition))) return true;
    switch (condition.kind) {
      case 'number':
        return isTrue(condition.value);
      case 'name': {
        const definition = definitions.get(condition.name);
        return definition === undefined ? truths.get(condition.name) : truthOf(definition);
      }
      case 'unary': {
        const operand = condition.operation === 'not' ? truthOf(condition.operand) : undefined;
        return operand === undefined ? undefined : !operand;
      }
      case 'binary': {
        const { operation } = condition;
        if (operation !== 'and' && operation !== 'or') return undefined;
        const [left, right] = [truthOf(condition.left), truthOf(condition.right)];
        const decisive = operation === 'or';
        if (left === decisive || right === decisive) return decisive;
        return left === undefined || right === undefined ? undefined : !decisive;
      }
      default:
        return undefined;
    }
  };
  return (condition) => truthOf(condition) === true;
}
