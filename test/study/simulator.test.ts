import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { leversOf, leverText } from '../../src/study/levers.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { setParameters } from '../../src/study/set-parameters.ts';
import { simulate, simulateQuickly } from '../../src/study/simulate.ts';
import { createQuickSimulator, createSimulator } from '../../src/study/simulator.ts';
import type { QuickStudy, Study } from '../../src/study/study.ts';
import { compiledText, fileText, settingsOf } from '../engine.ts';

async function shipped(file: string): Promise<CompiledScenario> {
  const read = async (name: string): Promise<string> => fileText(`scenarios/${name}`);
  const { compiled, problems } = compile(await readScenario(file, { read }));
  if (compiled === undefined) throw new ProblemError(problems);
  return compiled;
}

function set(
  compiled: CompiledScenario,
  values: Readonly<Record<string, string | number>>,
): CompiledScenario {
  const result = setParameters(compiled, settingsOf(values));
  if (result.kind !== 'compiled') throw new Error(JSON.stringify(result));
  return result.compiled;
}

/** What a quick study has of a whole one. */
function quickPart(study: Study): QuickStudy {
  const { choices, deal, assumptions, sourced, expectations, size, ...quick } = study;
  return { ...quick, outcomes: quick.outcomes.map((outcome) => ({ ...outcome, envelope: [] })) };
}

const CASES = [
  'japan-us-2018.yaml',
  'us-eu-2018.yaml',
  'us-japan-autos-1995.yaml',
  'theory/bargaining-power.yaml',
  'theory/two-level-uncertain.yaml',
];

describe('a quick study', () => {
  test.each(CASES)('of %s has the bits of the whole one', async (file) => {
    const compiled = await shipped(file);
    const options = { draws: 16, seed: 5 };
    const whole = runToEnd(simulate(compiled, options));
    expect(runToEnd(simulateQuickly(compiled, options))).toEqual(quickPart(whole));
  });

  test('of several blocks, too', async () => {
    const compiled = await shipped('theory/two-level-uncertain.yaml');
    const options = { draws: 1024, seed: 5 };
    expect(runToEnd(simulateQuickly(compiled, options))).toEqual(
      quickPart(runToEnd(simulate(compiled, options))),
    );
  });
});

describe('a simulator', () => {
  test.each(CASES)('that has computed %s before computes it as one that has not', async (file) => {
    const base = await shipped(file);
    const options = { draws: 16, seed: 2 };
    const simulator = createSimulator(options);
    const quick = createQuickSimulator(options);
    const moved = leversOf(base)
      .slice(0, 3)
      .map((lever) => set(base, { [lever.name]: leverText(lever, lever.max) }));
    for (const compiled of [base, ...moved, base]) {
      const alone = runToEnd(simulate(compiled, options));
      expect(runToEnd(simulator.run(compiled))).toEqual(alone);
      expect(runToEnd(quick.run(compiled))).toEqual(quickPart(alone));
    }
  });

  const CHANCE = `
parley: 1
title: A chance
parameters:
  odds: { value: { uniform: [0, 0.5] }, assumed: for a test }
clock: { step: 1 month, steps: 3 }
chart: { talks: { initial: open, states: { open: { on: { AGREE: agreed } }, agreed: {} } } }
moves: { month: { when: talks.open, chance: { AGREE: odds } } }
outcomes: { agreed: { when: talks.agreed }, open: { when: talks.open } }
`;

  test('goes on after odds that are no probabilities', async () => {
    const base = await compiledText(CHANCE);
    const options = { draws: 1024, seed: 2 };
    const simulator = createSimulator(options);
    const before = runToEnd(simulator.run(base));
    expect(() => runToEnd(simulator.run(set(base, { odds: 1.5 })))).toThrow(ProblemError);
    expect(runToEnd(simulator.run(base))).toEqual(before);
  });

  test('goes on after a study that was given up', async () => {
    const base = await shipped('theory/two-level-uncertain.yaml');
    const options = { draws: 1024, seed: 2 };
    const simulator = createSimulator(options);
    expect(simulator.run(base).next().done).toBe(false);
    expect(runToEnd(simulator.run(base))).toEqual(runToEnd(simulate(base, options)));
  });

  test('computes one draw where nothing is uncertain any more, and another game after it', async () => {
    const [base, other] = [
      await compiledText(CHANCE),
      await compiledText(CHANCE.replace('steps: 3', 'steps: 5')),
    ];
    const options = { draws: 64, seed: 2 };
    const simulator = createSimulator(options);
    for (const compiled of [base, set(base, { odds: 0.25 }), other, base]) {
      expect(runToEnd(simulator.run(compiled))).toEqual(runToEnd(simulate(compiled, options)));
    }
    const { draws, outcomes } = runToEnd(simulator.run(set(base, { odds: 0.25 })));
    expect(draws).toBe(1);
    expect(outcomes[1]?.probability.mean).toBe(0.75 ** 3);
  });
});
