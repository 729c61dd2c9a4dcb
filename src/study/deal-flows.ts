import { addProduct, assignProduct, copy, setTo } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import type { GameGraph } from '../game/graph.ts';
import { createTermsTimes } from '../game/terms-times.ts';
import type { TallyBlock } from './tally.ts';
import { createTermsFlows, type TermsFlows } from './terms-flows.ts';

/** What agreed terms add to the flows of measures, block by block. */
export interface DealFlows extends Pick<TermsFlows, 'tellHeld'> {
  /** Takes down how likely a bargain of a block is reached. */
  note(node: number, mass: Column, count: number): void;
  /**
   * Ends a block: adds to the flows of its measures.
   *
   * @param tell Is told how likely terms agreed at a bargain are in force at the report; the column holds until it returns.
   */
  finish(block: TallyBlock, measures: readonly Column[], tell?: (standing: Column) => void): void;
  /** Forgets what was noted of a block that was not finished. */
  clear(): void;
}

/** Prepares the sums of a graph; undefined where nothing is bargained over. */
export function createDealFlows(graph: GameGraph, capacity: number): DealFlows | undefined {
  const { deal } = graph;
  if (deal === undefined) return undefined;
  const masses = new Map<number, Column>();
  const lasting = new Float64Array(capacity);
  const standing = new Float64Array(capacity);
  const times = createTermsTimes(graph, capacity);
  const flows = createTermsFlows(graph, deal, capacity);
  const clear = (): void => {
    for (const column of masses.values()) setTo(column, 0, capacity);
  };
  return {
    clear,
    tellHeld: flows.tellHeld,
    note: (node, mass, count) => {
      const kept = masses.get(node) ?? new Float64Array(capacity);
      masses.set(node, kept);
      copy(mass, kept, count);
    },
    finish: ({ count, registers, policies }, measures, tell) => {
      flows.begin(count);
      times.run(registers, policies, count, (node, time, heldAt) => {
        const mass = masses.get(node);
        const settled = policies.settlements.get(node);
        if (mass === undefined || settled === undefined) return;
        flows.open(settled.terms);
        const start = graph.edgeStart[node] ?? 0;
        for (let spell = 0; spell < deal.spells; spell++) {
          setTo(lasting, 0, count);
          setTo(standing, 0, count);
          for (const [bundle, odds] of settled.odds.entries()) {
            const child = graph.edgeTarget[start + bundle] ?? 0;
            addProduct(odds, time(spell, child), lasting, count);
            addProduct(odds, heldAt(spell, child), standing, count);
          }
          assignProduct(mass, lasting, lasting, count);
          assignProduct(mass, standing, standing, count);
          flows.add(spell, lasting, standing);
          tell?.(standing);
        }
      });
      flows.write(registers, measures);
      clear();
    },
  };
}
