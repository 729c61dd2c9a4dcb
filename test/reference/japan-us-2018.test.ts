import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { study } from '../engine.ts';
import { valuesAtStart } from '../game/values.ts';
import { expectNear } from '../study/near.ts';
import { measure, outcome, preparedFile, studyFile } from './files.ts';
import { answer, EXACT, prismResults, type Variant } from './prism.ts';

const { variants } = prismResults()['japan-us-2018.dtmc.prism'];
const { results: decided, value_max_by_vHit: bestByHit } = prismResults()['japan-us-2018.mdp.prism'];

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

const studies = new Map<string, Promise<Study>>();

/** The variant without a freeze has another structure and so a file of its own. */
function studyOf(name: string, { changes }: Variant): Promise<Study> {
  const known =
    studies.get(name) ??
    ('structure' in changes
      ? studyFile('japan-us-2018-no-freeze.yaml')
      : studyFile('japan-us-2018.yaml', changes));
  studies.set(name, known);
  return known;
}

describe('japan-us-2018', () => {
  const cases = Object.entries(variants).flatMap(([name, variant]) =>
    Object.keys(variant.results).map((property) => ({ name, property, variant })),
  );

  test('has nine variants with twelve stored properties each', () => {
    expect(cases).toHaveLength(108);
  });

  test.each(cases)('$name: PRISM and Parley agree on $property', async ({ name, property, variant }) => {
    const ask = ANSWERS[property];
    if (ask === undefined) throw new Error(`nothing answers ${property}`);
    expectNear(ask(await studyOf(name, variant)), answer(variant.results, property), EXACT);
  });
});

describe('japan-us-2018 with the United States choosing', () => {
  const FILE = 'japan-us-2018-choices.yaml';
  /** PRISM wants rewards that are not negative, so that its model pays where Parley's costs: the sum is stored. */
  const shift = decided['value_shift_to_subtract'] ?? Number.NaN;

  test.each(Object.entries(bestByHit))('is worth what PRISM finds with vHit = %s', async (vHit, best) => {
    const values = valuesAtStart(await preparedFile(FILE, { vHit }));
    expectNear(values.get('us') ?? Number.NaN, best - shift, EXACT);
  });

  test('is worth no less than what PRISM finds, whatever it does', async () => {
    const negated = { vGoods: -70, vFTA: -100, vHit: -30, vBroken: -20, vOpen: -35, cMonth: -0.5 };
    const values = valuesAtStart(await preparedFile(FILE, negated));
    expectNear(-(values.get('us') ?? Number.NaN), (decided['R{"value"}min'] ?? Number.NaN) - shift, EXACT);
  });

  test.each([
    ['deal', 'low', 'Pmin deal'],
    ['deal', 'high', 'Pmax deal'],
    ['hit', 'low', 'Pmin hit at the end'],
    ['hit', 'high', 'Pmax hit at the end'],
  ] as const)('has an envelope of %s whose %s end is PRISM’s %s', async (headline, end, property) => {
    const result = study(await preparedFile(FILE, {}, `headline: ${headline}`));
    const envelope = result.outcomes.find(({ name }) => name === headline)?.envelope[0];
    expectNear(envelope?.[end] ?? Number.NaN, decided[property] ?? Number.NaN, EXACT);
  });
});
