import { type Problem, problem } from '../core/problem.ts';
import { NODE } from '../game/graph.ts';
import type { Model } from '../model/model.ts';
import { placeOfKey } from '../scenario/tree.ts';
import type { CompiledScenario } from './compile.ts';
import { raisedOn } from './raised-events.ts';

/** What the statechart says that the compiled game does not bear out. */
export function chartProblems(compiled: CompiledScenario): Problem[] {
  return [
    ...unreachable(compiled),
    ...notRaised(compiled),
    ...withoutExit(compiled),
    ...movesTwice(compiled),
  ];
}

function unreachable(compiled: CompiledScenario): Problem[] {
  const { model, reading, transitions } = compiled;
  return model.chart.regions.flatMap((region, at) =>
    region.states.flatMap((state, index) => {
      if (transitions.configurations.some((configuration) => configuration[at] === index)) return [];
      const place = placeOfKey(reading.tree, ['chart', region.name, 'states', state.name]);
      return [problem('unreachable-state', place, { state: `${region.name}.${state.name}` })];
    }),
  );
}

function eventsRaised(model: Model): Set<string> {
  const raised = new Set<string>();
  for (const move of model.moves) {
    for (const { act } of move.cases) {
      if (act.kind === 'event') raised.add(act.event);
      if (act.kind === 'bargain') {
        const events = model.deal.issues.flatMap(({ levels }) => levels.map(({ event }) => event));
        for (const event of [act.event, ...events]) if (event !== undefined) raised.add(event);
      }
      if ('options' in act) for (const { event } of act.options) if (event !== undefined) raised.add(event);
    }
  }
  return raised;
}

function notRaised({ model, reading }: CompiledScenario): Problem[] {
  const raised = eventsRaised(model);
  const told = new Set<string>();
  return model.chart.regions.flatMap((region) =>
    region.states.flatMap((state) =>
      [...state.on.keys()].flatMap((event) => {
        if (raised.has(event) || told.has(event)) return [];
        told.add(event);
        const place = placeOfKey(reading.tree, ['chart', region.name, 'states', state.name, 'on', event]);
        return [problem('event-not-raised', place, { event })];
      }),
    ),
  );
}

/** States that are not final and that the play never leaves once it is there. */
function withoutExit(compiled: CompiledScenario): Problem[] {
  const { model, graph, reading } = compiled;
  const left = model.chart.regions.map((region) => region.states.map(() => false));
  const stayed = model.chart.regions.map((region) => region.states.map(() => false));
  const { configurations } = graph;
  /** Which configurations lead from one to the other, as first · number + second. */
  const pairs = new Set<number>();
  for (let node = 0; node < graph.nodes; node++) {
    const from = (graph.configuration[node] ?? 0) * configurations.length;
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      pairs.add(from + (graph.configuration[graph.edgeTarget[edge] ?? 0] ?? 0));
    }
  }
  for (const pair of pairs) {
    const to = configurations[pair % configurations.length] ?? [];
    for (const [region, state] of configurations[Math.floor(pair / configurations.length)]?.entries() ?? []) {
      const row = (to[region] === state ? stayed : left)[region];
      if (row !== undefined) row[state] = true;
    }
  }
  return model.chart.regions.flatMap((region, at) =>
    region.states.flatMap((state, index) => {
      const isTrap = stayed[at]?.[index] === true && left[at]?.[index] === false;
      // A region with one state has nowhere to go, and a state without ways out is an end like a final one.
      const isEnd = state.final || (state.on.size === 0 && state.always.length === 0);
      if (!isTrap || isEnd) return [];
      const place = placeOfKey(reading.tree, ['chart', region.name, 'states', state.name]);
      return [problem('state-without-exit', place, { state: `${region.name}.${state.name}` })];
    }),
  );
}

/** No move has moved a region yet in this step. */
const UNMOVED = -1;

/** A region that moves on the way from one node to the next, and the move that does it. */
interface Shift {
  readonly move: number;
  readonly region: number;
}

/** Regions that can be moved by two moves of one step. */
function movesTwice(compiled: CompiledScenario): Problem[] {
  const { model, graph, reading } = compiled;
  const { regions } = model.chart;
  const found = new Map<number, { step: number; moves: string[] }>();
  const shifts = createShifts(compiled);
  const unmoved = regions.map(() => UNMOVED);
  /** For each node met: a move of this step that may have moved each region before. */
  const movers = new Map<number, number[]>();
  for (let node = 0; node < graph.nodes; node++) {
    const before = movers.get(node) ?? unmoved;
    movers.delete(node);
    const isStep = graph.kind[node] === NODE.step;
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
      const target = graph.edgeTarget[edge] ?? 0;
      // What moved before the end of a step does not count in the next one.
      const passing = isStep ? [...unmoved] : [...before];
      for (const { move, region } of shifts(node, edge)) {
        const earlier = passing[region] ?? UNMOVED;
        // What a deal raises comes in a fixed order: that is meant.
        if (earlier !== UNMOVED && earlier !== move && !found.has(region)) {
          const moves = [earlier, move].map((each) => model.moves[each]?.name ?? '');
          found.set(region, { step: graph.step[target] ?? 0, moves });
        }
        passing[region] = move;
      }
      const after = movers.get(target);
      movers.set(
        target,
        after === undefined ? passing : after.map((each, at) => Math.max(each, passing[at] ?? UNMOVED)),
      );
    }
  }
  return [...found].map(([region, { step, moves }]) => {
    const name = regions[region]?.name ?? '';
    return problem('moves-twice', placeOfKey(reading.tree, ['chart', name]), { region: name, step, moves });
  });
}

/**
 * The regions that enter a state along an edge, in order, with the moves that make them: looked for once for all edges
 * that stand for the same option between the same configurations, in any step without a date of its own.
 */
function createShifts(compiled: CompiledScenario): (node: number, edge: number) => readonly Shift[] {
  const { model, graph } = compiled;
  const dated = new Set(model.moves.map(({ step }) => step));
  const known = new Map<string, readonly Shift[]>();
  return (node, edge) => {
    const target = graph.edgeTarget[edge] ?? 0;
    const site = graph.kind[node] === NODE.step ? '' : graph.detail[node];
    const step = graph.step[target] ?? 0;
    const ends = `${graph.configuration[node]},${graph.configuration[target]}`;
    const key = `${ends},${site},${graph.edgeOption[edge]},${dated.has(step) ? step : ''}`;
    let shifts = known.get(key);
    if (shifts === undefined) {
      shifts = raisedOn(compiled, node, edge).flatMap(({ move, step: { entered } }) =>
        [...entered.entries()].flatMap(([region, isEntered]) => (isEntered ? [{ move, region }] : [])),
      );
      known.set(key, shifts);
    }
    return shifts;
  };
}
