import { runDocument } from '../../src/report/document/run-document.ts';
import { collectSources } from '../../src/report/sources.ts';
import type { Catalogue } from '../../src/report/text/catalogue.ts';
import { calendarMarks } from '../../src/study/calendar-marks.ts';
import { chartStructure } from '../../src/study/chart-structure.ts';
import { runToEnd } from '../../src/study/run-to-end.ts';
import { solveTornado } from '../../src/study/tornado.ts';
import { study } from '../engine.ts';
import { compiledFile, marketsOf } from './figures/shipped-study.ts';

const compiled = await compiledFile('japan-us-2018.yaml');
const { scenario, changed } = compiled.reading;
if (scenario === undefined) throw new Error('the scenario can be read');
const parts = {
  description: scenario.description,
  chart: chartStructure(compiled),
  marks: calendarMarks(compiled),
  markets: marketsOf(compiled),
  tornado: runToEnd(solveTornado(compiled, { bars: 2 }, { draws: 16, seed: 1 })),
  command: 'parley run japan-us-2018.yaml --draws 16 --seed 1',
  version: '0.0.0',
  hash: 'abc',
};
const sources = (language: Catalogue['language']) => collectSources(scenario, changed, language);

/** The study that the document tells of. */
export const answer = study(compiled, 16, 1);

/** A report on a scenario with everything that a report may have; `said` stands for its title and description. */
export function documentIn(catalogue: Catalogue, said?: string) {
  const told = said === undefined ? {} : { description: said };
  return runDocument(
    {
      ...parts,
      ...told,
      study: said === undefined ? answer : { ...answer, title: said },
      sources: sources(catalogue.language),
    },
    catalogue,
  );
}

/** What must not become more than text in any document. */
export const HOSTILE =
  '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) | `code`';
