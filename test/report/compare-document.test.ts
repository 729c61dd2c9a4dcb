import { describe, expect, test } from 'vitest';
import { compareDocument } from '../../src/report/document/compare-document.ts';
import { documentHtml } from '../../src/report/document/document-html.ts';
import { documentMarkdown } from '../../src/report/document/document-markdown.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { compareScenarios } from '../../src/study/compare.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { compiledFile } from './figures/shipped-study.ts';

const sides = [await compiledFile('japan-us-2018.yaml'), await compiledFile('no-freeze.yaml')];
const comparison = runToEnd(compareScenarios(sides, { draws: 16, seed: 1 }));
const titles = sides.map(({ reading }) => reading.scenario?.title);
const files = [
  { title: 'a.yaml' },
  { title: 'b.yaml', differences: [{ title: 'Clock', lines: ['<b>steps</b>: 1 → 2'] }] },
];
const facts = { command: 'parley compare a.yaml b.yaml', version: '0.0.0' };

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('a report on a comparison in %s', (language, catalogue) => {
  const document = compareDocument(comparison, files, facts, catalogue);
  const html = documentHtml(document, catalogue.document);

  test('is called by the titles of what is compared', () => {
    const said = titles.map((title) => (typeof title === 'object' ? title[language] : title));
    expect(document.title).toBe([...new Set(said)].join(' / '));
  });

  test('carries the doubles of both and of their differences', () => {
    for (const { values, differences } of comparison.outcomes)
      for (const value of [values[0]?.mean, values[1]?.mean, differences[1]?.mean])
        expect(html).toContain(`<data value="${value}">`);
  });

  test('tells differences of shares in points, never in per cent', () => {
    const [part] = document.sections[0]?.parts ?? [];
    if (part?.kind !== 'figure') throw new Error('the first part is the figure');
    const rows = part.figure.table.rows.filter((row) => ['1', '%'].includes(row[3]?.unit ?? ''));
    expect(rows.length).toBeGreaterThan(comparison.outcomes.length);
    const told = rows.flatMap((row) => row.slice(3, 8).map(({ text }) => text));
    for (const text of told) expect(text).toMatch(/(points|ポイント)$/);
  });

  test('lists what differs between the files, as text', () => {
    expect(html).toContain('<li>&lt;b&gt;steps&lt;/b&gt;: 1 → 2</li>');
    expect(documentMarkdown(document)).toContain('### Clock\n\n- &lt;b&gt;steps&lt;/b&gt;: 1 → 2\n');
  });
});
