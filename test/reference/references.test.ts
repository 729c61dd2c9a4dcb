import { describe, expect, test } from 'vitest';
import { validityDocs } from '../docs/validity-docs.ts';
import { coverageRows, LIMIT_CASES } from '../study/coverage.ts';
import { expectNear } from '../study/near.ts';
import { measure, studyFile } from './files.ts';
import { prismResults } from './prism.ts';
import { publishedEstimates } from './published.ts';
import { REFERENCES } from './references.ts';
import { FILE as THREAT_TIMING } from './threat-timing.ts';

const compared = await Promise.all(
  REFERENCES.map(async (reference) => ({ ...reference, comparisons: await reference.compare() })),
);

describe.each(compared)('$title', ({ by, count, comparisons }) => {
  test(`has all ${count} numbers`, () => {
    expect(comparisons).toHaveLength(count);
  });

  test.each(comparisons)(`is what ${by} gives: $what`, ({ ours, theirs, within }) => {
    expectNear(ours, theirs, within);
  });
});

describe('generated files', () => {
  test('docs/validity.md tells the largest differences and how often intervals hold the truth', async () => {
    const coverage = { usual: await coverageRows(), limits: await coverageRows(LIMIT_CASES) };
    const page = validityDocs(compared, coverage, await publishedEstimates());
    await expect(page).toMatchFileSnapshot('../../docs/validity.md');
  });
});

describe('closed-form', () => {
  test('knows the formulas that PRISM gives', () => {
    expect(prismResults()).toMatchObject({
      'closed-form.dtmc.prism': {
        'P=? [ F s=3 ] (ratified)': 'a*r/(a+b)',
        'P=? [ F s=4 ] (imposed)': 'q*(a - a*r + b)/(a+b)',
        'R{"months"}=? [ F s>2 ]': '1/(a+b)',
      },
    });
  });
});

describe('the best policy of threat-timing', () => {
  // As results.json words it.
  test.each([
    ['threatByMonth8', 'waits through month 8'],
    ['offPolicy', 'threatens in each of the months 9 to 11'],
    ['struckEver', 'never imposes'],
  ])('has %s of 0: it %s', async (name) => {
    expect(measure(await studyFile(THREAT_TIMING), name)).toBe(0);
  });

  // PRISM lists it for all months and all numbers of earlier threats, also those that it never comes to itself: here threats made
  // before the start, or not offered before a month, lead there.
  const places = [0, 1, 2, 3].flatMap((before) => [0, 8, 9, 10].map((offered) => ({ before, offered })));
  test.each(places)(
    'is the same with $before threats used before and none offered before step $offered',
    async ({ before, offered }) => {
      let threats = before;
      const strays: string[] = [];
      for (let step = 0; step < 11; step++) {
        if (step >= Math.max(8, offered) && threats < Math.min(3, step - 7)) threats++;
        strays.push(`step == ${step} and threats != ${threats}`);
      }
      const over = `
counters: { threats: { from: ${before} } }
moves: { usActs: { choose: { THREATEN: { when: threats < 3 and step >= ${offered} } } } }
measures: { stray: { ever: "phase.talks and (${strays.join(' or ')})" } }
`;
      const result = await studyFile(THREAT_TIMING, {}, over);
      expect(measure(result, 'stray')).toBe(0);
      expect(measure(result, 'struckEver')).toBe(0);
    },
  );

  test('threatens earlier where threats do not wear out', async () => {
    const result = await studyFile(THREAT_TIMING, { fatigue: 1, bThr: 0.01 });
    expect(measure(result, 'threatByMonth8')).toBeGreaterThan(0.1);
  });
});
