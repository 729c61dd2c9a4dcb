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
 * @param most How many obstacles are told, the most frequent first.
 */
export function zoneLines(deal: DealResult, most: number, context: RunContext): string[] {
  const { dealText, format, style } = context;
  const { zone, rounds, ties } = deal;
  const paragraph = (text: string): string[] => wrap(spell(text, style), REPORT_WIDTH);
  if (!(rounds > 0)) return paragraph(dealText.noRounds);
  const facts = {
    rounds: format.number(rounds),
    share: shareText(zone, context),
    isNever: zone.mean < VISIBLE,
  };
  return [
    ...paragraph(dealText.zone(facts)),
    ...(zone.mean > NEARLY_ALWAYS ? [] : obstacleLines(deal, most, context)),
    ...(ties < VISIBLE ? [] : paragraph(dealText.ties(format.probability(ties)))),
  ];
}

function obstacleLines(deal: DealResult, most: number, context: RunContext): string[] {
  const { dealText, format, style } = context;
  const found = obstaclesOf(deal, context);
  if (found.length === 0) return [];
  const shown = found.slice(0, most);
  const shares = shown.map(({ share }) => spell(format.probability(share), style));
  const width = Math.max(...shares.map(displayWidth));
  const indent = ' '.repeat(width + 4);
  const lines = shown.flatMap(({ facts }, at) => {
    const words = spell(dealText.obstacle(facts), style);
    const [first = '', ...others] = wrap(words, REPORT_WIDTH - indent.length);
    const head = `  ${pad(shares[at] ?? '', width, 'right')}  ${first}`;
    return [head, ...others.map((line) => indent + line)];
  });
  const more = found.length - shown.length;
  return [
    ...wrap(spell(dealText.obstacles, style), REPORT_WIDTH),
    ...lines,
    ...(more > 0 ? [spell(dealText.moreObstacles(more), style)] : []),
  ];
}

interface Told {
  readonly share: number;
  readonly facts: ObstacleFacts;
}

/** All that stands in the way, as shares of the rounds without a zone, the most frequent first. */
function obstaclesOf({ obstacles, excluded, zone }: DealResult, context: RunContext): Told[] {
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
