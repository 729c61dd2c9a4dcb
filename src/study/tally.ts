import { addProductScaled, addScaled, addTo, copy, setTo, sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { createForwardPass, type ForwardVisitor } from '../game/forward.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import type { Policies } from '../game/policies.ts';
import { selectPassage, selectReported } from '../game/selection.ts';
import { type ChoiceTallies, createChoiceTallies } from './choice-tally.ts';
import { createDealFlows } from './deal-flows.ts';
import { createDealTally, type DealTally } from './deal-tally.ts';
import type { TableTally } from './table-tally.ts';

/** What is gathered over the blocks of a study. */
export interface Tally {
  /** By outcome, by draw: probability. */
  readonly outcomes: readonly Float64Array[];
  /** By measure, by draw: total flow, time, probability; for `first` the time weighted by probability. */
  readonly measures: readonly Float64Array[];
  /** By measure, by draw: the probability that it is reached, for `first`. */
  readonly reaches: readonly Float64Array[];
  /** By step reported and configuration: the sum of probabilities. */
  readonly configurations: readonly Float64Array[];
  readonly choices: ChoiceTallies['all'];
  /** Undefined where nothing is bargained over, or nobody asks. */
  readonly deals: DealTally | undefined;
  /** By measure: the sum over draws of what it is compared with. */
  readonly against: Float64Array;
  /** The mean probability of each outcome over a block, which is not gathered. */
  meanOutcomes(block: Pick<TallyBlock, 'registers' | 'policies' | 'count'>): number[];
  /** Gathers one block. */
  add(block: TallyBlock): void;
  /** Forgets all blocks. */
  clear(): void;
}

/** What of a study is summed up, where that is not everything. */
export interface TallyScope {
  /** Which measures of `ever` and `first`, each a pass of its own, are computed; the others stay 0. Default all. */
  readonly passages?: ((measure: string) => boolean) | undefined;
  /** Whether it is wanted what is agreed and what stands in the way. Default true. */
  readonly deals?: boolean | undefined;
}

/** One solved block of draws. */
export interface TallyBlock {
  readonly first: number;
  readonly count: number;
  readonly registers: readonly Column[];
  readonly policies: Policies;
  /** By choice node: how far the headline outcome hangs on it; empty if choices are not wanted. */
  readonly swings: ReadonlyMap<number, Column>;
}

/**
 * Prepares the sums of a study.
 *
 * @param table Is told of the step in which two parties first sit down.
 */
export function createTally(
  graph: GameGraph,
  draws: number,
  capacity: number,
  { passages: isWanted = () => true, deals: withDeals = true }: TallyScope = {},
  table?: TableTally,
): Tally {
  const { model } = graph;
  const forward = createForwardPass(graph, selectReported(graph), capacity);
  const perDraw = (length: number): Float64Array[] => Array.from({ length }, () => new Float64Array(draws));
  const outcomes = perDraw(model.outcomes.length);
  const measures = perDraw(model.measures.length);
  const reaches = model.measures.map((measure) => new Float64Array(measure.kind === 'first' ? draws : 0));
  const configurations = Array.from(
    { length: model.clock.report },
    () => new Float64Array(graph.configurations.length),
  );
  const choices = createChoiceTallies(graph);
  const flows = createDealFlows(graph, capacity);
  const deals = withDeals ? createDealTally(graph, draws, capacity, flows) : undefined;
  const outcomeColumns = model.outcomes.map(() => new Float64Array(capacity));
  const measureColumns = model.measures.map(() => new Float64Array(capacity));
  const against = new Float64Array(model.measures.length);
  const reachColumn = new Float64Array(capacity);
  const length = model.clock.step;

  const landingOf = (node: number): GameGraph['landings'][number] | undefined =>
    graph.landings[graph.detail[node] ?? 0];

  const addOutcome = (node: number, mass: Column, count: number): void => {
    const column = outcomeColumns[landingOf(node)?.outcome ?? NONE];
    if (column !== undefined) addTo(mass, column, count);
  };

  const addMain = (block: TallyBlock): void => {
    const { registers, policies, count } = block;
    const noted: Partial<ForwardVisitor> = table?.note(block) ?? {};
    forward.run(registers, policies, count, {
      choice: (node, mass) => {
        noted.choice?.(node, mass);
        if (block.swings.size > 0) choices.note(node, mass, block);
      },
      chance: (node, mass) => noted.chance?.(node, mass),
      bargain: (node, mass) => {
        noted.bargain?.(node, mass);
        flows?.note(node, mass, count);
        deals?.note(node, mass, block);
      },
      landing: (node, mass) => {
        noted.landing?.(node, mass);
        const step = graph.step[node] ?? 0;
        const landing = landingOf(node);
        const row = configurations[step];
        const configuration = graph.configuration[node] ?? 0;
        if (row !== undefined) row[configuration] = (row[configuration] ?? 0) + sum(mass, count);
        addOutcome(node, mass, count);
        for (const [index, measure] of model.measures.entries()) {
          const column = measureColumns[index];
          const seen = landing?.measures[index] ?? NONE;
          if (column === undefined) continue;
          if (measure.kind === 'flow' && seen !== NONE) {
            const flow = registers[seen];
            const weight =
              measure.report === 'total' ? length : measure.report === 'average' ? 1 / model.clock.report : 1;
            if (flow !== undefined) addProductScaled(mass, flow, weight, column, count);
          } else if (measure.kind === 'time' && seen === 1) addScaled(mass, length, column, count);
        }
      },
    });
    (deals ?? flows)?.finish(block, measureColumns);
  };

  /** First passages: their passes end where they arrive, so that each play is counted once. */
  const passages = model.measures.map((measure, index) =>
    (measure.kind === 'ever' || measure.kind === 'first') && isWanted(measure.name)
      ? createForwardPass(graph, selectPassage(graph, index, measure.by), capacity)
      : undefined,
  );
  const addPassage = (index: number, block: TallyBlock): void => {
    const column = measureColumns[index];
    const isTimed = model.measures[index]?.kind === 'first';
    if (column === undefined || passages[index] === undefined) return;
    setTo(reachColumn, 0, block.count);
    passages[index].run(block.registers, block.policies, block.count, {
      landing: (node, mass) => {
        if (landingOf(node)?.measures[index] !== 1) return;
        addTo(mass, reachColumn, block.count);
        if (isTimed) addScaled(mass, (graph.step[node] ?? 0) * length, column, block.count);
      },
    });
    if (isTimed) keep(reachColumn, reaches[index], block);
    else copy(reachColumn, column, block.count);
  };

  return {
    outcomes,
    measures,
    reaches,
    configurations,
    choices: choices.all,
    deals,
    against,
    meanOutcomes: ({ registers, policies, count }) => {
      for (const column of outcomeColumns) setTo(column, 0, count);
      forward.run(registers, policies, count, { landing: (node, mass) => addOutcome(node, mass, count) });
      return outcomeColumns.map((column) => sum(column, count) / count);
    },
    add: (block) => {
      for (const [index, register] of graph.against.entries()) {
        const column = block.registers[register];
        if (column !== undefined) against[index] = (against[index] ?? 0) + sum(column, block.count);
      }
      for (const column of [...outcomeColumns, ...measureColumns]) setTo(column, 0, block.count);
      addMain(block);
      for (const index of model.measures.keys()) addPassage(index, block);
      for (const [index, column] of outcomeColumns.entries()) keep(column, outcomes[index], block);
      for (const [index, column] of measureColumns.entries()) keep(column, measures[index], block);
    },
    clear: () => {
      for (const sums of [...outcomes, ...measures, ...reaches, ...configurations, against]) sums.fill(0);
      choices.clear();
      deals?.clear();
      flows?.clear();
    },
  };
}

/** Keeps what a block has found for its draws. */
export function keep(
  column: Column,
  into: Float64Array | undefined,
  { first, count }: Pick<TallyBlock, 'first' | 'count'>,
): void {
  if (into !== undefined) copy(column, into.subarray(first, first + count), count);
}
