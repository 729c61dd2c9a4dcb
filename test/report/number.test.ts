import { describe, expect, test } from 'vitest';
import { formatFixed, formatNumber } from '../../src/report/digits.ts';
import { createFormat } from '../../src/report/number.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';

const english = createFormat(en);
const japanese = createFormat(ja);

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-0.3124, '−0.312'],
    [0.1 + 0.2, '0.3'],
    [12345, '12,300'],
    [1234567.8, '1,230,000'],
    [99.96, '100'],
    [0.00012345, '0.000123'],
    [0.0000123, '0.0000123'],
    [1e-9, '1e−9'],
    [-2.5e18, '−2.5e+18'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('keeps more digits on request', () => {
    expect(formatNumber(2_000_000, 9)).toBe('2,000,000');
    expect(formatNumber(1.0004, 9)).toBe('1.0004');
  });
});

describe('formatFixed', () => {
  test('groups thousands and knows no minus zero', () => {
    expect(formatFixed(1024, 0)).toBe('1,024');
    expect(formatFixed(-0.04, 1)).toBe('0.0');
    expect(formatFixed(-1234.56, 1)).toBe('−1,234.6');
  });
});

describe('probabilities', () => {
  test.each([
    [0, '0 %', '0 %'],
    [1e-12, '0 %', '0 %'],
    [0.0004, '<0.1 %', '<0.1 %'],
    [0.004, '0.4 %', '0.4 %'],
    [0.0994, '9.9 %', '9.9 %'],
    [0.0996, '10 %', '10.0 %'],
    [0.5831, '58 %', '58.3 %'],
    [0.9949, '99 %', '99.5 %'],
    [0.9962, '99.6 %', '99.6 %'],
    [0.9999, '>99.9 %', '>99.9 %'],
    [1 + 1e-12, '100 %', '100 %'],
  ])('%d is %s in a sentence and %s in a table', (share, sentence, table) => {
    expect(english.probability(share)).toBe(sentence);
    expect(english.percent(share)).toBe(table);
  });

  test('ranges share one sign', () => {
    expect(english.probabilityRange(0.083, 0.332)).toBe('8.3–33 %');
    expect(japanese.probabilityRange(0.083, 0.332)).toBe('8.3〜33%');
  });

  test.each([
    [0, '±0'],
    [0.00214, '±0.2'],
    [0.0004, '±0.04'],
    [1e-7, '±<0.001'],
    [0.123, '±12'],
  ])('the error %d is %s points', (error, text) => {
    expect(english.points(error)).toBe(text);
  });
});

describe('quantities', () => {
  test.each([
    [-0.31, 'trillion JPY', '−0.31 trillion JPY', '−0.31兆円'],
    [7, 'trillion JPY/year', '7 trillion JPY/year', '7兆円/年'],
    [0.0123, 'trillion JPY', '0.0123 trillion JPY', '123億円'],
    [31, 'billion USD', '31 billion USD', '310億ドル'],
    [5000, 'billion JPY', '5,000 billion JPY', '5兆円'],
    [1.7, 'million vehicles/year', '1.7 million vehicles/year', '170万台/年'],
    [5, 'thousand jobs', '5 thousand jobs', '5,000人'],
    [36, 'months', '36 months', '36か月'],
    [1, 'months', '1 month', '1か月'],
    [26.6, '%', '26.6 %', '26.6%'],
    [3, '', '3', '3'],
    [0.5, '1/year', '0.5/year', '0.5/年'],
    [2, 'widgets', '2 widgets', '2widgets'],
  ])('%d %s is %s and %s', (value, unit, inEnglish, inJapanese) => {
    expect(english.quantity(value, unit)).toBe(inEnglish);
    expect(japanese.quantity(value, unit)).toBe(inJapanese);
  });

  test('name the unit behind a number as written in a file', () => {
    expect(english.unit('trillion JPY/year')).toBe('trillion JPY/year');
    expect(japanese.unit('trillion JPY/year')).toBe('兆円/年');
    expect(japanese.unit('billion USD')).toBe('十億ドル');
    expect(japanese.unit('%')).toBe('%');
    expect(english.unit('')).toBe('');
  });

  test('ranges and errors are scaled like their value', () => {
    expect(english.quantityRange(-0.82, -0.05, -0.31, 'trillion JPY')).toBe('−0.82 to −0.05');
    expect(japanese.quantityRange(0.005, 0.3, 0.05, 'trillion JPY')).toBe('50〜3,000');
    expect(japanese.quantity(0.05, 'trillion JPY')).toBe('500億円');
    expect(japanese.quantityError(0.0012, 0.05, 'trillion JPY')).toBe('±12');
    expect(english.quantityRange(12, 40, 26, '%')).toBe('12–40 %');
    expect(english.quantityRange(-1.93, -0.00573, -0.7, 'trillion JPY')).toBe('−1.93 to −0.01');
  });

  test('quantities as written in a file are read', () => {
    expect(japanese.written('36 months')).toBe('36か月');
    expect(english.written('70')).toBe('70 steps');
    expect(english.written('1')).toBe('1 step');
    expect(english.written('HORIZON')).toBe('HORIZON');
  });
});

describe('dates', () => {
  test('are written as each language does', () => {
    expect(english.date('2021-08-01')).toBe('1 August 2021');
    expect(japanese.date('2021-08-01')).toBe('2021年8月1日');
  });

  test('are months in the heads of columns', () => {
    expect(english.heads(['2018-09-26', '2019-09-26'])).toEqual(['Sep 2018', 'Sep 2019']);
    expect(japanese.heads(['2018-09-26', '2019-09-26'])).toEqual(['2018年9月', '2019年9月']);
  });

  test('are days in the heads of columns where a month comes twice', () => {
    const days = ['1995-05-17', '1995-07-05', '1995-07-26'];
    expect(english.heads(days)).toEqual(['17 May', '5 Jul', '26 Jul']);
    expect(japanese.heads(days)).toEqual(['5月17日', '7月5日', '7月26日']);
  });

  test('are steps where the clock has no dates', () => {
    expect(english.date('36')).toBe('step 36');
    expect(japanese.heads(['0', '36'])).toEqual(['ステップ0', 'ステップ36']);
  });

  test.each([
    ['2019-03-01', '2019-03-01', 'Mar 2019', '2019年3月'],
    ['2019-01-01', '2019-03-01', 'Jan–Mar 2019', '2019年1〜3月'],
    ['2019-01-01', '2019-12-01', '2019', '2019年'],
    ['2019-01-01', '2020-12-01', '2019–2020', '2019年〜2020年'],
    ['2018-08-01', '2019-02-01', 'Aug 2018–Feb 2019', '2018年8月〜2019年2月'],
  ])('from %s to %s are told as a period', (from, to, inEnglish, inJapanese) => {
    const [first, last] = [
      { step: 1, date: from },
      { step: 9, date: to },
    ];
    expect(english.period(first, last)).toBe(inEnglish);
    expect(japanese.period(first, last)).toBe(inJapanese);
  });

  test('without dates periods are steps', () => {
    expect(english.period({ step: 3 }, { step: 3 })).toBe('step 3');
    expect(english.period({ step: 3 }, { step: 5 })).toBe('steps 3–5');
    expect(japanese.period({ step: 3 }, { step: 5 })).toBe('ステップ3〜5');
  });
});

describe('changes', () => {
  test.each([
    [0, '0 %'],
    [0.0204, '+2.0 %'],
    [-0.094, '−9.4 %'],
    [-0.1836, '−18 %'],
    [-0.0996, '−10 %'],
    [0.00004, '0 %'],
    [12.5, '+1,250 %'],
  ])('%d is %s', (share, text) => {
    expect(english.change(share)).toBe(text);
  });

  test('range alike, and once where both ends are the same', () => {
    expect(english.changeRange(-0.476, -0.0338)).toBe('−48 to −3');
    expect(english.changeRange(0.012, 0.0345)).toBe('1.2–3.5');
    expect(english.changeRange(0.241, 0.2412)).toBe('24');
  });
});

describe('amounts', () => {
  test.each([
    [0, '0', '0'],
    [40, '40.0', '+40.0'],
    [-7.424, '−7.42', '−7.42'],
    [468.3, '468', '+468'],
    [12345, '12,300', '+12,300'],
    [0.0814, '0.081', '+0.081'],
    [9.3e-15, '0', '0'],
  ])('%d is %s and, as a difference, %s', (value, amount, difference) => {
    expect(english.amount(value)).toBe(amount);
    expect(english.difference(value)).toBe(difference);
  });

  test('range alike', () => {
    expect(english.range(-9.114, -5.6)).toBe('−9.11 to −5.60');
    expect(english.range(-61.4, 7)).toBe('−61.4 to 7.0');
    expect(english.range(-0.0051, 0.021)).toBe('−0.0051 to 0.021');
  });
});

describe('the scale of a table', () => {
  test.each([
    [468, 'billion USD/year', 'billion USD/year', 1],
    [1.37e6, 'vehicle/year', 'million vehicles/year', 1e-6],
    [1.37e6, 'vehicles/year', 'million vehicles/year', 1e-6],
    [23_000, 'jobs', 'thousand jobs', 1e-3],
    [900, 'jobs', 'jobs', 1],
    [0.75, 'trillion JPY/year', 'billion JPY/year', 1000],
    [0.0035, 'trillion JPY/year', 'billion JPY/year', 1000],
    [1.2, 'trillion JPY/year', 'trillion JPY/year', 1],
    [0, 'billion USD/year', 'billion USD/year', 1],
  ])('of %d %s is %s', (size, unit, words, factor) => {
    expect(english.scale(size, unit)).toEqual({ words, factor });
  });

  test.each([
    [296, 'billion USD/year', '億ドル/年', 10],
    [0.3, 'trillion JPY/year', '億円/年', 10_000],
    [468, 'trillion JPY/year', '兆円/年', 1],
    [226_000, 'jobs', '万人', 1e-4],
  ])('of %d %s is %s in Japanese', (size, unit, words, factor) => {
    const scale = japanese.scale(size, unit);
    expect(scale.words).toBe(words);
    expect(scale.factor).toBeCloseTo(factor, 12);
  });
});
