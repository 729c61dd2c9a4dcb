import { provenanceText } from '../provenance-text.ts';
import { sourceGroups } from '../source-groups.ts';
import type { Sources } from '../sources.ts';
import type { DocumentSection } from './document.ts';
import type { DocumentCatalogue } from './run-document.ts';

/** Links of scenario files are followed only where they lead to a page of the web. */
const WEB = /^https?:\/\//;

/** What a report rests on: where each number is from, and what was quoted. */
export function sourceSection(
  { sources }: { readonly sources: Sources },
  catalogue: DocumentCatalogue,
): DocumentSection {
  const { document: text, sources: words } = catalogue;
  const { source: sourced, assumed, changed, missing } = sources.count;
  return {
    name: 'sources',
    title: text.titles.sources,
    parts: [
      {
        kind: 'text',
        text: words.closing({ sourced, assumed, changed, missing, reports: sources.chronicle.length }),
      },
      ...sourceGroups(sources, catalogue).map(([title, numbers]) => ({
        kind: 'entries' as const,
        title,
        entries: numbers.map((number) => ({
          term: `${number.label === undefined ? number.name : `${number.label} (${number.name})`} = ${number.value}`,
          text: provenanceText(number, catalogue),
          ...(number.source?.url !== undefined && WEB.test(number.source.url) && { url: number.source.url }),
        })),
      })),
    ],
  };
}
