import { provenanceText, referenceText } from './provenance-text.ts';
import type { SourcedNumber, Sources } from './sources.ts';
import { paint, REPORT_WIDTH, type Style, spell } from './style.ts';
import type { Catalogue } from './text/catalogue.ts';
import { wrap } from './wrap.ts';

/** The report on where each number of a scenario is from, and what its chronicle bears on. */
export function formatSources(sources: Sources, catalogue: Catalogue, style: Style): string {
  const { sources: text } = catalogue;
  const indented = (words: string): string[] =>
    wrap(spell(words, style), REPORT_WIDTH - 4).map((line) => `    ${line}`);
  const title = (name: string, label: string | undefined, value: string): string => {
    const words = label === undefined ? value : `${value}  (${label})`;
    return `  ${paint(name, 'bold', style)}${spell(words, style)}`;
  };
  const blocks: string[][] = [];
  const list = (heading: string, numbers: readonly SourcedNumber[], isDemanded: boolean): void => {
    if (numbers.length === 0) return;
    const lines = numbers.flatMap((each, at) => [
      title(each.name, each.label, ` = ${each.value}`),
      ...((isDemanded || each.provenance !== 'missing') && !sharesOrigin(each, numbers[at + 1])
        ? indented(provenanceText(each, catalogue))
        : []),
    ]);
    blocks.push([heading, ...lines]);
  };
  list(text.numbers, sources.numbers, true);
  list(text.correlations, sources.correlations, true);
  list(text.markets, sources.markets, true);
  list(text.deals, sources.deals, true);
  list(text.constants, sources.constants, false);
  list(text.calendar, sources.calendar, false);
  if (sources.chronicle.length > 0) {
    blocks.push([
      text.chronicle,
      ...sources.chronicle.flatMap((each) => [
        title(each.date, each.label, `  ${each.name}`),
        ...indented(`${text.quote(each.quote)} – ${referenceText(each.source, catalogue)}`),
        ...indented(text.bears(each.bears.join(', '))),
      ]),
    ]);
  }
  if (sources.afterwards.length > 0) {
    blocks.push([
      text.afterwards,
      ...sources.afterwards.flatMap((each) => [
        title(each.date, each.label, `  ${each.name}`),
        ...indented(referenceText(each.source, catalogue)),
      ]),
    ]);
  }
  const { source: sourced, assumed, changed, missing } = sources.count;
  blocks.push([text.closing({ sourced, assumed, changed, missing, reports: sources.chronicle.length })]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Whether the next number is of the same entry, so that one source or reason tells of both. */
function sharesOrigin(number: SourcedNumber, next: SourcedNumber | undefined): boolean {
  return number.entry !== undefined && number.entry === next?.entry;
}
