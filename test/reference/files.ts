import { hasErrors } from '../../src/core/problem.ts';
import { readScenario, type ScenarioFiles } from '../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import type { Study } from '../../src/study/study.ts';
import { fileText, settingsOf, study } from '../engine.ts';

/** Values for constants and parameters, as `--set` takes them. */
export type Settings = Readonly<Record<string, string | number>>;

/** The files of this repository, and a variant under the name `variant.yaml` if one is given. */
function referenceFiles(variant?: string): ScenarioFiles {
  return {
    read: async (name) => (name === 'variant.yaml' && variant !== undefined ? variant : fileText(name)),
  };
}

/** Prepares a scenario, by its path from the top, perhaps with a few lines laid over it. */
export async function compiledFile(
  path: string,
  settings: Settings = {},
  over?: string,
): Promise<CompiledScenario> {
  const variant = over === undefined ? undefined : `extends: ${path}\n${over}\n`;
  const entry = variant === undefined ? path : 'variant.yaml';
  const reading = await readScenario(entry, referenceFiles(variant), settingsOf(settings));
  const { compiled, problems } = compile(reading);
  if (compiled === undefined || hasErrors(problems)) throw new Error(JSON.stringify(problems, undefined, 1));
  return compiled;
}

/** Computes a scenario, by its path from the top, perhaps with a few lines laid over it. */
export async function studyFile(path: string, settings: Settings = {}, over?: string): Promise<Study> {
  return study(await compiledFile(path, settings, over));
}

/** The probability of an outcome at the report. */
export function outcome(result: Study, name: string): number {
  return found(result.outcomes, name).probability.mean;
}

/** The mean of a measure; probabilities as shares, times in steps. */
export function measure(result: Study, name: string): number {
  const { value, unit } = found(result.measures, name);
  return unit === '%' ? value.mean / 100 : value.mean;
}

/** The probabilities of a state, one for each date. */
export function course(result: Study, state: string): readonly number[] {
  const states = result.timeline.states.get(state);
  if (states === undefined) throw new Error(`no state ${state}`);
  return states;
}

function found<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((each) => each.name === name);
  if (item === undefined) throw new Error(`no ${name}`);
  return item;
}

/** Numbers from `data/`, typed by whoever reads them. */
export function referenceData<Data>(path: string): Data {
  return JSON.parse(fileText(`test/reference/data/${path}`)) as Data;
}
