import { parseDay } from '../core/day.ts';
import type { Binding } from './binding.ts';

/** Checks that each report has a source and bears on something in the file. */
export function bindChronicle(binding: Binding): void {
  const { names, scenario } = binding;
  const known = new Map([...names.inExpressions, ...names.others]);
  for (const [name, entry] of Object.entries(scenario.chronicle ?? {})) {
    const path = ['chronicle', name];
    if (parseDay(entry.date) === undefined)
      binding.report('bad-date', [...path, 'date'], { text: entry.date });
    if (scenario.sources?.[entry.source] === undefined)
      binding.reportUnknown(entry.source, 'source', [...path, 'source']);
    for (const [at, each] of entry.bears.entries()) {
      if (!known.has(each)) binding.reportUnknown(each, 'anything', [...path, 'bears', at], known);
    }
  }
}
