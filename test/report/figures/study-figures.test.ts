import { describe, expect, test } from 'vitest';
import { choicesFigure } from '../../../src/report/figures/choices.ts';
import { binsOf, distributionFigure } from '../../../src/report/figures/distribution.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { measuresFigure } from '../../../src/report/figures/measures.ts';
import { svgText } from '../../../src/report/figures/svg-node.ts';
import { type TermsContext, termsFigure } from '../../../src/report/figures/terms.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { study } from '../../engine.ts';
import { contextOf, HOSTILE_LABELS } from './contexts.ts';
import { classed, overlaps, rootOf, textBoxes, valuesOf } from './drawn.ts';
import { compiledFile } from './shipped-study.ts';

const found = study(await compiledFile('japan-us-2018.yaml'));
const { deal } = found;
if (deal === undefined) throw new Error('expected a deal');

const termsContext = (width: number, language: 'en' | 'ja' = 'en'): TermsContext => ({
  ...contextOf(width, language),
  deal: (language === 'en' ? en : ja).deal,
});
const values = Float64Array.from({ length: 64 }, (_, at) => -2 + at / 20);
const spread = { mean: -0.425, error: 0.01, p05: -1.85, p50: -0.42, p95: 0.98 };
const drawn = { name: 'loss', label: 'A loss', unit: 'trillion JPY', values, spread };

const FIGURES: Readonly<Record<string, (width: number, language: 'en' | 'ja') => Figure>> = {
  measures: (width, language) =>
    measuresFigure({ study: found, baseline: found }, contextOf(width, language)),
  choices: (width, language) => choicesFigure({ study: found, most: 3 }, contextOf(width, language)),
  terms: (width, language) => termsFigure({ deal, study: found }, termsContext(width, language)),
  distribution: (width, language) => distributionFigure(drawn, contextOf(width, language)),
};

describe.each(Object.entries(FIGURES))('the figure of %s', (_, figure) => {
  test.each([
    [320, 'en'],
    [360, 'ja'],
    [1280, 'en'],
  ] as const)('has no words over each other at %d px in %s', (width, language) => {
    const boxes = textBoxes(rootOf(figure(width, language)));
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5)).toEqual([]);
    expect(boxes.length).toBeGreaterThan(3);
  });

  test('is a sentence in both languages, and no other drawing the second time', () => {
    expect(figure(768, 'en').finding).toMatch(/\.$/);
    expect(figure(768, 'ja').finding).toMatch(/です。$|ます。$/);
    expect(figure(768, 'en')).toEqual(figure(768, 'en'));
  });
});

describe('measures', () => {
  test('have the doubles of the study in the table, each in its unit', () => {
    const figure = measuresFigure({ study: found, baseline: found }, contextOf(768));
    const told = found.measures;
    expect(valuesOf(figure, 1)).toEqual(told.map(({ value }) => value.mean));
    expect(valuesOf(figure, 3)).toEqual(told.map(({ value }) => value.p05));
    expect(valuesOf(figure, 7)).toEqual(told.map(() => 0));
    expect(figure.table.rows.map((row) => row[1]?.unit)).toEqual(told.map(({ unit }) => unit));
  });

  test('stand on their line where they are between zero and the farthest value', () => {
    const measure = { ...found.measures[0]!, value: { mean: -1, error: 0, p05: -4, p50: -1, p95: 0 } };
    const root = rootOf(measuresFigure({ study: { measures: [measure], uncertain: 1 } }, contextOf(768)));
    const [track] = classed(root, 'grid');
    const [dot] = classed(root, 'mark');
    const [from, to] = [Number(track?.attributes['x1']), Number(track?.attributes['x2'])];
    expect((Number(dot?.attributes['cx']) - from) / (to - from)).toBeCloseTo(0.75, 3);
  });

  test('of what never happens are a dash', () => {
    const value = { mean: Number.NaN, error: Number.NaN, p05: Number.NaN, p50: Number.NaN, p95: Number.NaN };
    const figure = measuresFigure(
      { study: { measures: [{ ...found.measures[0]!, value }], uncertain: 1 } },
      contextOf(768),
    );
    expect(figure.table.rows[0]?.[1]).toEqual({ text: '–' });
    expect(figure.finding).toBe('No measure has a value.');
    expect(svgText(rootOf(figure))).not.toContain('NaN');
  });
});

describe('choices', () => {
  const figure = choicesFigure({ study: found, most: 3 }, contextOf(768));

  test('have odds and worth of each option in the table', () => {
    const options = found.choices.flatMap((choice) => choice.options);
    expect(valuesOf(figure, 6)).toEqual(options.map(({ probability }) => probability));
    expect(valuesOf(figure, 7)).toEqual(options.map(({ value }) => value));
  });

  test('have bars as long as the odds', () => {
    const [track] = classed(rootOf(figure), 'track');
    const bars = classed(rootOf(figure), 'bar').map(({ attributes }) => Number(attributes['width']));
    const options = found.choices.slice(0, 3).flatMap((choice) => choice.options);
    expect(bars).toHaveLength(options.length);
    for (const [at, { probability }] of options.entries()) {
      expect((bars[at] ?? 0) / Number(track?.attributes['width'])).toBeCloseTo(probability, 3);
    }
  });
});

describe('terms', () => {
  const figure = termsFigure({ deal, study: found }, termsContext(768));

  test('have the share of deals of each level in the table', () => {
    const levels = deal.issues.flatMap((issue) => issue.levels);
    expect(valuesOf(figure, 2).slice(0, levels.length)).toEqual(levels.map(({ agreed }) => agreed.mean));
    expect(valuesOf(figure, 7).slice(0, levels.length)).toEqual(levels.map(({ inForce }) => inForce));
  });

  test('tell why there is no deal', () => {
    const told = figure.table.rows.filter(([what]) => what?.text === 'What stands in the way of a deal');
    expect(told.map((row) => row[1]?.text)).toContain('no terms are worth more to Japan than no deal');
  });

  test('say that there is none', () => {
    const never = {
      ...deal,
      made: { ...deal.made, mean: 0 },
      issues: deal.issues.map((issue) => ({
        ...issue,
        levels: issue.levels.map((level) => ({ ...level, agreed: { ...level.agreed, mean: 0 } })),
      })),
    };
    const { finding } = termsFigure({ deal: never, study: found }, termsContext(768));
    expect(finding).toBe('No deal is made until 1 August 2021.');
  });
});

describe('distributions', () => {
  test('count every draw once', () => {
    const bins = binsOf(drawn);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(64);
    for (const { from, to, count } of bins) {
      const within = values.filter((value) => value >= from && (value < to || value === bins.at(-1)?.to));
      expect(count).toBe(within.length);
    }
  });

  test('of probabilities go from 0 to 1, the last bin with its end', () => {
    const bins = binsOf({ unit: '1', values: [0, 0.049, 0.05, 1] });
    expect(bins.map(({ count }) => count)).toEqual([2, 1, ...Array.from({ length: 17 }, () => 0), 1]);
    expect(bins.at(-1)?.to).toBeCloseTo(1, 12);
  });

  test('leave out draws without a value', () => {
    const bins = binsOf({ unit: 'months', values: [Number.NaN, 3, 5] });
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  test('have bars as high as they count', () => {
    const figure = distributionFigure(drawn, contextOf(768));
    const heights = classed(rootOf(figure), 'bar').map(({ attributes }) => Number(attributes['height']));
    const counts = binsOf(drawn).map(({ count }) => count);
    const unit = Math.max(...heights) / Math.max(...counts);
    for (const [at, count] of counts.entries()) expect(heights[at]).toBeCloseTo(unit * count, 1);
    expect(valuesOf(figure, 2)).toEqual(counts);
  });
});

test('labels that try to be markup stay text everywhere', () => {
  const measures = HOSTILE_LABELS.map((label, at) => ({ ...found.measures[0]!, name: `m${at}`, label }));
  const choices = HOSTILE_LABELS.map((label) => ({
    ...found.choices[0]!,
    label,
    options: found.choices[0]!.options.map((option) => ({ ...option, label })),
  }));
  const issues = HOSTILE_LABELS.map((label) => ({ ...deal.issues[0]!, label }));
  const figures = [
    measuresFigure({ study: { measures, uncertain: 1 } }, contextOf(320)),
    choicesFigure({ study: { ...found, choices }, most: 9 }, contextOf(320)),
    termsFigure({ deal: { ...deal, issues }, study: found }, termsContext(320)),
    distributionFigure({ ...drawn, label: HOSTILE_LABELS[0] }, contextOf(320)),
  ];
  for (const figure of figures) {
    expect(svgText(rootOf(figure))).not.toMatch(/<script|<img/);
    expect(overlaps(textBoxes(rootOf(figure)))).toEqual([]);
  }
});
