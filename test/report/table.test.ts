import { describe, expect, test } from 'vitest';
import { formatBar } from '../../src/report/bar.ts';
import { formatTable } from '../../src/report/table.ts';
import { displayWidth } from '../../src/report/width.ts';
import { wrap } from '../../src/report/wrap.ts';
import { ASCII, COLOURED, PLAIN } from './plain-style.ts';

describe('formatTable', () => {
  test('aligns columns, also with full-width characters', () => {
    const rows = [
      ['結末', '確率'],
      ['deal', '8 %'],
      ['関税なし', '100 %'],
    ];
    expect(formatTable(rows, [{}, { align: 'right' }], PLAIN)).toEqual([
      '結末       確率',
      'deal        8 %',
      '関税なし  100 %',
    ]);
  });

  test('cuts the column that gives where the table would be wider than a report', () => {
    const rows = [
      ['a'.repeat(90), '58 %'],
      ['b', '19 %'],
    ];
    expect(formatTable(rows, [{ gives: true }, {}], PLAIN)).toEqual([
      `${'a'.repeat(73)}…  58 %`,
      `b${' '.repeat(73)}  19 %`,
    ]);
    expect(formatTable(rows, [{ gives: true }, {}], ASCII)[0]).toBe(`${'a'.repeat(71)}...  58 %`);
  });

  test('measures signs as they are spelled', () => {
    const rows = [
      ['±0.2', '|'],
      ['x', '|'],
    ];
    expect(formatTable(rows, [{}, {}], ASCII)).toEqual(['+/-0.2  |', 'x       |']);
  });
});

describe('formatBar', () => {
  test.each([
    [0, ''],
    [0.0001, '▏'],
    [0.5, '█████'],
    [0.5625, '█████▋'],
    [1, '██████████'],
    [1.2, '██████████'],
  ])('%d of ten columns is %j', (share, bar) => {
    expect(formatBar(share, 10, PLAIN)).toBe(bar);
  });

  test('uses number signs where Unicode is missing', () => {
    expect(formatBar(0.58, 10, ASCII)).toBe('######');
    expect(formatBar(0, 10, COLOURED)).toBe('');
  });
});

describe('wrap', () => {
  test('breaks at spaces', () => {
    expect(wrap('the likeliest end is a deal', 12)).toEqual(['the', 'likeliest', 'end is a', 'deal']);
  });

  test('breaks Japanese between characters, but not before closing marks', () => {
    const lines = wrap('最も可能性が高い結末は「関税なしで合意」です。', 16);
    expect(lines.join('')).toBe('最も可能性が高い結末は「関税なしで合意」です。');
    for (const line of lines) {
      expect(displayWidth(line)).toBeLessThanOrEqual(16);
      expect(line).not.toMatch(/^[」。、]|「$/);
    }
  });

  test('keeps a word that is wider than the line', () => {
    expect(wrap('a parley/japan-us-2018 b', 10)).toEqual(['a', 'parley/japan-us-2018', 'b']);
  });
});
