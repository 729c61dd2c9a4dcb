import type { Column } from '../../src/column/column.ts';
import { createRegisters, runProgram } from '../../src/column/run-program.ts';
import { createBackwardPass } from '../../src/game/backward.ts';
import { createPolicies, type Policies } from '../../src/game/policies.ts';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { writeDraws } from '../../src/study/draws.ts';

/** Some draws of a scenario, solved backward. */
export interface SolvedDraws {
  /** By parameter of the model, by draw. */
  readonly inputs: readonly Column[];
  /** What each party expects at the start, in base units, by draw; undefined for one without stakes. */
  readonly values: readonly (Column | undefined)[];
  readonly policies: Policies;
  /** Draws with two best options, by choice node of a perfectly rational party. */
  readonly ties: ReadonlyMap<number, number>;
}

/** Solves the first draws of a scenario. */
export function solveDraws({ graph, model }: CompiledScenario, count: number, seed = 1): SolvedDraws {
  const inputs = model.parameters.map(() => new Float64Array(count));
  const registers = createRegisters(graph.program, count);
  writeDraws(model, seed, 0, inputs, count);
  runProgram(graph.program, inputs, count, registers);
  const policies = createPolicies(graph, count);
  const pass = createBackwardPass(graph, policies, count);
  return { inputs, values: pass.run(registers, count), policies, ties: pass.ties };
}

/** What each party expects at the start, in base units, by its name; for scenarios in which nothing is uncertain. */
export function valuesAtStart(compiled: CompiledScenario): ReadonlyMap<string, number> {
  const { values } = solveDraws(compiled, 1);
  return new Map(compiled.model.parties.map(({ name }, index) => [name, values[index]?.[0] ?? 0]));
}
