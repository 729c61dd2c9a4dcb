import type { Duty, Market, Quota, Supplier } from '../../market/market.ts';
import { mentionedNames } from '../../model/mentioned-names.ts';
import type { Model } from '../../model/model.ts';
import { binary } from '../../quantity/build-expression.ts';
import type { Expression } from '../../quantity/expression.ts';
import { parseExpression } from '../../quantity/parse-expression.ts';
import { sameExpression } from '../../quantity/same-expression.ts';
import { evaluate } from '../../quantity/specialise.ts';
import { isUnitName } from '../../quantity/unit.ts';
import { quantile } from '../../random/quantile.ts';
import type { DutyEntry, QuotaEntry } from '../../scenario/market-schema.ts';
import { RENT_HOLDERS } from '../../scenario/market-words.ts';
import { conditionText } from './amount-text.ts';
import { type Block, type DescribeContext, type Item, listOf, paragraph } from './describe-context.ts';
import { writtenText } from './describe-markets.ts';

/** Of how many suppliers it is told what a duty comes to; a plain rate in place of all others needs no telling. */
const MOST_TOTALS = 4;

/** The duties and quotas: where they are in force, on whom they bear and what they come to. */
export function describePolicies(context: DescribeContext): Block[] {
  const { model, scenario, words } = context;
  const { duties, quotas } = model.markets;
  const items: Item[] = [
    ...duties.flatMap((duty) => {
      const entry = scenario.duties?.[duty.name];
      return entry === undefined
        ? []
        : [{ name: `duties.${duty.name}`, text: dutyText(duty, entry, context) }];
    }),
    ...quotas.flatMap((quota) => {
      const entry = scenario.quotas?.[quota.name];
      return entry === undefined
        ? []
        : [{ name: `quotas.${quota.name}`, text: quotaText(quota, entry, context) }];
    }),
  ];
  const isStacked = duties.length > new Set(duties.flatMap(firstTarget)).size;
  return [
    ...listOf(items, words.markets.policies),
    ...(isStacked ? [paragraph(words.markets.stacking)] : []),
  ];
}

/** What was measured in the world. */
export function describeObservations(context: DescribeContext): Block[] {
  const { model, scenario, words, format, say } = context;
  const items = model.markets.observations.flatMap(({ name, label, date }) => {
    const entry = scenario.observed?.[name];
    if (entry === undefined) return [];
    const facts = {
      label: say(label),
      of: writtenText(entry.of, context),
      value: writtenText(entry.value, context),
      date: format.date(date),
    };
    return [{ name: `observed.${name}`, text: words.markets.observation(facts) }];
  });
  return listOf(items, words.markets.observations);
}

function whenText(
  written: string | undefined,
  condition: Expression | undefined,
  context: DescribeContext,
): string | undefined {
  return condition === undefined ? undefined : conditionText(written ?? '', condition, context);
}

function dutyText(duty: Duty, entry: DutyEntry, context: DescribeContext): string {
  const { model, labels, format, words, say } = context;
  const from = [entry.from].flat();
  const markets = [entry.market].flat();
  const supplierLabel = (supplier: string): string =>
    markets.map((market) => labels.supplier(market, supplier)).find((label) => label !== undefined) ??
    supplier;
  const totals =
    (duty.change === 'replace' && duty.rate.kind === 'number') ||
    duty.targets.length > MOST_TOTALS ||
    dependsOnTerms(duty.rate, model)
      ? []
      : duty.targets.map((target) => totalOf(duty, target, model));
  return words.markets.change({
    label: say(duty.label),
    kind: duty.change,
    rate: writtenText(entry[duty.change] ?? 0, context),
    suppliers: from.includes('all') ? undefined : from.map(supplierLabel),
    except: [entry.except ?? []].flat().map(supplierLabel),
    markets: markets.map((market) => labels.market(market) ?? market),
    when: whenText(entry.while, duty.while, context),
    totals: totals.map(({ supplier, rate }) => ({
      supplier: supplierLabel(supplier),
      rate: format.quantity(100 * rate, '%'),
    })),
    isMiddle: totals.some(({ isMiddle }) => isMiddle),
  });
}

/** Whether a rate is another for other terms of a deal, so that it comes to nothing in particular. */
function dependsOnTerms(rate: Expression, { deal, definitions }: Model): boolean {
  const issues = new Set(deal.issues.map(({ name }) => name));
  return [...mentionedNames(rate, definitions)].some((name) => issues.has(name.split('.')[0] ?? ''));
}

interface Total {
  readonly supplier: string;
  readonly rate: number;
  /** Whether uncertain numbers were taken at their middle. */
  readonly isMiddle: boolean;
}

/** The whole duty on a supplier while a duty is in force alone. */
function totalOf(duty: Duty, target: Duty['targets'][number], model: Model): Total {
  const base = supplierAt(model.markets.markets, target)?.duty;
  const rate =
    base === undefined || duty.change === 'replace'
      ? duty.rate
      : binary(duty.change === 'add' ? 'add' : 'max', base, duty.rate);
  return { supplier: target.supplier, ...middleOf(rate, model) };
}

function supplierAt(
  markets: readonly Market[],
  { market, supplier }: Duty['targets'][number],
): Supplier | undefined {
  return markets.find(({ name }) => name === market)?.suppliers.find(({ name }) => name === supplier);
}

/** An expression over parameters with each of them at its middle. */
function middleOf(expression: Expression, model: Model): { rate: number; isMiddle: boolean } {
  let isMiddle = false;
  const lookup = (name: string): number => {
    const definition = model.definitions.get(name);
    if (definition !== undefined) return evaluate(definition, lookup);
    const value = model.parameters.find((parameter) => parameter.name === name)?.value ?? Number.NaN;
    if (typeof value === 'number') return value;
    isMiddle = true;
    return quantile(value, 0.5);
  };
  const rate = evaluate(expression, lookup);
  return { rate, isMiddle };
}

/** The first supplier that a duty bears on: duties on the same one may be in force together. */
function firstTarget({ targets: [first] }: Duty): string[] {
  return first === undefined ? [] : [`${first.market}.${first.supplier}`];
}

function quotaText(quota: Quota, entry: QuotaEntry, context: DescribeContext): string {
  const { labels, words, say } = context;
  const { rent } = entry;
  const limit = parseExpression(entry.limit, (name) => !isUnitName(name));
  return words.markets.quota({
    label: say(quota.label),
    limit: writtenText(entry.limit, context),
    // A limit in units has been divided by those before any change.
    isShare: 'expression' in limit && sameExpression(limit.expression, quota.limit),
    supplier: labels.supplier(entry.market, entry.from) ?? entry.from,
    market: labels.market(entry.market) ?? entry.market,
    above: entry.above === undefined ? undefined : writtenText(entry.above, context),
    rent:
      typeof rent === 'string'
        ? [{ holder: rent, share: undefined }]
        : RENT_HOLDERS.flatMap((holder) => {
            const share = rent[holder];
            return share === undefined ? [] : [{ holder, share: writtenText(share, context) }];
          }),
    when: whenText(entry.while, quota.while, context),
  });
}
