import { constantValue } from '../model/constant-value.ts';
import { expressionsOf } from '../model/expressions.ts';
import { mentionedNames } from '../model/mentioned-names.ts';
import type { Model } from '../model/model.ts';
import { type Expression, isComparison, partsOf } from '../quantity/expression.ts';

/**
 * The first step from which nothing in the scenario looks at the calendar any more: from there on equal states have
 * equal futures, but for the end. Infinite where some number goes on changing with time.
 */
export function settledStep(model: Model): number {
  const dated = Math.max(-1, ...model.dates.values()) + 1;
  const known = new Map<string, number>();
  return expressionsOf(model).reduce((latest, each) => Math.max(latest, settles(model, each, known)), dated);
}

/**
 * The step from which an expression depends on time no more: `until` falls for ever, but `max(0 weeks, until.DUE)` rests.
 *
 * @param known What was found for names so far.
 */
function settles(model: Model, expression: Expression, known: Map<string, number>): number {
  if (expression.kind === 'name') {
    const { name } = expression;
    if (name === 'step' || name.startsWith('until.')) return Number.POSITIVE_INFINITY;
    const definition = model.definitions.get(name);
    const found = known.get(name) ?? (definition === undefined ? 0 : settles(model, definition, known));
    known.set(name, found);
    return found;
  }
  if (expression.kind === 'binary') {
    const { operation, left, right } = expression;
    for (const [time, bound] of [
      [left, right],
      [right, left],
    ] as const) {
      if (time.kind !== 'name' || !/^(?:step$|until\.)/.test(time.name)) continue;
      const limit = fixedValue(model, bound);
      if (limit === undefined) continue;
      if (time.name === 'step' && (isComparison(operation) || operation === 'min'))
        return Math.max(Math.floor(limit) + 1, 0);
      const date = model.dates.get(time.name.replace(/^until\./, ''));
      if (date !== undefined && (isComparison(operation) || operation === 'max'))
        return Math.max(Math.floor(date - limit / model.clock.step) + 1, 0);
    }
  }
  return partsOf(expression).reduce((latest, part) => Math.max(latest, settles(model, part, known)), 0);
}

/** The value of an expression over constants alone. */
export function fixedValue(model: Model, expression: Expression): number | undefined {
  const free = [...mentionedNames(expression, model.definitions)].some(
    (name) => !model.definitions.has(name),
  );
  return free ? undefined : constantValue(expression, model.definitions);
}
