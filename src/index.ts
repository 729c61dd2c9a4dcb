// The library: `import { readScenario, compile, simulate } from 'parley'`. Pure throughout: files are handed in, and
// nothing is read, printed or drawn by chance. `parley/node` reads files from the disk.

export type { Place, Problem, ProblemFacts, Rule, Severity } from './core/problem.ts';
export { hasErrors, ProblemError } from './core/problem.ts';
export { formatProblems, type ProblemJson, problemsJson } from './report/problems.ts';
export { type RunFacts, runJson } from './report/run/run-json.ts';
export { type RunJson, resultJsonSchema } from './report/run/run-json-schema.ts';
export type { Style } from './report/style.ts';
export { type Catalogue, LANGUAGES, type Language } from './report/text/catalogue.ts';
export { loadCatalogue, localise } from './report/text/localise.ts';
export { scenarioJsonSchema } from './scenario/json-schema.ts';
export {
  effectiveText,
  readScenario,
  type ScenarioFiles,
  type ScenarioReading,
} from './scenario/read-scenario.ts';
export type { Scenario, Text } from './scenario/schema.ts';
export type { Setting } from './scenario/setting.ts';
export type { Tree } from './scenario/tree.ts';
export { check } from './study/check.ts';
export {
  type ComparedMeasure,
  type ComparedOutcome,
  type ComparedScenario,
  type Comparison,
  compareScenarios,
} from './study/compare.ts';
export { type CompiledScenario, compile } from './study/compile.ts';
export { expectationProblems } from './study/expectation-problems.ts';
export type { LeverAxis, LeverQuestion } from './study/lever-axis.ts';
export { type LeverTrace, traceLever } from './study/lever-trace.ts';
export {
  type MapStride,
  mapOutcomes,
  type OutcomeMap,
  type OutcomeMapProgress,
} from './study/outcome-map.ts';
export type { PairedDifference } from './study/paired-difference.ts';
export { runToEnd } from './study/run-to-end.ts';
export { type StudyOptions, simulate } from './study/simulate.ts';
export type {
  Assumption,
  CheckResult,
  ChoiceResult,
  ExpectationResult,
  MeasureResult,
  OptionResult,
  OutcomeResult,
  Progress,
  Spread,
  Study,
} from './study/study.ts';
export {
  solveTornado,
  type Tornado,
  type TornadoBar,
  type TornadoEnd,
  type TornadoQuestion,
} from './study/tornado.ts';
