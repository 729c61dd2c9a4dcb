import { describe, expect, test } from 'vitest';
import { formatRun } from '../../../src/report/run/run-report.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { displayWidth } from '../../../src/report/width.ts';
import type { DealResult } from '../../../src/study/deal-result.ts';
import type { Study } from '../../../src/study/study.ts';
import { ASCII, COLOURED, PLAIN } from '../plain-style.ts';
import { crowdedDeal, noRounds, noZone, pie, sampleDeal } from './sample-deals.ts';
import { sampleStudy } from './sample-study.ts';

const options = { file: 'scenarios/japan-us-2018.yaml' };
const withDeal = (deal: DealResult, others: Partial<Study> = {}): Study => ({
  ...sampleStudy,
  ...others,
  deal,
});
const whole = { isWhole: true };
const report = (deal: DealResult, catalogue = en): string =>
  formatRun(withDeal(deal), catalogue, PLAIN, whole);
/** The same with paragraphs on one line. */
const unwrapped = (deal: DealResult, catalogue = en): string =>
  report(deal, catalogue).replace(/\n\s*/g, catalogue === en ? ' ' : '');

const deals = [
  ['a deal', sampleDeal],
  ['no zone of agreement', noZone],
  ['a grid', pie],
  ['more than there is room for', crowdedDeal],
] as const;

describe.each([
  ['English', en],
  ['Japanese', ja],
] as const)('in %s', (_, catalogue) => {
  test.each(deals)('%s fits 80 columns, and one screen unless everything is wanted', (_name, deal) => {
    for (const style of [PLAIN, ASCII]) {
      const page = formatRun(withDeal(deal), catalogue, style, options).trimEnd().split('\n');
      const all = formatRun(withDeal(deal), catalogue, style, { ...options, ...whole })
        .trimEnd()
        .split('\n');
      for (const line of [...page, ...all]) expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(page.length).toBeLessThan(40);
      expect(all.length).toBeGreaterThan(page.length);
    }
  });

  test('colours move nothing', () => {
    const coloured = formatRun(withDeal(sampleDeal), catalogue, COLOURED, whole);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character.
    const stripped = coloured.replace(/\u001b\[\d+m/g, '');
    const trimmed = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());
    expect(trimmed(stripped)).toEqual(trimmed(formatRun(withDeal(sampleDeal), catalogue, PLAIN, whole)));
  });
});

describe('the whole section on a deal', () => {
  const text = report(sampleDeal);

  test('follows the outcomes', () => {
    const places = ['“Tariffs in force” whatever', 'Deals made until', 'Negotiation  ', 'Key choice:'].map(
      (words) => text.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  test('is missing where nothing is bargained over', () => {
    expect(formatRun(sampleStudy, en, PLAIN, whole)).not.toMatch(/deals made|sit down/i);
  });

  test('says how many deals are made and how likely terms are in force', () => {
    expect(unwrapped(sampleDeal)).toContain(
      'Deals made until 1 August 2021, on average: 0.721 (±0.002; 5–95 %: 0.412–0.91). ' +
        'Agreed terms are in force then: 66 % (±0.2; 5–95 %: 35–88 %).',
    );
    expect(unwrapped(sampleDeal, ja)).toContain(
      '2021年8月1日までに成立する合意の数は平均0.721（誤差±0.002、5〜95%は0.412〜0.91）、',
    );
  });

  test('tells the mean of an issue that is a number, and the share of each level', () => {
    expect(text).toMatch(/^Access for farm goods +mean +0\.912 +±0\.003 +0\.72–1$/m);
    expect(text).toMatch(/^ {2}As in TPP +█+▍? +83\.8 % +±0\.2 +50–98 %$/m);
    expect(text).toMatch(/^Tariff on cars$/m);
    expect(text).toMatch(/^ {2}None +█+▍ +70\.0 % +±0\.1 +60–80 %$/m);
    expect(report(sampleDeal, ja)).toMatch(/^ {2}TPP並み +█+▍? +83\.8% +±0\.2 +50〜98%$/m);
  });

  test('tells the unit of an issue beside its name', () => {
    const [issue] = sampleDeal.issues;
    const mean = { mean: 0.073, error: 0.005, p05: 0, p50: 0, p95: 0.287 };
    const deal = { ...sampleDeal, issues: [{ ...issue!, unit: 'trillion JPY/year', mean }] };
    expect(report(deal)).toMatch(/^Access for farm goods, billion JPY\/year +mean +73\.0 +±5 +0–287$/m);
    expect(report(deal, ja)).toMatch(/^農産品の市場開放（億円\/年） +平均 +730 +±50 +0〜2,870$/m);
  });

  test('tells all levels that are ever agreed, and names the others', () => {
    expect(text).toMatch(/^ {2}As before +▎ +2\.0 % .*\n {2}Half .*\n {2}As in .*\n {2}never: Beyond TPP$/m);
    expect(report(crowdedDeal).match(/^ {2}A level/gm)).toHaveLength(14 * 9);
  });

  test('tells an issue in one line where the same is agreed always', () => {
    const [issue] = sampleDeal.issues;
    const sure = (share: number): DealResult => ({
      ...sampleDeal,
      issues: [
        {
          ...issue!,
          levels: issue!.levels.map((level, at) => ({
            ...level,
            agreed: { ...level.agreed, mean: at === 2 ? share : at === 1 ? 1 - share : 0 },
          })),
        },
      ],
    });
    expect(report(sure(0.9999))).toMatch(
      /^Terms agreed.*\nAccess for farm goods: As in TPP +█+ +>99\.9 % .*\n\n/m,
    );
    // What is never agreed takes one line.
    expect(report(sure(0.999))).toMatch(
      /^ {2}Half of TPP +▏ +0\.1 % .*\n {2}As in TPP .*\n {2}never: As before, Beyond TPP$/m,
    );
  });

  test('tells a grid by its mean and its values', () => {
    expect(report(pie)).toMatch(/^Share of the first +mean +53\.1 % +±0\.02 +48–58 %$/m);
    expect(report(pie)).toMatch(/^ {2}53 % +█+▊ +90\.0 %/m);
    expect(report(pie).match(/^ {2}\d+ % .* 0\.1 %/gm)).toHaveLength(100);
  });

  test('tells when deals are made, with the likeliest terms of each quarter', () => {
    // Half a year with 38 % as in TPP, then 98 %, and as many deals in each of the eight quarters.
    expect(text).toMatch(
      /^Apr–Jun 2019 +1[23] % +60 % Half of TPP +70 % None +99\.8 % Goods only\nJul–Sep 2019 +1[23] % +98 % As in TPP/m,
    );
  });

  test('tells the mean of a grid on each date', () => {
    const levels = pie.issues[0]!.levels.map((_, at) => (at === 40 || at === 60 ? 0.5 : 0));
    const dates = [0, 1].map((step) => ({ step, made: 0.5, levels: [levels] }));
    expect(report({ ...pie, dates })).toMatch(/^step 0 +50 % +mean 50 %\nstep 1 +50 % +mean 50 %$/m);
  });

  test('says it in a sentence where all deals are made at once', () => {
    expect(report(pie)).toContain('All are made at the same time: step 0.');
    expect(report(pie, ja)).toContain('成立するのはすべて同じ時点（ステップ0）です。');
  });

  test('tells what each party gains, in one unit', () => {
    expect(text).toContain('What a deal gives, trillion JPY');
    expect(text).toMatch(/^the United States +\+1\.21 +±0\.01 +0\.2–2\.4 +0\.41$/m);
    expect(text).toMatch(/^Japan +\+0\.34 +±0\.004 +0\.05–0\.8 +−0\.46$/m);
    expect(report(sampleDeal, ja)).toMatch(/^日本 +\+3,400 +±40 +500〜8,000 +−4,630$/m);
  });

  test('tells the unit of each party where units differ', () => {
    expect(report(pie)).toMatch(/^Japan, thousand jobs +\+12\.1 +±0\.1 +10–14 +−3\.00$/m);
    expect(report(pie)).toMatch(/^the United States +\+0\.53/m);
  });

  test('names breakdown, inside option and outside option as what they are', () => {
    expect(text).toMatch(/^Worth at the first round \(Jan 2019\), trillion JPY +the United States +Japan$/m);
    expect(text).toMatch(/^The deal they would make +1\.62 +−0\.12$/m);
    expect(text).toMatch(/^Going on without a deal +0\.41 +−0\.46$/m);
    expect(text).toMatch(/^Inside option: each year of talks +0\.02 +0$/m);
    expect(text).toMatch(/^Breakdown by chance: The talks break down +0\.10 +−1\.20$/m);
    expect(text).toMatch(
      /^Outside option of the United States:\n {2}Impose the tariffs +−0\.90 +−2\.31\n {2}Walk out +0\.10 +−1\.10$/m,
    );
    expect(report(pie)).toMatch(/^Inside option: each step of talks +0 +−1\.00$/m);
    expect(report(sampleDeal, ja)).toMatch(/^偶然による決裂: 協議が決裂する +1,000 +−12,000$/m);
  });
});

describe('the inside option', () => {
  test('is not told where no talks follow', () => {
    const parties = sampleDeal.table.parties.map((each) => ({ ...each, inside: Number.NaN }));
    const text = report({ ...sampleDeal, table: { ...sampleDeal.table, parties } });
    expect(text).not.toMatch(/Inside option|NaN/);
    expect(text).toMatch(/^The deal they would make +1\.62 +−0\.12$/m);
  });
});

describe('why there is no deal', () => {
  const obstacle = (each: DealResult['obstacles'][number]): DealResult => ({
    ...sampleDeal,
    excluded: 0,
    obstacles: [each],
  });

  test('says how often both can do better', () => {
    expect(unwrapped(sampleDeal)).toContain(
      'They sit down to bargain 14.2 times, on average. Some terms suit both better than going on ' +
        'without a deal in 88 % (±0.2; 5–95 %: 62–100 %) of these rounds.',
    );
    expect(unwrapped(sampleDeal, ja)).toContain(
      'そのうち88%（誤差±0.2、5〜95%は62〜100%）では、双方にとって合意せずに続けるより得になる条件があります。',
    );
  });

  test.each([
    [
      sampleDeal.obstacles[0]!,
      /64 % +red line of Japan: “Agriculture no further than TPP” \(enough to drop it\)/,
    ],
    [sampleDeal.obstacles[1]!, /21 % +no terms are worth more to the United States than no deal/],
    [sampleDeal.obstacles[2]!, /12 % +consent that the United States needs at home: “Congress/],
    [sampleDeal.obstacles[3]!, /8\.0 % +each would sign some terms, but never the same ones/],
  ])('tells in words that %o stands in the way', (each, words) => {
    expect(report(obstacle(each))).toMatch(words);
  });

  test('tells an obstacle in Japanese', () => {
    expect(report(sampleDeal, ja)).toContain(
      '64%  日本の譲れない一線「農産品はTPPまで」（これがなければ条件がある）',
    );
  });

  test('tells how often no terms keep to all lines as a share of the rounds without a zone', () => {
    // A tenth of the 0.119 of the rounds that have no zone.
    const deal = { ...sampleDeal, obstacles: [] };
    expect(report(deal)).toMatch(/^ {2}10 % {2}no terms keep to all red lines/m);
    expect(report({ ...deal, excluded: 0 })).not.toContain('stands in the way');
  });

  test('is not told where both can nearly always do better', () => {
    const deal = { ...sampleDeal, zone: { ...sampleDeal.zone, mean: 0.996 } };
    expect(report(deal)).not.toContain('stands in the way');
    expect(report({ ...deal, zone: { ...deal.zone, mean: 0.994 } })).toContain('stands in the way');
  });

  test('is all that is told where no deal is ever made', () => {
    const text = report(noZone);
    expect(text).toContain('No deal is made until 1 August 2021.');
    expect(unwrapped(noZone)).toContain('Never are there terms that suit both better');
    expect(text).toMatch(/100 % +no terms are worth more to the United States/);
    expect(text).toContain('Inside option');
    expect(text).not.toMatch(/Terms agreed|What a deal gives|Made in|The deal they|NaN/);
    expect(report(noZone, ja)).toContain('2021年8月1日までに合意は成立しません。');
  });

  test('is that they never sit down, where they do not', () => {
    const text = report(noRounds);
    expect(text).toContain('They never sit down to bargain.');
    expect(text).not.toMatch(/Inside option|stands in the way|NaN/);
  });

  test('tells how often other terms would do as well', () => {
    expect(report(sampleDeal)).toContain('In 2.1 % of the rounds other terms would do exactly as well.');
    expect(report({ ...sampleDeal, ties: 0 })).not.toContain('exactly as well');
  });
});

describe('tactics of concession', () => {
  const conceded: DealResult = { ...sampleDeal, rules: ['concession'], zone: noZone.zone };

  test('ask nobody what no deal is worth, so nothing stands in the way of deals that are made', () => {
    expect(unwrapped(conceded)).toContain(
      'They concede by tactics, whatever going on without a deal is worth. Never are there terms',
    );
    expect(unwrapped(conceded, ja)).toContain('戦術に従って譲歩します。双方にとって、');
    expect(report(conceded)).not.toContain('stands in the way');
    expect(formatRun(withDeal(conceded), en, PLAIN)).toContain(
      'They bargain 14.2 times on average, and concede by tactics.',
    );
    expect(formatRun(withDeal(conceded), ja, PLAIN)).toContain(
      '交渉は平均14.2回で、双方は戦術に従って譲歩します。',
    );
  });

  test('leave open why there is none beside another rule', () => {
    const mixed = report({ ...conceded, rules: ['nash', 'concession'] });
    expect(mixed).not.toContain('tactics');
    expect(mixed).toContain('stands in the way');
  });

  test('still need terms that keep to all lines', () => {
    expect(report({ ...noZone, rules: ['concession'] })).toContain('stands in the way');
  });
});

describe('where nothing is uncertain', () => {
  const certain = (number: DealResult['made']): DealResult['made'] => ({
    ...number,
    error: 0,
    p05: number.mean,
    p95: number.mean,
  });
  const deal: DealResult = {
    ...sampleDeal,
    made: certain(sampleDeal.made),
    inForce: certain(sampleDeal.inForce),
    zone: certain(sampleDeal.zone),
  };

  test('there is neither error nor range', () => {
    const text = formatRun(withDeal(deal, { uncertain: 0, expectations: [] }), en, PLAIN, whole);
    expect(text).not.toMatch(/±|5–95/);
    expect(text).toMatch(/^ {2}As in TPP +█+▍? +83\.8 %$/m);
  });

  test('the report is ASCII in English where Unicode is missing', () => {
    expect(formatRun(withDeal(sampleDeal), en, ASCII, { ...options, ...whole })).toMatch(/^[\x20-\x7e\n]*$/);
  });
});
