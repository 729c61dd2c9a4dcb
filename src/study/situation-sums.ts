import { addProduct, addTo, copy, setTo, sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import type { BackwardVisitor } from '../game/backward.ts';
import { createForwardPass } from '../game/forward.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import { freeEnd } from '../game/policies.ts';
import { selectThrough } from '../game/selection.ts';
import { type ChoiceTallies, createChoiceTallies } from './choice-tally.ts';
import type { SolvedBlock } from './solver.ts';
import { keep } from './tally.ts';

/** The beginning of a step, and which configurations, by number, are meant. */
export interface Spot {
  readonly step: number;
  readonly isThere: (configuration: number) => boolean;
  /** The configuration in which everything starts. */
  readonly initial: number;
}

/** What is gathered over the blocks about plays that are at a spot, and at the same time elsewhere. */
export interface SituationSums {
  /** By draw: the probability of being there. */
  readonly there: Float64Array;
  /** By outcome, by draw: the probability of being there and of the outcome. */
  readonly outcomes: readonly Float64Array[];
  /** By party, by draw: what it expects from there on, times the probability of being there. */
  readonly values: readonly Float64Array[];
  /** By party: what it expects from elsewhere on, times that probability, summed over draws. */
  readonly otherValues: Float64Array;
  /** By configuration: its probability at the beginning of the step, summed over draws. */
  readonly configurations: Float64Array;
  /** The choices of the step, where one is there. */
  readonly choices: ChoiceTallies['all'];
  /** Keeps what the step is worth while values are solved. */
  readonly visitor: BackwardVisitor;
  /** Gathers one solved block. */
  add(block: SolvedBlock): void;
}

/** Prepares the sums about a spot. */
export function createSituationSums(graph: GameGraph, spot: Spot, draws: number): SituationSums {
  const { model } = graph;
  const { step, isThere, initial } = spot;
  const perDraw = (length: number): Float64Array[] => Array.from({ length }, () => new Float64Array(draws));
  const there = new Float64Array(draws);
  const outcomes = perDraw(model.outcomes.length);
  const values = perDraw(model.parties.length);
  const otherValues = new Float64Array(model.parties.length);
  const configurations = new Float64Array(graph.configurations.length);
  const choices = createChoiceTallies(graph);
  const kept = createKeptWorths(graph, step);
  const selection = selectThrough(graph, step, isThere);
  let pass: ReturnType<typeof createForwardPass> | undefined;

  const add = (block: SolvedBlock): void => {
    const { count, registers, policies } = block;
    const columns = (length: number): Column[] => Array.from({ length }, () => new Float64Array(count));
    const mass = new Float64Array(count);
    const outcomeColumns = columns(model.outcomes.length);
    const [valueColumns, otherColumns] = [columns(model.parties.length), columns(model.parties.length)];

    const arrive = (configuration: number, reached: Column, next: readonly (Column | undefined)[]): void => {
      const isHere = isThere(configuration);
      if (isHere) addTo(reached, mass, count);
      configurations[configuration] = (configurations[configuration] ?? 0) + sum(reached, count);
      for (const [party, worth] of next.entries()) {
        const column = (isHere ? valueColumns : otherColumns)[party];
        if (worth !== undefined && column !== undefined) addProduct(reached, worth, column, count);
      }
    };

    if (step === 0) {
      const certain = new Float64Array(count);
      setTo(certain, 1, count);
      arrive(initial, certain, block.worths);
    }
    if (step > 0 || isThere(initial)) {
      pass ??= createForwardPass(graph, selection, count);
      pass.run(registers, policies, count, {
        choice: (node, reached) => {
          if (graph.step[node] === step)
            choices.note(node, reached, { ...block, edgeWorths: kept.edgeWorths });
        },
        landing: (node, reached) => {
          const configuration = graph.configuration[node] ?? 0;
          const isBefore = graph.step[node] === step - 1;
          if (isBefore) arrive(configuration, reached, kept.nextWorths.get(node) ?? []);
          const column = outcomeColumns[graph.landings[graph.detail[node] ?? 0]?.outcome ?? NONE];
          if (column !== undefined && (!isBefore || isThere(configuration))) addTo(reached, column, count);
        },
      });
    }
    keep(mass, there, block);
    for (const [index, column] of outcomeColumns.entries()) keep(column, outcomes[index], block);
    for (const [party, column] of valueColumns.entries()) keep(column, values[party], block);
    for (const [party, column] of otherColumns.entries()) {
      otherValues[party] = (otherValues[party] ?? 0) + sum(column, count);
    }
  };

  return {
    there,
    outcomes,
    values,
    otherValues,
    configurations,
    choices: choices.all,
    visitor: kept.visitor,
    add,
  };
}

/** What the options of a step and the ends of the step before are worth to each party, kept from the backward pass. */
function createKeptWorths(
  graph: GameGraph,
  step: number,
): {
  visitor: BackwardVisitor;
  edgeWorths: ReadonlyMap<number, readonly Column[]>;
  nextWorths: ReadonlyMap<number, readonly Column[]>;
} {
  const edgeWorths = new Map<number, Column[]>();
  const nextWorths = new Map<number, Column[]>();
  const keepIn = (worths: Map<number, Column[]>, key: number, worthOf: (party: number) => Column): void => {
    const columns = worths.get(key) ?? [];
    worths.set(key, columns);
    for (const party of graph.parties.keys()) {
      const worth = worthOf(party);
      const column = columns[party] ?? new Float64Array(worth.length);
      columns[party] = column;
      copy(worth, column, worth.length);
    }
  };
  const visitor: BackwardVisitor = {
    choice: (node, worth) => {
      if (graph.step[node] !== step || node >= graph.reported) return;
      const end = freeEnd(graph, node, graph.detail[node] ?? 0);
      for (let edge = graph.edgeStart[node] ?? 0; edge < end; edge++) {
        keepIn(edgeWorths, edge, (party) => worth(party, edge));
      }
    },
    landing: (node, next) => {
      if (graph.step[node] === step - 1 && node < graph.reported) keepIn(nextWorths, node, next);
    },
  };
  return { visitor, edgeWorths, nextWorths };
}
