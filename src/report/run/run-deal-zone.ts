import type { DealResult, Obstacle } from '../../study/deal-result.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import type { ObstacleFacts } from '../text/deal-words.ts';
import { displayWidth, pad } from '../width.ts';
import { wrap } from '../wrap.ts';
import { asShare } from './as-share.ts';
import type { RunContext } from './run-context.ts';
import { shareText } from './run-deal-share.ts';

/** Above this share of the rounds it does not matter what stands in the way in the others. */
const NEARLY_ALWAYS = 0.995;
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

/** Whether terms are always found by tactics, which ask nobody what going on without a deal is worth. */
function isByTactics({ rules }: DealResult): boolean {
  return rules.every((rule) => rule === 'concession');
}

function obstacleLines(found: readonly Told[], { dealText, format, style }: RunContext): string[] {
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

interface Told {
  readonly share: number;
  readonly facts: ObstacleFacts;
}

/**
 * All that stands in the way, as shares of the rounds without a zone, the most frequent first: nothing where both can
 * nearly always do better, or where tactics lead to deals without a zone.
 */
function obstaclesOf(deal: DealResult, isMade: boolean, context: RunContext): Told[] {
  const { obstacles, excluded, zone } = deal;
  if (zone.mean > NEARLY_ALWAYS || (isMade && isByTactics(deal))) return [];
  const told = [
    ...obstacles.map((each) => ({ share: each.share, facts: factsOf(each, context) })),
    { share: excluded, facts: { kind: 'excluded' } as const },
  ];
  return told
    .map(({ share, facts }) => ({ share: asShare(share / (1 - zone.mean)), facts }))
    .filter(({ share }) => share >= VISIBLE)
    .toSorted((a, b) => b.share - a.share);
}

function factsOf(obstacle: Obstacle, { say, party }: RunContext): ObstacleFacts {
  switch (obstacle.kind) {
    case 'redLine':
    case 'winSet':
      return { kind: obstacle.kind, party: party(obstacle.party), label: say(obstacle.label) };
    case 'alternative':
      return { kind: 'alternative', party: party(obstacle.party) };
    case 'apart':
      return { kind: 'apart' };
    default:
      return obstacle satisfies never;
  }
}
