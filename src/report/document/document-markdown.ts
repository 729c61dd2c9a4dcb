import type { FigureTable } from '../figures/figure.ts';
import type { Document, DocumentPart } from './document.ts';

/** As many rows of a table are written; a figure of many dates has more in the JSON. */
const MOST_ROWS = 60;

/** A report as Markdown: the same words and tables, without drawings. */
export function documentMarkdown({ title, lead, answer, sections, colophon }: Document): string {
  return `${[
    `# ${inline(title)}`,
    ...(lead === undefined ? [] : [inline(lead)]),
    `**${inline(answer)}**`,
    ...sections.flatMap((section) => [`## ${inline(section.title)}`, ...section.parts.flatMap(partMarkdown)]),
    '---',
    inline(colophon),
  ].join('\n\n')}\n`;
}

function partMarkdown(part: DocumentPart): string[] {
  switch (part.kind) {
    case 'text':
      return [inline(part.text)];
    case 'command':
      return [`    ${part.text.replaceAll(/[\r\n]+/g, ' ')}`];
    case 'figure': {
      const { title, finding, table } = part.figure;
      return [`### ${inline(title)}`, ...(finding === '' ? [] : [inline(finding)]), tableMarkdown(table)];
    }
    case 'entries':
      return [
        `### ${inline(part.title)}`,
        part.entries
          .map(({ term, text, url }) => {
            const link =
              url === undefined
                ? inline(text)
                : `[${inline(text)}](${encodeURI(url).replaceAll(/[()]/g, encodeURIComponent)})`;
            return `- ${inline(term)}: ${link}`;
          })
          .join('\n'),
      ];
  }
}

function tableMarkdown({ columns, rows }: FigureTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`;
  const isNumber = columns.map((_, at) => rows.some((row) => row[at]?.value !== undefined));
  const step = Math.max(Math.ceil(rows.length / MOST_ROWS), 1);
  return [
    line(columns.map(({ head }) => head)),
    `| ${isNumber.map((each) => (each ? '---:' : '---')).join(' | ')} |`,
    ...rows.filter((_, at) => at % step === 0).map((row) => line(row.map(({ text }) => text))),
  ].join('\n');
}

/** A text that Markdown takes for nothing but a text, on one line. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~]/g, (sign) => `\\${sign}`);
}
