import { dot, sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import { freeEnd, oddsOf } from '../game/policies.ts';
import type { TallyBlock } from './tally.ts';

/** Sums over all draws for the choices of one case of one move in one step. */
export interface ChoiceTally {
  readonly move: number;
  readonly case: number;
  readonly party: number;
  readonly step: number;
  readonly configurations: Set<number>;
  reached: number;
  weight: number;
  /** The choice nodes that are summed up. */
  readonly nodes: Set<number>;
  /** By option: reached · probability, reached · value to its chooser, and reached · worth to each party asked for. */
  readonly options: Map<number, { probability: number; value: number; reached: number; worths: number[] }>;
}

/** What of a solved block the choices are summed from. */
export interface ChoiceBlock extends Pick<TallyBlock, 'count' | 'registers' | 'policies' | 'swings'> {
  /** What each party expects from an edge on, where that is wanted. */
  readonly edgeWorths?: ReadonlyMap<number, readonly Column[]>;
}

/** The choices of a graph as they are summed up. */
export interface ChoiceTallies {
  /** By move, case and step. */
  readonly all: ReadonlyMap<string, ChoiceTally>;
  /**
   * Adds a choice node.
   *
   * @param mass The probability of reaching it.
   */
  note(node: number, mass: Column, block: ChoiceBlock): void;
  /** Forgets all that were added. */
  clear(): void;
}

/** Prepares the sums of the choices of a graph. */
export function createChoiceTallies(graph: GameGraph): ChoiceTallies {
  const all = new Map<string, ChoiceTally>();
  const note = (node: number, mass: Column, block: ChoiceBlock): void => {
    const detail = graph.detail[node] ?? 0;
    const site = graph.sites[detail];
    const step = graph.step[node] ?? 0;
    if (site === undefined) return;
    const key = `${site.move},${site.case},${step}`;
    let tally = all.get(key);
    if (tally === undefined) {
      const { move, case: index, party } = site;
      tally = {
        move,
        case: index,
        party,
        step,
        configurations: new Set(),
        nodes: new Set(),
        reached: 0,
        weight: 0,
        options: new Map(),
      };
      all.set(key, tally);
    }
    const { count } = block;
    const reached = sum(mass, count);
    tally.nodes.add(node);
    tally.configurations.add(graph.configuration[node] ?? 0);
    tally.reached += reached;
    const swing = block.swings.get(node);
    if (swing !== undefined) tally.weight += dot(mass, swing, count);
    for (let edge = graph.edgeStart[node] ?? 0; edge < freeEnd(graph, node, detail); edge++) {
      const option = graph.edgeOption[edge] ?? NONE;
      const value = block.policies.value[block.policies.index[edge] ?? NONE];
      const found = tally.options.get(option) ?? { probability: 0, value: 0, reached: 0, worths: [] };
      found.probability += dot(mass, oddsOf(graph, block.policies, block.registers, edge), count);
      found.reached += reached;
      if (value !== undefined) found.value += dot(mass, value, count);
      for (const [party, worth] of block.edgeWorths?.get(edge)?.entries() ?? []) {
        found.worths[party] = (found.worths[party] ?? 0) + dot(mass, worth, count);
      }
      tally.options.set(option, found);
    }
  };
  return { all, note, clear: () => all.clear() };
}
