import { readFileSync } from 'node:fs';
import { hasErrors, type Problem } from '../src/core/problem.ts';
import type { Sampling } from '../src/random/sampling.ts';
import { readScenario, type ScenarioFiles } from '../src/scenario/read-scenario.ts';
import type { Setting } from '../src/scenario/setting.ts';
import { type CompiledScenario, compile } from '../src/study/compile.ts';
import { runToEnd } from '../src/study/run-to-end.ts';
import { simulate } from '../src/study/simulate.ts';
import type { Study } from '../src/study/study.ts';

/** Files held in memory: what tests read scenarios from. */
export function memoryFiles(files: Readonly<Record<string, string>>): ScenarioFiles {
  return { read: async (name) => files[name] ?? 'missing' };
}

/** `name=value` pairs as the command line takes them. */
export function settingsOf(values: Readonly<Record<string, string | number>>): Setting[] {
  return Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));
}

/** Compiles a scenario given as text; everything that is wrong with it comes back. */
export async function compileText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<{ compiled?: CompiledScenario; problems: readonly Problem[] }> {
  return compile(await readScenario('test.yaml', memoryFiles({ 'test.yaml': text }), settingsOf(settings)));
}

/** Compiles a scenario that must have no errors. */
export async function compiledText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<CompiledScenario> {
  const { compiled, problems } = await compileText(text, settings);
  if (compiled === undefined || hasErrors(problems)) throw new Error(JSON.stringify(problems, undefined, 1));
  return compiled;
}

/** Computes a compiled scenario to the end. */
export function study(compiled: CompiledScenario, draws = 16, seed = 1, sampling: Sampling = 'sobol'): Study {
  return runToEnd(simulate(compiled, { draws, seed, sampling }));
}

/** Computes a scenario given as text. */
export async function studyText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
  draws = 16,
): Promise<Study> {
  return study(await compiledText(text, settings), draws);
}

/** The text of a file of this repository, by its path from the top. */
export function fileText(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
