import { log } from '../core/elementary.ts';
import { betaCumulative } from './beta.ts';
import { createDiscreteTable, discreteCumulative } from './discrete.ts';
import type {
  Beta,
  Bounds,
  Discrete,
  Distribution,
  Lognormal,
  Normal,
  Pert,
  Triangular,
} from './distribution.ts';
import { normalCumulative } from './normal.ts';

/** A distribution with a density. */
export type Continuous = Exclude<Distribution, Discrete>;

/**
 * The part of the probability scale that a truncation leaves over, from the lower bound to the upper.
 *
 * Where the lower bound of a normal or lognormal distribution is beyond the centre, probabilities are counted from
 * above (`isReflected`, and from > to): close to 1 they would lose the digits that tell values in the tail apart.
 */
export interface ProbabilityRange {
  readonly from: number;
  readonly to: number;
  readonly isReflected: boolean;
}

/**
 * The probability that a value is at most x, the truncation included.
 *
 * @param distribution One without fault (`distributionFault`).
 * @param x In the unit of the distribution.
 */
export function cumulative(distribution: Distribution, x: number): number {
  if (distribution.kind === 'discrete') return discreteCumulative(createDiscreteTable(distribution), x);
  const { truncate } = distribution;
  if (truncate === undefined) return probability(distribution, x, false);
  if (x <= truncate.low) return 0;
  if (x >= truncate.high) return 1;
  const { from, to, isReflected } = probabilityRange(distribution, truncate);
  return (probability(distribution, x, isReflected) - from) / (to - from);
}

/** Finds what part of the probability scale lies between two bounds. */
export function probabilityRange(distribution: Continuous, { low, high }: Bounds): ProbabilityRange {
  const isReflected =
    (distribution.kind === 'normal' || distribution.kind === 'lognormal') &&
    standardScore(distribution, low) > 0;
  return {
    from: probability(distribution, low, isReflected),
    to: probability(distribution, high, isReflected),
    isReflected,
  };
}

/** The shapes of the beta distribution behind `pert` (Malcolm and others 1959) and `beta`. */
export function betaShapes(distribution: Pert | Beta): { readonly alpha: number; readonly beta: number } {
  if (distribution.kind === 'beta') return distribution;
  const { low, mode, high } = distribution;
  return { alpha: 1 + (4 * (mode - low)) / (high - low), beta: 1 + (4 * (high - mode)) / (high - low) };
}

/** The probability below x without the truncation, or that above x if `isReflected` (normal and lognormal only). */
function probability(distribution: Continuous, x: number, isReflected: boolean): number {
  switch (distribution.kind) {
    case 'uniform':
      return Math.min(1, Math.max(0, (x - distribution.low) / (distribution.high - distribution.low)));
    case 'triangular':
      return triangularCumulative(distribution, x);
    case 'pert':
    case 'beta': {
      const { alpha, beta } = betaShapes(distribution);
      return betaCumulative(alpha, beta, (x - distribution.low) / (distribution.high - distribution.low));
    }
    case 'normal':
    case 'lognormal': {
      const score = standardScore(distribution, x);
      return normalCumulative(isReflected ? -score : score);
    }
  }
}

function triangularCumulative({ low, mode, high }: Triangular, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  const width = high - low;
  if (x < mode) return (((x - low) / width) * (x - low)) / (mode - low);
  return 1 - (((high - x) / width) * (high - x)) / (high - mode);
}

/** How many standard deviations x, or its logarithm, lies above the centre. */
function standardScore(distribution: Normal | Lognormal, x: number): number {
  if (distribution.kind === 'normal') return (x - distribution.mean) / distribution.deviation;
  return x <= 0 ? -Infinity : log(x / distribution.median) / distribution.sigma;
}
