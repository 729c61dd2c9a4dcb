import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { solveTornado, type Tornado, type TornadoQuestion } from '../../src/study/tornado.ts';
import { compiledText, fileText, study } from '../engine.ts';
import { factorsText } from './factors.ts';
import { expectNear } from './near.ts';

async function tornado(text: string, question: TornadoQuestion = {}, draws = 32): Promise<Tornado> {
  return runToEnd(solveTornado(await compiledText(text), question, { draws, seed: 5 }));
}

/** Widths from a tenth to a half in an order that is not theirs; each has the mean ¾. */
const WIDTHS = [0.1, 0.45, 0.02, 0.3, 0.5, 0.2, 0.04, 0.38];
const MANY = factorsText(
  Object.fromEntries(
    WIDTHS.map((width, at) => [`p${at}`, `{ uniform: [${0.75 - width / 2}, ${0.75 + width / 2}] }`]),
  ),
);

const CORRELATED = factorsText(
  { one: '{ uniform: [0.2, 0.6] }', two: '{ uniform: [0.5, 0.9] }' },
  'correlations: { both: { between: [one, two], rank: 0.8, assumed: x } }',
);

describe('a tornado', () => {
  test('has the swings that follow from a closed form', async () => {
    const text = factorsText({
      one: '{ uniform: [0.2, 0.6] }',
      two: '{ uniform: [0.5, 0.9] }',
      three: '0.5',
    });
    const { bars, mean, target } = await tornado(text, {}, 1024);
    expect(target).toEqual({ kind: 'outcome', name: 'deal', label: 'deal', unit: '' });
    expectNear(mean, 0.4 * 0.7 * 0.5, 1e-3);
    // The deal is a · b · c; percentiles of a are 0.22 and 0.58, of b 0.52 and 0.88.
    expect(bars.map(({ parameter }) => parameter)).toEqual(['one', 'two']);
    const [a, b] = bars;
    expectNear(a?.low.value ?? 0, 22, 1e-12);
    expectNear(a?.high.value ?? 0, 58, 1e-12);
    expectNear(a?.low.mean ?? 0, 0.22 * 0.7 * 0.5, 1e-3);
    expectNear(a?.high.mean ?? 0, 0.58 * 0.7 * 0.5, 1e-3);
    expectNear(b?.low.mean ?? 0, 0.52 * 0.4 * 0.5, 1e-3);
    expectNear(b?.high.mean ?? 0, 0.88 * 0.4 * 0.5, 1e-3);
  });

  test('is what runs with the parameter set find', async () => {
    const text = fileText('scenarios/minimal.yaml');
    const { bars, target, mean } = await tornado(text);
    expect(bars.length).toBeGreaterThan(0);
    const meanWith = async (settings: Readonly<Record<string, string>>): Promise<number | undefined> =>
      study(await compiledText(text, settings), 32, 5).outcomes.find(({ name }) => name === target.name)
        ?.probability.mean;
    expect(mean).toBe(await meanWith({}));
    for (const { parameter, low, high, unit } of bars) {
      expectNear(low.mean, (await meanWith({ [parameter]: `${low.value} ${unit}` })) ?? 0, 1e-15);
      expectNear(high.mean, (await meanWith({ [parameter]: `${high.value} ${unit}` })) ?? 0, 1e-15);
    }
  });

  test('solves for the parameters that seem to matter most, and says of how many', async () => {
    const all = await tornado(MANY, { bars: WIDTHS.length });
    const some = await tornado(MANY, { bars: 4 });
    expect(all.screened).toBeUndefined();
    expect(all.bars).toHaveLength(8);
    expect(some).toMatchObject({ candidates: 8, screened: 256, draws: 32 });
    expect(some.bars).toEqual(all.bars.slice(0, 4));
    expect(all.bars.map(({ parameter }) => parameter)).toEqual([
      'p4',
      'p1',
      'p7',
      'p3',
      'p5',
      'p0',
      'p6',
      'p2',
    ]);
    expect(some.mean).toBe(all.mean);
  });

  test('moves levers that are certain only when asked to', async () => {
    const text = factorsText({ one: '{ uniform: [0.2, 0.6] }', two: '0.5' });
    expect((await tornado(text)).bars.map(({ parameter }) => parameter)).toEqual(['one']);
    const { bars, candidates } = await tornado(text, { levers: true }, 1024);
    expect(candidates).toBe(2);
    const [b] = bars;
    expect(b).toMatchObject({ parameter: 'two', kind: 'lever', low: { value: 0, mean: 0 }, unit: '%' });
    expectNear(b?.high.value ?? 0, 100, 1e-12);
    expectNear(b?.high.mean ?? 0, 0.4, 1e-3);
  });

  test('can look at a measure, in its unit', async () => {
    const text = factorsText(
      { one: '{ uniform: [0.2, 0.6] }', two: '0.5' },
      'measures: { lasting: { time: talks.open, unit: "%" } }',
    );
    const { target, bars, mean } = await tornado(text, { target: 'lasting' }, 1024);
    // Open at the end of the first step with a, of the second with a · b: 1.5 a steps.
    expect(target).toMatchObject({ kind: 'measure', name: 'lasting', unit: '%' });
    expectNear(mean, 60, 0.2);
    expectNear(bars[0]?.low.mean ?? 0, 150 * 0.22, 1e-9);
    expectNear(bars[0]?.high.mean ?? 0, 150 * 0.58, 1e-9);
  });

  test('leaves what is correlated with a fixed parameter as it is', async () => {
    const { bars } = await tornado(CORRELATED, {}, 1024);
    // Were b drawn given a, its mean would lie far from 0.7.
    const a = bars.find(({ parameter }) => parameter === 'one');
    expectNear(a?.low.mean ?? 0, 0.22 * 0.7, 1e-3);
    expectNear(a?.high.mean ?? 0, 0.58 * 0.7, 1e-3);
  });

  test('has the numerical error of the paired difference', async () => {
    const text = factorsText({ one: '{ uniform: [0.2, 0.6] }', two: '{ uniform: [0.5, 0.9] }' });
    const { bars } = await tornado(text, {}, 16);
    const a = bars.find(({ parameter }) => parameter === 'one');
    // Draw by draw the difference is 0.36 b: its error is 0.36 times that of the mean of b.
    const b = study(await compiledText(text, { one: 1 }), 16, 5).outcomes[0]?.probability.error ?? 0;
    expect(b).toBeGreaterThan(1e-3);
    expectNear(a?.error ?? 0, 0.36 * b, 1e-12);
  });

  test('refuses a name of neither an outcome nor a measure', async () => {
    await expect(tornado(MANY, { target: 'peace' })).rejects.toThrow(RangeError);
  });
});
