import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { runJson } from '../../../src/report/run/run-json.ts';
import { resultJsonSchema, runJsonSchema } from '../../../src/report/run/run-json-schema.ts';
import { resultDocs } from '../../docs/result-docs.ts';
import { crowdedDeal, noRounds, noZone, pie, sampleDeal } from './sample-deals.ts';
import { sampleStudy } from './sample-study.ts';

const facts = {
  file: 'a.yaml',
  hash: 'f'.repeat(64),
  version: '0.1.0',
  text: 'parley: 1\n',
  dimensions: ['extraDuty'],
  changed: new Map([['extraDuty', '--set extraDuty']]),
  lang: 'ja',
  command: 'parley run a.yaml --draws 1024 --seed 1',
} as const;
const json = runJson(sampleStudy, facts);

describe('runJson', () => {
  test('gives what the schema describes, also to another reader of JSON Schema', () => {
    const plain: unknown = JSON.parse(JSON.stringify(json));
    expect(runJsonSchema.parse(plain)).toEqual(plain);
    const validate = new Ajv({ strict: false }).compile(resultJsonSchema());
    expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);
  });

  test('writes labels in the language asked for', () => {
    expect(json.scenario.title).toBe('日米貿易協議 2018年秋');
    expect(json.outcomes['stillTalking']?.label).toBe('協議継続');
    expect(json.choices[0]?.options[0]?.label).toBe('発動する');
  });

  test('keeps numbers as they are', () => {
    expect(json.outcomes['tariffInForce']).toMatchObject({
      probability: 0.1904,
      error: 0.0013,
      p05: 0.083,
      p95: 0.332,
      envelope: { us: { low: 0.004, high: 0.61 }, japan: { low: 0.152, high: 0.227 } },
    });
    expect(json.measures['autoExportLoss']).toMatchObject({
      unit: 'trillion JPY',
      mean: -0.312,
      against: { value: 21.4, share: -0.312 / 21.4 },
    });
    expect(json.measures['firstDeal']?.probability).toBe(0.659);
    expect(json.timeline.dates).toHaveLength(37);
    expect(json.timeline.states['tariff.frozen']).toHaveLength(37);
  });

  test('cuts rounding off probabilities', () => {
    const [first, ...others] = sampleStudy.outcomes;
    const outcomes = [{ ...first!, probability: { ...first!.probability, mean: 1 + 1e-15 } }, ...others];
    expect(runJson({ ...sampleStudy, outcomes }, facts).outcomes['dealWithoutTariff']?.probability).toBe(1);
  });

  test.each([
    ['a deal', sampleDeal],
    ['no zone of agreement', noZone],
    ['two that never sit down', noRounds],
    ['a grid without dates', pie],
    ['many issues', crowdedDeal],
  ])('gives what the schema describes of %s', (_, deal) => {
    const plain: unknown = JSON.parse(JSON.stringify(runJson({ ...sampleStudy, deal }, facts)));
    expect(runJsonSchema.parse(plain)).toEqual(plain);
    const validate = new Ajv({ strict: false }).compile(resultJsonSchema());
    expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);
  });

  test('has nothing on a deal where nothing is bargained over', () => {
    expect(json).not.toHaveProperty('deal');
  });

  test('keeps the numbers of a deal under the names of the scenario', () => {
    const { deal } = runJson({ ...sampleStudy, deal: sampleDeal }, facts);
    expect(deal?.made).toEqual(sampleDeal.made);
    expect(deal?.issues['agriculture']?.mean?.mean).toBe(0.912);
    expect(deal?.issues['agriculture']?.levels[2]).toMatchObject({
      name: 'tpp',
      label: 'TPP並み',
      value: 1,
      agreed: { mean: 0.8384, error: 0.002 },
      inForce: 0.556,
    });
    expect(deal?.issues['cars']).not.toHaveProperty('mean');
    expect(deal?.issues['cars']?.levels[0]).not.toHaveProperty('value');
    expect(deal?.dates[7]).toMatchObject({ step: 12, date: '2019-08-01', levels: { cars: [0.7, 0.2, 0.1] } });
    expect(deal?.gains['japan']).toMatchObject({ mean: 0.3401, unit: 'trillion JPY', alternative: -0.463 });
    expect(deal?.obstacles[0]).toEqual({
      kind: 'redLine',
      name: 'ceiling',
      label: '農産品はTPPまで',
      party: 'japan',
      share: 0.64 * 0.119,
    });
    expect(deal?.obstacles[3]).toEqual({ kind: 'apart', share: 0.08 * 0.119 });
    expect(deal?.table?.parties['us']).toMatchObject({ goingOn: 0.41, deal: 1.62, inside: 0.02 });
    expect(deal?.table?.ways[1]).toEqual({
      kind: 'outside',
      party: 'us',
      move: 'usTariff',
      event: 'IMPOSE',
      label: '追加関税を発動する',
      values: { us: -0.898, japan: -2.31 },
    });
  });

  test('leaves out means over deals where none is made, and the table where they never sit down', () => {
    const { deal } = runJson({ ...sampleStudy, deal: noRounds }, facts);
    expect(deal).toMatchObject({
      rounds: 0,
      gains: {},
      issues: { agriculture: { levels: [{ inForce: 0 }, {}, {}, {}] } },
    });
    for (const key of ['zone', 'table']) expect(deal).not.toHaveProperty(key);
    expect(deal?.issues['agriculture']).not.toHaveProperty('mean');
    expect(deal?.issues['agriculture']?.levels[0]).not.toHaveProperty('agreed');
    expect(runJson({ ...sampleStudy, deal: noZone }, facts).deal).toMatchObject({
      zone: { mean: 0 },
      table: { step: 5 },
    });
  });

  test('cuts rounding off the shares of a deal', () => {
    const deal = { ...sampleDeal, ties: -1e-17, zone: { ...sampleDeal.zone, mean: 1 + 1e-15 } };
    expect(runJson({ ...sampleStudy, deal }, facts).deal).toMatchObject({ ties: 0, zone: { mean: 1 } });
  });

  test('has null where the clock has no dates and where nothing is to divide by', () => {
    const [measure] = sampleStudy.measures;
    const study = {
      ...sampleStudy,
      report: { step: 12 },
      measures: [{ ...measure!, against: { label: 'nothing', value: 0 } }],
    };
    const result = runJson(study, facts);
    expect(result.report.date).toBeNull();
    expect(result.measures['autoExportLoss']?.against?.share).toBeNull();
    expect(runJsonSchema.safeParse(result).success).toBe(true);
  });
});

describe('resultDocs', () => {
  const docs = resultDocs();

  test('tells every key of a result', () => {
    for (const key of [
      'scenario.hash',
      'outcomes.*.envelope.*.low',
      'choices[].options[].value',
      'timeline.states',
      'deal.issues.*.levels[].agreed.mean',
      'deal.table.ways[].values',
    ]) {
      expect(docs).toContain(`| \`${key}\` |`);
    }
  });

  test('says something about every key', () => {
    const silent = docs.split('\n').filter((row) => row.startsWith('| `') && row.endsWith('|  |'));
    expect(silent).toEqual([]);
  });

  test('is a table that Markdown can read', () => {
    for (const row of docs.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5);
    }
  });
});
