import type { Sampling } from '../../src/random/sampling.ts';
import { intervalFactor } from '../../src/study/statistics.ts';
import type { Spread, Study } from '../../src/study/study.ts';
import { compiledText, study } from '../engine.ts';

/** How often intervals held the true answer. */
export interface CoverageRow {
  readonly case: string;
  readonly sampling: Sampling;
  readonly draws: number;
  /** How often they should: 0.95. */
  readonly level: number;
  /** How many of the intervals held the truth. */
  readonly covered: number;
  readonly seeds: number;
}

/** A small scenario whose answer is known. */
export interface CoverageCase {
  readonly name: string;
  /** Keys of the scenario besides title, clock and outcomes. */
  readonly parameters: string;
  readonly correlations?: string;
  /** The odds of the only event, or the moves as a whole. */
  readonly odds: string;
  readonly measure?: string;
  readonly truth: number;
}

const LEVEL = 0.95;
const SEEDS = 200;
const DRAWS = 256;

/** ∫ f over [0, 1] by Gauss–Legendre with three points on each of many pieces: independent of what is tested. */
function integral(f: (u: number) => number, pieces = 4000): number {
  const node = Math.sqrt(3 / 5) / 2;
  let sum = 0;
  for (let k = 0; k < pieces; k += 1) {
    for (const [at, weight] of [
      [0.5 - node, 5 / 18],
      [0.5, 8 / 18],
      [0.5 + node, 5 / 18],
    ] as const) {
      sum += weight * f((k + at) / pieces);
    }
  }
  return sum / pieces;
}

/** ∫∫ over the unit square. */
const integral2 = (f: (u: number, v: number) => number): number =>
  integral((u) => integral((v) => f(u, v), 200), 200);

const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** The mean of a normal variable with mean 0.4 and deviation 0.2 inside [0, 1]. */
function truncatedMean(): number {
  const [mean, deviation] = [0.4, 0.2];
  const density = (x: number): number => normalDensity((x - mean) / deviation);
  return integral((x) => x * density(x)) / integral(density);
}

const uniform = (name: string, low = 0, high = 1): string =>
  `  ${name}: { value: { uniform: [${low}, ${high}] }, assumed: x }`;

/** Small scenarios with smooth, kinked and broken dependence on their numbers. */
export const COVERAGE_CASES: readonly CoverageCase[] = [
  {
    name: 'one number, straight',
    parameters: uniform('p'),
    odds: 'p',
    truth: 0.5,
  },
  {
    name: 'product of three numbers',
    parameters: [uniform('p'), uniform('q'), uniform('r')].join('\n'),
    odds: 'p*q*r',
    truth: 1 / 8,
  },
  {
    name: 'smooth in two numbers of other kinds',
    parameters:
      '  p: { value: { triangular: [0, 0.5, 1] }, assumed: x }\n  q: { value: { lognormal: [0.3, 0.8] }, assumed: x }',
    odds: 'p*exp(-q)',
    // Median 0.3 and σ 0.8: the mean of e^(−q) over the normal density of the logarithm.
    truth:
      0.5 * integral((u) => Math.exp(-0.3 * Math.exp(0.8 * (16 * u - 8))) * normalDensity(16 * u - 8) * 16),
  },
  {
    name: 'kinked in one number',
    parameters: uniform('p'),
    odds: 'max(0, p - 0.6)',
    truth: 0.4 ** 2 / 2,
  },
  {
    name: 'kinked in two numbers',
    parameters: [uniform('p'), uniform('q')].join('\n'),
    odds: 'max(0, p + q - 1.2)',
    truth: 0.8 ** 3 / 6,
  },
  {
    name: 'broken in two numbers',
    parameters: [uniform('p'), uniform('q')].join('\n'),
    odds: 'p + q > 0.9 ? 0.8 : 0.1',
    truth: 0.8 - 0.7 * (0.9 ** 2 / 2),
  },
  {
    name: 'two numbers of rank 0.7',
    parameters: [uniform('p'), uniform('q')].join('\n'),
    correlations: '  pair: { between: [p, q], rank: 0.7, assumed: x }',
    odds: 'p*q',
    truth: 0.25 + 0.7 / 12,
  },
  {
    name: 'three numbers of ranks 0.6, −0.3 and 0.2',
    parameters: [uniform('p'), uniform('q'), uniform('r')].join('\n'),
    correlations: `  one: { between: [p, q], rank: 0.6, assumed: x }
  two: { between: [p, r], rank: -0.3, assumed: x }
  three: { between: [q, r], rank: 0.2, assumed: x }`,
    odds: '(p*q + p*r + q*r)/3',
    truth: 0.25 + (0.6 - 0.3 + 0.2) / 36,
  },
  {
    name: 'discrete times uniform',
    parameters: `  p: { value: { discrete: [[0.1, 1], [0.4, 2], [0.9, 2]] }, assumed: x }\n${uniform('q')}`,
    odds: 'p*q',
    truth: ((0.1 + 0.8 + 1.8) / 5) * 0.5,
  },
  {
    name: 'truncated normal, kinked',
    parameters: `  p: { value: { normal: [0.4, 0.2], truncate: [0, 1] }, assumed: x }\n${uniform('q')}`,
    odds: 'p*max(q, 0.3)',
    truth: truncatedMean() * (0.3 * 0.3 + (1 - 0.09) / 2),
  },
  {
    name: 'measure: time until an event at a rate',
    parameters: [uniform('p', 0.02, 0.5), uniform('q', 0, 1)].join('\n'),
    odds: 'p*q',
    measure: '{ time: end.open }',
    // Open in steps 0 … 5 after the move of each.
    truth: integral2((u, v) => {
      const stay = 1 - (0.02 + 0.48 * u) * v;
      return [1, 2, 3, 4, 5, 6].reduce((sum, k) => sum + stay ** k, 0);
    }),
  },
  {
    name: 'measure: time of an event, given that it comes',
    parameters: [uniform('p', 0.02, 0.5), uniform('q', 0, 1)].join('\n'),
    odds: 'p*q',
    measure: '{ first: end.won }',
    truth: (() => {
      const mean = (weight: (k: number) => number): number =>
        integral2((u, v) => {
          const odds = (0.02 + 0.48 * u) * v;
          return [0, 1, 2, 3, 4, 5].reduce((sum, k) => sum + weight(k) * odds * (1 - odds) ** k, 0);
        });
      return mean((k) => k) / mean(() => 1);
    })(),
  },
];

function textOf({ name, parameters, correlations, odds, measure }: CoverageCase): string {
  return `parley: 1
title: "${name}"
parameters:
${parameters}
${correlations === undefined ? '' : `correlations:\n${correlations}`}
clock: { steps: ${measure === undefined ? 1 : 6} }
chart: { end: { initial: open, states: { open: { on: { WIN: won } }, won: {} } } }
moves: { month: { when: end.open, chance: { WIN: "${odds}" } } }
outcomes: { win: { when: end.won }, still: { when: end.open } }
${measure === undefined ? '' : `measures: { asked: ${measure} }`}
`;
}

/**
 * Where the interval is too narrow, and why.
 *
 * - A break in one number alone, as from a single discrete number: of the 16 points of a shift 4 or 5 lie below 0.3, so
 *   the means of the shifts take two values only, and the interval is Wald's for 16 trials with probability 0.8. That
 *   holds the truth in 85.2 % of all samples. (It is also a third as wide as that of plain draws.)
 * - A number that matters only where it is hardly ever drawn: no error tells what no draw has met. With 256 plain draws
 *   0.995^256 = 28 % of all samples see nothing of it.
 */
export const LIMIT_CASES: readonly CoverageCase[] = [
  {
    name: 'broken in one number',
    parameters: uniform('p'),
    odds: 'p > 0.3 ? 0.8 : 0.1',
    truth: 0.8 - 0.7 * 0.3,
  },
  {
    name: 'broken where one draw in 200 falls',
    parameters: uniform('p'),
    odds: 'p < 0.005 ? 1 : 0',
    truth: 0.005,
  },
];

/** What a study says about the answer that is known. */
function answerOf({ outcomes, measures }: Study): Spread {
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return measures[0]?.value ?? outcome.probability;
}

/** Counts for each case and way of sampling how often the interval of 95 % holds the truth, over many seeds. */
export async function coverageRows(
  cases: readonly CoverageCase[] = COVERAGE_CASES,
  draws: number = DRAWS,
  seeds: number = SEEDS,
): Promise<CoverageRow[]> {
  const rows: CoverageRow[] = [];
  for (const each of cases) {
    const compiled = await compiledText(textOf(each));
    for (const sampling of ['sobol', 'plain'] as const) {
      const factor = intervalFactor(sampling === 'sobol' ? 16 : draws);
      let covered = 0;
      for (let seed = 1; seed <= seeds; seed += 1) {
        const { mean, error } = answerOf(study(compiled, draws, seed, sampling));
        if (Math.abs(mean - each.truth) <= factor * error) covered += 1;
      }
      rows.push({ case: each.name, sampling, draws, level: LEVEL, covered, seeds });
    }
  }
  return rows;
}
