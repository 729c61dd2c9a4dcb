import { listTerms, type TermsGroup, type TermsList } from '../column/bargain/terms-list.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NONE } from './graph.ts';

/** The terms that can be agreed in each draw of a block, listed when they are first asked for. */
export interface TermsLists {
  /** Begins a block. */
  begin(registers: readonly Column[], count: number): void;
  /**
   * The terms of a bundle.
   *
   * @param without A line that they need not keep to.
   */
  list(sitting: number, bundle: number, without?: number): TermsList;
}

/** Prepares the lists of a graph. */
export function createTermsLists(graph: GameGraph): TermsLists {
  const { deal } = graph;
  const lists = new Map<string, TermsList>();
  const groups = new Map<number, readonly TermsGroup[]>();
  let registers: readonly Column[] = [];
  let count = 0;

  const groupsOf = (sitting: number): readonly TermsGroup[] => {
    const known = groups.get(sitting);
    if (known !== undefined) return known;
    const column = (register: number): Column | undefined =>
      register === NONE ? undefined : registers[register];
    const made = (deal?.sittings[sitting]?.choices ?? []).map((choices) =>
      choices.map(({ offset, bundles, lines, consent, worths }) => ({
        offset,
        bundles,
        lines: lines.flatMap(({ line, holds }) => {
          const tells = column(holds);
          return tells === undefined ? [] : [{ line, holds: tells }];
        }),
        consent: column(consent),
        worths: worths.map(column),
      })),
    );
    groups.set(sitting, made);
    return made;
  };

  return {
    begin: (block, draws) => {
      registers = block;
      count = draws;
      lists.clear();
      groups.clear();
    },
    list: (sitting, bundle, without) => {
      const key = `${sitting},${bundle},${without}`;
      const known = lists.get(key);
      if (known !== undefined) return known;
      const { hasLumps = false, isPruned = true } = deal?.sittings[sitting] ?? {};
      const parts = 2 * ((hasLumps ? 1 : 0) + (deal?.spells ?? 0));
      const made = listTerms(groupsOf(sitting), bundle, parts, count, { prune: isPruned, without });
      lists.set(key, made);
      return made;
    },
  };
}
