import { runCommand } from '../../../src/report/command-text.ts';
import { documentHtml } from '../../../src/report/document/document-html.ts';
import { runDocument } from '../../../src/report/document/run-document.ts';
import type { PageWords } from '../../../src/report/text/page/page-words.ts';
import { questionOf, whatIfOf } from '../engine/what-if.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { download } from '../parts/download.ts';

/** Saves what is shown as the report that `parley run --out report.html` writes; whether it worked. */
export async function saveReport(explorer: Explorer, words: PageWords): Promise<boolean> {
  const { exploration, study } = explorer.calm.value;
  const { whole, side } = explorer.engines;
  const { language, statechart, ...others } = words;
  const question = questionOf(exploration);
  const { entry, settings, variants } = whatIfOf(exploration);
  const [markets, tornado, sources] = await Promise.all([
    whole.ask('markets', question, { lane: 'report-markets' }),
    side.ask('tornado', question, { lane: 'report-tornado' }),
    whole.ask('sources', { whatIf: question.whatIf, language }, { lane: 'report-sources' }),
  ]);
  if (sources.kind !== 'result') return false;
  const text =
    language === 'ja'
      ? (await import('../../../src/report/text/ja-document.ts')).jaDocument
      : (await import('../../../src/report/text/en-document.ts')).enDocument;
  const { chart, marks, description } = explorer.opened.value;
  const document = runDocument(
    {
      study,
      description,
      chart,
      marks,
      markets: markets.kind === 'result' ? markets.result : undefined,
      tornado: study.uncertain > 0 && tornado.kind === 'result' ? tornado.result : undefined,
      sources: sources.result,
      command: runCommand(entry, variants, settings, exploration),
      version: globalThis.document.documentElement.dataset['version'] ?? '',
      hash: explorer.hash.value,
    },
    { ...others, language, chart: statechart, document: text },
  );
  download('parley-report.html', new Blob([documentHtml(document, text)], { type: 'text/html' }));
  return true;
}
