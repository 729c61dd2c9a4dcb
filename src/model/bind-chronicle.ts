import { parseDay } from '../core/day.ts';
import type { Path } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';

/** Checks that each report and each thing that happened later has a day and a source, and that reports bear on something. */
export function bindChronicle(binding: Binding): void {
  const { names, scenario } = binding;
  const known = new Map([...names.inExpressions, ...names.others]);
  for (const [name, entry] of Object.entries(scenario.chronicle ?? {})) {
    const path = ['chronicle', name];
    checkReport(binding, entry, path);
    for (const [at, each] of entry.bears.entries()) {
      if (!known.has(each)) binding.reportUnknown(each, 'anything', [...path, 'bears', at], known);
    }
  }
  for (const [name, entry] of Object.entries(scenario.afterwards ?? {})) {
    checkReport(binding, entry, ['afterwards', name]);
  }
}

function checkReport(
  binding: Binding,
  { date, source }: { readonly date: string; readonly source: string },
  path: Path,
): void {
  if (parseDay(date) === undefined) binding.report('bad-date', [...path, 'date'], { text: date });
  if (binding.scenario.sources?.[source] === undefined)
    binding.reportUnknown(source, 'source', [...path, 'source']);
}
