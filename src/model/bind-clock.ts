import { addMonths, type Day, formatDay, parseDay } from '../core/day.ts';
import { DIMENSIONLESS, sameDimension, TIME } from '../quantity/dimension.ts';
import { findUnit } from '../quantity/unit.ts';
import type { Path } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Clock } from './model.ts';

/** No clock may have more steps. */
export const STEP_LIMIT = 10_000;

const FIRST_DAY = Date.UTC(1000, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31) / 86_400_000;

const DURATION = /^(\d+)\s*(day|week|month|year)s?$/;
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** A whole number of calendar units. */
interface CalendarDuration {
  readonly count: number;
  readonly unit: string;
}

function parseCalendarDuration(text: string): CalendarDuration | undefined {
  const found = DURATION.exec(text.trim());
  const [, count, unit] = found ?? [];
  return count === undefined || unit === undefined ? undefined : { count: Number(count), unit };
}

/** The day some durations after another; month ends are kept within their month. */
function addDuration(day: Day, { count, unit }: CalendarDuration, times: number): Day {
  const months = MONTHS[unit];
  return months === undefined
    ? day + count * (DAYS[unit] ?? 0) * times
    : addMonths(day, count * months * times);
}

/** Whether a day has a date of four digits for the year. */
function isWritable(day: Day): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** Binds the clock; undefined if too little of it is right. */
export function bindClock(binding: Binding): Clock | undefined {
  const { clock } = binding.scenario;
  const length = clock.step === undefined ? undefined : parseCalendarDuration(clock.step);
  if (clock.step !== undefined && (length === undefined || length.count < 1)) {
    binding.report('bad-value', ['clock', 'step'], { expected: 'wholeDuration', received: clock.step });
    return undefined;
  }
  const timed = length !== undefined;
  binding.timeDimension = timed ? TIME : DIMENSIONLESS;
  for (const [name, { kind }] of binding.names.inExpressions) {
    if (kind === 'time' && /^(elapsed|until)\./.test(name))
      binding.dimensions.set(name, binding.timeDimension);
  }
  const step = length === undefined ? 1 : length.count * (findUnit(length.unit)?.factor ?? 1);
  const steps = countSteps(binding, clock.steps, ['clock', 'steps'], step, timed);
  const report =
    clock.report === undefined ? steps : countSteps(binding, clock.report, ['clock', 'report'], step, timed);
  if (steps === undefined || report === undefined) return undefined;
  if (report > steps) {
    binding.report('bad-value', ['clock', 'report'], {
      expected: `1 … ${steps}`,
      received: String(clock.report),
    });
    return undefined;
  }
  const start = clock.start === undefined ? undefined : parseDay(clock.start);
  if (clock.start !== undefined && start === undefined) {
    binding.report('bad-date', ['clock', 'start'], { text: clock.start });
  }
  const dated =
    start === undefined || length === undefined
      ? []
      : Array.from({ length: steps + 1 }, (_, at) => addDuration(start, length, at));
  const beyond = dated.findIndex((day) => !isWritable(day));
  if (beyond >= 0) {
    binding.report('too-many-steps', ['clock', 'steps'], { limit: Math.max(beyond - 1, 0), received: steps });
    return undefined;
  }
  const days = dated.map(formatDay);
  const reportText = clock.report === undefined ? String(report) : String(clock.report);
  return { step, timed, steps, report, reportText, continuation: clock.continuation ?? 'last', days };
}

function countSteps(
  binding: Binding,
  text: string | number,
  path: Path,
  step: number,
  timed: boolean,
): number | undefined {
  const expression = binding.quantity(text, path, 'constant', undefined);
  if (expression === undefined) return undefined;
  const dimension = binding.dimensionOf(expression, path) ?? DIMENSIONLESS;
  const isDuration = timed && sameDimension(dimension, TIME);
  if (!isDuration && !sameDimension(dimension, DIMENSIONLESS)) {
    binding.report('bad-value', path, { expected: 'steps', received: String(text) });
    return undefined;
  }
  const count = constantValue(expression, binding.definitions) / (isDuration ? step : 1);
  const whole = Math.round(count);
  if (count > STEP_LIMIT) {
    binding.report('too-many-steps', path, { limit: STEP_LIMIT, received: whole });
    return undefined;
  }
  if (whole < 1 || Math.abs(count - whole) > 1e-9) {
    binding.report('bad-value', path, { expected: 'steps', received: String(text) });
    return undefined;
  }
  return whole;
}

/**
 * Reads a date: `2018-11-06`, a date constant, or either plus or minus a duration in whole days, weeks, months or years.
 */
export function bindDay(
  binding: Binding,
  text: string,
  path: Path,
  constants: ReadonlyMap<string, Day>,
): Day | undefined {
  const found = /^(\S+)(?:\s+([+-])\s+(.+))?$/.exec(text.trim());
  const [, base, sign, rest] = found ?? [];
  const day = base === undefined ? undefined : (parseDay(base) ?? constants.get(base));
  const duration = rest === undefined ? undefined : parseCalendarDuration(rest);
  if (day === undefined || (rest !== undefined && duration === undefined)) {
    binding.report('bad-date', path, { text });
    return undefined;
  }
  const result = duration === undefined ? day : addDuration(day, duration, sign === '-' ? -1 : 1);
  if (isWritable(result)) return result;
  binding.report('bad-date', path, { text });
  return undefined;
}

/** The step that a day falls into; reports days outside the clock. */
export function stepOfDay(binding: Binding, clock: Clock, day: Day, path: Path): number | undefined {
  const text = formatDay(day);
  const [start, end] = [clock.days[0], clock.days.at(-1)];
  if (start === undefined || end === undefined) {
    binding.report('only-with', path, { key: 'date', needs: 'clock.start, clock.step' });
    return undefined;
  }
  if (text < start || text >= end) {
    binding.report('outside-clock', path, { text, start, end });
    return undefined;
  }
  return clock.days.findLastIndex((boundary) => boundary <= text);
}
