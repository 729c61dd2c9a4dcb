import type { Requirement } from '../market/market.ts';
import { number } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import { specialise } from '../quantity/specialise.ts';
import type { Path } from '../scenario/tree.ts';
import { requirementOf } from './bind-requirement.ts';
import type { Binding } from './binding.ts';
import type { Issue, Level } from './deal.ts';
import { mentionedNames } from './mentioned-names.ts';

/** For how many combinations of levels a number is demanded one by one; of more, for the outermost levels only. */
const COMBINATIONS = 1_000;

/** The level agreed on each of some issues; undefined for no deal. */
type Agreed = ReadonlyMap<string, Level> | undefined;

/**
 * What must hold of a number of a policy in every draw: without a deal, where every issue is worth 0, and for each
 * combination of levels that it mentions, as long as the policy can be in force then.
 *
 * @param inForce Where the policy is in force; undefined for everywhere.
 */
export function requirementsOnTerms(
  binding: Binding,
  expression: Expression,
  path: Path,
  need: Requirement['need'],
  inForce: Expression | undefined,
  unit?: Requirement['unit'],
): Requirement[] {
  const issues = issuesIn(binding, expression);
  if (issues.length === 0) return [requirementOf(binding, expression, path, need, unit)];
  return [undefined, ...combinationsOf(issues)].flatMap((agreed) => {
    const condition = inForce && withTerms(binding, inForce, agreed);
    if (condition?.kind === 'number' && condition.value === 0) return [];
    const terms = [...(agreed ?? [])].map(([issue, level]) => `${issue}.${level.name}`);
    return [requirementOf(binding, withTerms(binding, expression, agreed), path, need, unit, terms)];
  });
}

/** The issues that an expression mentions, directly or through formulas. */
function issuesIn(binding: Binding, expression: Expression): Issue[] {
  const mentioned = new Set(
    [...mentionedNames(expression, binding.definitions)].map((name) => name.split('.')[0]),
  );
  return [...binding.issues.values()].filter(({ name }) => mentioned.has(name));
}

function combinationsOf(issues: readonly Issue[]): ReadonlyMap<string, Level>[] {
  const count = issues.reduce((total, { levels }) => total * levels.length, 1);
  const levelsOf = ({ levels }: Issue): readonly Level[] =>
    count <= COMBINATIONS ? levels : levels.filter((_, at) => at === 0 || at === levels.length - 1);
  return issues.reduce<ReadonlyMap<string, Level>[]>(
    (found, issue) =>
      found.flatMap((each) => levelsOf(issue).map((level) => new Map([...each, [issue.name, level]]))),
    [new Map()],
  );
}

/** An expression with what is agreed put in, also in the formulas that it mentions. */
function withTerms(binding: Binding, expression: Expression, agreed: Agreed): Expression {
  const lookup = (name: string): number | Expression | undefined => {
    const definition = binding.definitions.get(name);
    if (definition !== undefined) {
      const special = specialise(definition, lookup);
      return special === definition ? undefined : special;
    }
    const [issue = '', level] = name.split('.');
    if (!binding.issues.has(issue)) return undefined;
    const found = agreed?.get(issue);
    if (agreed !== undefined && found === undefined) return undefined;
    return level === undefined ? (found?.value ?? number(0)) : Number(found?.name === level);
  };
  return specialise(expression, lookup);
}
