import type { Provenance } from '../scenario/schema.ts';
import { changedKey } from '../scenario/sourced.ts';
import type { Path } from '../scenario/tree.ts';
import { originAmong, writtenNumbers } from '../scenario/written-numbers.ts';
import type { Binding } from './binding.ts';

/** The groups of numbers that must have a source or a reason. */
const DEMANDED: ReadonlySet<string> = new Set(['parameters', 'correlations']);

/** Checks that whatever names a source names one of the file's, and that each number has a source or a reason. */
export function bindProvenance(binding: Binding): void {
  for (const group of ['constants', 'parameters', 'correlations', 'calendar'] as const) {
    for (const [name, entry] of Object.entries(binding.scenario[group] ?? {})) {
      if (typeof entry !== 'object') continue;
      checkSource(binding, entry, [group, name]);
      if (DEMANDED.has(group)) demandProvenance(binding, name, entry, group);
    }
  }
  for (const group of ['markets', 'duties', 'quotas', 'observed', 'issues', 'ratifiers'] as const) {
    for (const [name, entry] of Object.entries(binding.scenario[group] ?? {})) {
      checkSource(binding, entry, [group, name]);
    }
  }
  for (const [market, { suppliers }] of Object.entries(binding.scenario.markets ?? {})) {
    for (const [name, supplier] of Object.entries(suppliers))
      checkSource(binding, supplier, ['markets', market, 'suppliers', name]);
  }
  for (const [issue, { levels = {} }] of Object.entries(binding.scenario.issues ?? {})) {
    for (const [name, level] of Object.entries(levels))
      if (typeof level === 'object') checkSource(binding, level, ['issues', issue, 'levels', name]);
  }
  for (const [party, { redLines = {} }] of Object.entries(binding.scenario.payoffs ?? {})) {
    for (const [name, line] of Object.entries(redLines))
      if (typeof line === 'object') checkSource(binding, line, ['payoffs', party, 'redLines', name]);
  }
  demandOrigins(binding);
}

/** Demands a source or a reason of each entry of a market, policy, observation or deal in which a number is written out. */
function demandOrigins(binding: Binding): void {
  const told = new Set<string>();
  for (const { path, entries } of writtenNumbers(binding.scenario)) {
    const [entry = []] = entries;
    const name = entry.join('.');
    if (told.has(name) || binding.reading.changed.has(path.join('.'))) continue;
    if (originAmong(entries, [binding.scenario]) !== undefined) continue;
    told.add(name);
    binding.report('no-provenance', entry, { name });
  }
}

function checkSource(binding: Binding, { source }: Provenance, path: Path): void {
  if (source !== undefined && binding.scenario.sources?.[source.from] === undefined)
    binding.reportUnknown(source.from, 'source', [...path, 'source', 'from']);
}

/** A number that a variant or setting changed may do without. */
function demandProvenance(
  binding: Binding,
  name: string,
  { source, assumed }: Provenance,
  group: string,
): void {
  const isChanged = binding.reading.changed.has(changedKey(group, name));
  if (source === undefined && assumed === undefined && !isChanged)
    binding.report('no-provenance', [group, name], { name });
}
