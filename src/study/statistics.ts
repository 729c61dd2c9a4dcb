import { SHIFTS } from '../random/uniforms.ts';
import type { Spread } from './study.ts';

/** Student's t for 15 degrees of freedom, two-sided 95 %: the factor from error to interval (published tables). */
export const T15 = 2.131;

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
  return low + (position - below) * (high - low);
}

/** The means of the independent shifts: draw i belongs to shift i mod 16. One mean where there is one draw. */
export function shiftMeans(values: Float64Array): number[] {
  if (values.length < SHIFTS) return [values.reduce((sum, value) => sum + value, 0) / values.length];
  const sums = new Float64Array(SHIFTS);
  for (const [index, value] of values.entries()) sums[index % SHIFTS] = (sums[index % SHIFTS] ?? 0) + value;
  return Array.from(sums, (sum) => (sum * SHIFTS) / values.length);
}

/** Mean of independent estimates, and its standard error: s/√n, with n = 16 shifts. */
export function meanAndError(estimates: readonly number[]): { mean: number; error: number } {
  const n = estimates.length;
  const mean = estimates.reduce((sum, each) => sum + each, 0) / n;
  if (n < 2) return { mean, error: 0 };
  const squares = estimates.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (n - 1) / n) };
}

/**
 * Mean, numerical error and percentiles of a number over all draws.
 *
 * @param values One per draw, in the order of the draws.
 */
export function spreadOf(values: Float64Array): Spread {
  return { ...meanAndError(shiftMeans(values)), ...percentiles(values) };
}

/**
 * The spread of a ratio of means, such as a time given that something happens at all.
 *
 * @param above One per draw.
 * @param below One per draw, at least 0; draws where it is 0 do not count for the percentiles.
 * @returns NaN throughout where `below` is 0 in all draws.
 */
export function spreadOfRatio(above: Float64Array, below: Float64Array): Spread {
  const single = Float64Array.from(above, (top, index) => top / (below[index] ?? 0)).filter(Number.isFinite);
  return { ...ratioOfMeans(above, below), ...percentiles(single) };
}

/** A ratio of means, and its numerical error: that of the ratios of the shifts. NaN where `below` is 0 throughout. */
export function ratioOfMeans(above: Float64Array, below: Float64Array): { mean: number; error: number } {
  const tops = shiftMeans(above);
  const bottoms = shiftMeans(below);
  const ratios = tops.map((top, index) => top / (bottoms[index] ?? Number.NaN)).filter(Number.isFinite);
  return {
    mean: meanAndError(tops).mean / meanAndError(bottoms).mean,
    error: ratios.length > 1 ? meanAndError(ratios).error : 0,
  };
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
