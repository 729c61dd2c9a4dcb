import { dot, sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import type { BackwardVisitor } from '../game/backward.ts';
import type { ForwardVisitor } from '../game/forward.ts';
import { type GameGraph, NODE, NONE } from '../game/graph.ts';
import { freeEnd } from '../game/policies.ts';
import type { TallyBlock } from './tally.ts';

/**
 * What may happen instead of a deal, where two first sit down: what it is worth, however likely it is itself. Sums weigh
 * it in each draw by the probability that the two sit down in the configuration in which it may come. Where they agree
 * for certain it never comes about, and still is what they could turn to.
 */
export interface WaySums {
  readonly move: number;
  readonly case: number;
  readonly option: number;
  /** Who takes it; NONE for what comes by chance. */
  readonly party: number;
  weight: number;
  /** By each of the two: what it expects afterwards. */
  readonly values: [number, number];
}

/** What two parties have besides a deal in the step in which they first sit down. */
export interface TableTally {
  readonly step: number;
  readonly between: readonly [number, number];
  reached: number;
  /** By each of the two: what it expects without a deal this time, and with the one that would be made. */
  readonly otherwise: [number, number];
  readonly deals: [number, number];
  /** How likely the step ends while they talk, and what flows then to each. */
  talking: number;
  readonly flows: [number, number];
  readonly ways: readonly WaySums[];
  /** Keeps what ways are worth while values are solved. */
  readonly visitor: BackwardVisitor;
  /** What the forward pass tells of a block. */
  note(block: TallyBlock): ForwardVisitor;
  /** Forgets all blocks. */
  clear(): void;
}

/** Prepares the sums; undefined where nobody sits down before the report. */
export function createTableTally(graph: GameGraph, capacity: number): TableTally | undefined {
  const first = graph.kind.findIndex((kind, node) => kind === NODE.bargain && node < graph.reported);
  const site = graph.bargains[graph.detail[first] ?? 0];
  if (first < 0 || site === undefined) return undefined;
  const step = graph.step[first] ?? 0;
  const { between } = site;
  const tables = new Set<number>();
  for (let node = 0; node < graph.nodes; node++) {
    if (graph.kind[node] === NODE.bargain) tables.add(graph.configuration[node] ?? 0);
  }
  /** Nodes of the step at which the two sit at the table. */
  const isThere = (node: number): boolean =>
    graph.step[node] === step && node < graph.reported && tables.has(graph.configuration[node] ?? 0);

  /** The edges of a node that are ways: options that raise an event. */
  const edgesOf = (node: number): { edge: number; option: number }[] => {
    const at = graph.sites[graph.detail[node] ?? 0];
    const move = graph.model.moves[at?.move ?? NONE];
    const act = move?.cases[at?.case ?? NONE]?.act;
    // What the calendar brings is no answer to the talks.
    if (act === undefined || !('options' in act) || move?.step !== undefined) return [];
    const start = graph.edgeStart[node] ?? 0;
    const end =
      graph.kind[node] === NODE.choice
        ? freeEnd(graph, node, graph.detail[node] ?? 0)
        : (graph.edgeStart[node + 1] ?? 0);
    return Array.from({ length: end - start }, (_, k) => start + k).flatMap((edge) => {
      const option = graph.edgeOption[edge] ?? NONE;
      return act.options[option]?.event === undefined ? [] : [{ edge, option }];
    });
  };

  /** By configuration: the edges that are ways, and what each of the two expects from them on. */
  const edges = new Map<number, { way: WaySums; worths: readonly [Column, Column] }[]>();
  const worthsOf = new Map<number, readonly [Column, Column]>();
  const ways = new Map<string, WaySums>();
  for (let node = 0; node < graph.reported; node++) {
    const kind = graph.kind[node];
    const at = graph.sites[graph.detail[node] ?? 0];
    if (!isThere(node) || (kind !== NODE.chance && kind !== NODE.choice) || at === undefined) continue;
    for (const { edge, option } of edgesOf(node)) {
      const key = `${at.move},${at.case},${option}`;
      const { move, case: within, party } = at;
      const way = ways.get(key) ?? { move, case: within, option, party, weight: 0, values: [0, 0] };
      const worths = [new Float64Array(capacity), new Float64Array(capacity)] as const;
      const configuration = graph.configuration[node] ?? 0;
      ways.set(key, way);
      worthsOf.set(edge, worths);
      edges.set(configuration, [...(edges.get(configuration) ?? []), { way, worths }]);
    }
  }

  const keepWorths = (node: number, worth: (party: number, edge: number) => Column): void => {
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      const worths = worthsOf.get(edge);
      for (const at of [0, 1] as const) worths?.[at].set(worth(between[at], edge));
    }
  };

  const tally: TableTally = {
    step,
    between,
    reached: 0,
    otherwise: [0, 0],
    deals: [0, 0],
    talking: 0,
    flows: [0, 0],
    ways: [...ways.values()],
    visitor: { choice: keepWorths, chance: keepWorths },
    note: ({ count, registers, policies }) => ({
      bargain: (node, mass) => {
        const settled = policies.settlements.get(node);
        if (graph.step[node] !== step || settled === undefined) return;
        for (const { way, worths } of edges.get(graph.configuration[node] ?? 0) ?? []) {
          way.weight += sum(mass, count);
          for (const at of [0, 1] as const) way.values[at] += dot(mass, worths[at], count);
        }
        tally.reached += sum(mass, count);
        for (const at of [0, 1] as const) {
          const without = dot(mass, settled.otherwise[at], count);
          tally.otherwise[at] += without;
          tally.deals[at] += without + dot(mass, settled.gains[at], count);
        }
      },
      landing: (node, mass) => {
        if (!isThere(node)) return;
        tally.talking += sum(mass, count);
        const flows = graph.landings[graph.detail[node] ?? 0]?.flows ?? [];
        for (const at of [0, 1] as const) {
          const flow = registers[flows[between[at]] ?? NONE];
          if (flow !== undefined) tally.flows[at] += dot(mass, flow, count);
        }
      },
    }),
    clear: () => {
      Object.assign(tally, { reached: 0, talking: 0 });
      for (const sums of [tally.otherwise, tally.deals, tally.flows]) sums.fill(0);
      for (const way of ways.values()) {
        way.weight = 0;
        way.values.fill(0);
      }
    },
  };
  return tally;
}
