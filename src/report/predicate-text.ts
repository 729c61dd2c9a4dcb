import { constantValue } from '../model/constant-value.ts';
import type { Issue } from '../model/deal.ts';
import type { Model } from '../model/model.ts';
import type { BinaryExpression, Expression } from '../quantity/expression.ts';
import { isComparison, namesIn } from '../quantity/expression.ts';
import { type Clause, joinClauses, type SayContext, sayClause } from './clause-text.ts';
import { durationText, stepWord } from './duration-text.ts';
import type { Labels } from './labels.ts';
import type { Format } from './number.ts';
import type { Relation } from './text/predicate-words.ts';

/** What telling a condition in words takes. */
export interface PredicateContext extends SayContext {
  readonly model: Model;
  readonly labels: Labels;
  readonly format: Format;
}

/** A condition that has to hold, or not to hold. */
export interface Claim {
  readonly expression: Expression;
  readonly holds: boolean;
}

/** How many parts a condition may have to be told in words. */
const MOST_PARTS = 24;

const OPPOSITE: Readonly<Record<Relation, Relation>> = {
  equal: 'unequal',
  unequal: 'equal',
  less: 'greaterEqual',
  lessEqual: 'greater',
  greater: 'lessEqual',
  greaterEqual: 'less',
};

const MIRRORED: Readonly<Record<Relation, Relation>> = {
  equal: 'equal',
  unequal: 'unequal',
  less: 'greater',
  lessEqual: 'greaterEqual',
  greater: 'less',
  greaterEqual: 'lessEqual',
};

/** Thrown where a condition has no simple words; caught in `formatClaims`. */
class Wordless extends Error {}

/**
 * Tells a condition in words: `Negotiation is in “Talks” and Additional tariff is not in “In force”`.
 *
 * @param claims What has to hold at once; at least one.
 * @returns The words, without a full stop; undefined where the condition is too involved for words.
 */
export function formatClaims(claims: readonly Claim[], context: PredicateContext): string | undefined {
  let parts = 0;

  const build = ({ expression, holds }: Claim): Clause => {
    parts += 1;
    if (parts > MOST_PARTS) throw new Wordless();
    if (expression.kind === 'name') return nameClause(expression.name, holds);
    if (expression.kind === 'unary' && expression.operation === 'not') {
      return build({ expression: expression.operand, holds: !holds });
    }
    if (expression.kind !== 'binary') throw new Wordless();
    const { operation } = expression;
    if (operation === 'and' || operation === 'or') {
      const operands = operandsOf(expression, operation).map((each) => build({ expression: each, holds }));
      return joinClauses((operation === 'and') === holds ? 'all' : 'any', operands);
    }
    return { kind: 'words', words: comparisonWords(expression, holds, context) };
  };

  const nameClause = (name: string, holds: boolean): Clause => {
    const { model, labels, text } = context;
    const [first = '', second] = name.split('.');
    if (second === undefined) {
      const label = labels.condition(name);
      if (label !== undefined) return { kind: 'words', words: text.condition(label, holds) };
      const definition = model.definitions.get(name);
      if (definition === undefined) throw new Wordless();
      return build({ expression: definition, holds });
    }
    if (model.deal.issues.some((issue) => issue.name === first)) {
      const [issue, level] = [labels.issue(first) ?? first, labels.level(first, second) ?? second];
      return { kind: 'words', words: text.level(issue, level, holds) };
    }
    const dated = labels.calendar(second) ?? second;
    if (first === 'at') return { kind: 'words', words: text.at(dated, stepWord(model.clock), holds) };
    if (first === 'after') return { kind: 'words', words: text.after(dated, holds) };
    return { kind: 'state', region: first, states: [second], holds };
  };

  try {
    return sayClause(joinClauses('all', claims.map(build)), context);
  } catch (error) {
    if (error instanceof Wordless) return undefined;
    throw error;
  }
}

/** The operands of a run of one operation, without going down its left side by recursion. */
function operandsOf(expression: BinaryExpression, operation: 'and' | 'or'): Expression[] {
  const found: Expression[] = [];
  let rest: Expression = expression;
  while (rest.kind === 'binary' && rest.operation === operation) {
    found.push(rest.right);
    rest = rest.left;
  }
  return [rest, ...found.reverse()];
}

function comparisonWords(
  { operation, left, right }: BinaryExpression,
  holds: boolean,
  context: PredicateContext,
): string {
  if (!isComparison(operation)) throw new Wordless();
  const written = operation as Relation;
  const [subject, amount, relation] =
    subjectOf(left, context) === undefined
      ? [subjectOf(right, context), left, MIRRORED[written]]
      : [subjectOf(left, context), right, written];
  if (subject === undefined) throw new Wordless();
  const { model, format } = context;
  if (subject.kind === 'issue')
    return subject.say(holds ? relation : OPPOSITE[relation], issueAmount(amount, subject.unit, context));
  const value = fixedValue(amount, context);
  const shown = subject.kind === 'duration' ? durationText(value, model.clock, format) : format.number(value);
  return subject.say(holds ? relation : OPPOSITE[relation], shown);
}

type Subject = (
  | { readonly kind: 'duration' | 'number' }
  | { readonly kind: 'issue'; readonly unit: Issue['unit'] }
) & { readonly say: (relation: Relation, amount: string) => string };

/** What a comparison is about: time in a state, time until a date, a counter, an issue, the number of the step. */
function subjectOf(expression: Expression, { model, labels, text }: PredicateContext): Subject | undefined {
  if (expression.kind !== 'name') return undefined;
  const { name } = expression;
  const [first = '', second] = name.split('.');
  if (second !== undefined) {
    if (first === 'elapsed') {
      const region = labels.region(second) ?? second;
      return { kind: 'duration', say: (relation, amount) => text.elapsed(region, relation, amount) };
    }
    if (first !== 'until') return undefined;
    const dated = labels.calendar(second) ?? second;
    return { kind: 'duration', say: (relation, amount) => text.until(dated, relation, amount) };
  }
  if (name === 'step') return { kind: 'number', say: (relation, amount) => text.step(relation, amount) };
  const issue = model.deal.issues.find((each) => each.name === name);
  if (issue !== undefined) {
    const label = labels.issue(name) ?? name;
    return {
      kind: 'issue',
      unit: issue.unit,
      say: (relation, amount) => text.counter(label, relation, amount),
    };
  }
  if (!model.counters.some((counter) => counter.name === name)) return undefined;
  const label = labels.counter(name) ?? name;
  return { kind: 'number', say: (relation, amount) => text.counter(label, relation, amount) };
}

/** What an issue is compared with: a number in its unit, or what goes by a name. */
function issueAmount(expression: Expression, unit: Issue['unit'], context: PredicateContext): string {
  if (expression.kind === 'name') {
    const label = context.labels.quantity(expression.name);
    if (label !== undefined) return context.text.named(label);
  }
  return context.format.quantity(fixedValue(expression, context) / unit.factor, unit.text);
}

/** The value of a number or of constants. */
function fixedValue(expression: Expression, { model }: PredicateContext): number {
  const mentioned = [...namesIn(expression)];
  const value = mentioned.every((name) => model.definitions.has(name))
    ? constantValue(expression, model.definitions)
    : Number.NaN;
  if (!Number.isFinite(value)) throw new Wordless();
  return value;
}
