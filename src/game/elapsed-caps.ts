import type { Region } from '../chart/chart.ts';
import { isTrue } from '../column/operations.ts';
import { gatedExpressions } from '../model/expressions.ts';
import { mentionedNames } from '../model/mentioned-names.ts';
import type { Model } from '../model/model.ts';
import { type Expression, isComparison, partsOf } from '../quantity/expression.ts';
import { fixedValue } from './settled-step.ts';

/**
 * How far `elapsed` has to be counted in each state of each region: 0 where nobody reads it, else one more than the
 * largest constant it is compared with, or without end where its value itself matters.
 */
export function elapsedCaps(model: Model): number[][] {
  const readings = gatedExpressions(model);
  return model.chart.regions.map((region) => {
    const name = `elapsed.${region.name}`;
    const known = new Map<string, number>();
    const relevant = readings.filter(({ expression }) =>
      mentionedNames(expression, model.definitions).has(name),
    );
    return region.states.map((_, state) =>
      relevant
        .filter(({ gates }) => gates.every((gate) => isTrue(truthIn(model, region, state, gate) ?? 1)))
        .reduce((cap, { expression }) => Math.max(cap, capOf(model, name, expression, known)), 0),
    );
  });
}

/** The truth of an expression knowing only one region's state; undefined where that does not decide it. */
function truthIn(model: Model, region: Region, state: number, expression: Expression): number | undefined {
  const part = (each: Expression): number | undefined => truthIn(model, region, state, each);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name': {
      const definition = model.definitions.get(expression.name);
      if (definition !== undefined) return part(definition);
      const [owner, name] = expression.name.split('.');
      if (owner !== region.name || name === undefined) return undefined;
      return region.states[state]?.name === name ? 1 : 0;
    }
    case 'unary': {
      const operand = part(expression.operand);
      return expression.operation !== 'not' || operand === undefined ? undefined : isTrue(operand) ? 0 : 1;
    }
    case 'binary': {
      const { operation } = expression;
      if (operation !== 'and' && operation !== 'or') return undefined;
      const sides = [part(expression.left), part(expression.right)];
      const decisive = operation === 'or';
      if (sides.some((side) => side !== undefined && isTrue(side) === decisive)) return decisive ? 1 : 0;
      return sides.includes(undefined) ? undefined : decisive ? 0 : 1;
    }
    default:
      return undefined;
  }
}

/**
 * One more than the largest number of steps that an expression tells `elapsed` apart from.
 *
 * @param known What was found for names so far.
 */
function capOf(model: Model, name: string, expression: Expression, known: Map<string, number>): number {
  if (expression.kind === 'name') {
    if (expression.name === name) return Number.POSITIVE_INFINITY;
    const definition = model.definitions.get(expression.name);
    const found =
      known.get(expression.name) ?? (definition === undefined ? 0 : capOf(model, name, definition, known));
    known.set(expression.name, found);
    return found;
  }
  if (
    expression.kind === 'binary' &&
    (isComparison(expression.operation) || expression.operation === 'min')
  ) {
    const { left, right } = expression;
    const other = isName(left, name) ? right : isName(right, name) ? left : undefined;
    const bound = other === undefined ? undefined : fixedValue(model, other);
    if (bound !== undefined) return Math.max(Math.floor(bound / model.clock.step) + 1, 0);
  }
  return partsOf(expression).reduce((cap, part) => Math.max(cap, capOf(model, name, part, known)), 0);
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
