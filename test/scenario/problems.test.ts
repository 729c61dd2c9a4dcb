import { describe, expect, test } from 'vitest';
import { type Problem, ProblemError, type Rule } from '../../src/core/problem.ts';
import { bind } from '../../src/model/bind.ts';
import { readResult } from '../../src/report/run/read-result.ts';
import { readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { placeOf as placeIn } from '../../src/scenario/tree.ts';
import { check } from '../../src/study/check.ts';
import { compile } from '../../src/study/compile.ts';
import { askMarkets } from '../../src/study/market-question.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { problemDocs } from '../docs/problem-docs.ts';
import { fileText, memoryFiles, study } from '../engine.ts';
import type { ProblemCase } from './cases/planted.ts';
import { readMark, talks } from './marked.ts';
import { CASES, MORE_CASES } from './problem-cases.ts';

const MAIN = 'main.yaml';

/** The files of a case, without marks. */
function filesOf({ text, files = {} }: ProblemCase): Readonly<Record<string, string>> {
  const all = { ...files, ...(text === undefined ? {} : { [MAIN]: text }) };
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, readMark(each).text]));
}

/** Everything that is said about a case. */
async function problemsOf(planted: ProblemCase): Promise<readonly Problem[]> {
  const { when = 'compile', variants = [] } = planted;
  const files = filesOf(planted);
  if (when === 'result') return readResult(MAIN, files[MAIN] ?? '').problems;
  const reading = await readScenario(MAIN, memoryFiles(files), [], variants);
  if (when === 'market') return marketProblems(reading);
  const { compiled, problems } = compile(reading);
  if (compiled === undefined || when === 'compile') return problems;
  try {
    if (when === 'run') study(compiled);
    else return [...problems, ...runToEnd(check(compiled, { draws: 16, seed: 1 })).problems];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [...problems, ...error.problems];
  }
  return problems;
}

/** What is said where all policies of a file are asked about. */
function marketProblems(reading: ScenarioReading): readonly Problem[] {
  const { model, problems } = bind(reading);
  if (model === undefined) return problems;
  const words = { duties: [], quotas: [], deal: [], horizon: undefined };
  const asked = askMarkets(model, words, placeIn(reading.tree, ['markets']));
  return [...problems, ...('problems' in asked ? asked.problems : [])];
}

/** `file:line:column` of the mark; undefined without one. */
function markOf({ text, files = {} }: ProblemCase): string | undefined {
  return Object.entries({ ...files, ...(text === undefined ? {} : { [MAIN]: text }) }).flatMap(
    ([name, each]) => {
      const { at } = readMark(each);
      return at === undefined ? [] : [`${name}:${at}`];
    },
  )[0];
}

function placeOf({ place }: Problem): string | undefined {
  return place && `${place.file}:${place.line}:${place.column}`;
}

const cases = [...Object.entries(CASES), ...MORE_CASES].flatMap(([rule, each]) =>
  each.map((one): [string, string, ProblemCase] => [rule, one.what, one]),
);

describe('a planted mistake', () => {
  test.each(cases)('%s: %s is told with its place, and nothing else is', async (rule, _what, planted) => {
    const problems = await problemsOf(planted);
    const found = problems.find((each) => each.rule === rule && placeOf(each) === markOf(planted));
    expect(
      found,
      `told: ${JSON.stringify(problems.map((each) => [each.rule, placeOf(each), each.facts]))}, wanted at ${markOf(planted)}`,
    ).toBeDefined();
    if (planted.facts !== undefined) expect(found?.facts).toMatchObject(planted.facts);
    const others = problems.filter((each) => each !== found).map((each) => each.rule);
    expect(others.filter((each) => !(planted.besides ?? []).includes(each))).toEqual([]);
  });

  test('is not there in the scenario that it is planted in', async () => {
    expect(await problemsOf({ what: 'nothing', text: talks(), when: 'check' })).toEqual([]);
  });
});

describe('the rules of problem.ts', () => {
  // Types are gone at run time: the file itself is read.
  const source = fileText('src/core/problem.ts');
  const body = source.slice(source.indexOf('interface ProblemFacts'), source.indexOf('export type Rule'));
  const rules = [...body.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, rule = '']) => rule);

  test('all have a planted mistake', () => {
    const without = rules.filter((rule) => (CASES[rule as Rule] ?? []).length === 0);
    expect(without).toEqual([]);
    expect(rules.length).toBeGreaterThan(65);
  });

  test('are all in the generated docs/problems.md, each with an example', async () => {
    const told = rules.map(async (rule) => {
      const [planted = { what: rule }] = CASES[rule as Rule];
      const problem = (await problemsOf(planted)).find((each) => each.rule === rule);
      if (problem === undefined) throw new Error(`${rule} is not told`);
      return { problem, what: planted.what, sources: new Map(Object.entries(filesOf(planted))) };
    });
    await expect(await problemDocs(await Promise.all(told))).toMatchFileSnapshot('../../docs/problems.md');
  });
});
