import { DIMENSIONLESS } from '../quantity/dimension.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Counter } from './model.ts';

/** Binds the counters. */
export function bindCounters(binding: Binding): Counter[] {
  return Object.entries(binding.scenario.counters ?? {}).map(([name, entry]) => {
    const whole = (key: 'from' | 'max', text: string | number): number => {
      const path = ['counters', name, key];
      const expression = binding.quantity(text, path, 'constant', DIMENSIONLESS);
      const value = expression === undefined ? 0 : constantValue(expression, binding.definitions);
      if (Number.isInteger(value) && value >= 0) return value;
      binding.report('bad-value', path, { expected: 'wholeNumber', received: String(text) });
      return 0;
    };
    const from = whole('from', entry.from ?? 0);
    return {
      name,
      counts: new Set([entry.counts].flat()),
      from,
      max: Math.max(whole('max', entry.max), from),
    };
  });
}
