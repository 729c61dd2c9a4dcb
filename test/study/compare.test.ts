import { describe, expect, test } from 'vitest';
import { alignDimensions } from '../../src/study/align-dimensions.ts';
import { type Comparison, compareScenarios } from '../../src/study/compare.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { compiledText, fileText, study } from '../engine.ts';
import { factorsText } from './factors.ts';
import { expectNear } from './near.ts';

async function comparison(texts: readonly string[], draws = 64): Promise<Comparison> {
  const compiled = await Promise.all(texts.map((text) => compiledText(text)));
  return runToEnd(compareScenarios(compiled, { draws, seed: 2 }));
}

const ONE = '{ uniform: [0.2, 0.6] }';
const A = factorsText({ one: ONE, two: '0.5' });

describe('a comparison', () => {
  test('has the numbers of a run of each, bit for bit', async () => {
    const texts = [
      fileText('scenarios/minimal.yaml'),
      fileText('scenarios/minimal.yaml').replace('0.02 / month', '0.04 / month'),
    ];
    const { outcomes, measures, draws, headline } = await comparison(texts);
    expect([draws, headline]).toEqual([64, 'tariffInForce']);
    for (const [at, text] of texts.entries()) {
      const alone = study(await compiledText(text), 64, 2);
      for (const { name, probability } of alone.outcomes) {
        expect(outcomes.find((each) => each.name === name)?.values[at]).toEqual(probability);
      }
      expect(measures.map(({ values }) => values[at])).toEqual(alone.measures.map(({ value }) => value));
    }
    for (const { values, differences } of [...outcomes, ...measures]) {
      expect(differences[0]).toBeUndefined();
      expect(differences[1]?.mean).toBe((values[1]?.mean ?? 0) - (values[0]?.mean ?? 0));
    }
  });

  test('takes differences draw by draw', async () => {
    // A deal is one · 0.5 in the first and one · 0.7 in the second: 0.4 times what the first has in every draw.
    const { outcomes } = await comparison([A, factorsText({ one: ONE, two: '0.7' })]);
    const deal = outcomes.find(({ name }) => name === 'deal');
    const [before] = deal?.values ?? [];
    const difference = deal?.differences[1];
    for (const key of ['mean', 'error', 'p05', 'p50', 'p95'] as const) {
      expectNear(difference?.[key] ?? Number.NaN, 0.4 * (before?.[key] ?? 0), 1e-14);
    }
    expect(before?.error).toBeGreaterThan(1e-4);
    expect([difference?.higher, difference?.lower]).toEqual([1, 0]);
  });

  test('tells in how many draws a number is higher, lower and equal', async () => {
    // Uniform on 0.2 … 0.6 against 0.3: in a quarter of the draws the second is higher.
    const { outcomes } = await comparison([factorsText({ one: ONE }), factorsText({ one: '0.3' })], 1024);
    const deal = outcomes.find(({ name }) => name === 'deal')?.differences[1];
    expectNear(deal?.higher ?? 0, 0.25, 0.005);
    expectNear(deal?.lower ?? 0, 0.75, 0.005);
    expectNear(deal?.mean ?? 0, -0.1, 1e-3);
    const same = await comparison([A, A]);
    for (const { differences } of [...same.outcomes, ...same.measures]) {
      expect(differences[1]).toMatchObject({ mean: 0, error: 0, p05: 0, p95: 0, higher: 0, lower: 0 });
    }
  });

  test('draws parameters of one name alike, wherever they stand', async () => {
    const two = '{ uniform: [0.5, 0.9] }';
    const { outcomes, scenarios } = await comparison([
      factorsText({ one: ONE, two }),
      factorsText({ two, other: '{ uniform: [0, 1] }', one: ONE }),
    ]);
    expect(scenarios.map(({ uncertain, shared, moved }) => ({ uncertain, shared, moved }))).toEqual([
      { uncertain: 2, shared: 2, moved: [] },
      { uncertain: 3, shared: 2, moved: ['two', 'other', 'one'] },
    ]);
    // The second is the first times a number from 0 to 1 in every draw.
    const deal = outcomes.find(({ name }) => name === 'deal')?.differences[1];
    expect(deal?.lower).toBe(1);
    const alike = await comparison([factorsText({ one: ONE, two }), factorsText({ two, one: ONE })]);
    expect(alike.outcomes[0]?.differences[1]).toMatchObject({ mean: 0, p05: 0, p95: 0, higher: 0, lower: 0 });
  });

  test('puts the largest difference first, outcomes in points and measures by their share', async () => {
    const more = `measures:
  small: { time: talks.open, unit: "%" }
  large: { flow: "(talks.open ? 100 : 0)", unit: "%" }
  other: { flow: "one", unit: "%" }`;
    const { outcomes, measures } = await comparison([
      factorsText({ one: ONE, two: '0.5' }, more),
      factorsText({ one: ONE, two: '0.8' }, more.replace('100', '300')),
    ]);
    expect(outcomes.map(({ name }) => name)).toEqual(['deal', 'noDeal']);
    expect(measures.map(({ name }) => name)).toEqual(['large', 'small', 'other']);
    expect(measures[2]?.differences[1]?.mean).toBe(0);
  });

  test('shows what only one of them has', async () => {
    const three = A.replace('noDeal: { when: talks.broken }', 'broken: { when: talks.broken }');
    const { outcomes } = await comparison([A, three]);
    const shown = outcomes.map(({ name, values, differences }) => [
      name,
      values.map((value) => value !== undefined),
      differences[1] !== undefined,
    ]);
    expect(shown).toEqual([
      ['deal', [true, true], true],
      ['noDeal', [true, false], false],
      ['broken', [false, true], false],
    ]);
  });

  test('tells a measure in the unit of the first, and others of its name apart', async () => {
    const withMeasure = (text: string): string =>
      factorsText({ one: ONE, two: '0.5' }, `measures: { lasting: ${text} }`);
    const { measures } = await comparison([
      withMeasure('{ time: talks.open, unit: "%" }'),
      withMeasure('{ time: talks.open }'),
      withMeasure('{ ever: talks.broken }'),
    ]);
    expect(measures).toHaveLength(2);
    expect(measures[0]).toMatchObject({ name: 'lasting', kind: 'time', unit: '%' });
    expect(measures[0]?.values[2]).toBeUndefined();
    expectNear(measures[0]?.values[1]?.mean ?? 0, 60, 2);
    expect(measures[0]?.differences[1]?.mean).toBe(0);
    expect(measures[1]).toMatchObject({ name: 'lasting', kind: 'ever', values: [undefined, undefined, {}] });
  });

  test('takes ratios from each other where a time is given that something happens', async () => {
    const more = 'measures: { when: { first: talks.broken } }';
    const texts = [
      factorsText({ one: ONE, two: '0.5' }, more),
      factorsText({ one: '0.3', two: '0.5' }, more),
    ];
    const { measures } = await comparison(texts, 1024);
    // Broken in step 0 with 1 − one, in step 1 with one/2: (E one / 2) / (1 − E one / 2).
    const difference = measures[0]?.differences[1];
    expectNear(difference?.mean ?? 0, 0.15 / 0.85 - 0.2 / 0.8, 1e-3);
    // Draw by draw with one = 0.22 and 0.58, the percentiles.
    expectNear(difference?.p95 ?? 0, 0.15 / 0.85 - 0.11 / 0.89, 1e-2);
    expectNear(difference?.p05 ?? 0, 0.15 / 0.85 - 0.29 / 0.71, 1e-2);
    expect(difference?.error).toBeGreaterThan(0);
    expectNear(difference?.error ?? 0, measures[0]?.values[0]?.error ?? 1, 1e-15);
  });

  test('takes what is certain in one of them for the same in every draw', async () => {
    const { outcomes, draws } = await comparison([factorsText({ one: '0.5' }), factorsText({ one: ONE })]);
    const deal = outcomes.find(({ name }) => name === 'deal');
    expect(draws).toBe(64);
    expect(deal?.values[0]).toMatchObject({ mean: 0.5, error: 0 });
    expect(deal?.differences[1]?.error).toBeGreaterThan(0);
    expectNear(deal?.differences[1]?.error ?? 0, deal?.values[1]?.error ?? 1, 1e-15);
  });
});

describe('the dimensions of compared scenarios', () => {
  const many = (prefix: string, count: number): Promise<Parameters<typeof alignDimensions>[0][number]> =>
    compiledText(
      factorsText(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, '0.9']))),
    );
  const dimensionsOf = ({ compiled }: ReturnType<typeof alignDimensions>[number]): number[] =>
    compiled.model.parameters.map(({ dimension }) => dimension);

  test('stay apart while there are enough', async () => {
    const [a, b] = alignDimensions([await many('p', 5), await many('q', 7)]);
    expect(a && dimensionsOf(a)).toEqual([0, 1, 2, 3, 4]);
    expect(b && new Set(dimensionsOf(b))).toEqual(new Set([5, 6, 7, 8, 9, 10, 11]));
  });

  test('are never the same twice in one scenario, however many there are', async () => {
    const aligned = alignDimensions([await many('p', 100), await many('q', 100), await many('p', 110)]);
    for (const each of aligned) {
      const dimensions = dimensionsOf(each);
      expect(new Set(dimensions).size).toBe(dimensions.length);
      expect(Math.max(...dimensions)).toBeLessThan(128);
    }
    expect(aligned[2] && dimensionsOf(aligned[2]).slice(0, 100)).toEqual(
      aligned[0] && dimensionsOf(aligned[0]),
    );
  });
});
