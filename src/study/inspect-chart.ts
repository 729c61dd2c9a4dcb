import { dot, sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { createForwardPass } from '../game/forward.ts';
import { NODE } from '../game/graph.ts';
import { oddsOf } from '../game/policies.ts';
import { selectReported } from '../game/selection.ts';
import type { Model } from '../model/model.ts';
import type { Text } from '../scenario/schema.ts';
import { type Arrow, arrowsAtStart, arrowsOf } from './arrows.ts';
import type { ChartCourse } from './chart-course.ts';
import type { CompiledScenario } from './compile.ts';
import { roundDraws } from './draws.ts';
import { timeOf } from './moment.ts';
import { type Raised, raisedAtStart, raisedOn } from './raised-events.ts';
import type { StudyOptions } from './simulate.ts';
import { solveDraws } from './solve-draws.ts';
import { createSolver, type SolvedBlock } from './solver.ts';
import type { Progress } from './study.ts';
import { timelineOf } from './timeline.ts';

/**
 * Computes how likely each state of the chart is at the beginning of a step, and how often each transition has been
 * taken by then.
 *
 * @param step At most the step of the report.
 * @throws {ProblemError} If odds are no probabilities in some draw.
 */
export function* inspectChart(
  compiled: CompiledScenario,
  step: number,
  options: StudyOptions,
): Generator<Progress, ChartCourse, void> {
  const { graph, model } = compiled;
  const draws = roundDraws(model, options.draws);
  const traffic = createTraffic(compiled, step, draws);
  const solver = createSolver(graph, options.seed, draws, {
    choices: false,
    passages: () => false,
    witness: traffic.add,
  });
  yield* solveDraws(solver, draws);
  const { states, labels } = timelineOf(compiled, solver.tally, draws);
  const said = eventLabels(model);
  return {
    title: model.title,
    seed: options.seed,
    draws,
    ...timeOf(model.clock, step),
    labels,
    regions: model.chart.regions.map((region, at) => {
      const named = (state: string): string => `${region.name}.${state}`;
      const timesOf = (kind: Arrow['kind'], from: number, to: string): number =>
        traffic.times({ kind, region: at, from, to: region.states.findIndex(({ name }) => name === to) });
      return {
        name: region.name,
        label: labels.get(region.name) ?? region.name,
        states: region.states.map(({ name, final }) => ({
          name: named(name),
          label: labels.get(named(name)) ?? named(name),
          probability: states.get(named(name))?.[step] ?? 0,
          initial: name === region.initial,
          final,
        })),
        transitions: region.states.flatMap(({ name, on }, from) =>
          [...new Set(on.values())].map((to) => ({
            from: named(name),
            to: named(to),
            events: [...on].flatMap(([event, target]) =>
              target === to ? [{ name: event, label: said.get(event) ?? event }] : [],
            ),
            ...(to === name ? {} : { times: timesOf('on', from, to) }),
          })),
        ),
        always: region.states.flatMap(({ name, always }, from) =>
          always.map(({ target, guard }) => ({
            from: named(name),
            to: named(target),
            when: guard,
            times: timesOf('always', from, target),
          })),
        ),
      };
    }),
  };
}

/** What people call each event: the label of the first option or level that raises it, or of the move that does. */
function eventLabels(model: Model): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>();
  for (const move of model.moves) {
    for (const { act, label, name } of move.cases) {
      const options = 'options' in act ? act.options : [];
      const isOwn = act.kind === 'event' || act.kind === 'bargain';
      const own = isOwn ? [{ event: act.event, label: name === '' ? move.label : label }] : [];
      const levels = act.kind === 'bargain' ? model.deal.issues.flatMap((issue) => issue.levels) : [];
      for (const each of [...options, ...own, ...levels]) {
        if (each.event !== undefined && !labels.has(each.event)) labels.set(each.event, each.label);
      }
    }
  }
  return labels;
}

/** How often the changes of state come about before a step. */
interface Traffic {
  add(block: SolvedBlock): void;
  /** Mean over the draws. */
  times(arrow: Arrow): number;
}

function createTraffic(compiled: CompiledScenario, step: number, draws: number): Traffic {
  const { graph, model, transitions } = compiled;
  const totals = new Map<string, number>();
  const keyOf = ({ kind, region, from, to }: Arrow): string => `${kind},${region},${from},${to}`;
  const ways = new Map<number, readonly string[]>();
  const keysOf = (raised: readonly Raised[]): string[] =>
    raised.flatMap((each) => arrowsOf(model.chart, transitions.configurations, each)).map(keyOf);
  const note = (keys: readonly string[], mass: number): void => {
    for (const key of keys) totals.set(key, (totals.get(key) ?? 0) + mass);
  };
  let pass: ReturnType<typeof createForwardPass> | undefined;

  const add = (block: SolvedBlock): void => {
    const { registers, policies, count } = block;
    note(arrowsAtStart(model.chart, transitions.configurations[transitions.initial]).map(keyOf), count);
    if (step > 0) note(keysOf(raisedAtStart(compiled)), count);
    const visit = (node: number, mass: Column): void => {
      for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge++) {
        // What happens on the way into the step that is asked for comes after its beginning.
        if ((graph.step[graph.edgeTarget[edge] ?? 0] ?? 0) >= step) continue;
        const keys = ways.get(edge) ?? keysOf(raisedOn(compiled, node, edge));
        ways.set(edge, keys);
        if (keys.length === 0) continue;
        const isStep = graph.kind[node] === NODE.step;
        const odds = isStep ? undefined : oddsOf(graph, policies, registers, edge);
        note(keys, odds === undefined ? sum(mass, count) : dot(mass, odds, count));
      }
    };
    pass ??= createForwardPass(graph, selectReported(graph), count);
    pass.run(registers, policies, count, {
      chance: visit,
      choice: visit,
      bargain: visit,
      landing: visit,
    });
  };
  return { add, times: (arrow) => (totals.get(keyOf(arrow)) ?? 0) / draws };
}
