import { binary, choose, number, unary } from '../quantity/build-expression.ts';
import { type Expression, namesIn } from '../quantity/expression.ts';
import type { Model } from './model.ts';

/** A summand of an expression that depends on terms, with the issues that it depends on. */
export interface TermsPart {
  readonly expression: Expression;
  readonly issues: ReadonlySet<number>;
}

/** Takes apart what depends on terms, so that issues that have nothing to do with each other stay apart. */
export interface IssueReader {
  /** The issues that an expression depends on, by index, through all names. */
  issuesIn(expression: Expression): ReadonlySet<number>;
  /** What depends on issues in an expression, as parts that add up to it but for what depends on none. */
  separate(expression: Expression): TermsPart[];
}

/** Prepares the reader of a model. */
export function createIssueReader(model: Pick<Model, 'deal' | 'definitions'>): IssueReader {
  const issueOf = new Map<string, number>();
  for (const [index, issue] of model.deal.issues.entries()) {
    issueOf.set(issue.name, index);
    for (const level of issue.isGrid ? [] : issue.levels) issueOf.set(`${issue.name}.${level.name}`, index);
  }
  const ofNames = new Map<string, ReadonlySet<number>>();
  const ofExpressions = new Map<Expression, ReadonlySet<number>>();

  const issuesOfName = (name: string): ReadonlySet<number> => {
    const known = ofNames.get(name);
    if (known !== undefined) return known;
    const issue = issueOf.get(name);
    const definition = model.definitions.get(name);
    const found =
      issue === undefined ? (definition === undefined ? NO_ISSUES : issuesIn(definition)) : new Set([issue]);
    ofNames.set(name, found);
    return found;
  };

  const issuesIn = (expression: Expression): ReadonlySet<number> => {
    const known = ofExpressions.get(expression);
    if (known !== undefined) return known;
    const found = new Set<number>();
    for (const name of namesIn(expression)) for (const issue of issuesOfName(name)) found.add(issue);
    ofExpressions.set(expression, found);
    return found;
  };

  const separate = (expression: Expression): TermsPart[] => {
    const issues = issuesIn(expression);
    if (issues.size === 0) return [];
    const map = (part: Expression, change: (each: Expression) => Expression): TermsPart[] =>
      separate(part).map((each) => ({ ...each, expression: change(each.expression) }));
    const isFree = (part: Expression): boolean => issuesIn(part).size === 0;
    switch (expression.kind) {
      case 'name': {
        const definition = model.definitions.get(expression.name);
        const parts = definition === undefined ? [] : separate(definition);
        // What is one part stays behind its name, where it is computed once for all.
        return parts.length > 1 ? parts : [{ expression, issues }];
      }
      case 'unary':
        if (expression.operation === 'negate')
          return map(expression.operand, (each) => unary('negate', each));
        break;
      case 'binary': {
        const { operation, left, right } = expression;
        if (operation === 'add') return [...separate(left), ...separate(right)];
        if (operation === 'subtract')
          return [...separate(left), ...map(right, (each) => unary('negate', each))];
        if (operation === 'multiply' && isFree(left))
          return map(right, (each) => binary(operation, left, each));
        if ((operation === 'multiply' || operation === 'divide') && isFree(right))
          return map(left, (each) => binary(operation, each, right));
        break;
      }
      case 'if': {
        const { condition, yes, no } = expression;
        if (!isFree(condition)) break;
        return [
          ...map(yes, (each) => choose(condition, each, number(0))),
          ...map(no, (each) => choose(condition, number(0), each)),
        ];
      }
      default:
        break;
    }
    return [{ expression, issues }];
  };
  return { issuesIn, separate };
}

const NO_ISSUES: ReadonlySet<number> = new Set();
