import { describe, expect, test } from 'vitest';
import { dealPeriods } from '../../../src/report/run/run-deal-periods.ts';
import type { DealDate } from '../../../src/study/deal-result.ts';

const monthly = (count: number): DealDate[] =>
  Array.from({ length: count }, (_, at) => ({
    step: at,
    date: new Date(Date.UTC(2018, 10 + at, 26)).toISOString().slice(0, 10),
    made: 0.125,
    levels: [],
  }));

describe('dealPeriods', () => {
  test.each([
    [5, 6, ['2018-11', '2018-12', '2019-01', '2019-02', '2019-03']],
    // November 2018 to June 2019 are parts of three quarters.
    [8, 6, ['2018-10', '2019-01', '2019-04']],
    [24, 6, ['2018-07', '2019-01', '2019-07', '2020-01', '2020-07']],
    [24, 3, ['2018-01', '2019-01', '2020-01']],
  ])('of %i months has at most %i, cut where a calendar cuts', (count, most, starts) => {
    const periods = dealPeriods(monthly(count), most);
    expect(periods.map(({ first }) => first.date)).toEqual(starts.map((month) => `${month}-01`));
    expect(periods.reduce((sum, { made }) => sum + made, 0)).toBe(count / 8);
  });

  test('ends a period with its last month', () => {
    expect(dealPeriods(monthly(8), 6).map(({ last }) => last.date)).toEqual([
      '2018-12-01',
      '2019-03-01',
      '2019-06-01',
    ]);
  });

  test('leaves out what has hardly any deals', () => {
    const dates = monthly(3).map((date, at) => ({ ...date, made: at === 0 ? 0.0004 : 0.5 }));
    expect(dealPeriods(dates, 6).map(({ first }) => first.date)).toEqual(['2018-12-01', '2019-01-01']);
    const visible = dates.map((date, at) => ({ ...date, made: at === 0 ? 0.0006 : 0.5 }));
    expect(dealPeriods(visible, 6)).toHaveLength(3);
  });

  test('leaves out what has no deals, so that two months far apart stay months', () => {
    const dates = monthly(24).map((date, at) => ({ ...date, made: at % 20 === 0 ? 0.5 : 0 }));
    expect(dealPeriods(dates, 2).map(({ first }) => first.date)).toEqual(['2018-11-01', '2020-07-01']);
  });

  test('counts steps where the clock has no dates', () => {
    const dates = Array.from({ length: 9 }, (_, step) => ({ step, made: 0.1, levels: [] }));
    const told = dealPeriods(dates, 3).map(({ first, last }) => [first.step, last.step]);
    expect(told).toEqual([
      [0, 4],
      [5, 9],
    ]);
  });
});
