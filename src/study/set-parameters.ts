import { nearestName } from '../core/nearest.ts';
import { hasErrors, type Problem } from '../core/problem.ts';
import { bind } from '../model/bind.ts';
import { setNumbers } from '../model/set-numbers.ts';
import { laySettings, type ScenarioReading } from '../scenario/read-scenario.ts';
import { type Setting, settableNames } from '../scenario/setting.ts';
import type { CompiledScenario } from './compile.ts';

/** What comes of other values for some parameters of a compiled scenario. */
export type ParametersSet =
  /** It is compiled for them, too: the graph and its program are those of before. */
  | { readonly kind: 'compiled'; readonly compiled: CompiledScenario }
  /** A setting is at fault, as `--set` tells it. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** A setting names nothing in the scenario. */
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string | undefined }
  /** A setting may shape the game itself, as constants do: this has to be compiled anew. */
  | { readonly kind: 'recompile'; readonly reading: ScenarioReading };

/**
 * A compiled scenario under other values of its parameters, without compiling it again. A study of it is the same, bit
 * for bit, as that of the scenario read and compiled with these settings behind those it may have had.
 *
 * @param settings Each a number with its unit, exactly as behind `--set`.
 */
export function setParameters(compiled: CompiledScenario, settings: readonly Setting[]): ParametersSet {
  const known = settableNames(compiled.reading.tree);
  for (const { name } of settings) {
    if (!known.includes(name)) return { kind: 'unknown', name, nearest: nearestName(name, known) };
  }
  const reading = laySettings(compiled.reading, settings);
  const model = setNumbers(compiled.model, settings);
  if (model !== undefined) {
    const graph = { ...compiled.graph, model };
    return { kind: 'compiled', compiled: { ...compiled, reading, model, graph } };
  }
  const { problems } = bind(reading);
  return hasErrors(problems) ? { kind: 'problems', problems } : { kind: 'recompile', reading };
}
