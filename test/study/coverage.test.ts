import { beforeAll, describe, expect, test } from 'vitest';
import { COVERAGE_CASES, type CoverageRow, coverageRows, LIMIT_CASES } from './coverage.ts';

describe('intervals of 95 %', () => {
  let rows: readonly CoverageRow[] = [];
  beforeAll(async () => {
    rows = await coverageRows();
  });

  test.each(
    COVERAGE_CASES.flatMap(({ name }) => [
      [name, 'sobol'],
      [name, 'plain'],
    ]),
  )('%s, %s draws: hold the truth for 180 to 198 of 200 seeds', (name, sampling) => {
    const row = rows.find((each) => each.case === name && each.sampling === sampling);
    // Of 200 intervals that hold the truth with 95 %, fewer than 180 do so with probability 0.0012, more than 198 with 0.0004.
    expect(row?.seeds).toBe(200);
    expect(row?.covered).toBeGreaterThanOrEqual(180);
    expect(row?.covered).toBeLessThanOrEqual(198);
  });

  test('hold it for 93 to 97 in a hundred over all cases together', () => {
    for (const sampling of ['sobol', 'plain'] as const) {
      const own = rows.filter((row) => row.sampling === sampling);
      const share = own.reduce((sum, { covered, seeds }) => sum + covered / seeds, 0) / own.length;
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    }
  });
});

describe('known limits of intervals', () => {
  /** The probability that the interval of n Bernoulli trials around their mean holds p (Wald 1943). */
  function waldCoverage(n: number, p: number, factor: number): number {
    let probability = (1 - p) ** n;
    let covered = 0;
    for (let k = 0; k <= n; k += 1) {
      const share = k / n;
      if (Math.abs(share - p) <= factor * Math.sqrt((share * (1 - share)) / (n - 1))) covered += probability;
      probability *= ((n - k) / (k + 1)) * (p / (1 - p));
    }
    return covered;
  }

  // 16 points a shift: 4 and one more with probability 0.8 below 0.3, or one with probability 0.08 below 0.005.
  test.each([
    [0, 'sobol', waldCoverage(16, 0.8, 2.131)],
    [0, 'plain', waldCoverage(256, 0.3, 1.969)],
    [1, 'sobol', waldCoverage(16, 0.08, 2.131)],
    [1, 'plain', waldCoverage(256, 0.005, 1.969)],
  ] as const)(
    'case %d, %s draws: they hold the truth as often as those of Bernoulli trials',
    async (at, sampling, expected) => {
      const [limit] = LIMIT_CASES.slice(at);
      const rows = await coverageRows(limit === undefined ? [] : [limit]);
      const row = rows.find((each) => each.sampling === sampling);
      const share = (row?.covered ?? Number.NaN) / 200;
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 200));
      expect(expected).toBeLessThan(0.945);
    },
  );
});
