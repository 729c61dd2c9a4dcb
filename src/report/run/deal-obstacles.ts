import type { DealResult, Obstacle } from '../../study/deal-result.ts';
import type { ObstacleFacts } from '../text/deal-words.ts';
import { asShare } from './as-share.ts';
import type { RunContext } from './run-context.ts';

/** Above this share of the rounds it does not matter what stands in the way in the others. */
const NEARLY_ALWAYS = 0.995;
/** Shares below this are left out. */
const VISIBLE = 0.0005;

/** What stands in the way of a deal. */
export interface ToldObstacle {
  /** Of the rounds without a zone of agreement. */
  readonly share: number;
  readonly facts: ObstacleFacts;
}

/** Whether terms are always found by tactics, which ask nobody what going on without a deal is worth. */
export function isByTactics({ rules }: Pick<DealResult, 'rules'>): boolean {
  return rules.every((rule) => rule === 'concession');
}

/**
 * All that stands in the way, as shares of the rounds without a zone, the most frequent first: nothing where both can
 * nearly always do better, or where tactics lead to deals without a zone.
 */
export function obstaclesOf(
  deal: DealResult,
  isMade: boolean,
  context: Pick<RunContext, 'say' | 'party'>,
): ToldObstacle[] {
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

function factsOf(obstacle: Obstacle, { say, party }: Pick<RunContext, 'say' | 'party'>): ObstacleFacts {
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
