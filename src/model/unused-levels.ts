import { type Problem, problem } from '../core/problem.ts';
import type { Expression } from '../quantity/expression.ts';
import { expressionsOf } from './expressions.ts';
import { mentionedNames } from './mentioned-names.ts';
import type { Model } from './model.ts';

/**
 * Reports levels on which nothing depends: nobody reads the value of the issue, nobody asks for the level, and it raises
 * no event. One level of an issue may be silent if others are asked for, since it is what they are not.
 */
export function unusedLevels(model: Model): Problem[] {
  if (model.deal.issues.length === 0) return [];
  const roots = [...expressionsOf(model), ...expressionsOnTerms(model)];
  const mentioned = new Set(roots.flatMap((root) => [...mentionedNames(root, model.definitions)]));
  return model.deal.issues.flatMap(({ name: issue, levels, isGrid }) => {
    if (mentioned.has(issue)) return [];
    const silent = levels.filter(
      ({ name, event }) => event === undefined && !mentioned.has(`${issue}.${name}`),
    );
    const told = isGrid ? silent.slice(0, 1) : silent.length < levels.length ? silent.slice(1) : silent;
    return told.map(({ name, place }) => problem('level-unused', place, { issue, level: name }));
  });
}

/** What sees terms and is not looked at as a state is: what binds hands, and duties and quotas. */
function expressionsOnTerms({ deal, markets }: Model): Expression[] {
  return [
    ...deal.lines.map(({ holds }) => holds),
    ...markets.duties.flatMap(({ rate, while: inForce }) => [rate, inForce ?? []].flat()),
    ...markets.quotas.flatMap(({ limit, above, while: inForce }) =>
      [limit, above ?? [], inForce ?? []].flat(),
    ),
  ];
}
