import type { DealResult } from '../../study/deal-result.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { wrap } from '../wrap.ts';
import type { RunContext } from './run-context.ts';
import { dateLines } from './run-deal-dates.ts';
import { isAlike, shareText } from './run-deal-share.ts';
import { termLines } from './run-deal-terms.ts';
import { gainLines, tableLines } from './run-deal-worth.ts';
import { zoneLines } from './run-deal-zone.ts';

/** Deals and rounds this rare are told as none. */
const VISIBLE = 1e-9;

/**
 * The whole section on the deal: what is agreed, when, what it gives to whom, what stands in the way where nothing can
 * be agreed, and what the two have besides a deal.
 */
export function dealLines(context: RunContext): string[] {
  const { deal } = context.study;
  if (deal === undefined) return [];
  const isMade = isEverMade(deal);
  const parts = [
    [...madeLines(deal, isMade, context), ...(isMade ? termLines(deal, context) : [])],
    isMade ? dateLines(deal, context) : [],
    isMade ? gainLines(deal, context) : [],
    zoneLines(deal, isMade, context),
    hasRounds(deal) ? tableLines(deal.table, isMade, Number.POSITIVE_INFINITY, context) : [],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

/** Whether deals are made at all. */
export function isEverMade({ made }: DealResult): boolean {
  return made.mean > VISIBLE;
}

/** Whether the two ever sit down. */
export function hasRounds({ rounds }: DealResult): boolean {
  return rounds > VISIBLE;
}

/** How many deals are made, and how likely one is in force at the report. */
function madeLines({ made, inForce }: DealResult, isMade: boolean, context: RunContext): string[] {
  const { study, dealText, format, style } = context;
  const report = format.time(study.report);
  if (!isMade) return wrap(spell(dealText.never(report), style), REPORT_WIDTH);
  const deals = format.number(made.mean);
  const told = isAlike(made)
    ? deals
    : dealText.margin(
        deals,
        format.error(made.error),
        format.quantityRange(made.p05, made.p95, made.mean, ''),
      );
  return wrap(
    spell(dealText.made({ report, deals: told, inForce: shareText(inForce, context) }), style),
    REPORT_WIDTH,
  );
}
