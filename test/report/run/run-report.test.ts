import { describe, expect, test } from 'vitest';
import { formatRun } from '../../../src/report/run/run-report.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { displayWidth } from '../../../src/report/width.ts';
import type { Study } from '../../../src/study/study.ts';
import { ASCII, COLOURED, PLAIN } from '../plain-style.ts';
import { sampleStudy } from './sample-study.ts';

const options = { file: 'scenarios/japan-us-2018.yaml' };

/** A study with more of everything than a screen holds. */
const crowded: Study = {
  ...sampleStudy,
  outcomes: Array.from({ length: 14 }, (_, at) => ({
    ...sampleStudy.outcomes[at % 5]!,
    name: `outcome${at}`,
    label: `An outcome with a label that is much longer than a column may be, number ${at}`,
  })),
  headline: 'outcome13',
  measures: Array.from({ length: 12 }, (_, at) => ({
    ...sampleStudy.measures[at % 5]!,
    name: `measure${at}`,
  })),
  choices: sampleStudy.choices.map((choice) => ({
    ...choice,
    options: Array.from({ length: 9 }, () => choice.options[0]!),
  })),
  expectations: Array.from({ length: 9 }, () => sampleStudy.expectations[1]!),
};

const bare: Study = {
  ...sampleStudy,
  uncertain: 0,
  draws: 1,
  outcomes: sampleStudy.outcomes.slice(0, 1).map((each) => ({ ...each, envelope: [] })),
  headline: 'dealWithoutTariff',
  report: { step: 12 },
  measures: [],
  timeline: {
    dates: ['0', '1'],
    states: new Map([['a.b', [1, 1]]]),
    deciding: [],
    headline: [],
    labels: new Map(),
  },
  choices: [],
  assumptions: [],
  expectations: [],
};

const languages = [
  ['English', en],
  ['Japanese', ja],
] as const;
const styles = [
  ['Unicode', PLAIN],
  ['ASCII', ASCII],
] as const;
const studies = [
  ['an ordinary study', sampleStudy],
  ['a crowded study', crowded],
  ['a bare study', bare],
] as const;

describe.each(languages)('in %s', (_, catalogue) => {
  describe.each(styles)('with %s', (_name, style) => {
    test.each(studies)('%s fits 80 columns and 40 lines', (_study, study) => {
      const lines = formatRun(study, catalogue, style, options).trimEnd().split('\n');
      expect(lines.length).toBeLessThan(40);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    });
  });

  test('the same study gives the same bytes', () => {
    expect(formatRun(sampleStudy, catalogue, PLAIN, options)).toBe(
      formatRun(sampleStudy, catalogue, PLAIN, options),
    );
  });

  test('colours move nothing', () => {
    const coloured = formatRun(sampleStudy, catalogue, COLOURED, options);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character.
    const stripped = coloured.replace(/\u001b\[\d+m/g, '');
    const trimmed = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());
    expect(trimmed(stripped)).toEqual(trimmed(formatRun(sampleStudy, catalogue, PLAIN, options)));
  });

  test('the columns of the table of outcomes end together', () => {
    const lines = formatRun(sampleStudy, catalogue, PLAIN).split('\n');
    const start = lines.indexOf('') + 1;
    const table = lines.slice(start, start + 6);
    expect(new Set(table.map((line) => displayWidth(line))).size).toBe(1);
  });
});

/** The lines of the timeline in a report. */
function timelineOfReport(study: Study): string[] {
  const lines = formatRun(study, en, PLAIN).split('\n');
  const first = lines.findIndex((line) => line.startsWith('talks'));
  return lines.slice(first, lines.indexOf('', first));
}

describe('the report', () => {
  const report = formatRun(sampleStudy, en, PLAIN, options);

  test('says that there is more only where it leaves something out, and leaves nothing out if all is wanted', () => {
    expect(report).toContain('seed 1. More: --full\n');
    expect(formatRun(sampleStudy, ja, PLAIN)).toContain('続きは --full で\n');
    const told = { ...bare, timeline: { ...bare.timeline, states: new Map() } };
    expect(formatRun(told, en, PLAIN)).not.toContain('--full');
    const whole = formatRun(crowded, en, PLAIN, { isWhole: true });
    expect(whole).not.toMatch(/--full|\d+ (others?|other states|more)\b/);
    expect(whole.match(/^An outcome/gm)).toHaveLength(14);
    expect(whole.match(/^Loss of car exports/gm)).toHaveLength(3);
    expect(whole.match(/^Expectation failed/gm)).toHaveLength(9);
    expect(whole).toMatch(/^weather$/m);
    for (const line of whole.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test('begins with the answer', () => {
    const [title, ...rest] = report.split('\n');
    expect(title).toBe('Japan–US trade talks, autumn 2018');
    expect(rest.join(' ')).toMatch(
      /^By 1 August 2021 “Deal without tariffs” is the likeliest end \(58 %\); “Tariffs in force” in 19 %\./,
    );
  });

  test('tells outcomes with bar, probability, error and range', () => {
    expect(report).toMatch(/^Tariffs in force +█+▍ +19\.0 % +±0\.1 +8\.3–33 %$/m);
  });

  test('tells how far the headline outcome goes by what each party chooses', () => {
    expect(report.replace(/\n/g, ' ')).toContain(
      '“Tariffs in force” whatever one side chooses: the United States 0.4–61 %, Japan 15–23 %.',
    );
  });

  test('shows the region that changes most, whole', () => {
    expect(report).toMatch(/^Negotiation +Aug 2018 +May 2019 +Feb 2020 +Nov 2020 +Aug 2021$/m);
    expect(report).toMatch(/^ {2}Agreement +0 % +0 % +30 % +55 % +66 %$/m);
    expect(report).not.toContain('weather');
  });

  test('shows a region that outcomes look at before one that changes more', () => {
    const study: Study = { ...sampleStudy, timeline: { ...sampleStudy.timeline, deciding: ['tariff'] } };
    expect(formatRun(study, en, PLAIN)).toMatch(/^Car tariffs +Aug 2018/m);
  });

  test('keeps the states of the headline where there is no room for all', () => {
    const states = new Map(
      Array.from('abcdefghijklmnopqrst', (name, at) => {
        const likely = at < 19 ? 0.052 : 0.012;
        return [
          `talks.${name}`,
          sampleStudy.timeline.dates.map((_, step) => (step === 0 ? 0 : likely)),
        ] as const;
      }),
    );
    const timeline = { ...sampleStudy.timeline, states, headline: ['talks.t'] };
    const lines = timelineOfReport({ ...sampleStudy, timeline });
    expect(lines.some((line) => line.startsWith('  t '))).toBe(true);
    expect(lines.filter((line) => line.includes('other states'))).toHaveLength(1);
  });

  test('compares measures with what they are against', () => {
    expect(report).toMatch(/^Loss of car exports +−0\.312 trillion JPY +±0\.004 +−0\.82 to −0\.05$/m);
    expect(report).toContain('= −1.5 % of three years of exports (21.4 trillion JPY)');
  });

  test('names the choice that matters most with its odds and values', () => {
    expect(report).toContain('the United States, 1 May 2019, “Impose the tariffs?” (reached: 21 %)');
    expect(report).toMatch(/^ {2}Impose +71 % +1\.21 trillion JPY$/m);
    expect(report).toContain('in: Breakdown, Threatened');
  });

  test('says what it rests on and which expectation failed', () => {
    expect(report).toContain('12 of 31 numbers assumed, 9 uncertain; 1,024 draws, seed 1.');
    expect(report).toContain('Expectation failed: monthsFrozen > 12 months');
    expect(report).not.toContain('dealWithoutTariff > tariffInForce');
  });

  test('ends with three commands', () => {
    expect(
      report
        .trimEnd()
        .split('\n')
        .slice(-3)
        .join('\n')
        .match(/parley \w+ scenarios/g),
    ).toHaveLength(3);
    expect(formatRun(sampleStudy, en, PLAIN)).not.toContain('parley');
  });

  test('is ASCII in English where Unicode is missing', () => {
    expect(formatRun(sampleStudy, en, ASCII, options)).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('sums up outcomes that have no room, but never the headline', () => {
    const shown = formatRun(crowded, en, PLAIN, options);
    expect(shown).toMatch(/^\d+ others/m);
  });

  test('writes steps where the clock has no dates, and needs no uncertainty', () => {
    const shown = formatRun(bare, en, PLAIN);
    expect(shown).toContain('By step 12 “Deal without tariffs” is the likeliest end (58 %).');
    expect(shown).toContain('none uncertain: solved once.');
    expect(shown).not.toMatch(/±|5–95/);
  });

  test('writes money in myriads for Japanese readers', () => {
    const shown = formatRun(sampleStudy, ja, PLAIN);
    expect(shown).toContain('−0.312兆円');
    expect(shown).not.toMatch(/trillion|JPY/);
  });
});
