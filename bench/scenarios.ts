import { readFile } from 'node:fs/promises';
import { hasErrors } from '../src/core/problem.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../src/study/compile.ts';

/** The flagship, by its path from the top of the repository. */
export const FLAGSHIP = 'scenarios/japan-us-2018.yaml';

/** The large model whose probabilities PRISM computed, and what it found. */
export const REFERENCE = 'test/reference/japan-us-2018.yaml';
export const REFERENCE_RESULTS = 'test/reference/data/prism/results.json';

/** Reads, binds and compiles a scenario that has no errors. */
export async function compileFile(path: string): Promise<CompiledScenario> {
  const reading = await readScenario(path, { read: (name) => readFile(name, 'utf8') });
  const { compiled, problems } = compile(reading);
  if (compiled === undefined || hasErrors(problems)) throw new Error(JSON.stringify(problems, undefined, 1));
  return compiled;
}
