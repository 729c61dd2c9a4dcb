import { ProgramBuilder } from '../../src/column/program-builder.ts';
import { type GameGraph, NODE, NONE, type Site } from '../../src/game/graph.ts';
import type { Model } from '../../src/model/model.ts';
import { DIMENSIONLESS } from '../../src/quantity/dimension.ts';
import { type Fraction, toNumber } from './fraction.ts';
import { type EfgGame, type EfgNode, nodesOf } from './read-efg.ts';

/** A game graph with the node of the tree that each of its nodes stands for. */
export interface EfgGraph {
  readonly graph: GameGraph;
  /** By node of the graph. */
  readonly nodes: readonly EfgNode[];
}

/**
 * Turns a tree into a game graph of one step: what is so many actions deep counts as the move of that number, what
 * reaching a node pays is paid by the edge to it, and the step ends at each terminal node. All players are perfectly
 * rational.
 */
export function toGameGraph(game: EfgGame): EfgGraph {
  const builder = new ProgramBuilder();
  const nodes = byDepth(game.root);
  const numbers = new Map(nodes.map(({ node }, index) => [node, index]));
  if (game.root.payoffs.some(({ numerator }) => numerator !== 0n)) throw new Error('the root pays something');
  const sites: Site[] = [];
  const payments: number[][] = [];
  const detail: number[] = [];
  const edges = { start: [0], target: [] as number[], odds: [] as number[], option: [] as number[] };
  const constant = (value: Fraction): number => builder.constant(toNumber(value));

  for (const { node, depth } of nodes) {
    detail.push(node.kind === 'terminal' ? 0 : sites.length);
    if (node.kind !== 'terminal') {
      const party = node.kind === 'choice' ? node.player : NONE;
      sites.push({ move: depth, case: 0, party, fixed: 0, available: NONE });
      for (const [option, { child }] of node.actions.entries()) {
        const odds = node.kind === 'chance' ? node.actions[option]?.odds : undefined;
        edges.target.push(numbers.get(child) ?? NONE);
        edges.odds.push(odds === undefined ? NONE : constant(odds));
        edges.option.push(option);
        payments.push(child.payoffs.map(constant));
      }
    }
    edges.start.push(edges.target.length);
  }
  const one = builder.constant(1);
  return {
    nodes: nodes.map(({ node }) => node),
    graph: {
      model: emptyModel(game),
      nodes: nodes.length,
      kind: Uint8Array.from(nodes, ({ node }) => (node.kind === 'terminal' ? NODE.step : NODE[node.kind])),
      step: new Uint16Array(nodes.length),
      configuration: new Uint32Array(nodes.length),
      detail: Uint32Array.from(detail),
      edgeStart: Uint32Array.from(edges.start),
      edgeTarget: Uint32Array.from(edges.target),
      edgeOdds: Int32Array.from(edges.odds),
      edgePayment: Int32Array.from(edges.target, (_, edge) => edge),
      edgeOption: Int16Array.from(edges.option),
      tail: { first: 0, repeats: 1 },
      ending: new Uint32Array(nodes.length),
      endSpell: new Int16Array(nodes.length).fill(NONE),
      reported: nodes.length,
      configurations: [[]],
      sites,
      bargains: [],
      deal: undefined,
      landings: [{ flows: game.players.map(() => NONE), measures: [], outcome: NONE, spell: NONE }],
      endings: [game.players.map(() => NONE)],
      payments,
      against: [],
      parties: game.players.map(() => ({
        discount: one,
        annuity: one,
        perpetuity: NONE,
        rationality: 'perfect' as const,
        hasStakes: true,
      })),
      checks: [],
      requirements: [],
      program: builder.build(),
    },
  };
}

/** All nodes, those that are fewer actions away from the root first. */
function byDepth(root: EfgNode): { readonly node: EfgNode; readonly depth: number }[] {
  const depths = new Map<EfgNode, number>([[root, 0]]);
  const all = nodesOf(root).map((node) => {
    const depth = depths.get(node) ?? 0;
    if (node.kind !== 'terminal') for (const { child } of node.actions) depths.set(child, depth + 1);
    return { node, depth };
  });
  return all.toSorted((a, b) => a.depth - b.depth);
}

/** What a graph says of its scenario, for a game that comes from none. */
function emptyModel(game: EfgGame): Model {
  return {
    title: game.title,
    clock: { step: 1, timed: false, steps: 1, report: 1, reportText: '1', continuation: 'none', days: [] },
    chart: { regions: [] },
    chartLabels: new Map(),
    counters: [],
    parameters: [],
    correlations: [],
    definitions: new Map(),
    parties: game.players.map((name) => ({
      name,
      label: name,
      discountRate: { kind: 'number', value: 0, dimension: DIMENSIONLESS },
      rationality: 'perfect',
      flow: undefined,
      end: undefined,
      deal: undefined,
      unit: DIMENSIONLESS,
      place: { file: '', line: 1, column: 1, length: 1 },
    })),
    moves: [],
    dates: new Map(),
    days: new Map(),
    outcomes: [],
    headline: 0,
    markets: { markets: [], duties: [], quotas: [], observations: [], requirements: [] },
    accounts: [],
    deal: { issues: [], while: undefined, lines: [], consents: [] },
    measures: [],
    expectations: [],
  };
}
