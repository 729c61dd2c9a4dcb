import type { AccountResult, MarketResult } from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import { paint, REPORT_WIDTH, spell } from '../style.ts';
import type { SignedAmount } from '../text/market-words.ts';
import { wrap } from '../wrap.ts';
import { type MarketContext, marketsBySize, rangeText, touchedIn } from './market-context.ts';
import { dutyText, quotaText } from './policy-text.ts';

/** How many policies are told one by one. */
const MOST_POLICIES = 2;

/** The answer in a sentence or two: what is in force, what is sold at which prices, who gains and who loses. */
export function headlineLines(context: MarketContext): string[] {
  const { text, style } = context;
  return wrap(spell(headlineText(context) ?? text.nothing, style), REPORT_WIDTH).map((line) =>
    paint(line, 'bold', style),
  );
}

function headlineText(context: MarketContext): string | undefined {
  const { text, format, say, whens, main } = context;
  const [result] = marketsBySize(context);
  const [first] = result === undefined ? [] : touchedIn(context, result);
  if (result === undefined || first === undefined) return undefined;
  const { value, quantity, borderPrice } = first.accounts;
  const when = whens[main];
  if (value === undefined || quantity === undefined || borderPrice === undefined || when === undefined)
    return undefined;
  const whole = wholeGain(result, context);
  const amounts = [
    result.accounts.consumerSurplus,
    result.accounts.publicRevenue,
    whole ?? result.accounts.welfare,
  ].map((account) => account.moments[main]?.change);
  const scale = format.scale(
    Math.max(...amounts.map((change) => Math.abs(change?.mean ?? 0))),
    result.market.unit.text,
  );
  const signed = (change: Spread | undefined): SignedAmount => {
    const mean = change?.mean ?? 0;
    const amount = format.amount(Math.abs(mean) * scale.factor);
    return { direction: mean > 0 ? 'gain' : mean < 0 ? 'loss' : 'none', amount };
  };
  const [buyers, treasury, balance] = amounts;
  const range = balance === undefined ? '' : rangeText(context, balance, scale.factor);
  return text.headline({
    policies: policyTexts(context),
    supplier: say(first.supplier.label),
    market: say(result.market.label),
    sales: whens.flatMap((each, at) =>
      at > 0 && at < whens.length - 1
        ? []
        : [
            {
              when: each,
              volume: format.change(quantity.moments[at]?.relative?.mean ?? 0),
              price: format.change(borderPrice.moments[at]?.relative?.mean ?? 0),
            },
          ],
    ),
    when,
    buyers: signed(buyers),
    treasury: signed(treasury),
    importer: say(result.importer),
    balance: format.difference((balance?.mean ?? 0) * scale.factor),
    range: range === '' ? undefined : range,
    isWhole: whole !== undefined,
    unit: scale.words,
  });
}

/** What the importer gains in all markets, where it is at home or sells in another one too. */
function wholeGain({ market }: MarketResult, { study }: MarketContext): AccountResult | undefined {
  const isElsewhere = study.markets.some(
    (other) =>
      other.market.name !== market.name &&
      (other.market.importer === market.importer ||
        other.market.suppliers.some(({ name }) => name === market.importer)),
  );
  const gain = study.gains.find(({ name }) => name === market.importer)?.gain;
  return isElsewhere && gain?.unit === market.unit.text ? gain : undefined;
}

/** The policies in force, each in a few words; their numbers where there are many. */
function policyTexts(context: MarketContext): string[] {
  const { study, text } = context;
  const { duties, quotas } = study;
  if (duties.length + quotas.length > MOST_POLICIES) return [text.manyPolicies(duties.length, quotas.length)];
  return [
    ...duties.map((each) => dutyText(each, context)),
    ...quotas.map((each) => quotaText(each, context)),
  ];
}
