import { readFileSync } from 'node:fs';
import { hasErrors, type Problem } from '../src/core/problem.ts';
import { readScenario, type ScenarioFiles, type Setting } from '../src/scenario/read-scenario.ts';
import { type Prepared, prepare } from '../src/study/prepare.ts';
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

/** Prepares a scenario given as text; everything that is wrong with it comes back. */
export async function prepareText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<{ prepared?: Prepared; problems: readonly Problem[] }> {
  return prepare(await readScenario('test.yaml', memoryFiles({ 'test.yaml': text }), settingsOf(settings)));
}

/** Prepares a scenario that must have no errors. */
export async function preparedText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<Prepared> {
  const { prepared, problems } = await prepareText(text, settings);
  if (prepared === undefined || hasErrors(problems)) throw new Error(JSON.stringify(problems, undefined, 1));
  return prepared;
}

/** Computes a prepared scenario to the end. */
export function study(prepared: Prepared, draws = 16, seed = 1): Study {
  return finish(simulate(prepared, { draws, seed }));
}

/** Goes through a computation to its end. */
export function finish<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Computes a scenario given as text. */
export async function studyText(
  text: string,
  settings: Readonly<Record<string, string | number>> = {},
  draws = 16,
): Promise<Study> {
  return study(await preparedText(text, settings), draws);
}

/** The text of a file of this repository, by its path from the top. */
export function fileText(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
