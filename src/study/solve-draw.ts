import type { Column } from '../column/column.ts';
import { createRegisters, runProgram } from '../column/run-program.ts';
import { type BackwardVisitor, createBackwardPass, type EdgeWorth } from '../game/backward.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import { createPolicies, oddsOf } from '../game/policies.ts';
import type { CompiledScenario } from './compile.ts';
import { oddsFaults, refuse, requirementFaults, worthFaults } from './draw-faults.ts';
import { writeDraws } from './draws.ts';

/** One draw of the parameters, solved: every number that a play up to the report can come across. Nodes and edges are reported ones. */
export interface SolvedDraw {
  readonly graph: GameGraph;
  readonly seed: number;
  readonly draw: number;
  /** By parameter, in the order of the model; base units. */
  readonly parameters: readonly number[];
  /** The number in a register of the graph's program; 0 for NONE. */
  register(register: number): number;
  /** By party: what it expects at the start; 0 for one without stakes. */
  readonly worths: readonly number[];
  /** The probability of an edge under the solved policies; not of one where a step ends. */
  odds(edge: number): number;
  /**
   * What a party expects from an edge on, with what the edge pays at once, in money at the beginning of the step. With a
   * spell: for how long terms agreed before are in force for it from there on, discounted. Not where a step ends.
   */
  worth(party: number, edge: number, spell?: number): number;
  /** The same at the end of a step, by its node, seen from the beginning of the next step. */
  next(party: number, node: number, spell?: number): number;
  /** What a bargain comes to, by node. */
  settlement(node: number): SolvedBargain;
}

/** What a bargain comes to. */
export interface SolvedBargain {
  /** The number of the terms that would be agreed; −1 where there are none. */
  readonly terms: number;
  /** What each of the two gains by them over going on without a deal; 0 where there are none. */
  readonly gains: readonly [number, number];
  /** The probability that a deal on them closes. */
  readonly close: number;
  /** Whether some feasible terms give both a gain. */
  readonly hasZone: boolean;
}

/**
 * Solves a single draw of a study.
 *
 * @param seed As of the study.
 * @param draw Its number there, at least 0.
 * @throws {ProblemError} If odds are no probabilities in it, or a payoff is no number.
 */
export function solveDraw({ model, graph }: CompiledScenario, seed: number, draw: number): SolvedDraw {
  const inputs = model.parameters.map(() => new Float64Array(1));
  const registers = createRegisters(graph.program, 1);
  const policies = createPolicies(graph, 1);
  const kept = createKeptWorths(graph);
  writeDraws(model, seed, draw, inputs, 1);
  runProgram(graph.program, inputs, 1, registers);
  refuse(requirementFaults(graph.requirements, registers, model, inputs, draw, 1));
  refuse(oddsFaults(graph, registers, inputs, draw, 1));
  const pass = createBackwardPass(graph, policies, 1);
  const worths = pass.run(registers, 1, kept.visitor);
  refuse(worthFaults(graph, worths, registers, inputs, draw, 1));
  return {
    graph,
    seed,
    draw,
    parameters: inputs.map(only),
    register: (register) => only(registers[register]),
    worths: worths.map(only),
    odds: (edge) => only(oddsOf(graph, policies, registers, edge)),
    worth: kept.worth,
    next: kept.next,
    settlement: (node) => {
      const settled = policies.settlements.get(node);
      if (settled === undefined) throw new RangeError(`no bargain at node ${node}`);
      const { terms, gains, close, zone } = settled;
      return {
        terms: only(terms),
        gains: [only(gains[0]), only(gains[1])],
        close: only(close),
        hasZone: only(zone) === 1,
      };
    },
  };
}

/** The number of the only draw. */
function only(column: Column | undefined): number {
  return column?.[0] ?? 0;
}

/** Keeps what the edges and the ends of steps of the reported nodes are worth in one draw. */
function createKeptWorths({
  parties,
  deal,
  edgeStart,
  reported,
}: GameGraph): Pick<SolvedDraw, 'worth' | 'next'> & { readonly visitor: BackwardVisitor } {
  const spells = [NONE, ...Array.from({ length: deal?.spells ?? 0 }, (_, spell) => spell)];
  const width = parties.length * spells.length;
  const rows = (count: number): Float64Array => new Float64Array(count * width);
  const place = (row: number, party: number, spell: number): number =>
    row * width + party * spells.length + spell + 1;
  const edges = rows(edgeStart[reported] ?? 0);
  const ends = rows(reported);
  const keep = (table: Float64Array, row: number, read: (party: number, spell: number) => Column): void => {
    for (const party of parties.keys()) {
      for (const spell of spells) table[place(row, party, spell)] = only(read(party, spell));
    }
  };
  const keepEdges = (node: number, worth: EdgeWorth): void => {
    if (node >= reported) return;
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      keep(edges, edge, (party, spell) => worth(party, edge, spell));
    }
  };
  return {
    visitor: {
      choice: keepEdges,
      chance: keepEdges,
      bargain: keepEdges,
      landing: (node, next) => {
        if (node < reported) keep(ends, node, next);
      },
    },
    worth: (party, edge, spell = NONE) => edges[place(edge, party, spell)] ?? 0,
    next: (party, node, spell = NONE) => ends[place(node, party, spell)] ?? 0,
  };
}
