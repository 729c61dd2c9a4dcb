import type { Bargain, Deal } from './deal.ts';

/**
 * The events that a deal raises, in order: that of the bargain, then those of the levels agreed.
 *
 * @param levels By issue the index of the level; any other number where none matters.
 */
export function dealEvents({ issues }: Deal, { event }: Bargain, levels: readonly number[]): string[] {
  return [
    ...(event === undefined ? [] : [event]),
    ...levels.flatMap((level, issue) => issues[issue]?.levels[level]?.event ?? []),
  ];
}
