import { describe, expect, test } from 'vitest';
import { flowsFigure } from '../../../src/report/figures/flows.ts';
import { gainsFigure } from '../../../src/report/figures/gains.ts';
import { contextOf } from './contexts.ts';
import { classed, overlaps, rootOf, textBoxes, valuesOf } from './drawn.ts';
import { compiledFile, marketsOf } from './shipped-study.ts';

const markets = marketsOf(await compiledFile('japan-us-2018.yaml'));

describe('trade before and after', () => {
  const figure = flowsFigure(markets, contextOf(900));
  const sales = markets.markets.flatMap(({ suppliers }) =>
    suppliers.flatMap(({ accounts }) => (accounts.value === undefined ? [] : [accounts.value])),
  );

  test('has every supplier of every market at every horizon in its table', () => {
    const moments = sales.flatMap(({ moments: each }) => each);
    expect(valuesOf(figure, 4)).toEqual(moments.map(({ after }) => after.mean));
    expect(valuesOf(figure, 5)).toEqual(moments.map(({ after }) => after.error));
    expect(valuesOf(figure, 9)).toEqual(moments.map(({ relative }) => relative?.mean));
    expect(valuesOf(figure, 3)).toEqual(
      sales.flatMap(({ before, moments: each }) => each.map(() => before.mean)),
    );
    expect(moments.length).toBeGreaterThan(50);
  });

  test('draws Japan first among the sellers of cars, as long as it sells', () => {
    const [before] = classed(rootOf(figure), 'hollow').map(({ attributes }) => Number(attributes['width']));
    const after = classed(rootOf(figure), 'series-1').map(({ attributes }) => Number(attributes['width']));
    const japan = markets.markets[0]?.suppliers.find(({ supplier }) => supplier.name === 'japan')?.accounts
      .value;
    for (const [at, moment] of (japan?.moments ?? []).entries()) {
      const ratio = moment.after.mean / (japan?.before.mean ?? 1);
      expect((after[at] ?? 0) / (before ?? 1)).toBeCloseTo(ratio, 2);
    }
    expect(japan?.moments).toHaveLength(3);
  });

  test('names whose sales change most', () => {
    expect(figure.finding).toMatch(
      /^Sales of Japan change most: in the medium run .*\(−\d+ %\) in the US passenger-car market\.$/,
    );
    expect(flowsFigure(markets, contextOf(900, 'ja')).finding).toMatch(
      /^最も大きく変わるのは米国の乗用車市場での日本の売上/,
    );
  });

  test('says so where nothing changes', () => {
    const still = flowsFigure({ ...markets, markets: markets.markets.slice(3) }, contextOf(900));
    expect(still.finding).toBe('No sales change in any market.');
  });
});

describe('gains and losses', () => {
  const figure = gainsFigure(markets, contextOf(900));
  const rows = figure.table.rows.map((row) => row.map(({ text }) => text));

  test('has the doubles of the study in its table', () => {
    const [cars] = markets.markets;
    const at = rows.findIndex(([, kind]) => kind === 'Buyers: US passenger-car market');
    expect(rows[at]?.[2]).toBe('short run');
    const found = valuesOf(figure, 3).slice(at, at + 3);
    expect(found).toEqual(cars?.accounts.consumerSurplus.moments.map(({ change }) => change.mean));
  });

  test('has the gain of each country in all', () => {
    const us = markets.gains.find(({ name }) => name === 'us')?.gain;
    const found = figure.table.rows.filter(
      ([side, kind]) => side?.text === 'United States' && kind?.text === 'all together',
    );
    expect(found.map((row) => row[3]?.value)).toEqual(us?.moments.map(({ change }) => change.mean));
  });

  test('draws gains to the right of zero and losses to the left', () => {
    const root = rootOf(figure);
    const zero = Number(classed(root, 'axis')[0]?.attributes['x1']);
    const [gain] = classed(root, 'series-1').filter(({ tag }) => tag === 'rect');
    const [loss] = classed(root, 'series-2').filter(({ tag }) => tag === 'rect');
    expect(Number(gain?.attributes['x'])).toBeCloseTo(zero, 1);
    expect(Number(loss?.attributes['x']) + Number(loss?.attributes['width'])).toBeCloseTo(zero, 1);
  });

  test('names who gains and who loses most', () => {
    expect(figure.finding).toMatch(
      /^In the medium run most is gained by United States \(Treasury: US passenger-car market\), .*; most is lost by United States \(Buyers: US passenger-car market\), /,
    );
  });
});

test.each([320, 768, 1280])('no words lie over each other at %d px', (width) => {
  for (const language of ['en', 'ja'] as const) {
    for (const draw of [flowsFigure, gainsFigure]) {
      const boxes = textBoxes(rootOf(draw(markets, contextOf(width, language))));
      expect(overlaps(boxes)).toEqual([]);
      expect(boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5)).toEqual([]);
    }
  }
});
