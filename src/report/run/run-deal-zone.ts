import type { DealResult } from '../../study/deal-result.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { displayWidth, pad } from '../width.ts';
import { wrap } from '../wrap.ts';
import { isByTactics, obstaclesOf, type ToldObstacle } from './deal-obstacles.ts';
import type { RunContext } from './run-context.ts';
import { shareText } from './run-deal-share.ts';

/** Shares below this are left out. */
const VISIBLE = 0.0005;

/**
 * How often both can do better than without a deal, what stands in the way where they cannot, and how often other terms
 * would do as well.
 *
 * @param isMade Whether deals are made at all.
 */
export function zoneLines(deal: DealResult, isMade: boolean, context: RunContext): string[] {
  const { dealText, format } = context;
  const { zone, rounds, ties } = deal;
  if (!(rounds > 0)) return paragraph(dealText.noRounds, context);
  const facts = {
    rounds: format.number(rounds),
    share: shareText(zone, context),
    isNever: zone.mean < VISIBLE,
    byTactics: isByTactics(deal),
  };
  const found = obstaclesOf(deal, isMade, context);
  return [
    ...paragraph(dealText.zone(facts), context),
    ...(found.length === 0 ? [] : paragraph(dealText.obstacles, context)),
    ...obstacleLines(found, context),
    ...(ties < VISIBLE ? [] : paragraph(dealText.ties(format.probability(ties)), context)),
  ];
}

/**
 * The same in brief, without other terms.
 *
 * @param most How many obstacles are told, the most frequent first.
 */
export function briefZoneLines(
  deal: DealResult,
  isMade: boolean,
  most: number,
  context: RunContext,
): string[] {
  const { dealText, format } = context;
  const { zone, rounds } = deal;
  if (!(rounds > 0)) return paragraph(dealText.noRounds, context);
  const found = obstaclesOf(deal, isMade, context);
  const facts = {
    rounds: format.number(rounds),
    share: format.probability(zone.mean),
    isNever: zone.mean < VISIBLE,
    byTactics: isByTactics(deal),
    hasObstacles: found.length > 0,
  };
  return [...paragraph(dealText.briefZone(facts), context), ...obstacleLines(found.slice(0, most), context)];
}

function paragraph(text: string, { style }: RunContext): string[] {
  return wrap(spell(text, style), REPORT_WIDTH);
}

function obstacleLines(found: readonly ToldObstacle[], { dealText, format, style }: RunContext): string[] {
  const shares = found.map(({ share }) => spell(format.probability(share), style));
  const width = Math.max(0, ...shares.map(displayWidth));
  const indent = ' '.repeat(width + 4);
  return found.flatMap(({ facts }, at) => {
    const words = spell(dealText.obstacle(facts), style);
    const [first = '', ...others] = wrap(words, REPORT_WIDTH - indent.length);
    const head = `  ${pad(shares[at] ?? '', width, 'right')}  ${first}`;
    return [head, ...others.map((line) => indent + line)];
  });
}
