import type { DealResult, IssueResult } from '../../study/deal-result.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { formatHeadedTable } from '../table.ts';
import { truncate } from '../width.ts';
import { wrap } from '../wrap.ts';
import type { RunContext } from './run-context.ts';
import { hasRounds, isEverMade } from './run-deal.ts';
import { levelName } from './run-deal-terms.ts';
import { scaleParties, tableLines } from './run-deal-worth.ts';
import { briefZoneLines } from './run-deal-zone.ts';
import type { Plan } from './run-plan.ts';

/** A level takes no more columns than this. */
const WIDEST_LEVEL = 30;

/**
 * The deal on a part of a screen: how likely it is, the likeliest terms, what it gives to whom, what stands in the way,
 * and, if there is room, what the two have besides.
 */
export function briefDealLines(
  { issues, obstacles, ways }: Pick<Plan, 'issues' | 'obstacles' | 'ways'>,
  context: RunContext,
): string[] {
  const { deal } = context.study;
  if (deal === undefined) return [];
  const isMade = isEverMade(deal);
  return [
    ...madeLines(deal, context),
    ...(isMade ? [...termLines(deal, issues, context), ...gainLines(deal, context)] : []),
    ...briefZoneLines(deal, isMade, obstacles, context),
    ...(ways > 0 && hasRounds(deal) ? tableLines(deal.table, false, ways, context) : []),
  ];
}

function madeLines(deal: DealResult, { study, dealText, format, style }: RunContext): string[] {
  const report = format.time(study.report);
  const { made, inForce } = deal;
  const told = isEverMade(deal)
    ? dealText.briefMade({
        report,
        deals: format.number(made.mean),
        inForce: format.probability(inForce.mean),
      })
    : dealText.never(report);
  return wrap(spell(told, style), REPORT_WIDTH);
}

/** One line for each issue: the likeliest level and, for numbers, the mean. */
function termLines({ issues }: DealResult, most: number, context: RunContext): string[] {
  const { dealText, format, style, say } = context;
  const shown = issues.slice(0, most);
  const rows = shown.map((issue) => {
    const level = likeliestOf(issue);
    const name = level === undefined ? '' : levelName(issue, level, context);
    return [
      say(issue.label),
      truncate(spell(name, style), WIDEST_LEVEL, spell('…', style)),
      level === undefined ? '' : format.probability(level.agreed.mean),
      issue.mean === undefined ? '' : format.quantity(issue.mean.mean, issue.unit),
    ];
  });
  const right = { align: 'right' } as const;
  const table = formatHeadedTable(
    [dealText.terms, dealText.likeliest, dealText.ofDeals, dealText.mean],
    rows,
    [{ gives: true }, {}, right, right],
    style,
  );
  const more = issues.length - shown.length;
  return [...table, ...(more > 0 ? [spell(dealText.moreIssues(more), style)] : [])];
}

function likeliestOf({ levels }: IssueResult): IssueResult['levels'][number] | undefined {
  return levels.toSorted((a, b) => b.agreed.mean - a.agreed.mean)[0];
}

/** What a deal gives to each of the two, in a sentence. */
function gainLines({ gains }: DealResult, context: RunContext): string[] {
  const { dealText, format, style } = context;
  const scales = scaleParties(
    gains.map(({ gain, ...each }) => ({ ...each, values: [gain.mean] })),
    context,
  );
  const parties = gains.map(({ gain }, at) => {
    const { label, factor } = scales.parties[at]!;
    return { party: label, gain: format.difference(gain.mean * factor) };
  });
  return wrap(spell(dealText.briefGains(parties, scales.unit), style), REPORT_WIDTH);
}
