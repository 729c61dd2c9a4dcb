import { parseDay } from '../core/day.ts';
import { nearestName } from '../core/nearest.ts';
import type { Model } from '../model/model.ts';

/** The beginning of a step, with its day where the clock has dates. */
export interface Time {
  readonly step: number;
  /** ISO. */
  readonly date?: string;
}

/** The beginning of a step of a clock. */
export function timeOf({ days }: Pick<Model['clock'], 'days'>, step: number): Time {
  const date = days[step];
  return { step, ...(date === undefined ? {} : { date }) };
}

/** A step that was asked for, or why there is none. */
export type Moment =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'outside'; readonly first: string; readonly last: string }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/**
 * The step that a date falls into, that a calendar entry belongs to, or that a number names.
 *
 * @param text An ISO date, the name of a calendar entry or the number of a step; from the start to the report.
 */
export function momentOf({ clock, dates }: Pick<Model, 'clock' | 'dates'>, text: string): Moment {
  const nameOf = (step: number): string => clock.days[step] ?? String(step);
  const outside: Moment = { kind: 'outside', first: nameOf(0), last: nameOf(clock.report) };
  const within = (step: number): Moment => (step <= clock.report ? { kind: 'step', step } : outside);
  const dated = dates.get(text);
  if (dated !== undefined) return within(dated);
  if (/^\d+$/.test(text)) return within(Number(text));
  if (clock.days.length > 0 && parseDay(text) !== undefined) {
    return text < outside.first || text > outside.last
      ? outside
      : { kind: 'step', step: clock.days.findLastIndex((day) => day <= text) };
  }
  return { kind: 'unknown', nearest: nearestName(text, dates.keys()) };
}
