import { bind } from '../../src/model/bind.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { createMarketContext } from '../../src/report/market/market-context.ts';
import { headlineLines } from '../../src/report/market/market-headline.ts';
import { createRunContext } from '../../src/report/run/run-context.ts';
import { answerLines } from '../../src/report/run/run-outcomes.ts';
import { loadCatalogue, localise } from '../../src/report/text/localise.ts';
import { hasMarketsAlone } from '../../src/scenario/markets-alone.ts';
import { readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { compile } from '../../src/study/compile.ts';
import { askMarkets } from '../../src/study/market-question.ts';
import { studyMarkets } from '../../src/study/market-study.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { study } from '../engine.ts';
import { TOP } from '../program.ts';
import { PLAIN } from '../report/plain-style.ts';
import { SCENARIOS } from '../shipped.ts';

/** Enough for whole per cent, and a quarter of what `run` computes unless told otherwise. */
const DRAWS = 128;

/** Every shipped scenario with a line on what it is about and its main result, as a page of Markdown. */
export async function scenarioList(): Promise<string> {
  const rows: string[] = [];
  for (const path of SCENARIOS) rows.push(await row(path));
  return `${[
    '# Scenarios',
    '',
    'Each is run with `parley run parley/NAME`, without `.yaml`, wherever Parley is installed, or by its path; those in `markets/`',
    'with `parley market` instead of `parley run` unless they hold a negotiation too. Those in `theory/` are illustrations for a class;',
    `tables of values are in \`data/\`. The answers are those of \`--draws ${DRAWS}\`; this page is generated.`,
    '',
    '| scenario | what it is about | answer |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}

async function row(path: string): Promise<string> {
  const entry = `${TOP}scenarios/${path}`;
  const reading = await readScenario(entry, nodeFiles({ entry, input: () => process.stdin }));
  const { scenario } = reading;
  if (scenario === undefined) throw new Error(`${path} has errors`);
  const answer = await (hasMarketsAlone(scenario) ? marketAnswer : gameAnswer)(reading, scenario);
  return `| [${path.replace('.yaml', '')}](${path}) | ${localise(scenario.title, 'en')} | ${answer.join(' ')} |`;
}

/** The first lines of `parley run`. */
async function gameAnswer(reading: ScenarioReading): Promise<string[]> {
  const { compiled, problems } = compile(reading);
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return answerLines(createRunContext(study(compiled, DRAWS), await loadCatalogue('en'), PLAIN));
}

/** The first lines of `parley market`. */
async function marketAnswer(reading: ScenarioReading, scenario: Scenario): Promise<string[]> {
  const { model, problems } = bind(reading);
  if (model === undefined) throw new Error(JSON.stringify(problems));
  const asked = askMarkets(
    model,
    { horizon: undefined, duties: [], quotas: [], deal: [] },
    reading.tree.place,
  );
  if (!('question' in asked)) throw new Error(JSON.stringify(asked));
  const found = runToEnd(studyMarkets(model, asked.question, { draws: DRAWS, seed: 1 }));
  const background = { scenario, model, changed: reading.changed };
  return headlineLines(createMarketContext(found, background, await loadCatalogue('en'), PLAIN));
}
