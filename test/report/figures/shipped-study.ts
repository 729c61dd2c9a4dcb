import { readFileSync } from 'node:fs';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import type { Setting } from '../../../src/scenario/setting.ts';
import { type CompiledScenario, compile } from '../../../src/study/compile.ts';
import type { MarketStudy } from '../../../src/study/market-results.ts';
import { studyMarkets } from '../../../src/study/market-study.ts';
import { marketsInForce } from '../../../src/study/markets-in-force.ts';
import { runToEnd } from '../../../src/study/run-to-end.ts';
import { TOP } from '../../program.ts';

/** Compiles a scenario of this repository. */
export async function compiledFile(
  path: string,
  settings: readonly Setting[] = [],
): Promise<CompiledScenario> {
  const files = { read: async (name: string) => readFileSync(`${TOP}scenarios/${name}`, 'utf8') };
  const { compiled, problems } = compile(await readScenario(path, files, settings));
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled;
}

/** The markets of a scenario with its policies in force, at every horizon. */
export function marketsOf(compiled: CompiledScenario): MarketStudy {
  const question = marketsInForce(compiled);
  if (question === undefined) throw new Error('expected markets');
  return runToEnd(studyMarkets(compiled.model, question, { draws: 16, seed: 1 }));
}
