import type { Transitions } from '../chart/transitions.ts';
import { hasErrors, type Problem } from '../core/problem.ts';
import { compileGraph } from '../game/compile-graph.ts';
import type { GameGraph } from '../game/graph.ts';
import { bind } from '../model/bind.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { placeOf } from '../scenario/tree.ts';

/** A scenario ready to be computed. */
export interface CompiledScenario {
  readonly reading: ScenarioReading;
  readonly model: Model;
  readonly graph: GameGraph;
  readonly transitions: Transitions;
}

/** Binds and compiles a scenario; without errors it can be computed. */
export function compile(reading: ScenarioReading): {
  compiled?: CompiledScenario;
  problems: readonly Problem[];
} {
  const bound = bind(reading);
  if (bound.model === undefined || hasErrors(bound.problems)) return { problems: bound.problems };
  const game = compileGraph(bound.model, placeOf(reading.tree, ['chart']));
  if ('problems' in game) return { problems: [...bound.problems, ...game.problems] };
  return { compiled: { reading, model: bound.model, ...game }, problems: bound.problems };
}
