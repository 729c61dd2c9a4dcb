import type { Sampling } from '../random/sampling.ts';
import { type DrawValues, spreadOfDraws } from './per-draw.ts';
import { spreadOf } from './statistics.ts';
import type { Spread } from './study.ts';

/** Differences of no more than this share of the largest number come from rounding. */
const ROUNDING = 1e-12;

/** How far a number differs between two scenarios on the same draws, in the unit in which it is told. */
export interface PairedDifference extends Spread {
  /** The share of draws in which it is the higher in the second scenario. */
  readonly higher: number;
  /** The share of draws in which it is the lower there; in the rest both are equal. */
  readonly lower: number;
}

/**
 * Takes the numbers of one scenario from those of another, draw by draw. The mean is that of the second less that of the
 * first; its error is that of the means of 16 shifts of the differences, so that what both owe to the same draws cancels.
 * For a `first`, R₂ − R₁ of two ratios, the residuals of each ratio are taken in place of its numbers (Cochran 1977,
 * 6.3), and draws in which either is never reached do not count for the percentiles and shares.
 *
 * @param before Its draws: as many as `after` has, or one that stands for all.
 * @param after In the same unit.
 */
export function differenceOfDraws(
  before: DrawValues,
  after: DrawValues,
  sampling: Sampling,
): PairedDifference {
  const draws = Math.max(before.values.length, after.values.length);
  const [first, second] = [effects(before, draws, sampling), effects(after, draws, sampling)];
  const size = [...first.single, ...second.single].reduce(
    (largest, value) => (Number.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest),
    0,
  );
  const differences = first.single.map((value, at) => {
    const difference = (second.single[at] ?? Number.NaN) - value;
    return Math.abs(difference) <= ROUNDING * size ? 0 : difference;
  });
  const finite = differences.filter(Number.isFinite);
  const { p05, p50, p95 } = spreadOf(finite, sampling);
  const share = (holds: (value: number) => boolean): number => finite.filter(holds).length / finite.length;
  const residuals = first.residual.map((value, at) => (second.residual[at] ?? Number.NaN) - value);
  return {
    mean: second.mean - first.mean,
    error: spreadOf(residuals, sampling).error,
    p05,
    p50,
    p95,
    higher: share((value) => value > 0),
    lower: share((value) => value < 0),
  };
}

/** A number in each draw, its mean, and what each draw adds to the mean but for a constant. */
function effects(
  found: DrawValues,
  draws: number,
  sampling: Sampling,
): { readonly mean: number; readonly single: Float64Array; readonly residual: Float64Array } {
  const { mean } = spreadOfDraws(found, sampling);
  const spread = (values: Float64Array): Float64Array =>
    values.length < draws ? new Float64Array(draws).fill(values[0] ?? Number.NaN) : values;
  const values = spread(found.values).map((value) => value / found.factor);
  if (found.reaches === undefined) return { mean, single: values, residual: values };
  const reaches = spread(found.reaches);
  const bottom = spreadOf(reaches, sampling).mean;
  return {
    mean,
    single: values.map((value, at) => value / (reaches[at] ?? 0)),
    residual: values.map((value, at) => (value - mean * (reaches[at] ?? 0)) / bottom),
  };
}
