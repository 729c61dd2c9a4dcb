import { describe, expect, test } from 'vitest';
import { CSV_COLUMNS, CSV_KINDS } from '../../../src/report/run/csv-columns.ts';
import { runCsv } from '../../../src/report/run/run-csv.ts';
import { runJson } from '../../../src/report/run/run-json.ts';
import type { RunJson } from '../../../src/report/run/run-json-schema.ts';
import { resultDocs } from '../../docs/result-docs.ts';
import { noRounds, sampleDeal } from './sample-deals.ts';
import { sampleStudy } from './sample-study.ts';

const json = runJson(
  { ...sampleStudy, deal: sampleDeal },
  {
    file: 'a.yaml',
    hash: 'f'.repeat(64),
    version: '0.1.0',
    text: 'parley: 1\n',
    dimensions: [],
    changed: new Map(),
    lang: 'ja',
    command: 'parley run a.yaml --draws 1024 --seed 1',
  },
);

/** The fields of a CSV text by the grammar of RFC 4180, section 2; throws where a text breaks it. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (FIELD.lastIndex < text.length) {
    const from = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (found === null) throw new Error(`no field at ${from}: ${text.slice(from, from + 40)}`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

type Record = Readonly<{ [column: string]: string }>;

function recordsOf(result: RunJson): Record[] {
  const [head = [], ...rows] = fieldsOf(runCsv(result).replace(/^\ufeff/, ''));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell]));
  });
}

const records = recordsOf(json);
const find = (wanted: Record): Record[] =>
  records.filter((each) => Object.entries(wanted).every(([key, value]) => each[key] === value));

/** A result with another label on its first outcome. */
function labelled(label: string): string | undefined {
  const copy = structuredClone(json);
  for (const outcome of Object.values(copy.outcomes)) outcome.label = label;
  return recordsOf(copy)[0]?.['label'];
}

describe('runCsv', () => {
  test('begins with a byte-order mark and ends each line with CR LF', () => {
    const text = runCsv(json);
    expect(text.startsWith('\ufeffkind,name,number,value,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has every number of outcomes, measures, states, deals and choices, digit for digit', () => {
    const inJson = [json.outcomes, json.measures, json.timeline.states, json.deal, json.choices];
    const wanted: number[] = [];
    JSON.stringify(inJson, (key, value: unknown) => {
      // Steps have a column of their own.
      if (typeof value === 'number' && key !== 'step') wanted.push(value);
      return value;
    });
    const found = records.flatMap((record) =>
      ['value', 'error', 'p05', 'p50', 'p95'].flatMap((column) => {
        const cell = record[column] ?? '';
        return cell === '' ? [] : [Number(cell)];
      }),
    );
    expect(found.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
  });

  test('names an outcome, and what a party can make of it', () => {
    expect(find({ kind: 'outcome', name: 'tariffInForce', number: 'probability' })).toMatchObject([
      {
        value: '0.1904',
        error: '0.0013',
        p05: '0.083',
        p50: '',
        p95: '0.332',
        unit: '',
        date: '2021-08-01',
        step: '36',
      },
    ]);
    expect(find({ name: 'tariffInForce', number: 'high', party: 'us' })).toMatchObject([
      { value: '0.61', label: '関税を発動中' },
    ]);
  });

  test('gives measures in their unit', () => {
    expect(find({ name: 'autoExportLoss', number: 'mean' })).toMatchObject([
      { kind: 'measure', value: '-0.312', unit: 'trillion JPY' },
    ]);
    expect(find({ name: 'firstDeal', number: 'probability' })).toMatchObject([{ value: '0.659', unit: '' }]);
    expect(find({ name: 'autoExportLoss', number: 'against' })).toMatchObject([
      { value: '21.4', unit: 'trillion JPY' },
    ]);
  });

  test('gives each state on each date', () => {
    const frozen = find({ kind: 'state', name: 'tariff.frozen' });
    expect(frozen.map(({ date }) => date)).toEqual(json.timeline.dates);
    expect(frozen.map(({ step }) => Number(step))).toEqual(frozen.map((_, at) => at));
    expect(frozen.map(({ value }) => Number(value))).toEqual(json.timeline.states['tariff.frozen']);
  });

  test('tells options with who chooses, when and where', () => {
    const [choice] = json.choices;
    const [option] = choice?.options ?? [];
    const { party = '', date, configuration = '', move: name = '' } = choice ?? {};
    const wanted = { kind: 'option', name, date: date ?? '', configuration, option: option?.event ?? '' };
    expect(find({ ...wanted, number: 'value' })).toMatchObject([
      { party, value: String(option?.value), unit: choice?.unit, label: '発動する' },
    ]);
    expect(find({ ...wanted, number: 'probability' })).toHaveLength(1);
  });

  test('tells levels with their issue, and the deals of each date', () => {
    const tpp = { name: 'agriculture', option: 'tpp', label: 'TPP並み' };
    expect(find({ ...tpp, kind: 'level', number: 'agreed' })).toMatchObject([
      { value: '0.8384', error: '0.002', p05: '0.5', p95: '0.98', date: '2021-08-01' },
    ]);
    expect(find({ kind: 'made', number: 'deals' })).toHaveLength(24);
    expect(find({ ...tpp, kind: 'made', number: 'share', date: '2019-02-01' })).toMatchObject([
      { value: '0.38', step: '6' },
    ]);
    expect(find({ kind: 'issue', number: 'mean' })).toMatchObject([{ name: 'agriculture', value: '0.912' }]);
  });

  test('tells what a deal is worth to each party, and what stands in the way', () => {
    expect(find({ kind: 'gain', party: 'us', number: 'gain' })).toMatchObject([
      { value: '1.213', unit: 'trillion JPY', p95: '2.4' },
    ]);
    expect(find({ kind: 'obstacle', name: 'ceiling' })).toMatchObject([
      { value: String(0.64 * 0.119), party: 'japan', option: 'redLine', label: '農産品はTPPまで' },
    ]);
    expect(find({ kind: 'way', name: 'usTariff', option: 'IMPOSE', party: 'japan' })).toMatchObject([
      { value: '-2.31', unit: 'trillion JPY', date: '2019-01-01', step: '5' },
    ]);
  });

  test('has no row for what there is not', () => {
    const facts = { ...json.scenario, changed: new Map(), version: '1', lang: 'en', command: '' } as const;
    const rows = recordsOf(runJson({ ...sampleStudy, deal: noRounds }, facts));
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect(kinds).toContain('level');
    for (const kind of ['issue', 'gain', 'table', 'way', 'made', 'obstacle'])
      expect(kinds).not.toContain(kind);
    for (const { value } of rows) expect(value).toMatch(/^-?\d/);
  });

  test('tells in every row which run it is of', () => {
    for (const record of records) {
      expect(record).toMatchObject({ hash: 'f'.repeat(64), version: '0.1.0', seed: '1', draws: '1024' });
      expect(record['title']).toBe('日米貿易協議 2018年秋');
    }
  });

  test('has one row for one observation', () => {
    const keys = records.map(
      ({ kind, name, number, date, step, party, case: within, configuration, option }) =>
        JSON.stringify([kind, name, number, date, step, party, within, configuration, option]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leaves dates out where the clock has none', () => {
    const study = { ...sampleStudy, report: { step: 36 }, choices: [] };
    const undated = {
      ...study,
      timeline: { ...study.timeline, dates: study.timeline.dates.map((_, at) => String(at)) },
    };
    const facts = { ...json.scenario, changed: new Map(), version: '1', lang: 'en', command: '' } as const;
    const rows = recordsOf(runJson(undated, facts));
    expect(new Set(rows.map(({ date }) => date))).toEqual(new Set(['']));
    expect(rows.findLast(({ kind }) => kind === 'state')?.['step']).toBe('36');
  });

  test.each([
    ['=HYPERLINK("http://evil","x")', '\'=HYPERLINK("http://evil","x")'],
    ['+1', "'+1"],
    ['-1+1|cmd', "'-1+1|cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['a, "b"\r\nc', 'a, "b"\r\nc'],
    ['plain – text', 'plain – text'],
  ])('makes text of the label %j', (label, cell) => {
    expect(labelled(label)).toBe(cell);
  });

  test('leaves negative numbers numbers', () => {
    const values = records.map(({ value = '' }) => value).filter((value) => value.startsWith('-'));
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(Number.isFinite(Number(value))).toBe(true);
  });
});

describe('the docs of the table', () => {
  const docs = resultDocs();

  test('tell every column, every kind of row and every number', () => {
    for (const { name } of CSV_COLUMNS) expect(docs).toContain(`| \`${name}\` |`);
    for (const kind of new Set(records.map((record) => record['kind'] ?? '')))
      expect(CSV_KINDS).toHaveProperty(kind);
    for (const [kind, { numbers }] of Object.entries(CSV_KINDS)) {
      const told = new Set<string>(numbers);
      for (const { number = '' } of find({ kind })) expect(told).toContain(number);
      expect(find({ kind }).length).toBeGreaterThan(0);
    }
  });
});
