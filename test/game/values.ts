import { createRegisters, runProgram } from '../../src/column/run-program.ts';
import { createBackwardPass } from '../../src/game/backward.ts';
import { createPolicies } from '../../src/game/policies.ts';
import type { CompiledScenario } from '../../src/study/compile.ts';
import { writeDraws } from '../../src/study/draws.ts';

/** What each party expects at the start, in base units, by its name; for scenarios in which nothing is uncertain. */
export function valuesAtStart({ graph, model }: CompiledScenario): ReadonlyMap<string, number> {
  const inputs = model.parameters.map(() => new Float64Array(1));
  const registers = createRegisters(graph.program, 1);
  writeDraws(model, 1, 0, inputs, 1);
  runProgram(graph.program, inputs, 1, registers);
  const values = createBackwardPass(graph, createPolicies(graph, 1), 1).run(registers, 1);
  return new Map(model.parties.map(({ name }, index) => [name, values[index]?.[0] ?? 0]));
}
