import { beforeAll, describe, expect, test } from 'vitest';
import { chartJson } from '../../../src/report/show/chart-json.ts';
import { chartJsonSchema, situationJsonSchema } from '../../../src/report/show/show-json-schema.ts';
import { situationJson } from '../../../src/report/show/situation-json.ts';
import { formatSituation } from '../../../src/report/show/situation-report.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { displayWidth } from '../../../src/report/width.ts';
import { inspectSituation } from '../../../src/study/inspect-situation.ts';
import { runToEnd } from '../../../src/study/run-to-end.ts';
import type { Situation } from '../../../src/study/situation.ts';
import { compiledText, fileText } from '../../engine.ts';
import { ASCII, PLAIN } from '../plain-style.ts';
import { hostileCourse } from './sample-course.ts';

const QUESTIONS = {
  open: { step: 10, states: [] },
  given: { step: 10, states: ['negotiation.talks', 'tariff.frozen'] },
  impossible: { step: 0, states: ['tariff.imposed'] },
  report: { step: 36, states: ['tariff.imposed'] },
};
const found = new Map<string, Situation>();

beforeAll(async () => {
  const compiled = await compiledText(fileText('scenarios/japan-us-2018.yaml'));
  for (const [name, question] of Object.entries(QUESTIONS)) {
    found.set(name, runToEnd(inspectSituation(compiled, question, { draws: 16, seed: 1 })));
  }
});

function reportOn(name: string, catalogue = en, style = PLAIN): string {
  return formatSituation(found.get(name) as Situation, catalogue, style);
}

describe.each(Object.keys(QUESTIONS))('the report on %s', (name) => {
  test('fits 80 columns in both languages, with and without Unicode', () => {
    for (const catalogue of [en, ja]) {
      for (const style of [PLAIN, ASCII]) {
        const widths = reportOn(name, catalogue, style).split('\n').map(displayWidth);
        expect(Math.max(...widths)).toBeLessThanOrEqual(80);
      }
    }
    expect(reportOn(name, en, ASCII)).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('is JSON that its schema describes', () => {
    const json = JSON.parse(JSON.stringify(situationJson(found.get(name) as Situation, 'en')));
    expect(situationJsonSchema.parse(json)).toEqual(json);
  });
});

describe('the report', () => {
  test('compares there with elsewhere, and names the choices of the step', () => {
    const text = reportOn('given');
    expect(text).toMatch(/^1 June 2019; Talks; Frozen while talks go on$/m);
    expect(text).toMatch(/^Outcome, 1 August 2021 +from there +error +elsewhere +overall$/m);
    expect(text).toMatch(/^Worth then +from there +error +elsewhere$/m);
    expect(text).toMatch(/^House of Representatives$/m);
    expect(text).not.toMatch(/^Negotiation$/m);
    expect(text).toMatch(/^Choice: United States, “Does the US impose the tariff\?” \(comes up: 100 %\)$/m);
    expect(text).toMatch(/^ {2}Impose +0\.\d %.*trillion JPY.*trillion JPY$/m);
  });

  test('shows all regions and no elsewhere where nothing is given', () => {
    const text = reportOn('open');
    expect(text).toMatch(/^Negotiation$/m);
    expect(text).not.toContain('elsewhere');
    expect(text).not.toContain('Outcome');
  });

  test('says plainly what cannot be, and when it can', () => {
    expect(reportOn('impossible').split('\n').slice(1)).toEqual([
      '1 August 2018; In force',
      'This cannot be then.',
      expect.stringMatching(/^The nearest time at which it can be: 1 \w+ 2019\.$/),
      '',
    ]);
  });
});

test('a chart is JSON that its schema describes', () => {
  const json = JSON.parse(JSON.stringify(chartJson(hostileCourse, 'ja')));
  expect(chartJsonSchema.parse(json)).toEqual(json);
  expect(json.regions[1].always[0].when).toBe(
    '(talks.s3) and ((not (talks.s4)) and ((other.default) or (talks.s3)))',
  );
});
