import type { SourcedNumber, Sources } from './sources.ts';
import type { Catalogue } from './text/catalogue.ts';

/** The numbers of a scenario group by group, with what each group is called; empty ones are left out. */
export function sourceGroups(
  sources: Sources,
  { sources: text }: Pick<Catalogue, 'sources'>,
): (readonly [title: string, numbers: readonly SourcedNumber[]])[] {
  const groups: readonly (readonly [string, readonly SourcedNumber[]])[] = [
    [text.numbers, sources.numbers],
    [text.correlations, sources.correlations],
    [text.markets, sources.markets],
    [text.deals, sources.deals],
    [text.constants, sources.constants],
    [text.calendar, sources.calendar],
  ];
  return groups.filter(([, numbers]) => numbers.length > 0);
}
