import { valuesAtStart } from '../game/values.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { compiledFile, type Settings, studyFile } from './files.ts';
import { answer, prismResults } from './prism.ts';

export const FILE = 'scenarios/theory/threat-timing.yaml';

async function bestValue(settings: Settings = {}): Promise<number> {
  return valuesAtStart(await compiledFile(FILE, settings)).get('us') ?? Number.NaN;
}

/** Where only the months of talks are worth anything. */
const onlyMonths = (vMonth: number): Settings => ({ vDeal: 0, vHit: 0, vNone: 0, vMonth });

async function envelope(headline: string, end: 'low' | 'high'): Promise<number> {
  const { outcomes } = await studyFile(FILE, {}, `headline: ${headline}`);
  return outcomes.find(({ name }) => name === headline)?.envelope[0]?.[end] ?? Number.NaN;
}

/** What answers each property of PRISM; a worst value is the best of what is turned round. */
const ANSWERS: Readonly<Record<string, () => Promise<number>>> = {
  'R{"value"}max=? [ F "done" ]': () => bestValue(),
  'R{"value"}min=? [ F "done" ]': async () => -(await bestValue({ vDeal: -100, vHit: -35, vNone: -20 })),
  // PRISM counts the first month too.
  'R{"months"}max=? [ F "done" ]': async () => 1 + (await bestValue(onlyMonths(1))),
  'R{"months"}min=? [ F "done" ]': async () => 1 - (await bestValue(onlyMonths(-1))),
  'Pmax=? [ F "deal" ]': () => envelope('deal', 'high'),
  'Pmin=? [ F "deal" ]': () => envelope('deal', 'low'),
  'Pmax=? [ F "hit" ]': () => envelope('hit', 'high'),
  'Pmax=? [ F "none" ]': () => envelope('noDeal', 'high'),
  'Pmin=? [ F "none" ]': () => envelope('noDeal', 'low'),
};

/** PRISM's answers on the timing of threats. */
export async function compareThreatTiming(): Promise<Comparison[]> {
  const { results } = prismResults()['threat-timing.mdp.prism'];
  const properties = Object.keys(results);
  const answers = properties.map(async (property) => ({
    what: property,
    ours: (await ANSWERS[property]?.()) ?? Number.NaN,
    theirs: answer(results, property),
    within: EXACT,
  }));
  return Promise.all(answers);
}
