import type { View } from '../model/view.ts';
import type { CompiledMove } from './compiled-moves.ts';
import { NONE } from './graph.ts';

/** Where a play stops to see what happens, is chosen or is agreed. */
export interface OpenMove {
  /** The index of the move that leaves something open; the number of moves where the step ends. */
  readonly position: number;
  /** The number of the state then. */
  readonly state: number;
  /** The case that acts; NONE at the end of a step. */
  readonly site: number;
}

/** What a play tells of the moves that it passes. */
export interface PassedMoves {
  /** An event that is certain; returns the number of the state after it. */
  raise(state: number, event: string, move: number, site: number): number;
  /** A date that is only a mark. */
  mark?(move: number): void;
}

type Writable<Data> = { -readonly [Key in keyof Data]: Data[Key] };

/**
 * The first of the moves from a position on that leaves something open in a state. Those before it, whose events are
 * certain, act on the way.
 *
 * @param moves Those that act in the step at hand, in order.
 * @param end The number of moves.
 */
export function findOpenMove(
  moves: readonly CompiledMove[],
  end: number,
  from: number,
  start: number,
  viewOf: (state: number, position: number) => View,
  passed: PassedMoves,
): OpenMove {
  let state = start;
  const view: Writable<View> = viewOf(state, from);
  for (const move of moves) {
    if (move.position < from) continue;
    view.position = move.position;
    const found = move.holds(view) ? move.cases.find((each) => each.holds(view)) : undefined;
    if (found === undefined) continue;
    const { act, index, offers } = found;
    if (act.kind === 'mark') passed.mark?.(move.position);
    else if (act.kind === 'event') {
      state = passed.raise(state, act.event, move.position, index);
      Object.assign(view, viewOf(state, move.position));
    } else if (act.kind === 'bargain' || offers.some((offer) => offer(view))) {
      return { position: move.position, state, site: index };
    }
  }
  return { position: end, state, site: NONE };
}
