import type { Transitions } from '../chart/transitions.ts';
import { hasErrors, type Problem, problem } from '../core/problem.ts';
import { compileGraph } from '../game/compile-graph.ts';
import type { GameGraph } from '../game/graph.ts';
import { bind } from '../model/bind.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { placeOf } from '../scenario/tree.ts';

/** A scenario ready to be computed; what is marked internal is no part of the library. */
export interface CompiledScenario {
  readonly reading: ScenarioReading;
  /** @internal */
  readonly model: Model;
  /** @internal */
  readonly graph: GameGraph;
  /** @internal */
  readonly transitions: Transitions;
}

/**
 * Binds and compiles a scenario.
 *
 * @returns Every problem found so far, those of reading included, and where none is an error, what can be computed.
 */
export function compile(reading: ScenarioReading): {
  compiled?: CompiledScenario;
  problems: readonly Problem[];
} {
  const bound = bind(reading);
  if (bound.model === undefined || hasErrors(bound.problems)) return { problems: bound.problems };
  if (bound.model.outcomes.length === 0) {
    const alone = problem('markets-alone', placeOf(reading.tree, ['markets']), {});
    return { problems: [...bound.problems, alone] };
  }
  const game = compileGraph(bound.model, placeOf(reading.tree, ['chart']));
  if ('problems' in game) return { problems: [...bound.problems, ...game.problems] };
  return { compiled: { reading, model: bound.model, ...game }, problems: bound.problems };
}
