import type { CompiledScenario } from '../../../src/study/compile.ts';
import type { StudyOptions } from '../../../src/study/simulate.ts';
import type { Simulator } from '../../../src/study/simulator.ts';
import type { Progress } from '../../../src/study/study.ts';

/** How many simulators rest at most; each keeps the memory of its scenario. */
const RESTING = 2;

/** Computes scenarios with simulators that are kept: a moved lever finds one that knows its scenario. */
export interface Simulators<Result> {
  /** @throws {ProblemError} If odds are no probabilities in some draw. */
  run(compiled: CompiledScenario, options: StudyOptions): Generator<Progress, Result, void>;
}

/** Keeps simulators of one sort. No two requests have the same one at a time. */
export function createSimulators<Result>(
  create: (options: StudyOptions) => Simulator<Result>,
): Simulators<Result> {
  let resting: { readonly key: string; readonly graph: unknown; readonly simulator: Simulator<Result> }[] =
    [];
  return {
    run: function* (compiled, options) {
      const key = `${options.draws} ${options.seed}`;
      const { program } = compiled.graph;
      const known = resting.find((each) => each.key === key && each.graph === program);
      resting = resting.filter((each) => each !== known);
      const simulator = known?.simulator ?? create(options);
      try {
        return yield* simulator.run(compiled);
      } finally {
        resting = [...resting, { key, graph: program, simulator }].slice(-RESTING);
      }
    },
  };
}
