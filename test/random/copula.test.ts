import { describe, expect, test } from 'vitest';
import {
  type CholeskyFactor,
  choleskyFactor,
  correlateUniforms,
  correlationBounds,
  normalCorrelation,
} from '../../src/random/copula.ts';
import { cumulative } from '../../src/random/cumulative.ts';
import type { Distribution } from '../../src/random/distribution.ts';
import { writeQuantiles } from '../../src/random/quantile.ts';
import { plainUniforms } from './plain-uniforms.ts';

/** So many that Pearson's correlation of the same size would show. */
const MANY = 40_000;
const DRAWS = 10_000;
const STANDARD_ERRORS = 4;

/** The factor of three variables by the ranks of (1, 2), (1, 3) and (2, 3). */
function factorOf(...ranks: readonly [number, number, number]): CholeskyFactor {
  const [a, b, c] = ranks.map(normalCorrelation) as [number, number, number];
  const factor = choleskyFactor([
    [1, a, b],
    [a, 1, c],
    [b, c, 1],
  ]);
  if (factor === undefined) throw new Error('not positive definite');
  return factor;
}

function correlated(factor: CholeskyFactor, draws = DRAWS): Float64Array[] {
  const columns = factor.map((_, at) => plainUniforms(100 + at, draws));
  correlateUniforms(factor, columns, draws);
  return columns;
}

/** Ranks from 1, those of equal values shared. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).toSorted((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function pearson(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: Float64Array, y: Float64Array, mx: number, my: number): number =>
    x.reduce((sum, value, at) => sum + (value - mx) * (y[at]! - my), 0);
  return product(a, b, meanA, meanB) / Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB));
}

const spearman = (a: Float64Array, b: Float64Array): number => pearson(ranksOf(a), ranksOf(b));

/** The standard error of Fisher's z of a sample's rank correlation is √((1 + ρ²/2)/(n − 3)) (Bonett and Wright 2000). */
function expectRank(found: number, rank: number, draws: number): void {
  const error = Math.sqrt((1 + (rank * rank) / 2) / (draws - 3));
  expect(Math.abs(Math.atanh(found) - Math.atanh(rank))).toBeLessThan(STANDARD_ERRORS * error);
}

/** The largest distance of a sample's distribution function from the right one (Kolmogorov 1933). */
function largestDistance(values: Float64Array, distribution: Distribution): number {
  const sorted = values.toSorted();
  return sorted.reduce((largest, x, at) => {
    const right = cumulative(distribution, x);
    return Math.max(
      largest,
      Math.abs(right - at / sorted.length),
      Math.abs(right - (at + 1) / sorted.length),
    );
  }, 0);
}

describe('normalCorrelation', () => {
  test.each([
    [0, 0],
    // sin(π/6) = ½ and sin(π/12) = (√6 − √2)/4
    [1, 1],
    [-1, -1],
    [0.5, (Math.sqrt(6) - Math.sqrt(2)) / 2],
    [-0.5, -(Math.sqrt(6) - Math.sqrt(2)) / 2],
    // sin(π/10) = (√5 − 1)/4
    [0.6, (Math.sqrt(5) - 1) / 2],
  ])('of rank %d is %d', (rank, expected) => {
    expect(Math.abs(normalCorrelation(rank) - expected)).toBeLessThan(3e-16);
  });
});

describe('choleskyFactor', () => {
  test('is that of a matrix by hand', () => {
    // (1), (0.6, 0.8), (0.3, (0.7 − 0.18)/0.8 = 0.65, √(1 − 0.09 − 0.4225) = √0.4875)
    const factor = choleskyFactor([
      [1, 0.6, 0.3],
      [0.6, 1, 0.7],
      [0.3, 0.7, 1],
    ]);
    const expected = [[1], [0.6, 0.8], [0.3, 0.65, Math.sqrt(0.4875)]];
    expect(factor?.map((row) => row.length)).toEqual([1, 2, 3]);
    for (const [k, row] of expected.entries()) {
      for (const [j, value] of row.entries()) expect(factor?.[k]?.[j]).toBeCloseTo(value, 15);
    }
  });

  test('does not exist where no numbers are correlated so', () => {
    // 1 + 2abc − a² − b² − c² = 1 + 2·(−0.343) − 3·0.49 < 0
    expect(
      choleskyFactor([
        [1, -0.7, -0.7],
        [-0.7, 1, -0.7],
        [-0.7, -0.7, 1],
      ]),
    ).toBeUndefined();
    expect(
      choleskyFactor([
        [1, 1],
        [1, 1],
      ]),
    ).toBeUndefined();
  });
});

describe('correlationBounds', () => {
  test('of the third correlation are ab ± √((1 − a²)(1 − b²))', () => {
    const [a, b] = [0.8, 0.7];
    const bounds = correlationBounds(
      [
        [1, a, 0],
        [a, 1, b],
        [0, b, 1],
      ],
      0,
      2,
    );
    const reach = Math.sqrt((1 - a * a) * (1 - b * b));
    expect(bounds?.low).toBeCloseTo(a * b - reach, 14);
    expect(bounds?.high).toBeCloseTo(a * b + reach, 14);
  });

  test('are none where the others contradict each other already', () => {
    const matrix = [
      [1, 0, 0, 0],
      [0, 1, 0.9, 0],
      [0, 0.9, 1, 0.9],
      [0, 0, 0.9, 1],
    ];
    expect(correlationBounds(matrix, 0, 1)).toBeUndefined();
  });
});

describe('correlateUniforms', () => {
  test.each([0.7, -0.5, 0.2, 0.95])('gives a rank correlation of %d', (rank) => {
    const [a, b] = correlated(factorOf(rank, 0, 0), MANY) as [Float64Array, Float64Array];
    expectRank(spearman(a, b), rank, MANY);
  });

  test('gives three numbers three rank correlations', () => {
    const [a, b, c] = correlated(factorOf(0.6, -0.3, 0.4)) as [Float64Array, Float64Array, Float64Array];
    const found = [spearman(a, b), spearman(a, c), spearman(b, c)];
    for (const [at, rank] of [0.6, -0.3, 0.4].entries()) expectRank(found[at]!, rank, DRAWS);
  });

  test('leaves each number its own distribution, also where it is truncated', () => {
    const distributions: readonly Distribution[] = [
      { kind: 'triangular', low: 1, mode: 2, high: 6 },
      { kind: 'lognormal', median: 2, sigma: 0.6, truncate: { low: 1, high: 5 } },
      { kind: 'normal', mean: 0, deviation: 1, truncate: { low: 0.5, high: Infinity } },
    ];
    for (const [at, column] of correlated(factorOf(0.8, 0.5, 0.7)).entries()) {
      writeQuantiles(distributions[at]!, column, column, DRAWS);
      // Kolmogorov's limit: beyond 1.95/√n with probability 0.001 (Smirnov 1948).
      expect(largestDistance(column, distributions[at]!)).toBeLessThan(1.95 / Math.sqrt(DRAWS));
    }
  });

  test('keeps the rank correlation through truncations, which keep the order', () => {
    const columns = correlated(factorOf(0.7, 0, 0)).slice(0, 2) as [Float64Array, Float64Array];
    const before = spearman(...columns);
    const cut: Distribution = { kind: 'normal', mean: 1, deviation: 2, truncate: { low: 0, high: 3 } };
    for (const column of columns) writeQuantiles(cut, column, column, DRAWS);
    expect(Math.abs(spearman(...columns) - before)).toBeLessThan(1e-9);
  });

  test('gives the values of a discrete number their shares, with a weaker rank correlation', () => {
    const [a, b] = correlated(factorOf(0.8, 0, 0)) as [Float64Array, Float64Array];
    const steps: Distribution = { kind: 'discrete', values: [1, 2, 5], weights: [1, 2, 1] };
    writeQuantiles(steps, b, b, DRAWS);
    for (const [value, share] of [
      [1, 0.25],
      [2, 0.5],
      [5, 0.25],
    ] as const) {
      const found = b.filter((x) => x === value).length / DRAWS;
      expect(Math.abs(found - share)).toBeLessThan(
        STANDARD_ERRORS * Math.sqrt((share * (1 - share)) / DRAWS),
      );
    }
    expect(spearman(a, b)).toBeGreaterThan(0.6);
    expect(spearman(a, b)).toBeLessThan(0.8);
  });

  test('changes no bit of the first, nor of one that is correlated with none before it', () => {
    const columns = correlated(factorOf(0, 0.5, 0.5), 500);
    expect(columns[0]).toEqual(plainUniforms(100, 500));
    expect(columns[1]).toEqual(plainUniforms(101, 500));
    expect(columns[2]).not.toEqual(plainUniforms(102, 500));
  });

  test('stays inside (0, 1) where all are at their ends', () => {
    const end = 1 - 0.5 / 2 ** 32;
    const columns = [
      Float64Array.of(end, 1 - end),
      Float64Array.of(end, 1 - end),
      Float64Array.of(end, 1 - end),
    ];
    correlateUniforms(factorOf(0.6, 0.6, 0.6), columns, 2);
    for (const column of columns) expect([...column]).toEqual([end, 1 - end]);
  });
});
