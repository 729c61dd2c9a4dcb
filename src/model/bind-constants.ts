import { type Day, parseDay } from '../core/day.ts';
import type { Binding } from './binding.ts';

/**
 * Binds the constants: numbers and durations become definitions, dates are returned.
 *
 * @returns Date constants by name.
 */
export function bindConstants(binding: Binding): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const [name, entry] of Object.entries(binding.scenario.constants ?? {})) {
    const written = typeof entry === 'object' ? entry.value : entry;
    const path = ['constants', name, ...(typeof entry === 'object' ? ['value'] : [])];
    const day = parseDay(String(written));
    if (day !== undefined) days.set(name, day);
    else {
      const value = binding.quantity(written, path, 'literal', undefined);
      const dimension = value === undefined ? undefined : binding.dimensionOf(value, path);
      if (value === undefined || dimension === undefined) continue;
      binding.definitions.set(name, value);
      binding.dimensions.set(name, dimension);
    }
  }
  return days;
}
