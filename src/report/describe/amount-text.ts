import { formatDimension, isDimensionless } from '../../quantity/dimension.ts';
import { type Expression, namesIn } from '../../quantity/expression.ts';
import { parseUnit } from '../../quantity/parse-unit.ts';
import { accountText } from '../account-text.ts';
import { cleanText } from '../clean-text.ts';
import type { Format } from '../number.ts';
import { type Claim, formatClaims, type PredicateContext } from '../predicate-text.ts';
import type { AccountText } from '../text/account-words.ts';
import type { DescribeText } from '../text/describe-words.ts';

/** What telling an amount in words takes. */
export interface AmountContext extends PredicateContext {
  readonly words: DescribeText;
  readonly accounts: AccountText;
}

/** How many parts a sum may have to be told part by part. */
const MOST_TERMS = 24;

/** How many of the labels behind a formula are told. */
const MOST_LABELS = 4;

/** One part of a sum: a product that counts while some conditions hold. */
interface Term {
  readonly isTaken: boolean;
  readonly claims: readonly Claim[];
  readonly factors: readonly Expression[];
}

/** A written amount in words: its number and unit, the label that it goes by, or the formula itself. */
export function amountText(written: string | number, expression: Expression, context: AmountContext): string {
  const { words, format } = context;
  if (expression.kind === 'number') {
    if (isDimensionless(expression.dimension) && !/%/.test(String(written)))
      return format.number(expression.value);
    const shown = format.written(String(written));
    // A unit in parentheses is not one that people write in a sentence.
    return /[()]/.test(shown) ? words.code(cleanText(String(written))) : cleanText(shown);
  }
  if (expression.kind === 'name') {
    const known = knownText(expression.name, context);
    if (known !== undefined) return known;
  }
  if (
    expression.kind === 'unary' &&
    expression.operation === 'negate' &&
    expression.operand.kind === 'name'
  ) {
    const known = knownText(expression.operand.name, context);
    if (known !== undefined) return words.minus(known);
  }
  return formulaText(written, expression, context);
}

/**
 * The parts of a sum in words, each with the condition under which it counts.
 *
 * @param isOnce Whether it is paid once, and not earned over time.
 */
export function termTexts(
  written: string | number,
  expression: Expression,
  context: AmountContext,
  isOnce = false,
): string[] {
  const { words } = context;
  const terms = termsOf(expression, new Set(context.model.accounts));
  const told = terms?.map(({ isTaken, claims, factors }) => {
    const amounts = factors.map((factor) => factorText(factor, context));
    const condition = claims.length === 0 ? undefined : formatClaims(claims, context);
    if (amounts.includes(undefined) || (claims.length > 0 && condition === undefined)) return undefined;
    const shown = amounts.flatMap((each) => each ?? []);
    return words.term(shown.length === 0 ? '1' : words.product(shown), { isTaken, condition, isOnce });
  });
  return told === undefined || told.includes(undefined)
    ? [formulaText(written, expression, context)]
    : told.flatMap((each) => each ?? []);
}

/** A condition in words, or as written where it has none. */
export function conditionText(written: string, expression: Expression, context: AmountContext): string {
  return formatClaims([{ expression, holds: true }], context) ?? context.words.code(cleanText(written));
}

/** What a name stands for in words: an account of a market, or its label; undefined without words. */
function wordsOf(name: string, { labels, accounts, model }: AmountContext): string | undefined {
  return model.accounts.includes(name) ? accountText(name, { labels, accounts }) : labels.quantity(name);
}

/** The same within a sentence: a label, which may be anything, in quotation marks. */
function knownText(name: string, context: AmountContext): string | undefined {
  const told = wordsOf(name, context);
  return told === undefined || context.model.accounts.includes(name) ? told : context.words.label(told);
}

function formulaText(written: string | number, expression: Expression, context: AmountContext): string {
  const { words, model } = context;
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (part: Expression): void => {
    for (const name of namesIn(part)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const known = wordsOf(name, context);
      const definition = model.definitions.get(name);
      if (known !== undefined) found.add(known);
      else if (definition !== undefined) visit(definition);
    }
  };
  visit(expression);
  const behind = [...found];
  const more = Math.max(behind.length - MOST_LABELS, 0);
  return words.formula(words.code(cleanText(String(written))), behind.slice(0, MOST_LABELS), more);
}

function factorText(factor: Expression, context: AmountContext): string | undefined {
  if (factor.kind === 'name') return knownText(factor.name, context) ?? context.words.code(factor.name);
  return factor.kind === 'number' ? quantityText(factor, context.format) : undefined;
}

const SCALES = [
  ['trillion ', 1e12],
  ['billion ', 1e9],
  ['million ', 1e6],
] as const;

/** A number of an expression in the plainest unit of its dimension. */
function quantityText(number: Expression & { readonly kind: 'number' }, format: Format): string {
  if (isDimensionless(number.dimension)) return format.number(number.value);
  const unit = formatDimension(number.dimension);
  const parsed = parseUnit(unit);
  const value = number.value / ('faults' in parsed ? 1 : parsed.factor);
  const scale = /^[A-Z]{3}/.test(unit) ? SCALES.find(([, size]) => Math.abs(value) >= size) : undefined;
  const [word, size] = scale ?? ['', 1];
  return format.quantity(value / size, word + unit);
}

/** Multiplies a sum out; undefined where it is none, or too long. Accounts count as plain amounts. */
function termsOf(expression: Expression, accounts: ReadonlySet<string>): readonly Term[] | undefined {
  const terms = ((): readonly Term[] | undefined => {
    switch (expression.kind) {
      case 'number':
        if (expression.value === 0) return [];
        return [
          {
            isTaken: expression.value < 0,
            claims: [],
            factors:
              Math.abs(expression.value) === 1 && isDimensionless(expression.dimension)
                ? []
                : [{ ...expression, value: Math.abs(expression.value) }],
          },
        ];
      case 'name':
        return expression.name.includes('.') && !accounts.has(expression.name)
          ? undefined
          : [{ isTaken: false, claims: [], factors: [expression] }];
      case 'unary':
        return expression.operation === 'negate' ? taken(termsOf(expression.operand, accounts)) : undefined;
      case 'if': {
        const [yes, no] = [termsOf(expression.yes, accounts), termsOf(expression.no, accounts)];
        const claim = (holds: boolean) => (term: Term) => ({
          ...term,
          claims: [{ expression: expression.condition, holds }, ...term.claims],
        });
        return yes && no && [...yes.map(claim(true)), ...no.map(claim(false))];
      }
      case 'binary': {
        const { operation } = expression;
        if (operation !== 'add' && operation !== 'subtract' && operation !== 'multiply') return undefined;
        const [left, right] = [termsOf(expression.left, accounts), termsOf(expression.right, accounts)];
        if (left === undefined || right === undefined) return undefined;
        if (operation !== 'multiply') {
          return [...left, ...((operation === 'add' ? right : taken(right)) ?? [])];
        }
        return left.flatMap((a) =>
          right.map((b) => ({
            isTaken: a.isTaken !== b.isTaken,
            claims: [...a.claims, ...b.claims],
            factors: [...a.factors, ...b.factors],
          })),
        );
      }
      case 'call':
        return undefined;
      default:
        return expression satisfies never;
    }
  })();
  return terms === undefined || terms.length > MOST_TERMS ? undefined : terms;
}

function taken(terms: readonly Term[] | undefined): readonly Term[] | undefined {
  return terms?.map((term) => ({ ...term, isTaken: !term.isTaken }));
}
