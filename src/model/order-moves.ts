import type { MoveEntry } from '../scenario/schema.ts';
import type { Binding } from './binding.ts';

/** The moves in the order in which they act: as written, but for those that say `before` or `after` another. */
export function orderMoves(
  binding: Binding,
  moves: Readonly<Record<string, MoveEntry>>,
): [string, MoveEntry][] {
  const ordered = Object.entries(moves);
  const wishes = ordered.flatMap(([name, { before, after }]) =>
    (['before', 'after'] as const).flatMap((side) => {
      const other = side === 'before' ? before : after;
      if (other === undefined) return [];
      if (moves[other] !== undefined && other !== name) return [{ name, side, other }];
      binding.reportUnknown(other, 'move', ['moves', name, side]);
      return [];
    }),
  );
  const at = (name: string): number => ordered.findIndex(([each]) => each === name);
  for (const { name, side, other } of wishes) {
    const [moved] = ordered.splice(at(name), 1);
    if (moved !== undefined) ordered.splice(at(other) + (side === 'after' ? 1 : 0), 0, moved);
  }
  const broken = wishes.filter(({ name, side, other }) =>
    side === 'before' ? at(name) > at(other) : at(name) < at(other),
  );
  const [first] = broken;
  if (first !== undefined) {
    const names = [...new Set(broken.flatMap(({ name, other }) => [name, other]))];
    binding.report('order-cycle', ['moves', first.name, first.side], { moves: names });
  }
  return ordered;
}
