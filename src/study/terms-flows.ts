import { addScaled, assignProduct, setTo, sum } from '../column/arithmetic.ts';
import { addByNumber, writeDigits } from '../column/by-number.ts';
import type { Column } from '../column/column.ts';
import type { DealGroup, DealTable } from '../game/deal-table.ts';
import { type GameGraph, NONE } from '../game/graph.ts';

/** For how long, and how likely at the report, each choice of each group of issues is in force: sums over deals. */
export interface TermsFlows {
  /** Begins a block. */
  begin(count: number): void;
  /** Goes on to a bargain. */
  open(terms: Column): void;
  /**
   * Adds its deals.
   *
   * @param lasting How long they are in force in a spell, times how likely they are.
   * @param standing How likely they are made and in force at the report.
   */
  add(spell: number, lasting: Column, standing: Column): void;
  /** Adds to the flows of measures what agreed terms add to them. */
  write(registers: readonly Column[], measures: readonly Column[]): void;
  /** Tells how likely each level is in force at the report, summed over the draws of the block. */
  tellHeld(add: (issue: number, level: number, amount: number) => void): void;
}

/** The sums of one group: by spell and choice. */
interface GroupSums {
  readonly group: DealGroup;
  readonly digits: readonly { readonly stride: number; readonly size: number }[];
  /** The number of the choice that a bargain comes to. */
  readonly choice: Column;
  readonly lasting: Map<number, Column>[];
  readonly standing: Map<number, Column>[];
}

/** Prepares the sums of a graph. */
export function createTermsFlows(graph: GameGraph, deal: DealTable, capacity: number): TermsFlows {
  const { measures, clock } = graph.model;
  const spells = Array.from({ length: deal.spells }, (_, spell) => spell);
  const maps = (): Map<number, Column>[] => spells.map(() => new Map<number, Column>());
  const groups = deal.groups.map(
    (group): GroupSums => ({
      group,
      digits: group.issues.map((issue) => ({
        stride: deal.issues[issue]?.stride ?? 1,
        size: deal.issues[issue]?.levels ?? 1,
      })),
      choice: new Float64Array(capacity),
      lasting: maps(),
      standing: maps(),
    }),
  );
  const weighted = new Float64Array(capacity);
  let count = 0;

  const addTo = (sums: Map<number, Column> | undefined, choice: Column, weight: Column): void => {
    if (sums === undefined) return;
    const columnOf = (number: number): Column => {
      const column = sums.get(number) ?? new Float64Array(capacity);
      sums.set(number, column);
      return column;
    };
    addByNumber(choice, weight, columnOf, count);
  };

  return {
    begin: (draws) => {
      count = draws;
      for (const { lasting, standing } of groups) {
        for (const sums of [...lasting, ...standing])
          for (const column of sums.values()) setTo(column, 0, count);
      }
    },
    open: (terms) => {
      for (const { digits, choice } of groups) writeDigits(terms, digits, choice, count);
    },
    add: (spell, lasting, standing) => {
      for (const group of groups) {
        addTo(group.lasting[spell], group.choice, lasting);
        addTo(group.standing[spell], group.choice, standing);
      }
    },
    write: (registers, columns) => {
      for (const [index, measure] of measures.entries()) {
        const out = columns[index];
        if (measure.kind !== 'flow' || out === undefined) continue;
        const scale = measure.report === 'average' ? 1 / (clock.report * clock.step) : 1;
        for (const { group, lasting, standing } of groups) {
          for (const [spell, sums] of (measure.report === 'at' ? standing : lasting).entries()) {
            for (const [choice, found] of sums) {
              const flow = registers[group.choices[choice]?.measures[spell]?.[index] ?? NONE];
              if (flow === undefined) continue;
              assignProduct(found, flow, weighted, count);
              addScaled(weighted, scale, out, count);
            }
          }
        }
      }
    },
    tellHeld: (add) => {
      for (const { group, standing } of groups) {
        for (const sums of standing) {
          for (const [choice, found] of sums) {
            const amount = sum(found, count);
            for (const [at, issue] of group.issues.entries())
              add(issue, group.choices[choice]?.levels[at] ?? 0, amount);
          }
        }
      }
    },
  };
}
