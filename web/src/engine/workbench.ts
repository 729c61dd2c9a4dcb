import { hasErrors, ProblemError } from '../../../src/core/problem.ts';
import { readScenario, type ScenarioFiles } from '../../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../../src/study/compile.ts';
import type { WhatIf } from './protocol.ts';

/** How many scenarios are kept compiled: what is shown, what it is compared with, and the one before. */
const KEPT = 3;

/** Where scenarios lie ready to be computed. */
export interface Workbench {
  /**
   * A scenario with its variants and settings, compiled.
   *
   * @throws {ProblemError} If it has errors.
   */
  compiled(whatIf: WhatIf): Promise<CompiledScenario>;
}

/** Makes a workbench that keeps the scenarios asked for last. */
export function createWorkbench(shipped: ScenarioFiles): Workbench {
  const kept = new Map<string, Promise<CompiledScenario>>();
  return {
    compiled: (whatIf) => {
      const key = JSON.stringify(whatIf);
      const known = kept.get(key) ?? build(whatIf, shipped);
      kept.delete(key);
      kept.set(key, known);
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
      return known;
    },
  };
}

async function build(
  { entry, texts, variants, settings }: WhatIf,
  shipped: ScenarioFiles,
): Promise<CompiledScenario> {
  const files: ScenarioFiles = {
    read: async (name) => (Object.hasOwn(texts, name) ? (texts[name] ?? 'missing') : shipped.read(name)),
  };
  const { compiled, problems } = compile(await readScenario(entry, files, settings, variants));
  if (compiled === undefined || hasErrors(problems)) throw new ProblemError(problems);
  return compiled;
}
