import { describe, expect, test } from 'vitest';
import { documentHtml } from '../../src/report/document/document-html.ts';
import { documentMarkdown } from '../../src/report/document/document-markdown.ts';
import { runDocument } from '../../src/report/document/run-document.ts';
import { collectSources } from '../../src/report/sources.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { calendarMarks } from '../../src/study/calendar-marks.ts';
import { chartStructure } from '../../src/study/chart-structure.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { solveTornado } from '../../src/study/tornado.ts';
import { study } from '../engine.ts';
import { compiledFile, marketsOf } from './figures/shipped-study.ts';

const compiled = await compiledFile('japan-us-2018.yaml');
const answer = study(compiled, 16, 1);
const { scenario, changed } = compiled.reading;
if (scenario === undefined) throw new Error('the scenario can be read');
const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) | `code`';

function documentIn(catalogue: typeof en, title?: string) {
  return runDocument(
    {
      study: title === undefined ? answer : { ...answer, title },
      description: title ?? scenario?.description,
      chart: chartStructure(compiled),
      marks: calendarMarks(compiled),
      markets: marketsOf(compiled),
      tornado: runToEnd(solveTornado(compiled, { bars: 2 }, { draws: 16, seed: 1 })),
      sources: collectSources(scenario ?? ({ parley: 1 } as never), changed, catalogue.language),
      command: 'parley run japan-us-2018.yaml --draws 16 --seed 1',
      version: '0.0.0',
      hash: 'abc',
    },
    catalogue,
  );
}

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

  test('as Markdown has the same tables', () => {
    const markdown = documentMarkdown(document);
    const figures = document.sections.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'figure');
    expect(markdown.match(/^\| (?:---:?(?: \| )?)+ ?\|$/gm)).toHaveLength(figures.length);
    expect(markdown).toContain('    parley run japan-us-2018.yaml --draws 16 --seed 1');
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
