import { RENT_HOLDERS } from '../../scenario/market-words.ts';
import type { MarketResult, QuotaResult, SupplierResult } from '../../study/market-results.ts';
import { paint, REPORT_WIDTH, spell } from '../style.ts';
import type { QuotaFacts } from '../text/market-words.ts';
import { wrap } from '../wrap.ts';
import { type MarketContext, marketsBySize, rateText, supplierLabel } from './market-context.ts';
import { pointsOf } from './policy-text.ts';

/** What is in force: the terms taken as agreed, how each duty comes about, and what each quota lets in. */
export function policyLines(context: MarketContext): string[] {
  const { text, say, style } = context;
  const told = marketsBySize(context).flatMap((result) => {
    const lines = [...dutyLines(result, context), ...quotaLines(result, context)];
    if (lines.length === 0) return [];
    return [`  ${context.title(say(result.market.label))}`, ...lines];
  });
  const head = told.length === 0 ? [] : [paint(text.inForce, 'dim', style)];
  return [...agreedLines(context), ...head, ...told, ...leftOutLines(context)];
}

function agreedLines({ study, text, format, say, style }: MarketContext): string[] {
  if (study.terms.length === 0) return [];
  const terms = study.terms.map(({ issue, level }) => ({
    issue: say(issue.label),
    level: issue.isGrid ? format.quantity(Number(level.name), issue.unit.text) : say(level.label),
  }));
  return wrap(spell(text.agreed(terms), style), REPORT_WIDTH, '  ');
}

/** The policies of the file that are not in force, by the names that `--duty` and `--quota` take. */
function leftOutLines({ study, text, say, style }: MarketContext): string[] {
  if (study.leftOut.length === 0) return [];
  const names = study.leftOut.map(({ name, label }) => text.named(say(label), name));
  return wrap(spell(text.leftOut(names), style), REPORT_WIDTH, '  ');
}

function indented(words: string, context: MarketContext): string[] {
  return wrap(spell(words, context.style), REPORT_WIDTH - 4, '  ').map((line) => `    ${line}`);
}

/** The duties of a market, suppliers with the same ones in one line. */
function dutyLines(result: MarketResult, context: MarketContext): string[] {
  const { text, say } = context;
  const groups = new Map<string, string[]>();
  for (const supplier of result.suppliers) {
    const told = dutyOn(result, supplier, context);
    if (told === undefined) continue;
    groups.set(told, [...(groups.get(told) ?? []), say(supplier.supplier.label)]);
  }
  return [...groups].flatMap(([told, names]) => indented(text.entry(text.names(names), told), context));
}

function dutyOn(
  { market }: MarketResult,
  { supplier, accounts }: SupplierResult,
  context: MarketContext,
): string | undefined {
  const rate = accounts.dutyRate;
  const total = rate?.moments[0]?.after;
  const duties = context.study.duties.filter(({ duty }) =>
    duty.targets.some((target) => target.market === market.name && target.supplier === supplier.name),
  );
  if (rate === undefined || total === undefined || duties.length === 0) return undefined;
  const told = (change: 'atLeast' | 'replace'): string[] =>
    duties.filter(({ duty }) => duty.change === change).map((each) => rateText(context, each.rate, 100));
  return context.text.rate({
    before: rateText(context, rate.before),
    added: duties.filter(({ duty }) => duty.change === 'add').map((each) => pointsOf(each, context)),
    least: told('atLeast'),
    whole: told('replace')[0],
    total: rateText(context, total),
  });
}

function quotaLines({ market }: MarketResult, context: MarketContext): string[] {
  const { study, text } = context;
  return study.quotas
    .filter(({ quota }) => quota.market === market.name)
    .flatMap((each) => {
      const name = supplierLabel(context, market.name, each.quota.supplier);
      return indented(text.entry(name, text.limit(quotaFacts(each, context))), context);
    });
}

function quotaFacts({ limit, above, rent, binds }: QuotaResult, context: MarketContext): QuotaFacts {
  const { format, whens } = context;
  const holders = RENT_HOLDERS.filter((holder) => rent[holder].p95 > 0 || rent[holder].mean > 0);
  return {
    limit: rateText(context, limit, 100),
    above: above === undefined ? undefined : pointsOf({ rate: above }, context).points,
    rent: holders.map((holder) => ({
      holder,
      share: holders.length === 1 ? undefined : rateText(context, rent[holder], 100),
    })),
    binds: binds.every((share) => share === 1)
      ? 'always'
      : binds.every((share) => share === 0)
        ? 'never'
        : whens.map((when, at) => ({ when, share: format.probability(binds[at] ?? 0) })),
  };
}
