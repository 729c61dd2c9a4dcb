import type { FigureTable } from '../figures/figure.ts';
import type { Document, DocumentPart } from './document.ts';

/** A report as Markdown: the same words and tables, without drawings but for what Mermaid draws. */
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
    case 'list':
      return [`### ${inline(part.title)}`, part.lines.map((line) => `- ${inline(line)}`).join('\n')];
    case 'figure': {
      const { figure, mermaid } = part;
      return [
        `### ${inline(figure.title)}`,
        ...(figure.finding === '' ? [] : [inline(figure.finding)]),
        ...(mermaid === undefined ? [] : [`\`\`\`mermaid\n${mermaid.trimEnd()}\n\`\`\``]),
        tableMarkdown(figure.table),
      ];
    }
    case 'entries':
      return [
        `### ${inline(part.title)}`,
        part.entries
          .map(({ term, text, url }) => {
            const link = url === undefined ? inline(text) : `[${inline(text)}](${address(url)})`;
            return `- ${inline(term)}: ${link}`;
          })
          .join('\n'),
      ];
  }
}

function tableMarkdown({ columns, rows }: FigureTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`;
  const isNumber = columns.map((_, at) => rows.some((row) => row[at]?.value !== undefined));
  return [
    line(columns.map(({ head }) => head)),
    `| ${isNumber.map((each) => (each ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((row) => line(row.map(({ text }) => text))),
  ].join('\n');
}

/** A text that Markdown takes for nothing but a text, on one line: no heading, list, link or picture begins in it. */
function inline(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\d{1,9})([.)])(?= |$)|^(?=[-+])/, '$1\\$2');
}

/** An address with nothing in it that ends a link of Markdown. */
function address(url: string): string {
  const CODES: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', '&': '&amp;' };
  return url.replaceAll(/[\s()&<>"\\`|]/g, (sign) => CODES[sign] ?? encodeURIComponent(sign));
}
