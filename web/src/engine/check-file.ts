import { hasErrors, type Problem, ProblemError } from '../../../src/core/problem.ts';
import { distinctProblems, type ProblemJson, problemsJson } from '../../../src/report/problems.ts';
import type { Catalogue } from '../../../src/report/text/catalogue.ts';
import type { ScenarioReading } from '../../../src/scenario/read-scenario.ts';
import { check } from '../../../src/study/check.ts';
import { compile } from '../../../src/study/compile.ts';
import { runToEnd } from '../../../src/study/run-to-end.ts';

/** As many draws as `parley check` computes. */
const DRAWS = 16;

/** What `parley check` finds in a scenario, in words; empty where nothing is wrong. */
export function checkFile(reading: ScenarioReading, catalogue: Catalogue): ProblemJson[] {
  return problemsJson(distinctProblems(problemsOf(reading)), catalogue);
}

function problemsOf(reading: ScenarioReading): readonly Problem[] {
  const { compiled, problems } = compile(reading);
  if (compiled === undefined || hasErrors(problems)) return problems;
  try {
    return [...problems, ...runToEnd(check(compiled, { draws: DRAWS, seed: 1 })).problems];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [...problems, ...error.problems];
  }
}
