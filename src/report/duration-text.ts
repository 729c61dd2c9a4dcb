import type { Clock } from '../model/model.ts';
import { findUnit } from '../quantity/unit.ts';
import type { Format } from './number.ts';

/** The units in which durations are told, longest first. */
const UNITS = ['year', 'month', 'week', 'day'] as const;

/**
 * A duration in the largest unit of which it is a whole number: `4 months`, `2 years`.
 *
 * @param duration In the base unit of the clock: seconds, or steps where time is counted in steps.
 */
export function durationText(duration: number, { timed }: Pick<Clock, 'timed'>, format: Format): string {
  if (!timed) return format.quantity(duration, 'steps');
  const unit = UNITS.find((each) => duration !== 0 && isWhole(duration / secondsIn(each))) ?? 'month';
  return format.quantity(duration / secondsIn(unit), `${unit}s`);
}

/** What people call a step of a clock. */
export function stepWord({ timed, step }: Pick<Clock, 'timed' | 'step'>): (typeof UNITS)[number] | 'step' {
  return (timed ? UNITS.find((each) => secondsIn(each) === step) : undefined) ?? 'step';
}

function secondsIn(unit: string): number {
  return findUnit(unit)?.factor ?? Number.NaN;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
