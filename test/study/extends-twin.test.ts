import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { compile } from '../../src/study/compile.ts';
import { compiledText, memoryFiles, study } from '../engine.ts';
import { expectSameNumbers, numbersOf } from './compare.ts';
import { randomScenario, type ScenarioData, seeds, textOf } from './random-scenario.ts';

const JUNK = 'junk that no scenario may say';

/** Parts that are one value: a variant replaces them as a whole. */
function isWhole(value: unknown, path: readonly string[]): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value) || path.at(-1) === 'value';
}

/**
 * Splits a scenario into a base with junk in it and a variant that puts it right: some values are wrong in the base
 * and stand in the variant, some entries are only in the base and removed by the variant.
 */
function split(data: ScenarioData, isJunk: () => boolean): { base: ScenarioData; variant: ScenarioData } {
  const walk = (value: unknown, path: readonly string[]): { base: unknown; variant: unknown } => {
    if (isWhole(value, path)) {
      return isJunk() && path.at(-1) !== 'parley'
        ? { base: JUNK, variant: value }
        : { base: value, variant: undefined };
    }
    const base: ScenarioData = {};
    const variant: ScenarioData = {};
    for (const [key, inner] of Object.entries(value as ScenarioData)) {
      const parts = walk(inner, [...path, key]);
      base[key] = parts.base;
      if (parts.variant !== undefined) variant[key] = parts.variant;
      // A parameter that is removed keeps its place in the sampling design, and so moves the others.
      if (isJunk() && path[0] !== 'parameters') {
        base[`${key}Extra`] = { when: JUNK };
        variant[`${key}Extra`] = null;
      }
    }
    return { base, variant: Object.keys(variant).length === 0 ? undefined : variant };
  };
  const { base, variant } = walk(data, []);
  return { base: base as ScenarioData, variant: (variant ?? {}) as ScenarioData };
}

test('a scenario and its twin by `extends` give the same numbers', async () => {
  let different = 0;
  await fc.assert(
    fc.asyncProperty(seeds, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), async (seed, dice) => {
      const data = randomScenario(seed, { steps: 10, report: 5 });
      const { base, variant } = split(data, () => dice.next().value === 0);
      if (JSON.stringify(base).includes(JUNK)) different += 1;
      const files = { 'base.yaml': textOf(base), 'main.yaml': textOf({ extends: 'base.yaml', ...variant }) };
      const { compiled, problems } = compile(await readScenario('main.yaml', memoryFiles(files)));
      expect(problems.map((each) => JSON.stringify(each))).toEqual([]);
      if (compiled === undefined) throw new Error('not compiled');
      expectSameNumbers(numbersOf(study(compiled)), numbersOf(study(await compiledText(textOf(data)))), 0);
    }),
    { seed: 51, numRuns: 12 },
  );
  expect(different).toBeGreaterThan(9);
});
