import { nodeFiles } from '../../src/node/node-files.ts';
import { createRunContext } from '../../src/report/run/run-context.ts';
import { answerLines } from '../../src/report/run/run-outcomes.ts';
import { loadCatalogue, localise } from '../../src/report/text/localise.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { compile } from '../../src/study/compile.ts';
import { study } from '../engine.ts';
import { TOP } from '../program.ts';
import { PLAIN } from '../report/plain-style.ts';
import { SCENARIOS } from '../shipped.ts';

/** Enough for whole per cent, and a quarter of what `run` computes unless told otherwise. */
const DRAWS = 256;

/** Every shipped scenario with a line on what it is about and its main result, as a page of Markdown. */
export async function scenarioList(): Promise<string> {
  const rows: string[] = [];
  for (const path of SCENARIOS) rows.push(await row(path));
  return `${[
    '# Scenarios',
    '',
    'Each is run with `parley run parley/NAME`, without `.yaml`, wherever Parley is installed, or by its path. Those in',
    '`theory/` are illustrations for a class; tables of values are in `data/`. The answers are those of',
    `\`parley run --draws ${DRAWS}\`; this page is generated.`,
    '',
    '| scenario | what it is about | answer |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}

async function row(path: string): Promise<string> {
  const entry = `${TOP}scenarios/${path}`;
  const reading = await readScenario(entry, nodeFiles({ entry, input: () => process.stdin }));
  const { compiled } = compile(reading);
  if (compiled === undefined) throw new Error(`${path} does not compile`);
  const result = study(compiled, DRAWS);
  const context = createRunContext(result, await loadCatalogue('en'), PLAIN);
  const answer = answerLines(context).join(' ');
  return `| [${path.replace('.yaml', '')}](${path}) | ${localise(result.title, 'en')} | ${answer} |`;
}
