import { type AnyMachineSnapshot, type AnyStateMachine, transition } from 'xstate';
import { type Chart, configurationNames } from '../src/chart/chart.ts';
import { createChartMachine } from '../src/chart/machine.ts';
import { BLOCK } from '../src/column/column.ts';
import { createRegisters, runProgram } from '../src/column/run-program.ts';
import { createBackwardPass } from '../src/game/backward.ts';
import { createForwardPass } from '../src/game/forward.ts';
import { type GameGraph, NODE, NONE } from '../src/game/graph.ts';
import { createPolicies } from '../src/game/policies.ts';
import { selectReported } from '../src/game/selection.ts';
import type { Model, Option } from '../src/model/model.ts';
import type { CompiledScenario } from '../src/study/compile.ts';
import { writeDraws } from '../src/study/draws.ts';
import { measure, median, ratio } from './measure.ts';
import { formatNumber, type Table } from './row.ts';
import { demandEqual } from './same.ts';
import { compileFile, FLAGSHIP } from './scenarios.ts';

/** How many transitions XState is asked for in one call. */
const ASKED = 200;

/** An event of a configuration that occurs in the game graph. */
interface Asked {
  readonly configuration: number;
  readonly event: string;
}

/** Transitions per second: the passes over the game graph against XState's own `transition`. */
export async function benchTransitions(): Promise<Table> {
  const compiled = await compileFile(FLAGSHIP);
  const { graph, model } = compiled;
  const asked = eventsOf(compiled);
  const machine = createChartMachine(model.chart);
  demandSameTransitions(compiled, machine, asked);
  const followed = demandSameEdges(compiled);

  const inputs = model.parameters.map(() => new Float64Array(BLOCK));
  const registers = createRegisters(graph.program, BLOCK);
  writeDraws(model, 1, 0, inputs, BLOCK);
  runProgram(graph.program, inputs, BLOCK, registers);
  const policies = createPolicies(graph);
  const backward = createBackwardPass(graph, policies, BLOCK);
  const forward = createForwardPass(graph, selectReported(graph), BLOCK);
  backward.run(registers, BLOCK);

  const questions = Array.from({ length: ASKED }, (_, at) => {
    const { configuration, event } = asked[(at * 7919) % asked.length] ?? { configuration: 0, event: '' };
    return { snapshot: snapshotOf(machine, graph, configuration), event: { type: event } };
  });
  const edges = edgeCounts(graph);
  const [step = [], onward = [], back = []] = measure([
    {
      name: 'XState',
      work: ASKED,
      run: () => {
        for (const { snapshot, event } of questions) transition(machine, snapshot, event);
      },
    },
    {
      name: 'forward',
      work: edges.forward * BLOCK,
      run: () => forward.run(registers, policies, BLOCK, { landing: () => {} }),
    },
    { name: 'backward', work: edges.backward * BLOCK, run: () => void backward.run(registers, BLOCK) },
  ]);
  const speed = (timing: readonly number[]): string => `${formatNumber(1 / median(timing))} transitions/s`;
  const bound = { kind: 'at least', value: 1000 } as const;
  return {
    title: 'Transitions per second: passes over the graph against XState',
    checked: `${asked.length} events lead where XState's transition leads, and ${followed} edges of the graph where they do`,
    rows: [
      { name: 'XState transition', absolute: speed(step) },
      { name: 'graph, forward pass', absolute: speed(onward), value: ratio(step, onward), unit: '×', bound },
      { name: 'graph, backward pass', absolute: speed(back), value: ratio(step, back), unit: '×', bound },
    ],
  };
}

/** Every event that the graph raises in a configuration, once. */
function eventsOf({ graph, model }: CompiledScenario): Asked[] {
  const found = new Map<string, Asked>();
  for (let node = 0; node < graph.nodes; node += 1) {
    if (graph.kind[node] === NODE.step) continue;
    const { options } = actAt(graph, model, node);
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge += 1) {
      const event = options[graph.edgeOption[edge] ?? NONE]?.event;
      const configuration = graph.configuration[node] ?? 0;
      if (event !== undefined) found.set(`${configuration} ${event}`, { configuration, event });
    }
  }
  return [...found.values()];
}

function demandSameTransitions(
  { graph, model, transitions }: CompiledScenario,
  machine: AnyStateMachine,
  asked: readonly Asked[],
): void {
  for (const { configuration, event } of asked) {
    const [next] = transition(machine, snapshotOf(machine, graph, configuration), { type: event });
    const reached = transitions.configurations[transitions.ask(configuration, event).target] ?? [];
    demandEqual(event, configurationNames(model.chart, reached).join(' '), namesOf(model.chart, next));
  }
}

/**
 * Edges lead to the configuration that their event leads to, but for those behind which a certain event follows at once.
 *
 * @returns How many edges were compared.
 */
function demandSameEdges({ graph, model, transitions }: CompiledScenario): number {
  const certain = model.moves.map(({ cases }) => cases.some(({ act }) => act.kind === 'event'));
  let compared = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    if (graph.kind[node] === NODE.step) continue;
    const { move, options } = actAt(graph, model, node);
    for (let edge = graph.edgeStart[node] ?? 0; edge < (graph.edgeStart[node + 1] ?? 0); edge += 1) {
      const target = graph.edgeTarget[edge] ?? 0;
      const next = graph.kind[target] === NODE.step ? model.moves.length : actAt(graph, model, target).move;
      if (certain.slice(move + 1, next).includes(true)) continue;
      const from = graph.configuration[node] ?? 0;
      const event = options[graph.edgeOption[edge] ?? NONE]?.event;
      const wanted = event === undefined ? from : transitions.ask(from, event).target;
      demandEqual(`edge ${edge}, ${event ?? 'nothing'}`, graph.configuration[target] ?? NONE, wanted);
      compared += 1;
    }
  }
  return compared;
}

/** The move that acts at a chance or choice, and its options. */
function actAt(graph: GameGraph, model: Model, node: number): { move: number; options: readonly Option[] } {
  const { move = NONE, case: index = NONE } = graph.sites[graph.detail[node] ?? 0] ?? {};
  const act = model.moves[move]?.cases[index]?.act;
  return { move, options: act !== undefined && 'options' in act ? act.options : [] };
}

function snapshotOf(machine: AnyStateMachine, graph: GameGraph, configuration: number): AnyMachineSnapshot {
  const names = configurationNames(graph.model.chart, graph.configurations[configuration] ?? []);
  return machine.resolveState({
    context: {},
    value: Object.fromEntries(names.map((name) => name.split('.'))),
  });
}

function namesOf(chart: Chart, snapshot: AnyMachineSnapshot): string {
  const value = snapshot.value as Record<string, string>;
  return chart.regions.map(({ name }) => `${name}.${value[name]}`).join(' ');
}

/** How many edges one pass takes for each draw; the backward pass takes those of the last layer again and again. */
function edgeCounts(graph: GameGraph): { forward: number; backward: number } {
  const before = (node: number): number => graph.edgeStart[node] ?? 0;
  const { first, repeats } = graph.tail;
  return {
    forward: before(graph.reported),
    backward: before(first) + repeats * (before(graph.nodes) - before(first)),
  };
}
