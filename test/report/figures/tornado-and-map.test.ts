import { describe, expect, test } from 'vitest';
import { outcomeMapFigure } from '../../../src/report/figures/outcome-map.ts';
import { svgText } from '../../../src/report/figures/svg-node.ts';
import { tornadoFigure } from '../../../src/report/figures/tornado.ts';
import { mapOutcomes } from '../../../src/study/outcome-map.ts';
import { runToEnd } from '../../../src/study/run-to-end.ts';
import { solveTornado } from '../../../src/study/tornado.ts';
import { contextOf } from './contexts.ts';
import { classed, overlaps, rootOf, textBoxes, textOf, valuesOf } from './drawn.ts';
import { compiledFile } from './shipped-study.ts';

const compiled = await compiledFile('us-eu-2018.yaml');
const OPTIONS = { draws: 16, seed: 1 };
const tornado = runToEnd(solveTornado(compiled, { bars: 5 }, OPTIONS));
const x = { parameter: 'extraDuty', values: ['0 %', '10 %', '20 %', '30 %', '40 %'] };
const y = {
  parameter: 'rationality',
  values: ['0.2', '0.6', '1', '2', '4'].map((each) => `${each} / (billion EUR)`),
};
const map = runToEnd(mapOutcomes(compiled, { x, y }, OPTIONS));

describe.each([320, 768, 1280])('at %d px', (width) => {
  const figures = [
    tornadoFigure(tornado, contextOf(width)),
    outcomeMapFigure({ map, here: { x: 25, y: 1 } }, contextOf(width)),
  ];
  test.each(figures.map((figure) => [figure.name, figure] as const))(
    '%s has no words over each other or beyond the edge',
    (_, figure) => {
      const boxes = textBoxes(rootOf(figure));
      expect(overlaps(boxes)).toEqual([]);
      expect(boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5)).toEqual([]);
    },
  );
});

describe('the tornado', () => {
  const figure = tornadoFigure(tornado, contextOf(768));
  test('has the doubles of the study at both ends, the widest bar first', () => {
    expect(valuesOf(figure, 2)).toEqual(tornado.bars.map(({ low }) => low.mean));
    expect(valuesOf(figure, 4)).toEqual(tornado.bars.map(({ high }) => high.mean));
    const widths = tornado.bars.map(({ low, high }) => Math.abs(high.mean - low.mean));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });
});

describe('the map', () => {
  const figure = outcomeMapFigure({ map, here: { x: 25, y: 1 } }, contextOf(768));
  const root = rootOf(figure);

  test('draws each cell and names each area that is somewhere, once', () => {
    expect(classed(root, 'cell')).toHaveLength(25);
    const likeliest = new Set(
      Array.from({ length: 25 }, (_, cell) => {
        const shares = map.outcomes.map((each) => each.shares[cell] ?? 0);
        return map.outcomes[shares.indexOf(Math.max(...shares))]?.name;
      }),
    );
    expect(classed(root, 'halo')).toHaveLength(likeliest.size);
    expect(
      classed(root, 'halo')
        .map(textOf)
        .every((name) => name !== ''),
    ).toBe(true);
  });

  test('has every cell in its table with all digits', () => {
    expect(figure.table.rows).toHaveLength(25);
    for (const [at, { shares }] of map.outcomes.entries())
      expect(valuesOf(figure, at + 2)).toEqual([...shares].map((share) => Math.min(Math.max(share, 0), 1)));
  });

  test('of a coarse look draws what is known, as large as it stands for', () => {
    const coarse = { ...map, stride: { x: 2, y: 2 } };
    expect(
      classed(rootOf(outcomeMapFigure({ map: coarse, here: { x: 0, y: 0 } }, contextOf(768))), 'cell'),
    ).toHaveLength(9);
  });

  test('writes hostile names as text', () => {
    const hostile = { ...map, x: { ...map.x, label: '<script>alert(1)</script>' } };
    const drawn = svgText(rootOf(outcomeMapFigure({ map: hostile, here: { x: 0, y: 0 } }, contextOf(768))));
    expect(drawn).not.toContain('<script');
  });
});
