import type { Clock } from '../model/model.ts';
import type { Format } from './number.ts';

const UNITS = [
  ['years', 31_557_600],
  ['months', 2_629_800],
  ['weeks', 604_800],
  ['days', 86_400],
] as const;

/**
 * A duration in the largest unit of which it is a whole number: `4 months`, `2 years`.
 *
 * @param duration In the base unit of the clock: seconds, or steps where time is counted in steps.
 */
export function durationText(duration: number, { timed }: Pick<Clock, 'timed'>, format: Format): string {
  if (!timed) return format.quantity(duration, 'steps');
  const [unit, size] = UNITS.find(([, seconds]) => duration !== 0 && isWhole(duration / seconds)) ?? UNITS[1];
  return format.quantity(duration / size, unit);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
