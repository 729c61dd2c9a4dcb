import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { bind } from '../../src/model/bind.ts';
import type { Model } from '../../src/model/model.ts';
import { runFacts } from '../../src/node/run-facts.ts';
import { runJson } from '../../src/report/run/run-json.ts';
import { laySettings, readScenario } from '../../src/scenario/read-scenario.ts';
import type { Setting } from '../../src/scenario/setting.ts';
import { type CompiledScenario, compile } from '../../src/study/compile.ts';
import { leversOf, leverText } from '../../src/study/levers.ts';
import { setParameters } from '../../src/study/set-parameters.ts';
import { compiledText, fileText, memoryFiles, settingsOf, study } from '../engine.ts';

/** Files of the gallery. */
const gallery = { read: async (name: string) => fileText(`scenarios/${name}`) };

async function compiledWith(file: string, settings: readonly Setting[]): Promise<CompiledScenario> {
  const { compiled, problems } = compile(await readScenario(file, gallery, settings));
  if (compiled === undefined) throw new ProblemError(problems);
  return compiled;
}

/** The result of a run as data, or the problems that show while computing. */
function answer(compiled: CompiledScenario, settings: readonly Setting[]): unknown {
  const question = { file: 'x.yaml', settings, variants: [], draws: 16, seed: 3, lang: 'en' as const };
  try {
    const found = study(compiled, question.draws, question.seed);
    return { study: found, json: runJson(found, runFacts(compiled.reading, question)) };
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

function set(compiled: CompiledScenario, settings: readonly Setting[]): CompiledScenario {
  const result = setParameters(compiled, settings);
  if (result.kind !== 'compiled') throw new Error(JSON.stringify(result, undefined, 1));
  return result.compiled;
}

/** A model as text: kernels hold functions, which are equal to themselves only. */
function modelText(model: Model | undefined): string {
  return JSON.stringify(model, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

const CASES = ['japan-us-2018.yaml', 'us-eu-2018.yaml', 'us-japan-autos-1995.yaml'];

/** Every kind of number that a setting may meet, correlated and in a table, and one that nothing correlates. */
const ODD = `
parley: 1
title: Odd numbers
parties: { us: { name: US, rationality: 1, discountRate: 10 %/year } }
sources: { report: { title: A report } }
constants: { TRIES: 2 }
parameters:
  agree: { value: { triangular: [0.01, 0.05, 0.2] }, source: { from: report }, lever: { min: 0, max: 1 } }
  breakdown: { value: { lognormal: [0.02, 0.7], truncate: [0, 1] }, assumed: wide }
  worth: { value: { discrete: [[-2 trillion JPY, 1], [3 trillion JPY, 2]] }, assumed: the sign is open }
  share: { value: { data: { file: shares.csv, column: share, unit: '%' } }, assumed: as surveyed }
  cost: { value: 1 trillion JPY, assumed: a round number }
correlations:
  together: { between: [agree, breakdown], rank: 0.5, assumed: talks that break are talks that agree }
  fixed: { between: [worth, share], rank: -0.3, assumed: a hunch }
clock: { step: 1 month, steps: 24 }
chart:
  talks:
    initial: open
    states: { open: { on: { AGREE: agreed, BREAK: broken } }, agreed: {}, broken: { on: { IMPOSE: hit } }, hit: {} }
moves:
  month: { when: talks.open, hazard: { AGREE: agree/month, BREAK: breakdown/month } }
  tariff: { when: talks.broken, party: us, choose: { WAIT: { event: none, default: true }, IMPOSE: { rate: share/month } } }
payoffs: { us: { flow: "(talks.hit ? worth - cost * TRIES : 0 JPY)/year" } }
outcomes:
  agreed: { when: talks.agreed }
  hit: { when: talks.hit }
  none_of_both: { when: talks.open or talks.broken }
headline: hit
`.replace('rationality: 1', 'rationality: 1/(trillion JPY)');

const ODD_FILES = memoryFiles({ 'odd.yaml': ODD, 'shares.csv': 'share\n10\n20\n\n35\n' });

async function odd(settings: readonly Setting[] = []): Promise<CompiledScenario> {
  const { compiled, problems } = compile(await readScenario('odd.yaml', ODD_FILES, settings));
  if (compiled === undefined) throw new ProblemError(problems);
  return compiled;
}

describe('parameters that are set', () => {
  test.each(CASES)('each lever of %s gives the reading and the model of the long way', async (file) => {
    const base = await compiledWith(file, []);
    const levers = leversOf(base);
    expect(levers.length).toBeGreaterThan(5);
    for (const [at, lever] of levers.entries()) {
      const settings = [{ name: lever.name, value: leverText(lever, at % 2 === 0 ? lever.min : lever.max) }];
      const { reading, model, graph } = set(base, settings);
      const long = await readScenario(file, gallery, settings);
      expect(reading).toEqual(long);
      expect([...reading.changed]).toEqual([...long.changed]);
      expect(modelText(model)).toBe(modelText(bind(long).model));
      expect(graph.model).toBe(model);
    }
  });

  test.each(CASES)(
    'the levers of %s all at one end give the study and the result of the long way',
    async (file) => {
      const base = await compiledWith(file, []);
      for (const end of ['min', 'max'] as const) {
        const settings = leversOf(base).map((lever) => ({
          name: lever.name,
          value: leverText(lever, lever[end]),
        }));
        expect(answer(set(base, settings), settings)).toEqual(
          answer(await compiledWith(file, settings), settings),
        );
      }
    },
  );

  test.each([
    ['one of two correlated numbers', { agree: '5 %' }],
    ['both of two correlated numbers', { agree: '5 %', breakdown: 0.02 }],
    ['all that are uncertain', { agree: 0.1, breakdown: 0.02, worth: '-1 trillion JPY', share: '20 %' }],
    ['a discrete number', { worth: '-2 trillion JPY' }],
    ['a number from a table', { share: '12.5 %' }],
    ['a certain number', { cost: '0 JPY' }],
    ['the value that it has', { cost: '1 trillion JPY' }],
    ['a sum', { agree: '1 % + 0.04' }],
    ['odds at their lowest', { agree: 0, breakdown: '0 %' }],
    ['a rate below 0', { agree: -0.1 }],
  ])('%s: the study and the result are those of the long way', async (_, values) => {
    const settings = settingsOf(values);
    const [short, long] = [set(await odd(), settings), await odd(settings)];
    expect(short.reading).toEqual(long.reading);
    expect(short.model).toEqual(long.model);
    expect(answer(short, settings)).toEqual(answer(long, settings));
  });

  test('settings come behind those that were set before, and the last of a name counts', async () => {
    const [first, second, third] = settingsOf({ cost: '2 trillion JPY', agree: '5 %', share: '1 %' });
    if (first === undefined || second === undefined || third === undefined) throw new Error('three settings');
    const other = { name: 'agree', value: '7 %' };
    const short = set(set(await odd(), [first, second]), [third, other]);
    expect(answer(short, [])).toEqual(answer(await odd([first, second, third, other]), []));
  });

  test('the scenario that they were set in stays as it was', async () => {
    const base = await odd();
    const before = answer(base, []);
    set(base, settingsOf({ agree: '50 %' }));
    expect(answer(base, [])).toEqual(before);
  });

  test.each([
    ['another unit', { agree: '5 months' }],
    ['a word that is no unit', { agree: '5 monhts' }],
    ['no number', { agree: 'many' }],
    ['nothing', { agree: '' }],
    ['no finite number', { agree: '1/0' }],
    ['two mistakes', { agree: '3 JPY', share: '2 +' }],
  ])('%s is the problem that --set has', async (_, values) => {
    const settings = settingsOf(values);
    const { problems } = compile(await readScenario('odd.yaml', ODD_FILES, settings));
    expect(problems.length).toBeGreaterThan(0);
    expect(setParameters(await odd(), settings)).toEqual({ kind: 'problems', problems });
  });

  test('a name that nothing has comes with the nearest', async () => {
    expect(setParameters(await odd(), settingsOf({ agre: 0.1 }))).toEqual({
      kind: 'unknown',
      name: 'agre',
      nearest: 'agree',
    });
    expect(setParameters(await odd(), settingsOf({ constructor: 1 })).kind).toBe('unknown');
  });

  test.each([
    ['a constant', { TRIES: 3 }],
    ['a number that mentions one', { agree: '0.1 / TRIES' }],
  ])('%s asks for compiling anew what the long way reads', async (_, values) => {
    const settings = settingsOf(values);
    const reading = await readScenario('odd.yaml', ODD_FILES, settings);
    expect(setParameters(await odd(), settings)).toEqual({ kind: 'recompile', reading });
  });

  test('a constant at fault is the problem that --set has', async () => {
    const settings = settingsOf({ TRIES: '3 JPY' });
    const { problems } = compile(await readScenario('odd.yaml', ODD_FILES, settings));
    expect(setParameters(await odd(), settings)).toEqual({ kind: 'problems', problems });
  });

  test('a lever in a unit per time is written as --set reads it', async () => {
    const text = ODD.replace(
      'agree: { value: { triangular: [0.01, 0.05, 0.2] }',
      'agree: { value: 0.05/month',
    )
      .replace('agree/month', 'agree')
      .replace('lever: { min: 0, max: 1 }', 'lever: { min: 0.01/month, max: 0.2/month }, unit: 1/month')
      .replace(/ {2}share: .*\n/, '  share: { value: 20 %, assumed: a fifth }\n')
      .replace(/correlations:\n.*\n.*\n/, '');
    const compiled = await compiledText(text);
    const [lever] = leversOf(compiled);
    if (lever === undefined) throw new Error('a lever');
    expect(leverText(lever, 0.1)).toBe('0.1/month');
    expect(set(compiled, [{ name: 'agree', value: '0.1/month' }]).model.parameters[0]?.value).toBeCloseTo(
      0.1 / 2_629_800,
      15,
    );
  });
});

test('settings laid over a reading give the reading with these settings, constants too', async () => {
  const settings = settingsOf({ TRIES: 4, share: '3 %' });
  const base = await readScenario('odd.yaml', ODD_FILES);
  expect(laySettings(base, settings)).toEqual(await readScenario('odd.yaml', ODD_FILES, settings));
});
