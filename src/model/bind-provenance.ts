import type { Provenance } from '../scenario/schema.ts';
import type { Path } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';

/** Checks that whatever names a source names one of the file's. */
export function bindProvenance(binding: Binding): void {
  const { constants = {}, parameters = {}, calendar = {} } = binding.scenario;
  for (const [group, entries] of Object.entries({ constants, parameters, calendar })) {
    for (const [name, entry] of Object.entries(entries)) {
      if (typeof entry === 'object') checkSource(binding, entry, [group, name]);
    }
  }
}

function checkSource(binding: Binding, { source }: Provenance, path: Path): void {
  if (source !== undefined && binding.scenario.sources?.[source.from] === undefined)
    binding.reportUnknown(source.from, 'source', [...path, 'source', 'from']);
}
