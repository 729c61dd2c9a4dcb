import { paint, REPORT_WIDTH, type Style, spell } from '../style.ts';
import { wrap } from '../wrap.ts';
import type { Block, Description, Item } from './describe-context.ts';

const BULLET = '- ';

/** A description as text, 80 columns wide. */
export function formatDescription(description: Description, style: Style): string {
  const blocks = [
    [heading(description.title, style)],
    ...description.sections.flatMap((section) => [
      [heading(section.heading, style)],
      ...section.blocks.map((block) => blockLines(block, style)),
    ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A description as Markdown, with headings; lines are not broken, since that would put spaces into Japanese. */
export function markdownDescription({ title, sections }: Description): string {
  const list = (items: readonly Item[]): string => items.map(({ text }) => `- ${escaped(text)}`).join('\n');
  const blocks = sections.flatMap((section) => [
    `## ${escaped(section.heading)}`,
    ...section.blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [escaped(block.text)];
      return [...(block.lead === undefined ? [] : [escaped(block.lead)]), list(block.items)];
    }),
  ]);
  return `${[`# ${escaped(title)}`, ...blocks].join('\n\n')}\n`;
}

function heading(words: string, style: Style): string {
  return wrap(spell(words, style), REPORT_WIDTH)
    .map((line) => paint(line, 'bold', style))
    .join('\n');
}

function blockLines(block: Block, style: Style): string[] {
  const lines = (text: string): string[] => wrap(spell(text, style), REPORT_WIDTH);
  if (block.kind === 'paragraph') return lines(block.text);
  const indent = ' '.repeat(BULLET.length);
  return [
    ...(block.lead === undefined ? [] : lines(block.lead)),
    ...block.items.flatMap(({ text }) => wrap(BULLET + spell(text, style), REPORT_WIDTH, indent)),
  ];
}

/** A text in which Markdown sees nothing but words and code. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\`*[\]<>]/g, '\\$&')))
    .join('')
    .replace(/^(?:[#+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
