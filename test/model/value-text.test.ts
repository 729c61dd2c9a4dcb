import { describe, expect, test } from 'vitest';
import { rankText, valueText } from '../../src/model/value-text.ts';

describe('valueText', () => {
  test.each([
    ['25 %', '25 %'],
    [3, '3'],
    [{ triangular: ['10 %', '25 %', '25 %'] }, 'triangular 10 %, 25 %, 25 %'],
    [{ normal: [0, 1], truncate: [-1, 2] }, 'normal 0, 1, truncate -1, 2'],
    [
      {
        discrete: [
          ['1 %', 2],
          ['3 %', 1],
        ],
      },
      'discrete 1 %: 2, 3 %: 1',
    ],
    [{ discrete: [1, 2, 3, 4, 5, 6, 7].map((value) => [value, 1]) }, 'discrete 1, 2, 3, … (n = 7)'],
  ])('of %j is %s', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

test('a rank correlation is told with its two numbers', () => {
  expect(rankText({ between: ['a', 'b'], rank: -0.5 })).toBe('-0.5 (a, b)');
});
