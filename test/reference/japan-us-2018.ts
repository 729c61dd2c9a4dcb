import type { Study } from '../../src/study/study.ts';
import { study } from '../engine.ts';
import { valuesAtStart } from '../game/values.ts';
import { bestOptions } from './best-options.ts';
import { type Comparison, EXACT } from './comparison.ts';
import { compiledFile, measure, outcome, studyFile } from './files.ts';
import { answer, prismResults } from './prism.ts';

/** What answers each property of PRISM. Months are those that begin before the end; see the measures. */
const ANSWERS: Readonly<Record<string, (result: Study) => number>> = {
  'P=? [ F "goodsDeal" ]': (result) => outcome(result, 'goodsDeal'),
  'P=? [ F "ftaDeal" ]': (result) => outcome(result, 'ftaDeal'),
  'P=? [ F "noDealHit" ]': (result) => outcome(result, 'noDealHit'),
  'P=? [ F "brokenNoTariff" ]': (result) => outcome(result, 'brokenNoTariff'),
  'P=? [ F "ongoing" ]': (result) => outcome(result, 'ongoing'),
  'P=? [ F "hit" ]': (result) => measure(result, 'hitEver'),
  'P=? [ F "principle" ]': (result) => measure(result, 'principleEver'),
  'P=? [ F ("principle"&t<=16) ]': (result) => measure(result, 'principleBy16'),
  'P=? [ F ("principle"&t<=19) ]': (result) => measure(result, 'principleBy19'),
  'R{"frozenMonths"}=? [ F "end" ]': (result) => measure(result, 'frozenMonths'),
  'R{"imposedMonths"}=? [ F "end" ]': (result) => measure(result, 'imposedMonths'),
  'R{"talkMonths"}=? [ F "end" ]': (result) => measure(result, 'talkMonths'),
};

/** PRISM's answers on the talks of 2018 as a chain: twelve properties of nine variants. */
export async function compareJapanUs(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const [name, variant] of Object.entries(prismResults()['japan-us-2018.dtmc.prism'].variants)) {
    // The variant without a freeze has another structure and so a file of its own.
    const result =
      'structure' in variant.changes
        ? await studyFile('test/reference/japan-us-2018-no-freeze.yaml')
        : await studyFile('test/reference/japan-us-2018.yaml', variant.changes);
    for (const property of Object.keys(variant.results)) {
      comparisons.push({
        what: `${name}: ${property}`,
        ours: ANSWERS[property]?.(result) ?? Number.NaN,
        theirs: answer(variant.results, property),
        within: EXACT,
      });
    }
  }
  return comparisons;
}

const CHOICES = 'test/reference/japan-us-2018-choices.yaml';

/** In how many states of PRISM's model the best choice is an option. */
async function statesWith(option: string, vHit: string): Promise<number> {
  const taken = bestOptions(await compiledFile(CHOICES, { vHit })).filter((each) => each.option === option);
  // Parley also keeps for how long the tariff has been in its state, which PRISM's model forgets after a breakdown.
  return new Set(
    taken.map(({ site, node, step, configuration }) =>
      site === 'broken' ? `${step} ${configuration}` : node,
    ),
  ).size;
}

/**
 * PRISM's answers on the same talks with the United States choosing: best and worst values, lowest and highest odds, and in how
 * many states it imposes or puts off.
 */
export async function compareJapanUsChoices(): Promise<Comparison[]> {
  const {
    results: decided,
    value_max_by_vHit: bestByHit,
    policy_counts_by_vHit: counts,
  } = prismResults()['japan-us-2018.mdp.prism'];
  const stored = (property: string): number => decided[property] ?? Number.NaN;
  const worth = async (settings: Record<string, number | string>): Promise<number> =>
    valuesAtStart(await compiledFile(CHOICES, settings)).get('us') ?? Number.NaN;
  const comparisons: Comparison[] = [];
  const compare = (what: string, ours: number, theirs: number): void => {
    comparisons.push({ what, ours, theirs, within: EXACT });
  };
  // PRISM wants rewards that are not negative, so that its model pays where Parley's costs: the sum is stored.
  const shift = stored('value_shift_to_subtract');
  for (const [vHit, best] of Object.entries(bestByHit)) {
    compare(`best value with vHit = ${vHit}`, await worth({ vHit }), best - shift);
  }
  const turned = await worth({ vGoods: -70, vFTA: -100, vHit: -30, vBroken: -20, vOpen: -35, cMonth: -0.5 });
  compare('worst value', -turned, stored('R{"value"}min') - shift);
  for (const [headline, end, property] of [
    ['deal', 'low', 'Pmin deal'],
    ['deal', 'high', 'Pmax deal'],
    ['hit', 'low', 'Pmin hit at the end'],
    ['hit', 'high', 'Pmax hit at the end'],
  ] as const) {
    const result = study(await compiledFile(CHOICES, {}, `headline: ${headline}`));
    const envelope = result.outcomes.find(({ name }) => name === headline)?.envelope[0];
    compare(property, envelope?.[end] ?? Number.NaN, stored(property));
  }
  for (const [vHit, { impose, putoff }] of Object.entries(counts)) {
    const count = (what: string, ours: number, theirs: number): void => {
      comparisons.push({ what: `states that ${what} with vHit = ${vHit}`, ours, theirs, within: 0 });
    };
    count('impose', await statesWith('IMPOSE', vHit), impose);
    count('put off', await statesWith('PUT_OFF', vHit), putoff);
  }
  return comparisons;
}
