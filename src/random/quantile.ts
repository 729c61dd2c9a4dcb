import type { Column } from '../column/column.ts';
import { exp } from '../core/elementary.ts';
import { betaQuantile } from './beta.ts';
import { betaShapes, probabilityRange } from './cumulative.ts';
import { createDiscreteTable, discreteQuantile } from './discrete.ts';
import type { Distribution, Triangular } from './distribution.ts';
import { normalQuantile } from './normal.ts';

/**
 * The value below which a given probability lies, the truncation included: the inverse of `cumulative`.
 *
 * @param distribution One without fault (`distributionFault`).
 * @param p A probability.
 * @returns In the unit of the distribution; NaN if p lies outside [0, 1].
 */
export function quantile(distribution: Distribution, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const cell: Column = new Float64Array([p]);
  writeQuantiles(distribution, cell, cell, 1);
  return cell[0]!;
}

/**
 * Turns uniforms into values of a distribution, draw by draw, by the inverse of its distribution function; so a
 * value rises with its uniform. A truncation maps the uniforms into the probabilities between its bounds.
 *
 * @param distribution One without fault (`distributionFault`).
 * @param uniforms Values in [0, 1].
 * @param out Receives the values, never outside the range of the distribution; may be `uniforms`.
 * @param count How many draws.
 */
export function writeQuantiles(
  distribution: Distribution,
  uniforms: Column,
  out: Column,
  count: number,
): void {
  if (distribution.kind === 'discrete') {
    const table = createDiscreteTable(distribution);
    for (let i = 0; i < count; i += 1) out[i] = discreteQuantile(table, uniforms[i]!);
    return;
  }
  const sign = writeProbabilities(distribution, uniforms, out, count);
  switch (distribution.kind) {
    case 'uniform':
      writeScaled(out, distribution.low, distribution.high, count);
      break;
    case 'triangular':
      writeTriangular(distribution, out, count);
      break;
    case 'pert':
    case 'beta': {
      const { alpha, beta } = betaShapes(distribution);
      for (let i = 0; i < count; i += 1) out[i] = betaQuantile(alpha, beta, out[i]!);
      writeScaled(out, distribution.low, distribution.high, count);
      break;
    }
    case 'normal': {
      const { mean } = distribution;
      const slope = sign * distribution.deviation;
      for (let i = 0; i < count; i += 1) out[i] = mean + slope * normalQuantile(out[i]!);
      break;
    }
    case 'lognormal': {
      const { median } = distribution;
      const slope = sign * distribution.sigma;
      for (let i = 0; i < count; i += 1) out[i] = median * exp(slope * normalQuantile(out[i]!));
      break;
    }
  }
  if (distribution.truncate !== undefined) {
    clamp(out, distribution.truncate.low, distribution.truncate.high, count);
  }
}

/**
 * Writes the probabilities at which to invert.
 *
 * @returns −1 if they are counted from above, else 1.
 */
function writeProbabilities(
  distribution: Parameters<typeof probabilityRange>[0],
  uniforms: Column,
  out: Column,
  count: number,
): 1 | -1 {
  if (distribution.truncate === undefined) {
    for (let i = 0; i < count; i += 1) out[i] = uniforms[i]!;
    return 1;
  }
  const { from, to, isReflected } = probabilityRange(distribution, distribution.truncate);
  const width = to - from;
  for (let i = 0; i < count; i += 1) out[i] = from + width * uniforms[i]!;
  return isReflected ? -1 : 1;
}

/** Moves shares of the way from low to high to where they belong. */
function writeScaled(out: Column, low: number, high: number, count: number): void {
  const width = high - low;
  for (let i = 0; i < count; i += 1) out[i] = low + width * out[i]!;
  clamp(out, low, high, count);
}

function writeTriangular({ low, mode, high }: Triangular, out: Column, count: number): void {
  const width = high - low;
  const rise = (mode - low) / width;
  const fall = (high - mode) / width;
  for (let i = 0; i < count; i += 1) {
    const p = out[i]!;
    out[i] = p < rise ? low + width * Math.sqrt(p * rise) : high - width * Math.sqrt((1 - p) * fall);
  }
  clamp(out, low, high, count);
}

/** Takes back what rounding put outside. */
function clamp(out: Column, low: number, high: number, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = Math.min(high, Math.max(low, out[i]!));
}
