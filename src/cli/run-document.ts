import { documentHtml } from '../report/document/document-html.ts';
import { documentMarkdown } from '../report/document/document-markdown.ts';
import { runDocument } from '../report/document/run-document.ts';
import type { RunFacts } from '../report/run/run-json.ts';
import { collectSources } from '../report/sources.ts';
import { calendarMarks } from '../study/calendar-marks.ts';
import { chartStructure } from '../study/chart-structure.ts';
import type { CompiledScenario } from '../study/compile.ts';
import { studyMarkets } from '../study/market-study.ts';
import { marketsInForce } from '../study/markets-in-force.ts';
import type { StudyOptions } from '../study/simulate.ts';
import type { Study } from '../study/study.ts';
import { solveTornado } from '../study/tornado.ts';
import type { CommandContext } from './command-context.ts';
import { drive } from './drive.ts';

/** A tornado solves a scenario many times over: more draws than these do not change which numbers matter. */
const MOST_TORNADO_DRAWS = 256;

/** The report on a run as the text of a file; works out what it tells besides the study. */
export async function runDocumentText(
  file: string,
  study: Study,
  compiled: CompiledScenario,
  facts: RunFacts,
  options: StudyOptions,
  context: CommandContext,
  quiet: boolean,
): Promise<string> {
  const { catalogue } = context;
  const { reading, model } = compiled;
  const { scenario } = reading;
  if (scenario === undefined) throw new Error('a compiled scenario can be read');
  const question = marketsInForce(compiled);
  const markets =
    question === undefined ? undefined : await drive(studyMarkets(model, question, options), context, quiet);
  const fewer = { ...options, draws: Math.min(options.draws, MOST_TORNADO_DRAWS) };
  const tornado =
    study.uncertain === 0 ? undefined : await drive(solveTornado(compiled, {}, fewer), context, quiet);
  const document = runDocument(
    {
      study,
      description: scenario.description,
      chart: chartStructure(compiled),
      marks: calendarMarks(compiled),
      markets,
      tornado,
      sources: collectSources(scenario, reading.changed, catalogue.language),
      command: facts.command,
      version: facts.version,
      hash: facts.hash,
    },
    catalogue,
  );
  return file.endsWith('.md') ? documentMarkdown(document) : documentHtml(document, catalogue.document);
}
