import type { Expression } from '../quantity/expression.ts';
import { evaluate } from '../quantity/specialise.ts';

/** The value of an expression over constants, in base units; NaN where a constant is at fault. */
export function constantValue(expression: Expression, definitions: ReadonlyMap<string, Expression>): number {
  return evaluate(expression, (name) => {
    const definition = definitions.get(name);
    return definition === undefined ? Number.NaN : constantValue(definition, definitions);
  });
}
