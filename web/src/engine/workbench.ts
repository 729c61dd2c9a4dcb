import { hasErrors, type Problem, ProblemError } from '../../../src/core/problem.ts';
import {
  readScenario,
  type ScenarioFiles,
  type ScenarioReading,
} from '../../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../../src/study/compile.ts';
import { setParameters } from '../../../src/study/set-parameters.ts';
import type { WhatIf } from './protocol.ts';

/** How many scenarios are kept compiled: what is shown, what it is compared with, and the one before. */
const KEPT = 3;

/** Where scenarios lie ready to be computed. */
export interface Workbench {
  /**
   * A scenario with its variants and settings, read anew.
   *
   * @returns Whatever could be read, with all problems of reading.
   */
  read(whatIf: WhatIf): Promise<ScenarioReading>;
  /**
   * The same compiled. Moved numbers are set in what is compiled already; anything else is compiled once.
   *
   * @throws {ProblemError} If it has errors.
   */
  compiled(whatIf: WhatIf): Promise<CompiledScenario>;
}

/** Makes a workbench that keeps the scenarios asked for last. */
export function createWorkbench(shipped: ScenarioFiles): Workbench {
  const kept = new Map<string, Promise<CompiledScenario>>();
  const read = ({ entry, texts, variants, settings }: WhatIf): Promise<ScenarioReading> => {
    const files: ScenarioFiles = {
      read: async (name) => (Object.hasOwn(texts, name) ? (texts[name] ?? 'missing') : shipped.read(name)),
    };
    return readScenario(entry, files, settings, variants);
  };
  const asWritten = (whatIf: WhatIf): Promise<CompiledScenario> => {
    const key = JSON.stringify(whatIf);
    const known = kept.get(key) ?? read(whatIf).then(compileReading);
    // What fails is not kept: a file that was missing may be there next time.
    known.catch(() => kept.delete(key));
    kept.delete(key);
    kept.set(key, known);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return known;
  };
  return {
    read,
    compiled: async (whatIf) => {
      const base = await asWritten({ ...whatIf, settings: [] });
      if (whatIf.settings.length === 0) return base;
      const set = setParameters(base, whatIf.settings);
      switch (set.kind) {
        case 'compiled':
          return set.compiled;
        case 'recompile':
          return compileReading(set.reading);
        case 'problems':
          return refuse(set.problems);
        case 'unknown':
          // Read the long way, the reader tells where the setting points to.
          return asWritten(whatIf);
      }
    },
  };
}

function compileReading(reading: ScenarioReading): CompiledScenario {
  const { compiled, problems } = compile(reading);
  return compiled === undefined || hasErrors(problems) ? refuse(problems) : compiled;
}

function refuse(problems: readonly Problem[]): never {
  throw new ProblemError(problems);
}
