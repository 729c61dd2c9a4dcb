import { sum } from '../column/arithmetic.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { ShorterGame } from '../game/backward.ts';
import { compileGraph } from '../game/compile-graph.ts';
import { type GameGraph, NONE } from '../game/graph.ts';
import type { Model } from '../model/model.ts';
import { SHIFTS } from '../random/uniforms.ts';
import { createSolver, type Solver } from './solver.ts';
import { groupMeans, meanAndError } from './statistics.ts';

/** An outcome that moves by more than this when the unreported steps are halved hangs on the end of the game. */
const POINT = 0.01;

/** The same game with half the steps after the report. */
interface HalvedGame extends ShorterGame {
  readonly steps: number;
}

/**
 * The game with half the steps after the report; undefined where nobody chooses or nothing follows the report. Where
 * its last layer would stand for less than a step, it has to be compiled anew.
 */
export function shorterGame(graph: GameGraph, draws: number): HalvedGame | undefined {
  const { steps, report } = graph.model.clock;
  const isPlayed =
    graph.parties.some((party) => party.hasStakes) && graph.sites.some((site) => site.party !== NONE);
  if (!isPlayed || steps === report) return undefined;
  const halved = report + Math.floor((steps - report) / 2);
  // The same draws in both games: a few tell a difference of a point.
  return { steps: halved, repeats: graph.tail.repeats - (steps - halved), draws: Math.min(draws, SHIFTS) };
}

/**
 * Tells the outcomes that move in the shorter game: the end of the game shapes them.
 *
 * @param solver Has solved the game, and the shorter one with it unless that has to be compiled anew.
 */
export function horizonEffects(model: Model, solver: Solver, shorter: HalvedGame, seed: number): Problem[] {
  const changed = shorter.repeats < 1 ? outcomesAnew(model, shorter, seed) : solver.shorterOutcomes;
  if (changed === undefined) return [];
  return model.outcomes.flatMap(({ name, place }, index) => {
    const before = solver.tally.outcomes[index]?.subarray(0, shorter.draws) ?? new Float64Array(1);
    const change = (changed[index] ?? 0) - meanAndError(groupMeans(before)).mean;
    return Math.abs(change) > POINT ? [problem('horizon-effect', place, { outcome: name, change })] : [];
  });
}

/** The mean probability of each outcome in the shorter game compiled by itself. */
function outcomesAnew(model: Model, { steps, draws }: HalvedGame, seed: number): number[] | undefined {
  const compiled = compileGraph({ ...model, clock: { ...model.clock, steps } });
  if (!('graph' in compiled)) return undefined;
  const solver = createSolver(compiled.graph, seed, draws, { choices: false, passages: () => false });
  solver.solve(0, draws);
  return solver.tally.outcomes.map((column) => sum(column, draws) / draws);
}
