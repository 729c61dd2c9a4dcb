import { addTo, setTo, sum } from '../column/arithmetic.ts';
import { createRegisters, runProgram } from '../column/run-program.ts';
import { type Problem, problem } from '../core/problem.ts';
import { createBackwardPass } from '../game/backward.ts';
import { compileGraph } from '../game/compile-graph.ts';
import { createForwardPass } from '../game/forward.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import { createPolicies } from '../game/policies.ts';
import { selectReported } from '../game/selection.ts';
import { SHIFTS } from '../random/uniforms.ts';
import { blockSize } from './block-size.ts';
import type { CompiledScenario } from './compile.ts';
import { writeDraws } from './draws.ts';
import { groupMeans, meanAndError } from './statistics.ts';
import type { Tally } from './tally.ts';

/** An outcome that moves by more than this when the unreported steps are halved hangs on the end of the game. */
const POINT = 0.01;

/** Halves the steps after the report and tells the outcomes that move: the end of the game shapes them. */
export function horizonEffects({ model, graph }: CompiledScenario, tally: Tally, seed: number): Problem[] {
  const { steps, report } = model.clock;
  const isPlayed =
    graph.parties.some((party) => party.hasStakes) && graph.sites.some((site) => site.party !== NONE);
  if (!isPlayed || steps === report) return [];
  const shorter = shorten(graph, report + Math.floor((steps - report) / 2));
  if (shorter === undefined) return [];
  // The same draws in both games: a few tell a difference of a point.
  const draws = Math.min(tally.outcomes[0]?.length ?? 1, SHIFTS);
  const changed = outcomeMeans(shorter.graph, shorter.repeats, seed, draws);
  return model.outcomes.flatMap(({ name, place }, index) => {
    const before = tally.outcomes[index]?.subarray(0, draws) ?? new Float64Array(1);
    const change = (changed[index] ?? 0) - meanAndError(groupMeans(before)).mean;
    return Math.abs(change) > POINT ? [problem('horizon-effect', place, { outcome: name, change })] : [];
  });
}

/** The same game with fewer steps: the last layer stands for fewer, or the game is compiled anew. */
function shorten(graph: GameGraph, steps: number): { graph: GameGraph; repeats: number } | undefined {
  const { model } = graph;
  const repeats = graph.tail.repeats - (model.clock.steps - steps);
  if (repeats >= 1) return { graph, repeats };
  const compiled = compileGraph({ ...model, clock: { ...model.clock, steps } });
  return 'graph' in compiled ? { graph: compiled.graph, repeats: compiled.graph.tail.repeats } : undefined;
}

/** The mean probability of each outcome, and nothing else. */
function outcomeMeans(graph: GameGraph, repeats: number, seed: number, draws: number): number[] {
  const { model } = graph;
  const capacity = Math.min(blockSize(graph), draws);
  const inputs = model.parameters.map(() => new Float64Array(capacity));
  const registers = createRegisters(graph.program, capacity);
  const policies = createPolicies(graph, capacity);
  const backward = createBackwardPass(graph, policies, capacity, repeats);
  const forward = createForwardPass(graph, selectReported(graph), capacity);
  const columns = model.outcomes.map(() => new Float64Array(capacity));
  const totals = model.outcomes.map(() => 0);
  for (let first = 0; first < draws; first += capacity) {
    const count = Math.min(capacity, draws - first);
    writeDraws(model, seed, first, inputs, count);
    runProgram(graph.program, inputs, count, registers);
    backward.run(registers, count);
    for (const column of columns) setTo(column, 0, count);
    forward.run(registers, policies, count, {
      landing: (node, mass) => {
        const column = columns[graph.landings[graph.detail[node] ?? 0]?.outcome ?? NONE];
        if (column !== undefined) addTo(mass, column, count);
      },
    });
    for (const [index, column] of columns.entries())
      totals[index] = (totals[index] ?? 0) + sum(column, count);
  }
  return totals.map((total) => total / draws);
}
