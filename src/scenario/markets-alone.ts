import type { Scenario } from './schema.ts';

/** The groups that make a negotiation: a file has all of them, or markets alone. */
export const GAME = ['clock', 'chart', 'moves', 'outcomes'] as const;

/** Whether a scenario has markets and no negotiation. */
export function hasMarketsAlone({ outcomes, markets }: Scenario): boolean {
  return markets !== undefined && Object.keys(outcomes).length === 0;
}

/** A file of markets alone, with a game in which nothing happens. */
export function withGame(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('markets' in data)) return data;
  if (GAME.some((group) => group in data)) return data;
  return { ...data, clock: { step: '1 year', steps: 1 }, chart: {}, moves: {}, outcomes: {} };
}
