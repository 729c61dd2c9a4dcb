import { betaQuantile } from '../random/beta.ts';
import type { Sampling } from '../random/sampling.ts';
import { SHIFTS } from '../random/uniforms.ts';
import type { Spread } from './study.ts';

/**
 * Student's t for the two-sided 95 % interval of a mean of independent estimates: the factor from its error to the
 * half-width. For ν = n − 1 degrees of freedom ν/(ν + t²) has the beta distribution (ν/2, ½) (Abramowitz and Stegun
 * 1964, 26.7.1).
 *
 * @param estimates How many, at least 2; 16 give 2.131.
 */
export function intervalFactor(estimates: number): number {
  const degrees = estimates - 1;
  const share = betaQuantile(degrees / 2, 0.5, 0.05);
  return Math.sqrt((degrees * (1 - share)) / share);
}

/**
 * Returns the quantile of a sample by linear interpolation (Hyndman and Fan 1996, type 7, the default of R and NumPy).
 *
 * @param sorted Ascending; at least one value.
 * @param p The probability, in [0, 1].
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  const share = position - below;
  // Infinite values have no difference.
  return share === 0 || low === high ? low : low + share * (high - low);
}

/**
 * The means of independent groups of draws: draw i belongs to group i mod 16, which for Sobol points is its shift.
 * Fewer draws than that stand for themselves.
 */
export function groupMeans(values: Float64Array): number[] {
  const groups = Math.min(values.length, SHIFTS);
  const sums = new Float64Array(groups);
  for (const [index, value] of values.entries()) sums[index % groups] = (sums[index % groups] ?? 0) + value;
  return Array.from(sums, (sum, group) => sum / Math.ceil((values.length - group) / groups));
}

/** Independent estimates of a mean: those of the shifts of Sobol points, or each plain draw for itself. */
function estimatesOf(values: Float64Array, sampling: Sampling): ArrayLike<number> {
  return sampling === 'plain' ? values : groupMeans(values);
}

/** Mean of n independent estimates, and its standard error s/√n; 0 where there is but one. */
export function meanAndError(estimates: ArrayLike<number>): { mean: number; error: number } {
  const n = estimates.length;
  let sum = 0;
  for (let k = 0; k < n; k += 1) sum += estimates[k] ?? 0;
  const mean = sum / n;
  if (n < 2) return { mean, error: 0 };
  let squares = 0;
  for (let k = 0; k < n; k += 1) squares += ((estimates[k] ?? 0) - mean) ** 2;
  return { mean, error: Math.sqrt(squares / (n - 1) / n) };
}

/**
 * Mean, numerical error and percentiles of a number over all draws.
 *
 * @param values One per draw, in the order of the draws.
 */
export function spreadOf(values: Float64Array, sampling: Sampling): Spread {
  return { ...meanAndError(estimatesOf(values, sampling)), ...percentiles(values) };
}

/**
 * The spread of a ratio of means, such as a time given that something happens at all.
 *
 * @param above One per draw.
 * @param below One per draw, at least 0; draws where it is 0 do not count for the percentiles.
 * @returns NaN throughout where `below` is 0 in all draws.
 */
export function spreadOfRatio(above: Float64Array, below: Float64Array, sampling: Sampling): Spread {
  const single = above.map((top, index) => top / (below[index] ?? 0)).filter(Number.isFinite);
  return { ...ratioOfMeans(above, below, sampling), ...percentiles(single) };
}

/** A ratio of means R = A/B, with the error of A − R B over B: the ratio estimator (Cochran 1977, 6.3). */
export function ratioOfMeans(
  above: Float64Array,
  below: Float64Array,
  sampling: Sampling,
): { mean: number; error: number } {
  const bottom = meanAndError(estimatesOf(below, sampling)).mean;
  const mean = meanAndError(estimatesOf(above, sampling)).mean / bottom;
  const residuals = above.map((top, index) => top - mean * (below[index] ?? Number.NaN));
  return { mean, error: meanAndError(estimatesOf(residuals, sampling)).error / bottom };
}

function percentiles(values: Float64Array): Pick<Spread, 'p05' | 'p50' | 'p95'> {
  const sorted = values.toSorted();
  return {
    p05: quantileOfSorted(sorted, 0.05),
    p50: quantileOfSorted(sorted, 0.5),
    p95: quantileOfSorted(sorted, 0.95),
  };
}

/** A spread in another unit. */
export function scaleSpread(spread: Spread, factor: number): Spread {
  const { mean, error, p05, p50, p95 } = spread;
  return {
    mean: mean / factor,
    error: error / factor,
    p05: p05 / factor,
    p50: p50 / factor,
    p95: p95 / factor,
  };
}
