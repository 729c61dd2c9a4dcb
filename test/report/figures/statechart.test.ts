import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bind } from '../../../src/model/bind.ts';
import { type StatechartData, statechartFigure } from '../../../src/report/figures/statechart.ts';
import { orderStates } from '../../../src/report/figures/statechart-order.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { chartStructure } from '../../../src/study/chart-structure.ts';
import { inspectChart } from '../../../src/study/inspect-chart.ts';
import { runToEnd } from '../../../src/study/run-to-end.ts';
import { compiledText, fileText, study } from '../../engine.ts';
import { TOP } from '../../program.ts';
import { SCENARIOS } from '../../shipped.ts';
import { contextOf, HOSTILE_LABELS } from './contexts.ts';
import { classed, elementsOf, overlaps, rectangles, rootOf, textBoxes, valuesOf } from './drawn.ts';

const files = {
  read: async (name: string) => readFileSync(`${TOP}scenarios/${name}`, 'utf8'),
};

/** The chart of a scenario with made-up probabilities: each state of a region a little likelier than the one before. */
async function dataOf(path: string): Promise<StatechartData | undefined> {
  const { model } = bind(await readScenario(path, files));
  if (model === undefined || model.chart.regions.length === 0) return undefined;
  const chart = chartStructure({ model });
  const states = chart.regions.flatMap((region) => {
    const sum = (region.states.length * (region.states.length + 1)) / 2;
    return region.states.map(({ name }, at) => [name, [(at + 1) / sum]] as const);
  });
  return {
    chart,
    timeline: { dates: ['2019-10-01'], states: new Map(states), deciding: [], labels: model.chartLabels },
    at: 0,
  };
}

describe.each(SCENARIOS)('the chart of %s', (path) => {
  test.each([
    [320, 'en'],
    [360, 'ja'],
    [1240, 'en'],
  ] as const)('has no words or boxes over each other at %d px in %s', async (width, language) => {
    const data = await dataOf(path);
    if (data === undefined) return;
    const root = rootOf(statechartFigure(data, contextOf(width, language)));
    const texts = textBoxes(root);
    const boxes = rectangles(root, 'state');
    expect(overlaps(texts)).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
    // Words are inside a box or clear of it.
    const torn = texts.filter((text) =>
      boxes.some(
        (box) =>
          overlaps([text, box]).length > 0 && !(text.left >= box.left + 4 && text.right <= box.right - 4),
      ),
    );
    expect(torn).toEqual([]);
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    expect(boxes).toHaveLength(data.chart.regions.reduce((sum, { states }) => sum + states.length, 0));
  });
});

describe('the chart of the minimal scenario', async () => {
  const compiled = await compiledText(fileText('scenarios/minimal.yaml'));
  const result = study(compiled);
  const step = 6;
  const course = runToEnd(inspectChart(compiled, step, { draws: 16, seed: 1 }));
  const figure = statechartFigure({ chart: course, timeline: result.timeline, at: step }, contextOf(768));
  const root = rootOf(figure);

  test('has the probabilities of the study in its table', () => {
    const names = course.regions.flatMap(({ states }) => states.map(({ name }) => name));
    expect(valuesOf(figure, 2)).toEqual(names.map((name) => result.timeline.states.get(name)?.[step]));
    expect(names.length).toBeGreaterThan(3);
  });

  test('fills each state as far as it is likely', () => {
    const boxes = rectangles(root, 'state');
    const order = orderStates(course.regions[0]!);
    const lights = classed(root, 'light').map(({ attributes }) => {
      const [, edge, bend = 0] = /^M[\d.]+ [\d.]+H([\d.]+)(?:q([\d.]+))?/.exec(String(attributes['d'])) ?? [];
      return Number(edge) + Number(bend);
    });
    const lit = order.flatMap(({ name }, at) => {
      const share = result.timeline.states.get(name)?.[step] ?? 0;
      return share < 5e-4 ? [] : [{ box: boxes[at]!, share }];
    });
    expect(lights).toHaveLength(lit.length);
    expect(lit.length).toBeGreaterThan(1);
    for (const [at, { box, share }] of lit.entries()) {
      const inside = box.right - box.left - 2;
      expect(lights[at]).toBeCloseTo(box.left + 1 + inside * share, 1);
    }
  });

  test('marks the initial state and the final ones', () => {
    expect(classed(root, 'start')).toHaveLength(1);
    expect(classed(root, 'final-rim')).toHaveLength(2);
  });

  test('names the likeliest state', () => {
    const [best] = [...result.timeline.states].toSorted((a, b) => (b[1][step] ?? 0) - (a[1][step] ?? 0));
    const label = result.timeline.labels.get(best?.[0] ?? '');
    expect(figure.finding).toContain(typeof label === 'string' ? label : label?.en);
  });

  test('has thicker arrows for what is taken more often', () => {
    const times = course.regions[0]!.transitions.map((each) => ({ ...each, times: each.times ?? 0 }));
    const [most, least] = [
      times.toSorted((a, b) => b.times - a.times)[0],
      times.toSorted((a, b) => a.times - b.times)[0],
    ];
    expect(most?.times).toBeGreaterThan(least?.times ?? 1);
    const widths = classed(root, 'way').map(({ attributes }) => Number(attributes['stroke-width']));
    expect(Math.max(...widths)).toBeCloseTo(1.25 + 2.25 * Math.sqrt(Math.min(most?.times ?? 0, 1)), 2);
  });

  test('comes without a computation, too', () => {
    const alone = statechartFigure(
      { chart: chartStructure(compiled), timeline: result.timeline, at: step },
      contextOf(768),
    );
    expect(valuesOf(alone, 2)).toEqual(valuesOf(figure, 2));
    expect(alone.finding).toBe(figure.finding);
  });

  test('is the same whenever it is drawn', () => {
    const again = statechartFigure({ chart: course, timeline: result.timeline, at: step }, contextOf(768));
    expect(again).toEqual(figure);
  });
});

test('hostile labels stay text and keep to their places', () => {
  const names = HOSTILE_LABELS.map((_, at) => `talks.s${at}`);
  const data: StatechartData = {
    chart: {
      regions: [
        {
          name: 'talks',
          label: HOSTILE_LABELS[2],
          states: names.map((name, at) => ({
            name,
            label: HOSTILE_LABELS[at] ?? '',
            initial: at === 0,
            final: at === names.length - 1,
          })),
          transitions: names.slice(1).map((to, at) => ({
            from: names[at] ?? '',
            to,
            events: [{ name: 'GO', label: HOSTILE_LABELS[at] ?? '' }],
          })),
          always: [],
        },
      ],
    },
    timeline: {
      dates: ['1'],
      states: new Map(names.map((name) => [name, [1 / names.length]])),
      deciding: ['talks'],
      labels: new Map(),
    },
    at: 0,
  };
  const root = rootOf(statechartFigure(data, contextOf(320)));
  const tags = new Set(elementsOf(root).map(({ node }) => node.tag));
  expect([...tags].toSorted()).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan']);
  expect(overlaps(textBoxes(root))).toEqual([]);
});

describe('the order of states', () => {
  const region = (ways: readonly (readonly [string, string])[], names: readonly string[]) => ({
    name: 'r',
    label: 'r',
    states: names.map((name, at) => ({ name, label: name, initial: at === 0, final: false })),
    transitions: ways.map(([from, to]) => ({ from, to, events: [] })),
    always: [],
  });

  test('puts what follows below what leads to it', () => {
    const order = orderStates(
      region(
        [
          ['a', 'd'],
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'd'],
        ],
        ['a', 'd', 'c', 'b'],
      ),
    );
    expect(order.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('does not mind ways back', () => {
    const order = orderStates(
      region(
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'a'],
        ],
        ['a', 'b', 'c'],
      ),
    );
    expect(order.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});
