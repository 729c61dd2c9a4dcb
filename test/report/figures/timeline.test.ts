import { describe, expect, test } from 'vitest';
import { coursesOf, type TimelineData } from '../../../src/report/figures/courses.ts';
import { FIGURE_THEMES } from '../../../src/report/figures/figure-theme.ts';
import { spreadOut } from '../../../src/report/figures/spread-out.ts';
import { timelineFigure } from '../../../src/report/figures/timeline.ts';
import { plotlyTimelineFigure } from '../../../src/report/figures/timeline-plotly.ts';
import { sampleStudy } from '../run/sample-study.ts';
import { contextOf, HOSTILE_LABELS } from './contexts.ts';
import { classed, overlaps, rootOf, textBoxes, valuesOf } from './drawn.ts';

const { timeline } = sampleStudy;
const region = 'negotiation';
const data: TimelineData = {
  timeline,
  region,
  marks: [
    { step: 3, label: 'An election' },
    { step: 4, label: 'A report that is due, with a name that goes on and on' },
    { step: 30, label: 'Another election' },
  ],
  cursor: 12,
};
const names = [...timeline.states.keys()].filter((name) => name.startsWith(`${region}.`));

/** The points of a path of straight lines. */
function pointsOf(path: unknown): (readonly [number, number])[] {
  return [...String(path).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe.each([320, 768, 1280])('probabilities over time at %d px', (width) => {
  const figure = timelineFigure(data, contextOf(width));
  const root = rootOf(figure);

  test('are drawn as high as they are', () => {
    const courses = coursesOf(data, contextOf(width));
    const [all, none] = [classed(root, 'grid').at(-1), classed(root, 'axis')[0]];
    const [top, bottom] = [Number(all?.attributes['y1']), Number(none?.attributes['y1'])];
    const lines = classed(root, 'course').map(({ attributes }) => pointsOf(attributes['d']));
    expect(lines).toHaveLength(courses.length);
    for (const [at, { shares }] of courses.entries()) {
      const heights = lines[at]?.map(([, y]) => (bottom - y) / (bottom - top)) ?? [];
      expect(heights).toHaveLength(shares.length);
      for (const [step, height] of heights.entries()) expect(height).toBeCloseTo(shares[step] ?? 0, 3);
    }
  });

  test('have words that keep clear of each other', () => {
    const boxes = textBoxes(root);
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5)).toEqual([]);
  });

  test('lie in time as days do', () => {
    const [line = []] = classed(root, 'course').map(({ attributes }) => pointsOf(attributes['d']));
    const [first = 0, second = 0, last = 0] = [line[0]?.[0], line[1]?.[0], line.at(-1)?.[0]];
    // August has 31 of the 1,096 days from August 2018 to August 2021.
    expect((second - first) / (last - first)).toBeCloseTo(31 / 1096, 3);
  });
});

test('the table has every probability of the region, bit for bit', () => {
  const figure = timelineFigure(data, contextOf(768));
  for (const [at, name] of names.entries()) {
    expect(valuesOf(figure, at + 1)).toEqual(timeline.states.get(name));
  }
  expect(names.length).toBeGreaterThan(2);
});

test('of many states the least likely are drawn together, so that all add up to one', () => {
  const states = new Map(
    [0.3, 0.25, 0.2, 0.1, 0.08, 0.07].map((share, at) => [`r.s${at}`, [share, share]] as const),
  );
  const courses = coursesOf(
    { timeline: { dates: ['0', '1'], states, labels: new Map() }, region: 'r', marks: [] },
    contextOf(768),
  );
  expect(courses.map(({ series }) => series)).toEqual([1, 2, 3, 4, 5]);
  expect(courses.map(({ label }) => label).at(-1)).toBe('2 others');
  expect(courses.reduce((sum, { shares }) => sum + (shares[1] ?? 0), 0)).toBeCloseTo(1, 12);
  expect(courses.at(-1)?.shares[0]).toBeCloseTo(0.15, 12);
});

describe('the drawing for Plotly', () => {
  const figure = plotlyTimelineFigure(data, FIGURE_THEMES.dark, contextOf(768));
  const spec = figure.drawing.kind === 'plotly' ? figure.drawing.spec : undefined;

  test('has the doubles of the study', () => {
    const courses = coursesOf(data, contextOf(768));
    expect(spec?.data.slice(0, -1).map(({ y }) => y)).toEqual(courses.map(({ shares }) => shares));
    expect(spec?.data[0]?.x).toEqual(timeline.dates);
  });

  test('says the same as the other one', () => {
    const { drawing: _, ...words } = figure;
    const { drawing: __, ...others } = timelineFigure(data, contextOf(768));
    expect(words).toEqual(others);
  });

  test('takes no markup from labels', () => {
    const labels = new Map(names.map((name, at) => [name, HOSTILE_LABELS[at] ?? ''] as const));
    const hostile = plotlyTimelineFigure(
      { ...data, timeline: { ...timeline, labels }, marks: [{ step: 1, label: '<b>x</b>' }] },
      FIGURE_THEMES.light,
      contextOf(768),
    );
    const written = JSON.stringify(hostile.drawing);
    expect(written).not.toMatch(/<script|<img|<b>x/);
    expect(written).toContain('&lt;script&gt;');
  });
});

describe('places that are spread out', () => {
  test('stay where they are when they have room', () => {
    expect(spreadOut([10, 50, 90], 10, 0, 100)).toEqual([10, 50, 90]);
  });

  test('keep their order and their distance', () => {
    const places = spreadOut([50, 50, 49], 10, 0, 100);
    expect(places[2]).toBeLessThan(places[0] ?? 0);
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(10);
  });

  test('stay within bounds', () => {
    const places = spreadOut([99, 98, 100, 97], 10, 0, 100);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
    expect(places.toSorted((a, b) => a - b)).toEqual([70, 80, 90, 100]);
  });
});
