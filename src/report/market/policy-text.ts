import type { DutyResult, QuotaResult } from '../../study/market-results.ts';
import { type MarketContext, rangeText, rateText, supplierLabel } from './market-context.ts';

/** How many suppliers of a policy are named. */
const NAMED = 3;

/** A duty as its author calls it, or by what it does. */
export function dutyText({ duty, rate }: DutyResult, context: MarketContext): string {
  const { text, say } = context;
  if (duty.label !== duty.name) return say(duty.label);
  const labels = duty.targets.map(({ market, supplier }) => supplierLabel(context, market, supplier));
  const suppliers = [...new Set(labels)];
  const whom = suppliers.length > NAMED ? [text.suppliers(suppliers.length)] : suppliers;
  if (duty.change !== 'add') return text.duty(duty.change, rateText(context, rate, 100), whom);
  const { points, isOff } = pointsOf({ rate }, context);
  return text.duty(isOff ? 'off' : 'add', points, whom);
}

/** The points that a duty adds, without a sign, and whether it takes them off instead. */
export function pointsOf(
  { rate }: Pick<DutyResult, 'rate'>,
  context: MarketContext,
): { readonly points: string; readonly isOff: boolean } {
  const isOff = rate.mean < 0;
  const sign = isOff ? -100 : 100;
  const range = rangeText(context, isOff ? { ...rate, p05: rate.p95, p95: rate.p05 } : rate, sign);
  const points = context.format.number(rate.mean * sign);
  return { points: range === '' ? points : `${points} (${range})`, isOff };
}

/** A quota as its author calls it, or by what it does. */
export function quotaText({ quota, limit }: QuotaResult, context: MarketContext): string {
  const { text, say } = context;
  if (quota.label !== quota.name) return say(quota.label);
  return text.quota(rateText(context, limit, 100), supplierLabel(context, quota.market, quota.supplier));
}
