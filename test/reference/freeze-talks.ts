import type { Study } from '../../src/study/study.ts';
import { type Comparison, EXACT, PRINTED } from './comparison.ts';
import { course, measure, outcome, studyFile } from './files.ts';
import { answer, prismResults } from './prism.ts';

/** What answers each property of PRISM. Its months are counted from the first; see the measures in the scenario. */
const ANSWERS: Readonly<Record<string, (result: Study) => number>> = {
  'P=? [ F "ratified" ]': (result) => outcome(result, 'ratified'),
  'P=? [ F "imposed" ]': (result) => outcome(result, 'imposed'),
  'P=? [ F "lapsed" ]': (result) => outcome(result, 'lapsed'),
  'P=? [ F "talks" ]': (result) => measure(result, 'talksEver'),
  'P=? [ F "extended" ]': (result) => measure(result, 'extensionEver'),
  'R{"months"}=? [ F "done" ]': (result) => 1 + measure(result, 'monthsOpen'),
  'R{"frozen"}=? [ F "done" ]': (result) => measure(result, 'monthsFrozen'),
  'R{"visits_talks"}=? [ F "done" ]': (result) => measure(result, 'monthsOfTalks'),
};

/** PRISM's answers on the freeze talks: properties of five variants, and three states month by month. */
export async function compareFreezeTalks(): Promise<Comparison[]> {
  const { variants, cumulative_by_month: cumulative } = prismResults()['freeze-talks.dtmc.prism'];
  const comparisons: Comparison[] = [];
  for (const [variant, { changes, results }] of Object.entries(variants)) {
    const study = await studyFile('scenarios/theory/freeze-talks.yaml', changes);
    for (const property of Object.keys(results)) {
      comparisons.push({
        what: `${variant}: ${property}`,
        ours: ANSWERS[property]?.(study) ?? Number.NaN,
        theirs: answer(results, property),
        within: EXACT,
      });
    }
    // Nothing is left open in the end.
    const unsettled = outcome(study, 'unsettled');
    comparisons.push({ what: `${variant}: unsettled`, ours: unsettled, theirs: 0, within: 0 });
  }
  const base = await studyFile('scenarios/theory/freeze-talks.yaml');
  for (const [state, stored] of Object.entries(cumulative)) {
    const own = course(base, `negotiation.${state}`);
    for (const [month, theirs] of stored.entries()) {
      const what = `base: ${state} by month ${month}`;
      comparisons.push({ what, ours: own[month] ?? Number.NaN, theirs, within: PRINTED });
    }
  }
  return comparisons;
}
