import { probabilityRange } from './cumulative.ts';
import { createDiscreteTable } from './discrete.ts';
import { type Discrete, type Distribution, MOST_VALUES } from './distribution.ts';

/** The smallest normal double: below it probabilities lose their digits. */
const SMALLEST_PROBABILITY = 2.2250738585072014e-308;

/**
 * Why a distribution makes no sense, as plain data.
 *
 * - `order`: the field must not be below (for `high` and `truncate`: must be above) the one before it, nor above
 *   the one after it;
 * - `notPositive`, `notFinite`: what it says of the field; `high` is also not finite if the range is too wide;
 * - `weights`: not one weight ≥ 0 per value with a positive finite sum;
 * - `emptyTruncation`: no value lies between the bounds, or their probability is below 1e-308;
 * - `tooMany`: more than `MOST_VALUES` values.
 */
export interface DistributionFault {
  readonly reason: 'order' | 'notPositive' | 'notFinite' | 'weights' | 'emptyTruncation' | 'tooMany';
  /** The name of the parameter at fault, or `truncate`. */
  readonly field: string;
}

/** Finds the first fault of a distribution, or `undefined` if values can be drawn from it. */
export function distributionFault(distribution: Distribution): DistributionFault | undefined {
  return shapeFault(distribution) ?? truncationFault(distribution);
}

function shapeFault(distribution: Distribution): DistributionFault | undefined {
  switch (distribution.kind) {
    case 'uniform':
      return rangeFault(distribution.low, distribution.high);
    case 'triangular':
    case 'pert': {
      const { low, mode, high } = distribution;
      const fault = rangeFault(low, high) ?? notFinite('mode', mode);
      return fault ?? (mode < low || mode > high ? { reason: 'order', field: 'mode' } : undefined);
    }
    case 'normal':
      return notFinite('mean', distribution.mean) ?? notPositive('deviation', distribution.deviation);
    case 'lognormal':
      return notPositive('median', distribution.median) ?? notPositive('sigma', distribution.sigma);
    case 'beta':
      return (
        notPositive('alpha', distribution.alpha) ??
        notPositive('beta', distribution.beta) ??
        rangeFault(distribution.low, distribution.high)
      );
    case 'discrete':
      return discreteFault(distribution);
  }
}

function truncationFault(distribution: Distribution): DistributionFault | undefined {
  const { truncate } = distribution;
  if (truncate === undefined) return undefined;
  const { low, high } = truncate;
  if (Number.isNaN(low) || Number.isNaN(high)) return { reason: 'notFinite', field: 'truncate' };
  if (low >= high) return { reason: 'order', field: 'truncate' };
  return hasProbability(distribution, low, high)
    ? undefined
    : { reason: 'emptyTruncation', field: 'truncate' };
}

function hasProbability(distribution: Distribution, low: number, high: number): boolean {
  if (distribution.kind === 'discrete') return createDiscreteTable(distribution).values.length > 0;
  const { from, to } = probabilityRange(distribution, { low, high });
  return Math.abs(to - from) >= SMALLEST_PROBABILITY;
}

function discreteFault({ values, weights }: Discrete): DistributionFault | undefined {
  if (values.length > MOST_VALUES) return { reason: 'tooMany', field: 'values' };
  if (!values.every(Number.isFinite)) return { reason: 'notFinite', field: 'values' };
  if (!weights.every(Number.isFinite)) return { reason: 'notFinite', field: 'weights' };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isSound = weights.length === values.length && weights.every((weight) => weight >= 0);
  return isSound && total > 0 && total < Infinity ? undefined : { reason: 'weights', field: 'weights' };
}

function rangeFault(low: number, high: number): DistributionFault | undefined {
  const fault = notFinite('low', low) ?? notFinite('high', high);
  if (fault !== undefined) return fault;
  if (low >= high) return { reason: 'order', field: 'high' };
  return notFinite('high', high - low);
}

function notFinite(field: string, value: number): DistributionFault | undefined {
  return Number.isFinite(value) ? undefined : { reason: 'notFinite', field };
}

function notPositive(field: string, value: number): DistributionFault | undefined {
  return notFinite(field, value) ?? (value > 0 ? undefined : { reason: 'notPositive', field });
}
