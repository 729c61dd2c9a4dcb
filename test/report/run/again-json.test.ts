import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { againJsonSchema, compareResults } from '../../../src/report/run/again-json.ts';
import { formatAgain } from '../../../src/report/run/again-report.ts';
import { readResult } from '../../../src/report/run/read-result.ts';
import { runJson } from '../../../src/report/run/run-json.ts';
import type { RunJson } from '../../../src/report/run/run-json-schema.ts';
import { en } from '../../../src/report/text/en.ts';
import { ja } from '../../../src/report/text/ja.ts';
import { displayWidth } from '../../../src/report/width.ts';
import { ASCII, PLAIN } from '../plain-style.ts';
import { sampleDeal } from './sample-deals.ts';
import { sampleStudy } from './sample-study.ts';

const facts = {
  file: 'a.yaml',
  hash: 'f'.repeat(64),
  version: '0.1.0',
  text: 'parley: 1\n',
  dimensions: ['extraDuty'],
  changed: new Map<string, string>(),
  lang: 'en',
  command: 'parley run a.yaml --draws 1024 --seed 1',
} as const;
const stored = runJson({ ...sampleStudy, deal: sampleDeal }, facts);

/** The same with something put otherwise. */
function changed(change: (result: RunJson) => void, from = stored): RunJson {
  const copy = structuredClone(from);
  change(copy);
  return copy;
}

describe('compareResults', () => {
  test('counts every number of the JSON text and finds it again', () => {
    // Words are taken out first: some hold digits.
    const numbers = JSON.stringify(stored)
      .replace(/"(?:[^"\\]|\\.)*"/g, '')
      .match(/-?\d[\d.e+-]*/g);
    const compared = compareResults(JSON.parse(JSON.stringify(stored)), stored);
    expect(compared).toMatchObject({ agrees: true, numbers: numbers?.length, differences: [] });
  });

  test('does not look at words', () => {
    const other = runJson(
      { ...sampleStudy, deal: sampleDeal },
      { ...facts, lang: 'ja', file: 'b.yaml', command: 'x' },
    );
    expect(compareResults(stored, other).agrees).toBe(true);
  });

  test('sees a difference in the last bit, wherever it is', () => {
    const now = changed((result) => {
      result.choices[0]!.options[0]!.value = -2 - 2 ** -51;
      result.timeline.states['tariff.frozen']![3]! += 2 ** -50;
    });
    const before = changed((result) => {
      result.choices[0]!.options[0]!.value = -2;
    });
    const { agrees, differences } = compareResults(before, now);
    expect(agrees).toBe(false);
    expect(differences.map(({ path }) => path).toSorted()).toEqual([
      'choices[0].options[0].value',
      'timeline.states.tariff.frozen[3]',
    ]);
    expect(differences.find(({ stored: was }) => was === -2)).toEqual({
      path: 'choices[0].options[0].value',
      stored: -2,
      now: -2 - 2 ** -51,
      relative: 2 ** -51 / (2 + 2 ** -51),
    });
  });

  test('sees differences in what is agreed, and a deal that only one side has', () => {
    const now = changed((result) => {
      result.deal!.issues['agriculture']!.levels[2]!.agreed!.mean = 0.8385;
      result.deal!.table!.ways[0]!.values['japan'] = -1.3;
    });
    expect(
      compareResults(stored, now)
        .differences.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['deal.issues.agriculture.levels[2].agreed.mean', 'deal.table.ways[0].values.japan']);
    const { differences } = compareResults(runJson(sampleStudy, facts), stored);
    expect(differences.length).toBeGreaterThan(100);
    expect(differences.every(({ path, stored: was }) => path.startsWith('deal.') && was === null)).toBe(true);
  });

  test('tells numbers that one side has not first, then the largest relative difference', () => {
    const now = changed((result) => {
      result.size.nodes *= 2;
      result.size.edges *= 4;
      delete result.measures['firstDeal']!.probability;
    });
    expect(compareResults(stored, now).differences.map(({ path, relative }) => [path, relative])).toEqual([
      ['measures.firstDeal.probability', null],
      ['size.edges', 0.75],
      ['size.nodes', 0.5],
    ]);
  });

  test('gives what its schema says, also to another reader of JSON Schema', () => {
    const compared = compareResults(
      stored,
      changed((result) => {
        result.draws = 16;
      }),
    );
    const validate = new Ajv({ strict: false }).compile(
      z.toJSONSchema(againJsonSchema, { target: 'draft-7' }),
    );
    expect(validate(compared), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('formatAgain', () => {
  const many = changed((result) => {
    for (const values of Object.values(result.timeline.states)) values[0] = 1 / 3;
    for (const outcome of Object.values(result.outcomes)) outcome.probability = 1 / 7;
    for (const measure of Object.values(result.measures)) measure.mean = 1 / 9;
    delete result.measures['firstDeal']!.probability;
    result.version = '0.2.0';
    result.scenario.hash = 'a'.repeat(64);
  });

  test('says in two lines that all agree', () => {
    const numbers = compareResults(stored, stored).numbers;
    expect(formatAgain(compareResults(stored, stored), en, PLAIN)).toBe(
      `All ${numbers} numbers agree to the last digit.\nStored and repeated by Parley 0.1.0.\n`,
    );
  });

  test('shows ten differences, the versions and a hash that does not fit', () => {
    const text = formatAgain(compareResults(stored, many), en, PLAIN);
    expect(text).toMatch(
      /^\d+ of \d+ numbers differ\.\n\nmeasures\.firstDeal\.probability\n {2}stored 0\.659, now none\n/,
    );
    expect(text.match(/relative difference/g)).toHaveLength(9);
    expect(text).toMatch(/and \d+ more: --json/);
    expect(text).toContain('Stored by Parley 0.1.0, repeated by Parley 0.2.0.');
    expect(text).toContain('The hash in the file is not that of the scenario in it');
  });

  test('fits 80 columns in both languages, and is ASCII where nothing else can be shown', () => {
    for (const [catalogue, style] of [
      [en, ASCII],
      [ja, PLAIN],
    ] as const) {
      const text = formatAgain(compareResults(stored, many), catalogue, style);
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
      if (style === ASCII) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});

describe('readResult', () => {
  const text = JSON.stringify(stored, undefined, 2);

  test('reads what a run writes', () => {
    expect(readResult('r.json', text)).toEqual({ result: stored, version: '0.1.0', problems: [] });
  });

  test.each([
    ['wrong-type', '"seed": 1', '"seed": "one"', { expected: 'number', received: 'one' }],
    ['wrong-type', '"draws": 1024', '"draws": 99999999', { received: '99999999' }],
    ['unknown-key', '"seed": 1', '"seeed": 1,\n  "seed": 1', { key: 'seeed', nearest: 'seed' }],
    ['wrong-type', '"parley": 1', '"parley": 2', { received: '2' }],
  ])('tells %s with its place', (rule, right, wrong, wanted) => {
    const at = text.slice(0, text.indexOf(right)).split('\n').length;
    const { result, problems } = readResult('r.json', text.replace(right, wrong));
    expect(result).toBeUndefined();
    expect(problems).toMatchObject([{ rule, place: { file: 'r.json', line: at }, facts: wanted }]);
  });

  test('tells a missing key at what it belongs to, and the version all the same', () => {
    const { problems, version } = readResult('r.json', text.replace(/"headline": .*\n/, ''));
    expect(problems).toMatchObject([{ rule: 'missing-key', facts: { key: 'headline' } }]);
    expect(version).toBe('0.1.0');
  });

  test('tells twenty of a million faults, and soon', () => {
    const words = Array.from({ length: 300_000 }, () => '"x"').join(',');
    const { problems } = readResult(
      'r.json',
      text.replace('"dates": [', `"dates": [1,${'2,'.repeat(50)}${words},`),
    );
    expect(problems).toHaveLength(20);
  });
});
