import type { DealResult } from '../../study/deal-result.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { wrap } from '../wrap.ts';
import type { RunContext } from './run-context.ts';
import { dateLines } from './run-deal-dates.ts';
import { isAlike, shareText } from './run-deal-share.ts';
import { termLines } from './run-deal-terms.ts';
import { gainLines, tableLines } from './run-deal-worth.ts';
import { zoneLines } from './run-deal-zone.ts';

/** How long the section may become: about one screen. */
const MOST_LINES = 42;
/** Deals this rare are told as none. */
const VISIBLE = 1e-9;

/** How much of each part is shown. */
interface Plan {
  readonly issues: number;
  /** Of each issue. */
  readonly levels: number;
  readonly periods: number;
  readonly obstacles: number;
  readonly ways: number;
}

/** From the fullest section to the barest; the first that is short enough is shown. */
const PLANS: readonly Plan[] = [
  { issues: 12, levels: 8, periods: 6, obstacles: 5, ways: 6 },
  { issues: 12, levels: 6, periods: 4, obstacles: 4, ways: 6 },
  { issues: 12, levels: 5, periods: 4, obstacles: 4, ways: 4 },
  { issues: 12, levels: 4, periods: 4, obstacles: 3, ways: 4 },
  { issues: 12, levels: 4, periods: 3, obstacles: 3, ways: 3 },
  { issues: 12, levels: 4, periods: 3, obstacles: 2, ways: 3 },
  { issues: 12, levels: 3, periods: 3, obstacles: 2, ways: 3 },
  { issues: 8, levels: 2, periods: 3, obstacles: 2, ways: 3 },
  { issues: 6, levels: 2, periods: 3, obstacles: 2, ways: 2 },
  { issues: 4, levels: 2, periods: 2, obstacles: 2, ways: 2 },
  { issues: 3, levels: 2, periods: 2, obstacles: 1, ways: 1 },
];

/**
 * The section on the deal: what is agreed, when, what it gives to whom, what stands in the way where nothing can be
 * agreed, and what the two have besides a deal.
 */
export function dealLines(context: RunContext): string[] {
  const { deal } = context.study;
  if (deal === undefined) return [];
  const drafts = PLANS.map((plan) => () => sectionLines(deal, plan, context));
  for (const draft of drafts) {
    const lines = draft();
    if (lines.length <= MOST_LINES) return lines;
  }
  return drafts.at(-1)?.() ?? [];
}

function sectionLines(deal: DealResult, plan: Plan, context: RunContext): string[] {
  const isMade = deal.made.mean > VISIBLE;
  const parts = [
    [
      ...madeLines(deal, isMade, context),
      ...(isMade ? termLines(deal, plan.issues, plan.levels, context) : []),
    ],
    isMade ? dateLines(deal, plan.periods, context) : [],
    isMade ? gainLines(deal, context) : [],
    zoneLines(deal, plan.obstacles, context),
    deal.rounds > VISIBLE ? tableLines(deal.table, isMade, plan.ways, context) : [],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
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
