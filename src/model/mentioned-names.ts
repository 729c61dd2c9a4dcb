import { type Expression, namesIn } from '../quantity/expression.ts';

/** Every name that an expression mentions, through formulas and conditions down to what is not defined by others. */
export function mentionedNames(
  expression: Expression,
  definitions: ReadonlyMap<string, Expression>,
): Set<string> {
  const found = new Set<string>();
  const visit = (each: Expression): void => {
    for (const name of namesIn(each)) {
      if (found.has(name)) continue;
      found.add(name);
      const definition = definitions.get(name);
      if (definition !== undefined) visit(definition);
    }
  };
  visit(expression);
  return found;
}
