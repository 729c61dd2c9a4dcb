import { describe, expect, test } from 'vitest';
import { formatRun } from '../../../src/report/run/run-report.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import type { DealResult } from '../../../src/study/deal-result.ts';
import type { Study } from '../../../src/study/study.ts';
import { PLAIN } from '../plain-style.ts';
import { crowdedDeal, noRounds, noZone, pie, sampleDeal } from './sample-deals.ts';
import { sampleStudy } from './sample-study.ts';

/** A study in which little else is told, so that there is room. */
const bare: Study = { ...sampleStudy, measures: [], choices: [], expectations: [] };
const report = (deal: DealResult, catalogue = en, study = sampleStudy): string =>
  formatRun({ ...study, deal }, catalogue, PLAIN);

describe('the deal on one screen', () => {
  const text = report(sampleDeal);

  test('is made of how likely it is, its likeliest terms, its gains and its zone', () => {
    expect(text).toContain(
      [
        'Deals until 1 August 2021: 0.721 on average. Terms in force then: 66 %.',
        'Terms agreed           likeliest   of deals   mean',
        'Access for farm goods  As in TPP       84 %  0.912',
        'Tariff on cars         None            70 %',
        'Coverage               Goods only    99.8 %',
        'A deal gives over none, trillion JPY: the United States +1.21; Japan +0.34.',
        'Some terms suit both in 88 % of the rounds (14.2 on average). Else in the way:',
        '  64 %  red line of Japan: “Agriculture no further than TPP” (enough to drop it)',
      ].join('\n'),
    );
  });

  test('is told in Japanese', () => {
    expect(report(sampleDeal, ja)).toContain(
      '2021年8月1日までの合意は平均0.721件、その時点で効力を持つ確率は66%。',
    );
    expect(report(sampleDeal, ja)).toMatch(/^農産品の市場開放 +TPP並み +84% +0\.912$/m);
    expect(report(sampleDeal, ja)).toContain(
      '合意なしと比べた合意の利得（億円）: 米国 +12,100、日本 +3,400。',
    );
    expect(report(sampleDeal, ja)).toContain(
      '交渉（平均14.2回）の88%に双方に得な条件があります。残りで妨げとなるもの:',
    );
  });

  test('says where the rest is', () => {
    expect(text).toContain(' More: --full\n');
    expect(report(sampleDeal, ja)).toContain('続きは --full で\n');
    expect(formatRun({ ...sampleStudy, deal: sampleDeal }, en, PLAIN, { isWhole: true })).not.toContain(
      '--full',
    );
  });

  test('tells the values of a grid', () => {
    expect(report(pie)).toMatch(/^Share of the first +53 % +90 % +53\.1 %$/m);
  });

  test('tells the unit of each party where units differ', () => {
    expect(report(pie)).toContain(
      'A deal gives over none: the United States +0.53; Japan, thousand jobs +12.1.',
    );
  });

  test('tells what both have besides where there is room', () => {
    expect(report(sampleDeal, en, bare)).toMatch(
      /^Going on without a deal .*\nInside option: .*\nBreakdown by chance: .*\nOutside option of the United States:\n/m,
    );
    expect(text).not.toContain('Inside option');
  });

  test('says how many issues there is no room for', () => {
    const lines = report(crowdedDeal).split('\n');
    const shown = lines.filter((line) => line.startsWith('An issue')).length;
    expect(shown).toBeGreaterThan(2);
    expect(lines).toContain(`${14 - shown} more issues`);
  });

  test('says why there is none', () => {
    expect(report(noZone)).toMatch(
      /^No deal is made until 1 August 2021\.\nNo terms suit both in any of the rounds \(14\.2 on average\)\. In the way:\n +100 % +no terms are worth more to the United States than no deal$/m,
    );
    expect(report(noZone, ja)).toContain(
      '交渉（平均14.2回）で双方に得な条件は一度もありません。妨げとなるもの:\n  100%  どの条件でも、米国は',
    );
    expect(report(noRounds)).toContain('They never sit down to bargain.');
  });
});
