import { describe, expect, test } from 'vitest';
import type { DocumentPart } from '../../src/report/document/document.ts';
import { documentHtml } from '../../src/report/document/document-html.ts';
import { documentMarkdown } from '../../src/report/document/document-markdown.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { answer, documentIn, HOSTILE } from './sample-document.ts';

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('a report in %s', (_, catalogue) => {
  const document = documentIn(catalogue);
  const html = documentHtml(document, catalogue.document);

  test('has every section, each with a figure and its table', () => {
    expect(document.sections.map(({ name }) => name)).toEqual([
      'outcomes',
      'time',
      'choices',
      'worth',
      'markets',
      'deal',
      'numbers',
      'sources',
      'again',
    ]);
    const figures = document.sections.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'figure');
    expect(html.match(/<figure>/g)).toHaveLength(figures.length);
    expect(html.match(/<table>/g)).toHaveLength(figures.length);
  });

  test('carries the doubles of the study', () => {
    for (const { probability } of answer.outcomes)
      expect(html).toContain(`<data value="${probability.mean}">`);
    for (const { value } of answer.measures) expect(html).toContain(`<data value="${value.mean}">`);
  });

  test('loads nothing, runs nothing, and is small', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(new TextEncoder().encode(html).length).toBeLessThan(1_500_000);
  });

  test('as Markdown has the same tables, row by row, and the chart', () => {
    const markdown = documentMarkdown(document);
    const figures = document.sections
      .flatMap(({ parts }): readonly DocumentPart[] => parts)
      .flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
    const rows = figures.reduce((total, { table }) => total + table.rows.length, 0);
    // Each table has a row of heads and one of dashes besides.
    expect(markdown.match(/^\|/gm)).toHaveLength(rows + 2 * figures.length);
    expect(markdown.match(/^```mermaid$/gm)).toHaveLength(1);
    expect(markdown).toContain('    parley run japan-us-2018.yaml --draws 16 --seed 1');
  });
});

describe('a part of a report', () => {
  const documentOf = (part: DocumentPart) => ({
    language: 'en' as const,
    title: '- 1. title',
    lead: undefined,
    answer: '2. answer',
    sections: [{ name: 'one', title: '+ one', parts: [part] }],
    colophon: '28.2 %',
  });

  test('that begins like a list stays a text of Markdown', () => {
    const markdown = documentMarkdown(documentOf({ kind: 'text', text: '1. first\n\n# second' }));
    expect(markdown).toBe(
      '# \\- 1. title\n\n**2\\. answer**\n\n## \\+ one\n\n1\\. first \\# second\n\n---\n\n28.2 %\n',
    );
  });

  test('that is a list has a line for each thing', () => {
    const part = { kind: 'list', title: 'Clock', lines: ['steps: 1 → 2', '<b>'] } as const;
    expect(documentMarkdown(documentOf(part))).toContain('### Clock\n\n- steps: 1 → 2\n- &lt;b&gt;\n');
    expect(documentHtml(documentOf(part), en.document)).toContain('<li>&lt;b&gt;</li>');
  });

  test('keeps an address as it is written, but for signs that would end a link', () => {
    const entry = { term: 'a', text: 'b', url: 'https://example.org/%20a_(b)?c=d&e="f"' };
    const markdown = documentMarkdown(documentOf({ kind: 'entries', title: 't', entries: [entry] }));
    expect(markdown).toContain('- a: [b](https://example.org/%20a_%28b%29?c=d&amp;e=%22f%22)');
  });
});

describe('hostile words of a scenario', () => {
  const document = documentIn(en, HOSTILE);
  test('stand in HTML as text', () => {
    const html = documentHtml(document, en.document);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });
  test('stand in Markdown as text', () => {
    const markdown = documentMarkdown(document);
    expect(markdown).not.toMatch(/<script|<img|[^\\]\]\(javascript/);
  });
});
