import type { Reference, SourcedNumber } from './sources.ts';
import type { Catalogue } from './text/catalogue.ts';

/** Where a number is from, in a line: a quotation with its source, a reason, or that there is neither. */
export function provenanceText(number: SourcedNumber, catalogue: Pick<Catalogue, 'sources'>): string {
  const { sources: text } = catalogue;
  if (number.preset !== undefined) return text.preset(number.preset.name, number.preset.source);
  if (number.source !== undefined) {
    const quote = number.quote === undefined ? [] : [`${text.quote(number.quote)} –`];
    const note = number.note === undefined ? [] : [`(${number.note})`];
    return [...quote, referenceText(number.source, catalogue), ...note].join(' ');
  }
  if (number.why !== undefined) return `${text.assumed}: ${number.why}`;
  return number.changedBy === undefined ? text.missing : text.changedBy(number.changedBy);
}

/** A source in a line. */
export function referenceText(
  { name, title, publisher, date, url }: Reference,
  { sources: text }: Pick<Catalogue, 'sources'>,
): string {
  if (title === undefined) return text.unknownSource(name);
  return [publisher, title, date, url].filter((part) => part !== undefined).join(', ');
}
