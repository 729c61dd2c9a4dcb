import { describe, expect, test } from 'vitest';
import { outcomesFigure } from '../../../src/report/figures/outcomes.ts';
import { svgText } from '../../../src/report/figures/svg-node.ts';
import type { Study } from '../../../src/study/study.ts';
import { sampleStudy } from '../run/sample-study.ts';
import { contextOf, HOSTILE_LABELS } from './contexts.ts';
import { classed, elementsOf, overlaps, rootOf, textBoxes, textOf, valuesOf } from './drawn.ts';

const moved: Study = {
  ...sampleStudy,
  outcomes: sampleStudy.outcomes.map((outcome, at) => ({
    ...outcome,
    probability: {
      ...outcome.probability,
      mean: outcome.probability.mean + (at === 0 ? 0.1 : at === sampleStudy.outcomes.length - 1 ? 0 : -0.01),
    },
  })),
};

describe.each([320, 768, 1280])('outcomes at %d px', (width) => {
  const figure = outcomesFigure({ study: sampleStudy, baseline: moved }, contextOf(width));
  const root = rootOf(figure);

  test('have bars as long as they are likely', () => {
    const bars = classed(root, 'bar').map(({ attributes }) => Number(attributes['width']));
    const unit = (bars[0] ?? 0) / (sampleStudy.outcomes[0]?.probability.mean ?? 1);
    for (const [at, { probability }] of sampleStudy.outcomes.entries()) {
      expect(bars[at]).toBeCloseTo(unit * probability.mean, 1);
    }
    expect(bars).toHaveLength(sampleStudy.outcomes.length);
  });

  test('keep the axis when probabilities change', () => {
    const other = rootOf(outcomesFigure({ study: moved, baseline: sampleStudy }, contextOf(width)));
    const grid = (of: typeof root): unknown => classed(of, 'grid').map(({ attributes }) => attributes);
    expect(grid(other)).toEqual(grid(root));
    expect(grid(root)).toHaveLength(4);
  });

  test('have a ghost where the baseline is', () => {
    const [bar] = classed(root, 'bar');
    const [ghost] = classed(root, 'ghost');
    const ratio = Number(ghost?.attributes['width']) / Number(bar?.attributes['width']);
    expect(ratio).toBeCloseTo(0.6831 / 0.5831, 2);
  });

  test('have a whisker from the 5th to the 95th percentile', () => {
    const [bar] = classed(root, 'bar');
    const unit = Number(bar?.attributes['width']) / 0.5831;
    const zero = Number(bar?.attributes['x']);
    const [, from, to] =
      /^M(\S+) \S+v8M\S+ \S+H(\S+?)M/.exec(String(classed(root, 'whisker')[0]?.attributes['d'])) ?? [];
    expect(Number(from)).toBeCloseTo(zero + unit * 0.412, 1);
    expect(Number(to)).toBeCloseTo(zero + unit * 0.71, 1);
  });

  test('tell the numerical error apart from the range', () => {
    expect(classed(root, 'error')).toHaveLength(sampleStudy.outcomes.length);
    expect(figure.reading).toContain('±0.2');
  });

  test('have no words over each other or beyond the edge', () => {
    const boxes = textBoxes(root);
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5)).toEqual([]);
    expect(boxes.length).toBeGreaterThan(15);
  });
});

describe('the table of outcomes', () => {
  const figure = outcomesFigure({ study: sampleStudy, baseline: moved }, contextOf(768));

  test('has the doubles of the study', () => {
    const spreads = sampleStudy.outcomes.map(({ probability }) => probability);
    expect(valuesOf(figure, 1)).toEqual(spreads.map(({ mean }) => mean));
    expect(valuesOf(figure, 2)).toEqual(spreads.map(({ error }) => error));
    expect(valuesOf(figure, 3)).toEqual(spreads.map(({ p05 }) => p05));
    expect(valuesOf(figure, 5)).toEqual(spreads.map(({ p95 }) => p95));
    expect(valuesOf(figure, 6)).toEqual(moved.outcomes.map(({ probability }) => probability.mean));
  });

  test('prints what the picture prints', () => {
    const printed = classed(rootOf(figure), 'number').map(textOf);
    for (const row of figure.table.rows) expect(printed).toContain(row[1]?.text);
    expect(figure.table.rows[0]?.[1]?.text).toBe('58.3 %');
  });
});

describe('the finding on outcomes', () => {
  test('names the likeliest and the next', () => {
    const { finding } = outcomesFigure({ study: sampleStudy }, contextOf(768));
    expect(finding).toBe(
      'By 1 August 2021 “Deal without tariffs” is the likeliest outcome (58 %), before “Tariffs in force” (19 %).',
    );
  });

  test('names what moved most, in points', () => {
    const { finding } = outcomesFigure({ study: sampleStudy, baseline: moved }, contextOf(768));
    expect(finding).toBe('“Deal without tariffs” moves most: −10 points, from 68.3 % to 58.3 %.');
  });

  test('says that nothing moved', () => {
    const { finding } = outcomesFigure({ study: sampleStudy, baseline: sampleStudy }, contextOf(768, 'ja'));
    expect(finding).toMatch(/^変化はありません。/);
  });
});

test('a study without uncertain numbers has neither ranges nor errors', () => {
  const figure = outcomesFigure({ study: { ...sampleStudy, uncertain: 0 } }, contextOf(768));
  expect(classed(rootOf(figure), 'whisker')).toEqual([]);
  expect(classed(rootOf(figure), 'error')).toEqual([]);
  expect(figure.reading).toContain('nothing in this scenario is uncertain');
});

test('labels that try to be markup stay text, and long ones keep their whole text in a title', () => {
  const outcomes = HOSTILE_LABELS.map((label, at) => ({
    ...sampleStudy.outcomes[0]!,
    name: `o${at}`,
    label,
  }));
  const root = rootOf(outcomesFigure({ study: { ...sampleStudy, outcomes } }, contextOf(320)));
  const tags = new Set(elementsOf(root).map(({ node }) => node.tag));
  expect([...tags].toSorted()).toEqual(['line', 'path', 'rect', 'svg', 'text', 'title', 'tspan']);
  expect(svgText(root)).not.toMatch(/<script|<img/);
  const titles = elementsOf(root).filter(({ node }) => node.tag === 'title');
  expect(titles.map(({ node }) => node.children[0])).toContain(HOSTILE_LABELS[3]);
  expect(overlaps(textBoxes(root))).toEqual([]);
});

test('no text is smaller than 12 px', () => {
  const root = rootOf(outcomesFigure({ study: sampleStudy, baseline: moved }, contextOf(360)));
  const sizes = elementsOf(root).flatMap(({ node }) =>
    node.tag === 'text' ? [Number(node.attributes['font-size'])] : [],
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});
