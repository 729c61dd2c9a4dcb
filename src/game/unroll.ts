import type { ColumnTable } from '../model/column-table.ts';
import type { Model } from '../model/model.ts';
import type { Readers, View } from '../model/view.ts';
import { type CompiledMove, compileMoves } from './compiled-moves.ts';
import type { DealBuilder } from './deal-builder.ts';
import { type GameGraph, NODE, NONE } from './graph.ts';
import { growingIntegers } from './growing.ts';
import { NODE_LIMIT, NodeLimitError, watchGrowth } from './node-limit.ts';
import { findOpenMove } from './open-move.ts';
import { createPreparer, type Prepared, type PreparedNode } from './prepare-node.ts';
import { settledStep } from './settled-step.ts';
import type { StateTable } from './state-table.ts';

/** An option raises an event that nothing handles or counts where it can act. */
export interface UnhandledEvent {
  readonly event: string;
  readonly move: number;
  readonly case: number;
  readonly state: number;
}

/** The nodes and edges of a game before its questions are attached; see `GameGraph` for the arrays. */
export interface Unrolled
  extends Pick<
      GameGraph,
      'kind' | 'step' | 'edgeStart' | 'edgeTarget' | 'edgeOdds' | 'edgePayment' | 'edgeOption' | 'tail'
    >,
    Prepared {
  /** The number of the state of each node. */
  readonly state: Int32Array;
  /** Index into `sites`, for bargains into `bargains`; unused for steps. */
  readonly site: Int32Array;
  /** For each node of the last layer that is a step: the state in which the play ends after it. */
  readonly endState: Int32Array;
  readonly unhandled: readonly UnhandledEvent[];
}

/** Unrolls statechart, clock and moves into nodes and edges, layer by layer. */
export function unroll(
  model: Model,
  states: StateTable,
  table: ColumnTable,
  readers: Readers,
  deal: DealBuilder,
): Unrolled {
  const moves = compileMoves(model, readers);
  const preparer = createPreparer(model, table, deal);
  const end = model.moves.length;
  const nodes = {
    kind: growingIntegers(),
    step: growingIntegers(),
    state: growingIntegers(),
    site: growingIntegers(),
  };
  const edges = {
    start: growingIntegers(),
    target: growingIntegers(),
    odds: growingIntegers(),
    payment: growingIntegers(),
    option: growingIntegers(),
  };
  /** Provisional number → final number: nodes are numbered when met, and sorted when their turn comes. */
  const finals = growingIntegers();
  const unhandled = new Map<string, UnhandledEvent>();
  let provisional = 0;

  const viewOf = (state: number, step: number, position: number): View => {
    const { configuration, counters, elapsed } = states.state(state);
    return { configuration: states.configurationOf(configuration), counters, elapsed, step, position };
  };

  const raise = (state: number, event: string, move: number, site: number): number => {
    const next = states.after(state, event);
    if (next !== undefined) return next;
    const key = `${move},${site},${event}`;
    if (!unhandled.has(key)) unhandled.set(key, { event, move, case: site, state });
    return state;
  };

  /** The node at which a play stops next. */
  const arrive = (layer: Layer, step: number, from: number, start: number): number => {
    const see = (state: number, position: number): View => viewOf(state, step, position);
    const { position, state, site } = findOpenMove(layer.moves, end, from, start, see, { raise });
    return layer.enqueue(position, state, site);
  };

  const newLayer = (step: number): Layer => {
    const active = moves.filter((move) => move.step === undefined || move.step === step);
    const queues = new Map<number, Map<number, Arrival>>();
    return {
      moves: active,
      queues,
      enqueue: (position, state, site) => {
        let queue = queues.get(position);
        if (queue === undefined) {
          queue = new Map();
          queues.set(position, queue);
        }
        const known = queue.get(state);
        if (known !== undefined) return known.node;
        const node = provisional;
        provisional += 1;
        if (provisional > NODE_LIMIT) throw new NodeLimitError(step);
        queue.set(state, { node, site });
        return node;
      },
    };
  };

  const open = (node: number, kind: number, step: number, state: number, site: number): void => {
    while (finals.length <= node) finals.push(NONE);
    finals.set(node, nodes.kind.length);
    nodes.kind.push(kind);
    nodes.step.push(step);
    nodes.state.push(state);
    nodes.site.push(site);
    edges.start.push(edges.target.length);
  };

  const connect = (target: number, odds: number, payment: number, option: number): void => {
    edges.target.push(target);
    edges.odds.push(odds);
    edges.payment.push(payment);
    edges.option.push(option);
  };

  /** What is the same wherever a case offers the same options and its expressions read the same. */
  const prepared = new Map<string, PreparedNode>();

  const play = (layer: Layer, step: number, move: CompiledMove, state: number, arrival: Arrival): void => {
    const view = viewOf(state, step, move.position);
    const found = move.cases[arrival.site];
    if (found === undefined) throw new Error('a node without an act');
    const key = preparer.signature(move, found, view);
    let node = prepared.get(key);
    if (node === undefined) {
      node = preparer.prepare(move, found, view);
      prepared.set(key, node);
    }
    open(arrival.node, node.kind, step, state, node.site);
    for (const { option, odds, payment, events } of node.edges) {
      const next = events.reduce((from, event) => raise(from, event, move.position, found.index), state);
      connect(arrive(layer, step, move.position + 1, next), odds, payment, option);
    }
  };

  const settled = Math.max(settledStep(model), model.clock.report);
  let layer = newLayer(0);
  /** State at the beginning of the layer → the node it leads to. */
  let entries = new Map([[states.initial, arrive(layer, 0, 0, states.initial)]]);
  let tail = { first: 0, repeats: 1 };
  const endState: number[] = [];
  const growth = watchGrowth();
  for (let step = 0; ; step++) {
    const first = nodes.kind.length;
    for (const move of layer.moves) {
      for (const [state, arrival] of layer.queues.get(move.position) ?? [])
        play(layer, step, move, state, arrival);
    }
    const landed = [...(layer.queues.get(end) ?? [])].map(([state, { node }]) => ({
      state,
      node,
      crossed: states.nextStep(state),
    }));
    const here = entries;
    const isLast = step + 1 === model.clock.steps;
    const repeats =
      step >= settled &&
      sameKeys(
        here,
        landed.map(({ crossed }) => crossed),
      );
    growth.note(step, nodes.kind.length, landed.length, model.clock.steps - step);
    const next = newLayer(step + 1);
    entries = new Map();
    for (const { state, node, crossed } of landed) {
      open(node, NODE.step, step, state, NONE);
      if (isLast || repeats) {
        endState.push(crossed);
        if (!isLast) connect(here.get(crossed) ?? NONE, NONE, NONE, NONE);
        continue;
      }
      const target = entries.get(crossed) ?? arrive(next, step + 1, 0, crossed);
      entries.set(crossed, target);
      connect(target, NONE, NONE, NONE);
    }
    if (isLast || repeats) {
      tail = { first, repeats: model.clock.steps - step };
      break;
    }
    layer = next;
  }
  edges.start.push(edges.target.length);

  return {
    kind: Uint8Array.from(nodes.kind.toArray()),
    step: Uint16Array.from(nodes.step.toArray()),
    state: nodes.state.toArray(),
    site: nodes.site.toArray(),
    edgeStart: Uint32Array.from(edges.start.toArray()),
    edgeTarget: Uint32Array.from(edges.target.toArray(), (target) => finals.at(target)),
    edgeOdds: edges.odds.toArray(),
    edgePayment: edges.payment.toArray(),
    edgeOption: Int16Array.from(edges.option.toArray()),
    tail,
    endState: padded(endState, nodes.kind.length - tail.first),
    ...preparer.found(),
    unhandled: [...unhandled.values()],
  };
}

/** Whether the keys of a map are exactly some numbers, which may recur. */
function sameKeys(map: ReadonlyMap<number, number>, numbers: readonly number[]): boolean {
  return new Set(numbers).size === map.size && numbers.every((number) => map.has(number));
}

/** Values for the last nodes of a layer, after NONE for the others. */
function padded(values: readonly number[], length: number): Int32Array {
  const result = new Int32Array(length).fill(NONE);
  result.set(values, length - values.length);
  return result;
}

/** The nodes of one step while they are met: by position, then by state. */
interface Layer {
  readonly moves: readonly CompiledMove[];
  readonly queues: ReadonlyMap<number, ReadonlyMap<number, Arrival>>;
  /** The provisional number of a node. */
  enqueue(position: number, state: number, site: number): number;
}

interface Arrival {
  readonly node: number;
  /** The case that acts; NONE at the end of a step. */
  readonly site: number;
}
