import { readFileSync } from 'node:fs';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import type { Setting } from '../../../src/scenario/setting.ts';
import { type CompiledScenario, compile } from '../../../src/study/compile.ts';
import { askMarkets } from '../../../src/study/market-question.ts';
import type { MarketStudy } from '../../../src/study/market-results.ts';
import { studyMarkets } from '../../../src/study/market-study.ts';
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

/** The markets of a scenario with all its policies in force, at every horizon. */
export function marketsOf({ model }: CompiledScenario): MarketStudy {
  const words = { horizon: undefined, deal: [], duties: [], quotas: [] };
  const asked = askMarkets(model, words, { file: '', line: 1, column: 1, length: 1 });
  if (!('question' in asked)) throw new Error('expected a question');
  return runToEnd(studyMarkets(model, asked.question, { draws: 16, seed: 1 }));
}
