import { describe, expect, test } from 'vitest';
import type { FigureTable } from '../../src/report/figures/figure.ts';
import { figureCsv } from '../../web/src/chart/figure-csv.ts';

const TABLE: FigureTable = {
  columns: [{ head: 'Outcome' }, { head: 'Probability', unit: '1' }, { head: 'Cost', unit: 'trillion JPY' }],
  rows: [
    [{ text: '=danger()' }, { text: '33.3 %', value: 1 / 3 }, { text: '¥0.1 tn', value: 0.1 }],
    [{ text: 'B' }, { text: '–' }, { text: '7 %', value: 7, unit: '%' }],
  ],
};

describe('the table of a figure as CSV', () => {
  const text = figureCsv({ table: TABLE }, ['Link: http://x/#a', 'two\nlines']);
  const lines = text.slice(1).split('\r\n');

  test('begins with its mark and its notes, each on a line of its own', () => {
    expect(text.startsWith('\ufeff# Link: http://x/#a\r\n# two lines\r\n')).toBe(true);
  });

  test('has every double with all its digits, and units where they differ by row', () => {
    expect(lines[2]).toBe('Outcome,Probability,Cost (trillion JPY),Cost: unit');
    expect(lines[3]).toBe(`'=danger(),${1 / 3},0.1,trillion JPY`);
    expect(lines[4]).toBe('B,–,7,%');
  });
});
