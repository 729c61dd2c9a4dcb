import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { expectNear } from '../study/near.ts';
import { course, measure, outcome, type Settings, studyFile } from './files.ts';
import { answer, EXACT, PRINTED, prismResults } from './prism.ts';

const { variants, cumulative_by_month: cumulative } = prismResults()['freeze-talks.dtmc.prism'];

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

const studies = new Map<string, Promise<Study>>();

function studyOf(variant: string, changes: Settings): Promise<Study> {
  const known = studies.get(variant) ?? studyFile('freeze-talks.yaml', changes);
  studies.set(variant, known);
  return known;
}

describe('freeze-talks', () => {
  const cases = Object.entries(variants).flatMap(([variant, { changes, results }]) =>
    Object.keys(results).map((property) => ({ variant, property, changes, results })),
  );

  test('has five variants with eight stored properties each', () => {
    expect(cases).toHaveLength(40);
  });

  test.each(cases)(
    '$variant: PRISM and Parley agree on $property',
    async ({ variant, property, changes, results }) => {
      const ask = ANSWERS[property];
      if (ask === undefined) throw new Error(`nothing answers ${property}`);
      expectNear(ask(await studyOf(variant, changes)), answer(results, property), EXACT);
    },
  );

  test.each(Object.keys(cumulative))('PRISM and Parley agree on when %s, month by month', async (state) => {
    const own = course(await studyOf('base', {}), `negotiation.${state}`);
    const stored = cumulative[state] ?? [];
    expect(stored).toHaveLength(47);
    for (const [month, probability] of stored.entries()) {
      expectNear(own[month] ?? Number.NaN, probability, PRINTED);
    }
  });

  test('ends for certain, in every variant', async () => {
    for (const [variant, { changes }] of Object.entries(variants)) {
      expect(outcome(await studyOf(variant, changes), 'unsettled')).toBe(0);
    }
  });
});
