import { addProduct, addTo, assignProduct, sum } from '../column/arithmetic.ts';
import { addByNumber, type Digit, sumByNumber, writeDigits } from '../column/by-number.ts';
import type { Column } from '../column/column.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import type { DealFlows } from './deal-flows.ts';
import type { TallyBlock } from './tally.ts';

/** For so many draws, the first ones, it is told what stands in the way of deals: looking for it costs as much as them. */
export const EXPLAINED_DRAWS = 64;

/** What is gathered about deals over the blocks of a study. Sums are over plays, weighted by probability. */
export interface DealTally {
  /** By draw: how many deals are made up to the report. */
  readonly made: Float64Array;
  /** By draw: the probability that agreed terms are in force at the report. */
  readonly inForce: Float64Array;
  /** By issue, by level: by draw the deals made at it; only levels that are ever agreed. */
  readonly agreed: readonly ReadonlyMap<number, Float64Array>[];
  /** By issue, by draw: the sum of what the agreed levels are worth; empty where the issue is no number. */
  readonly values: readonly Float64Array[];
  /** By issue, by level: the sum over draws of what the level is worth, and of the probability that it is in force. */
  readonly levelValues: readonly ReadonlyMap<number, number>[];
  readonly held: readonly ReadonlyMap<number, number>[];
  /** By step: deals made, and by issue and level. */
  readonly dates: ReadonlyMap<number, { made: number; readonly levels: readonly Map<number, number>[] }>;
  /** By party, by draw: the sum over deals of what it gains, and of what it would get without. */
  readonly gains: readonly Float64Array[];
  readonly alternatives: readonly Float64Array[];
  /** By draw: how many times two parties sit down, and how many of them have a zone of possible agreement. */
  readonly rounds: Float64Array;
  readonly zones: Float64Array;
  /**
   * By what stands in the way, as `writeObstacles` tells it, but with parties in the order of the file: how many rounds
   * of the first `EXPLAINED_DRAWS`.
   */
  readonly obstacles: ReadonlyMap<number, number>;
  /** By bargain node: how often it is reached, summed over draws. */
  readonly reached: ReadonlyMap<number, number>;
  /** Takes down a bargain of a block. */
  note(node: number, mass: Column, block: TallyBlock): void;
  /** Ends a block: adds to the flows of its measures what agreed terms add. */
  finish(block: TallyBlock, measures: readonly Column[]): void;
  /** Forgets all blocks. */
  clear(): void;
}

/**
 * Prepares the sums about deals; undefined where nothing is bargained over.
 *
 * @param flows Of the same graph; is told of each bargain, too.
 */
export function createDealTally(
  graph: GameGraph,
  draws: number,
  capacity: number,
  flows: DealFlows | undefined,
): DealTally | undefined {
  const { deal, model } = graph;
  if (deal === undefined || flows === undefined) return undefined;
  const perDraw = (): Float64Array => new Float64Array(draws);
  const made = perDraw();
  const inForce = perDraw();
  const agreed = deal.issues.map(() => new Map<number, Float64Array>());
  const values = deal.issues.map((issue) => new Float64Array(issue.values.length === 0 ? 0 : draws));
  const levelValues = deal.issues.map(() => new Map<number, number>());
  const held = deal.issues.map(() => new Map<number, number>());
  const dates = new Map<number, { made: number; levels: Map<number, number>[] }>();
  const gains = model.parties.map(perDraw);
  const alternatives = model.parties.map(perDraw);
  const rounds = perDraw();
  const zones = perDraw();
  const obstacles = new Map<number, number>();
  const reached = new Map<number, number>();
  const closing = new Float64Array(capacity);
  const number = new Float64Array(capacity);
  const none: Column = new Float64Array(capacity);
  const digits = deal.issues.map(({ stride, levels }): Digit => ({ stride, size: levels }));

  const add = (map: Map<number, number>, key: number, amount: number): void => {
    map.set(key, (map.get(key) ?? 0) + amount);
  };

  const note: DealTally['note'] = (node, mass, block) => {
    const { first, count, policies } = block;
    const settled = policies.settlements.get(node);
    const site = graph.bargains[graph.detail[node] ?? 0];
    if (settled === undefined || site === undefined) return;
    const part = (all: Float64Array): Column => all.subarray(first, first + count);
    const isReversed = site.between[0] > site.between[1];
    assignProduct(mass, settled.close, closing, count);
    addTo(closing, part(made), count);
    addTo(mass, part(rounds), count);
    addProduct(mass, settled.zone, part(zones), count);
    add(reached, node, sum(mass, count));
    const inOrder = (code: number): number => (isReversed ? withPartiesSwapped(code, deal.lines) : code);
    const explained = Math.max(0, Math.min(EXPLAINED_DRAWS - first, count));
    sumByNumber(settled.obstacles, mass, (code, amount) => add(obstacles, inOrder(code), amount), explained);
    for (const [at, party] of site.between.entries()) {
      const [gain, alternative] = [gains[party], alternatives[party]];
      if (gain !== undefined) addProduct(closing, settled.gains[at] ?? none, part(gain), count);
      if (alternative !== undefined)
        addProduct(closing, settled.otherwise[at] ?? none, part(alternative), count);
    }
    const total = sum(closing, count);
    if (total === 0) return;
    const step = graph.step[node] ?? 0;
    const date = dates.get(step) ?? { made: 0, levels: deal.issues.map(() => new Map<number, number>()) };
    dates.set(step, date);
    date.made += total;
    for (const [issue, digit] of digits.entries()) {
      writeDigits(settled.terms, [digit], number, count);
      const columns = agreed[issue];
      if (columns === undefined) continue;
      const columnOf = (level: number): Column => {
        const column = columns.get(level) ?? perDraw();
        columns.set(level, column);
        return part(column);
      };
      addByNumber(number, closing, columnOf, count);
      const levels = date.levels[issue];
      if (levels !== undefined)
        sumByNumber(number, closing, (level, amount) => add(levels, level, amount), count);
    }
  };

  const finish: DealTally['finish'] = (block, measures) => {
    const { first, count, registers } = block;
    flows.finish(block, measures, (standing) =>
      addTo(standing, inForce.subarray(first, first + count), count),
    );
    flows.tellHeld((issue, level, amount) => {
      const levels = held[issue];
      if (levels !== undefined) add(levels, level, amount);
    });
    for (const [issue, { values: worths }] of deal.issues.entries()) {
      for (const [level, column] of agreed[issue] ?? []) {
        const worth = registers[worths[level] ?? NONE];
        const [total, means] = [values[issue], levelValues[issue]];
        if (worth === undefined || total === undefined || means === undefined) continue;
        const part = column.subarray(first, first + count);
        addProduct(part, worth, total.subarray(first, first + count), count);
        add(means, level, sum(worth, count));
      }
    }
  };

  const clear = (): void => {
    for (const column of [made, inForce, rounds, zones, ...values, ...gains, ...alternatives]) column.fill(0);
    for (const map of [...agreed, ...levelValues, ...held, dates, obstacles, reached]) map.clear();
  };

  return {
    made,
    inForce,
    agreed,
    values,
    levelValues,
    held,
    dates,
    gains,
    alternatives,
    rounds,
    zones,
    obstacles,
    reached,
    note,
    finish,
    clear,
  };
}

/** A code of `writeObstacles` with what it tells of the two parties exchanged. */
function withPartiesSwapped(code: number, lines: number): number {
  const first = Math.floor(code / 2 ** lines) % 2;
  const second = Math.floor(code / 2 ** (lines + 1)) % 2;
  return code + (second - first) * 2 ** lines + (first - second) * 2 ** (lines + 1);
}
