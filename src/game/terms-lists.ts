import { type Cone, createCone, openCone } from '../column/bargain/cone.ts';
import { emptyList, listTerms, type TermsGroup, type TermsList } from '../column/bargain/terms-list.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NONE } from './graph.ts';

/** The terms that can be agreed in each draw of a block, listed when they are first asked for. */
export interface TermsLists {
  /** Begins a block. */
  begin(registers: readonly Column[], count: number): void;
  /**
   * The terms of a bundle that may be best with given weights.
   *
   * @param weights Of each part, those of the first party first.
   * @param count For how many draws they are asked for; at most those of the block.
   * @param without A line that they need not keep to.
   * @param spared Draws in which this column is 1 are not asked for; undefined for none.
   */
  list(
    sitting: number,
    bundle: number,
    weights: readonly (Column | undefined)[],
    count: number,
    without?: number,
    spared?: Column,
  ): TermsList;
}

/** A list with the directions for which it holds. */
interface Known {
  readonly cone: Cone;
  list: TermsList;
}

/** Prepares the lists of a graph. */
export function createTermsLists(graph: GameGraph): TermsLists {
  const { deal } = graph;
  const lists = new Map<string, Known>();
  const groups = new Map<number, readonly TermsGroup[]>();
  let registers: readonly Column[] = [];
  let draws = 0;
  let opened = new Uint8Array(0);

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
    begin: (block, count) => {
      registers = block;
      draws = count;
      opened = new Uint8Array(count);
      lists.clear();
      groups.clear();
    },
    list: (sitting, bundle, weights, count, without, spared) => {
      const key = `${sitting},${bundle},${without}`;
      const parts = weights.length;
      const prune = deal?.sittings[sitting]?.isPruned !== false;
      let known = lists.get(key);
      if (known === undefined) {
        const list = prune
          ? emptyList(draws)
          : listTerms(groupsOf(sitting), bundle, parts, draws, { prune, without });
        known = { cone: createCone(parts, draws), list };
        lists.set(key, known);
      }
      if (prune && openCone(known.cone, weights, opened, count, spared)) {
        const before = { list: known.list, isStale: opened };
        const options = { prune, cone: known.cone, without, before };
        known.list = listTerms(groupsOf(sitting), bundle, parts, draws, options);
      }
      return known.list;
    },
  };
}
