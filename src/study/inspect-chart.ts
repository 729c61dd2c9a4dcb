import { dot, sum } from '../column/arithmetic.ts';
import type { Column } from '../column/column.ts';
import { createForwardPass } from '../game/forward.ts';
import { NODE } from '../game/graph.ts';
import { oddsOf } from '../game/policies.ts';
import { selectReported } from '../game/selection.ts';
import { type Arrow, arrowsAtStart, arrowsOf } from './arrows.ts';
import type { ChartCourse } from './chart-course.ts';
import { chartStructure } from './chart-structure.ts';
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
  const structure = chartStructure(compiled);
  return {
    title: structure.title,
    seed: options.seed,
    draws,
    ...timeOf(model.clock, step),
    labels,
    regions: structure.regions.map((region, at) => {
      const indexOf = (name: string): number => region.states.findIndex((state) => state.name === name);
      const timesOf = (kind: Arrow['kind'], from: string, to: string): number =>
        traffic.times({ kind, region: at, from: indexOf(from), to: indexOf(to) });
      return {
        ...region,
        states: region.states.map((state) => ({
          ...state,
          probability: states.get(state.name)?.[step] ?? 0,
        })),
        transitions: region.transitions.map((each) =>
          each.to === each.from ? each : { ...each, times: timesOf('on', each.from, each.to) },
        ),
        always: region.always.map((each) => ({ ...each, times: timesOf('always', each.from, each.to) })),
      };
    }),
  };
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
