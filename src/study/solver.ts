import { sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { createRegisters, runProgram } from '../column/run-program.ts';
import { type BackwardVisitor, createBackwardPass, type ShorterGame } from '../game/backward.ts';
import { type GameGraph, NODE, NONE } from '../game/graph.ts';
import { createPolicies } from '../game/policies.ts';
import { createReachPass } from '../game/reach.ts';
import type { Model } from '../model/model.ts';
import type { Sampling } from '../random/sampling.ts';
import { blockSize } from './block-size.ts';
import { EXPLAINED_DRAWS } from './deal-tally.ts';
import { measureFaults, oddsFaults, refuse, requirementFaults, worthFaults } from './draw-faults.ts';
import { writeDraws } from './draws.ts';
import { createTableTally, type TableTally } from './table-tally.ts';
import { createTally, type Tally, type TallyBlock, type TallyScope } from './tally.ts';

/** The lowest and highest probability of an outcome whatever one party chooses, summed over draws. */
export interface EnvelopeTally {
  readonly outcome: number;
  readonly party: number;
  low: number;
  high: number;
}

/** Computes a graph block by block. */
export interface Solver {
  /** How many draws can be solved at once. */
  readonly capacity: number;
  readonly tally: Tally;
  /** By outcome: its mean probability in the shorter game, once the first block is solved. */
  readonly shorterOutcomes: readonly number[];
  readonly envelopes: readonly EnvelopeTally[];
  /** What the two who bargain have besides a deal, where choices are wanted; undefined where nobody bargains. */
  readonly table: TableTally | undefined;
  /** Draws with a tie between best options, by choice node of a perfectly rational party. */
  readonly ties: ReadonlyMap<number, number>;
  /** Begins again with nothing solved, for a model that differs in values of parameters only. */
  begin(model: Model): void;
  /**
   * Solves draws first … first + count − 1.
   *
   * @throws {ProblemError} If odds are no probabilities in some draw, or a payoff is no number.
   */
  solve(first: number, count: number): void;
}

/** A solved block of draws, with what the game is worth at the start to each party that has stakes. */
export interface SolvedBlock extends TallyBlock {
  readonly worths: readonly (Column | undefined)[];
}

/** What a solver computes, where that is not everything. */
export interface SolverScope extends TallyScope {
  /** Whether it is wanted what the outcomes owe to each choice and could become by it. Default true. */
  readonly choices?: boolean;
  /** How draws are spread. Default `sobol`. */
  readonly sampling?: Sampling;
  /** Is told of what each choice and step is worth. */
  readonly visitor?: BackwardVisitor;
  /** Is solved too, for the first block. */
  readonly shorter?: ShorterGame;
  /** Is handed each block once it is solved and its draws are found sound. */
  readonly witness?: (block: SolvedBlock) => void;
}

/** Prepares a solver; all memory is taken here, so that blocks cost nothing but time. */
export function createSolver(graph: GameGraph, seed: number, draws: number, scope: SolverScope = {}): Solver {
  const capacity = Math.min(blockSize(graph), draws);
  /** The graph with the values of parameters at hand. */
  let at = graph;
  const inputs = graph.model.parameters.map(() => new Float64Array(capacity));
  const registers = createRegisters(graph.program, capacity);
  const policies = createPolicies(graph, capacity);
  const backward = createBackwardPass(graph, policies, capacity);
  const table = scope.choices === false ? undefined : createTableTally(graph, capacity);
  const visitor = bothVisitors(scope.visitor, table?.visitor);
  const tally = createTally(graph, draws, capacity, scope, table);
  const wanted =
    scope.choices === false ? [] : graph.sites.flatMap(({ party }) => (party === NONE ? [] : [party]));
  const choosers = [...new Set(wanted)].toSorted((a, b) => a - b);
  const reach = choosers.length === 0 ? undefined : createReachPass(graph, capacity);
  const explained = scope.deals === false ? 0 : EXPLAINED_DRAWS;
  const envelopes = choosers.map(
    (party): EnvelopeTally => ({ outcome: graph.model.headline, party, low: 0, high: 0 }),
  );
  const swings = new Map<number, Column>();
  for (let node = 0; reach !== undefined && node < graph.reported; node++) {
    if (graph.kind[node] === NODE.choice) swings.set(node, new Float64Array(capacity));
  }
  let shorterOutcomes: readonly number[] = [];
  return {
    capacity,
    tally,
    get shorterOutcomes() {
      return shorterOutcomes;
    },
    envelopes,
    table,
    ties: backward.ties,
    begin: (model) => {
      at = { ...graph, model };
      shorterOutcomes = [];
      backward.clearTies();
      tally.clear();
      table?.clear();
      for (const envelope of envelopes) Object.assign(envelope, { low: 0, high: 0 });
    },
    solve: (first, count) => {
      const { model } = at;
      writeDraws(model, seed, first, inputs, count, scope.sampling);
      runProgram(graph.program, inputs, count, registers);
      refuse(requirementFaults(graph.requirements, registers, model, inputs, first, count));
      refuse(oddsFaults(at, registers, inputs, first, count));
      const shorter = first === 0 ? scope.shorter : undefined;
      const worths = backward.run(
        registers,
        count,
        visitor,
        shorter,
        (draws) => {
          shorterOutcomes = tally.meanOutcomes({ registers, policies, count: draws });
        },
        explained - first,
      );
      refuse(worthFaults(at, worths, registers, inputs, first, count));
      reach?.run(registers, policies, count, model.headline, undefined, swings);
      const block = { first, count, registers, policies, swings };
      tally.add(block);
      refuse(measureFaults(at, tally.measures, inputs, first, count));
      scope.witness?.({ ...block, worths });
      for (const envelope of envelopes) {
        const extreme = (which: 'lowest' | 'highest'): number => {
          const freedom = { party: envelope.party, extreme: which };
          const column = reach?.run(registers, policies, count, envelope.outcome, freedom);
          return column === undefined ? 0 : sum(column, count);
        };
        envelope.low += extreme('lowest');
        envelope.high += extreme('highest');
      }
    },
  };
}

/** A visitor that tells two. */
function bothVisitors(
  one: BackwardVisitor | undefined,
  other: BackwardVisitor | undefined,
): BackwardVisitor | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    choice: (node, worth) => {
      one.choice?.(node, worth);
      other.choice?.(node, worth);
    },
    chance: (node, worth) => {
      one.chance?.(node, worth);
      other.chance?.(node, worth);
    },
    landing: (node, next) => {
      one.landing?.(node, next);
      other.landing?.(node, next);
    },
  };
}
