import type { CompiledScenario } from '../study/compile.ts';
import { uncertainCount } from '../study/draws.ts';
import { type SolvedDraw, solveDraw } from '../study/solve-draw.ts';
import { worldNumber } from './luck.ts';
import { createRoute, type Route } from './route.ts';

/** The world of a game is one of so many draws of the study with its seed. */
export const WORLDS = 1_024;

/** The world in which a game is played: one draw of the parameters, with its market, its values and its policies. */
export interface World {
  readonly compiled: CompiledScenario;
  /** Of all luck. */
  readonly seed: number;
  readonly solved: SolvedDraw;
  readonly route: Route;
}

/**
 * Makes the world of a seed: draw number `worldNumber` of the study with that seed, which `parley run --seed` computes
 * among others; draw 0 where nothing is uncertain.
 *
 * @param seed An integer in [0, 2^53): of the draw and of all luck.
 * @throws {ProblemError} If odds are no probabilities in the draw, or a payoff is no number.
 */
export function createWorld(compiled: CompiledScenario, seed: number): World {
  const draw = uncertainCount(compiled.model) === 0 ? 0 : worldNumber(seed, WORLDS);
  return { compiled, seed, solved: solveDraw(compiled, seed, draw), route: createRoute(compiled) };
}
