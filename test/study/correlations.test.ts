import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { writeDraws } from '../../src/study/draws.ts';
import { compiledText, memoryFiles, settingsOf, study } from '../engine.ts';

/** Three uncertain numbers, of which the first and the third go together, and one beside them. */
const scenario = (correlations: string): string => `parley: 1
title: Numbers that go together
constants: { close: 0.7 }
parameters:
  early: { value: { uniform: [0, 1] }, assumed: x }
  apart: { value: { triangular: [0, 0.1, 0.2] }, assumed: x }
  late: { value: { normal: [0.4, 0.2], truncate: [0, 1] }, assumed: x }
${correlations}
clock: { steps: 1 }
chart: { end: { initial: open, states: { open: { on: { WIN: won, LOSE: lost } }, won: {}, lost: {} } } }
moves: { month: { when: end.open, chance: { WIN: early*late, LOSE: "min(apart, 1 - early*late)" } } }
outcomes: { win: { when: end.won }, loss: { when: end.lost }, still: { when: end.open } }
`;

const TOGETHER = 'correlations: { pair: { between: [late, early], rank: close, assumed: x } }';

async function read(
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>> = {},
): Promise<CompiledScenario> {
  const { compiled, problems } = compile(
    await readScenario('main.yaml', memoryFiles(files), settingsOf(settings)),
  );
  if (compiled === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return compiled;
}

function columnsOf(
  { model }: CompiledScenario,
  draws = 64,
  sampling: 'sobol' | 'plain' = 'sobol',
): Float64Array[] {
  const columns = model.parameters.map(() => new Float64Array(draws));
  writeDraws(model, 3, 0, columns, draws, sampling);
  return columns;
}

describe('a correlation', () => {
  test('changes the later of its two numbers and no bit of any other', async () => {
    const [early, apart, late] = columnsOf(await compiledText(scenario('')));
    const [early2, apart2, late2] = columnsOf(await compiledText(scenario(TOGETHER)));
    expect([early2, apart2]).toEqual([early, apart]);
    expect(late2).not.toEqual(late);
  });

  test.each(['sobol', 'plain'] as const)(
    'keeps shorter runs of %s draws a prefix of longer ones',
    async (sampling) => {
      const compiled = await compiledText(scenario(TOGETHER));
      const short = columnsOf(compiled, 48, sampling);
      expect(columnsOf(compiled, 160, sampling).map((column) => column.subarray(0, 48))).toEqual(short);
    },
  );

  test('raises what hangs on both numbers: E[UV] = ¼ + ρ/12 for uniforms', async () => {
    const uniforms = scenario(TOGETHER).replace('normal: [0.4, 0.2], truncate: [0, 1]', 'uniform: [0, 1]');
    const { mean, error } = study(await compiledText(uniforms), 4096).outcomes[0]?.probability ?? {
      mean: Number.NaN,
      error: 0,
    };
    expect(error).toBeLessThan(1e-3);
    expect(Math.abs(mean - (0.25 + 0.7 / 12))).toBeLessThan(4 * error);
  });

  test('is changed and removed by a variant as if it had been written so', async () => {
    const base = scenario(TOGETHER);
    const variant = (more: string): Record<string, string> => ({
      'base.yaml': base,
      'main.yaml': `parley: 1\nextends: base.yaml\ncorrelations: { ${more} }\n`,
    });
    const changed = columnsOf(await read(variant('pair: { rank: -0.2, assumed: y }')));
    expect(changed).toEqual(columnsOf(await compiledText(base.replace('rank: close', 'rank: -0.2'))));
    expect(columnsOf(await read(variant('pair: null')))).toEqual(columnsOf(await compiledText(scenario(''))));
  });

  test('loses its source where a variant changes its rank', async () => {
    const base = scenario(TOGETHER.replace('assumed: x', 'source: { from: one }')).replace(
      'clock:',
      'sources: { one: { title: One } }\nclock:',
    );
    const compiled = await read({
      'base.yaml': base,
      'main.yaml': 'parley: 1\nextends: base.yaml\ncorrelations: { pair: { rank: 0.1 } }\n',
    });
    expect(compiled.reading.changed).toEqual(new Map([['correlations.pair', 'main.yaml']]));
    const { assumptions, sourced } = study(compiled);
    expect(assumptions.map(({ name, value }) => [name, value]).at(-1)).toEqual(['pair', '0.1 (late, early)']);
    expect([assumptions.length, sourced]).toEqual([4, 0]);
  });

  test('still pairs draws where a setting or a variant fixes one of its numbers, without a problem', async () => {
    const [, , late] = columnsOf(await compiledText(scenario(TOGETHER)));
    const bySetting = columnsOf(await read({ 'main.yaml': scenario(TOGETHER) }, { early: '0.3' }));
    const byVariant = columnsOf(
      await read({
        'base.yaml': scenario(TOGETHER),
        'main.yaml': 'parley: 1\nextends: base.yaml\nparameters: { early: { value: 0.3 } }\n',
      }),
    );
    expect(bySetting[0]?.every((value) => value === 0.3)).toBe(true);
    expect(bySetting[2]).toEqual(late);
    expect(byVariant).toEqual(bySetting);
  });

  test('follows a constant that is set', async () => {
    const set = columnsOf(await read({ 'main.yaml': scenario(TOGETHER) }, { close: '0.2' }));
    expect(set).toEqual(columnsOf(await compiledText(scenario(TOGETHER.replace('close', '0.2')))));
  });

  test('of numbers that a chain of correlations joins takes pairs not named as uncorrelated', async () => {
    const chain = `correlations:
  one: { between: [early, apart], rank: 0.5, assumed: x }
  two: { between: [apart, late], rank: 0.5, assumed: x }`;
    const { model } = await compiledText(scenario(chain));
    expect(model.correlations).toHaveLength(1);
    const [first, second, third] = model.correlations[0]?.factor ?? [];
    // r = 2 sin(π/12); row 2 is (r, √(1 − r²)), row 3 is (0, r/√(1 − r²), √(1 − r²/(1 − r²))).
    const r = (Math.sqrt(6) - Math.sqrt(2)) / 2;
    const own = Math.sqrt(1 - r * r);
    expect(first).toEqual([1]);
    expect(second?.map((x) => x.toFixed(14))).toEqual([r, own].map((x) => x.toFixed(14)));
    expect(third?.map((x) => x.toFixed(14))).toEqual(
      [0, r / own, Math.sqrt(1 - (r / own) ** 2)].map((x) => x.toFixed(14)),
    );
  });
});

describe('plain draws', () => {
  test('are as many as asked for, and two at least', async () => {
    const compiled = await compiledText(scenario(''));
    const drawsOf = (draws: number): number => study(compiled, draws, 1, 'plain').draws;
    expect([1, 2, 17, 1000].map(drawsOf)).toEqual([2, 2, 17, 1000]);
    expect(study(compiled, 20, 1, 'plain').sampling).toBe('plain');
  });

  test('are one where nothing is uncertain', async () => {
    const certain = scenario('').replaceAll(/value: \{.*?\}/g, 'value: 0.1');
    expect(study(await compiledText(certain), 100, 1, 'plain').draws).toBe(1);
  });

  test('give the mean of the draws and the error s/√n', async () => {
    const compiled = await compiledText(scenario(TOGETHER));
    const [early = [], , late = []] = columnsOf(compiled, 700, 'plain');
    const products = Array.from(early, (value, at) => value * (late[at] ?? 0));
    const mean = products.reduce((sum, each) => sum + each, 0) / 700;
    const variance = products.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 699;
    const found = study(compiled, 700, 3, 'plain').outcomes[0]?.probability;
    expect(found?.mean).toBeCloseTo(mean, 13);
    expect(found?.error).toBeCloseTo(Math.sqrt(variance / 700), 13);
  });

  test('are shared by variants, by dimension', async () => {
    const variant =
      'parley: 1\nextends: base.yaml\nparameters: { apart: { value: 0.1 }, more: { value: { uniform: [0, 1] }, assumed: x } }\n';
    const [early, , late] = columnsOf(await compiledText(scenario(TOGETHER)), 40, 'plain');
    const other = columnsOf(
      await read({ 'base.yaml': scenario(TOGETHER), 'main.yaml': variant }),
      40,
      'plain',
    );
    expect([other[0], other[2]]).toEqual([early, late]);
  });
});
