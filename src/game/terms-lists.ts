import { isNothing } from '../column/arithmetic.ts';
import { type Cone, createCone, isNear, openCone } from '../column/bargain/cone.ts';
import { emptyList, listTerms, type TermsGroup, type TermsList } from '../column/bargain/terms-list.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NONE } from './graph.ts';

/** Terms with the weights of their parts. */
export interface WeighedTerms {
  readonly list: TermsList;
  /** Of each part of the list, those of the first party first; undefined for 1. */
  readonly weights: readonly (Column | undefined)[];
}

/** The terms that can be agreed in each draw of a block, listed when they are first asked for. */
export interface TermsLists {
  /** Begins a block. */
  begin(registers: readonly Column[], count: number): void;
  /**
   * The terms of a bundle that may be best with given weights.
   *
   * @param weights Of all parts, those of the first party first. Parts without weight are left out of what is given back.
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
  ): WeighedTerms;
}

/** A list with the directions for which it holds. */
interface Known {
  readonly cone: Cone;
  list: TermsList;
}

/** So many lists are kept of the same terms, for weights that point elsewhere; the last one is for all others. */
const DIRECTIONS = 2;

/** Prepares the lists of a graph. */
export function createTermsLists(graph: GameGraph): TermsLists {
  const { deal } = graph;
  const lists = new Map<string, Known[]>();
  const groups = new Map<string, readonly TermsGroup[]>();
  let registers: readonly Column[] = [];
  let draws = 0;
  let opened = new Uint8Array(0);

  /** The choices of a sitting with the worth of some parts only. */
  const groupsOf = (sitting: number, parts: readonly number[]): readonly TermsGroup[] => {
    const key = `${sitting}|${parts}`;
    const known = groups.get(key);
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
        worths: parts.map((part) => column(worths[part] ?? NONE)),
      })),
    );
    groups.set(key, made);
    return made;
  };

  /** The parts that have any weight for one of the two, alike for both. */
  const weighedParts = (weights: readonly (Column | undefined)[], count: number): number[] => {
    const half = weights.length / 2;
    const has = (part: number): boolean => {
      const weight = weights[part];
      return weight === undefined || !isNothing(weight, count);
    };
    const own = Array.from({ length: half }, (_, part) => part).filter(
      (part) => has(part) || has(half + part),
    );
    return [...own, ...own.map((part) => half + part)];
  };

  return {
    begin: (block, count) => {
      registers = block;
      draws = count;
      opened = new Uint8Array(count);
      lists.clear();
      groups.clear();
    },
    list: (sitting, bundle, all, count, without, spared) => {
      const parts = weighedParts(all, count);
      const weights = parts.map((part) => all[part]);
      const prune = deal?.sittings[sitting]?.isPruned !== false;
      const key = `${sitting},${bundle},${without}|${parts}`;
      const those = lists.get(key) ?? [];
      lists.set(key, those);
      const near = those.find(({ cone }) => isNear(cone, weights));
      let known = near ?? (those.length < DIRECTIONS ? undefined : those.at(-1));
      if (known === undefined) {
        const list = prune
          ? emptyList(draws)
          : listTerms(groupsOf(sitting, parts), bundle, parts.length, draws, { prune, without });
        known = { cone: createCone(parts.length, draws), list };
        those.push(known);
      }
      if (prune && openCone(known.cone, weights, opened, count, spared)) {
        const before = { list: known.list, isStale: opened };
        const options = { prune, cone: known.cone, without, before };
        known.list = listTerms(groupsOf(sitting, parts), bundle, parts.length, draws, options);
      }
      return { list: known.list, weights };
    },
  };
}
