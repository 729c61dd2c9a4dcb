import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { speak } from './fake-io.ts';
import { type ScenarioFolder, scenarioFolder, TALKS } from './scenario-folder.ts';

let folder: ScenarioFolder | undefined;

function files(content: Readonly<Record<string, string>>): ScenarioFolder {
  folder = scenarioFolder(content);
  return folder;
}

afterEach(() => folder?.remove());

describe('check', () => {
  test('says ok in one line', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    expect(await speak(['check', path])).toEqual({
      code: 0,
      out: 'ok: 412 nodes, 5 outcomes, horizon 36 months, 3 numbers assumed\n',
      err: '',
    });
    expect((await speak(['check', path, '--lang', 'ja'])).out).toBe(
      '問題なし: 節点412、結末5、期間36か月、仮定した数値3\n',
    );
    expect((await speak(['check', path, '--quiet'])).out).toBe('');
  });

  test('checks all files even if one is at fault', async () => {
    const here = files({ 'a.yaml': TALKS, 'b.yaml': 'parley: 2\n' });
    const { code, out, err } = await speak(['check', here.path('b.yaml'), here.path('a.yaml')]);
    expect(out).toBe(
      `${here.path('a.yaml')}  ok: 412 nodes, 5 outcomes, horizon 36 months, 3 numbers assumed\n`,
    );
    expect(err).toContain(`${here.path('b.yaml')}:1:9  error  later-format`);
    expect(code).toBe(1);
  });

  test('gives problems with places as JSON', async () => {
    const here = files({ 'a.yaml': TALKS, 'b.yaml': 'parley: 2\n' });
    const { code, out, err } = await speak(['check', here.path('a.yaml'), here.path('b.yaml'), '--json']);
    const json = JSON.parse(out);
    expect(json.files[0]).toMatchObject({ ok: true, problems: [], outcomes: 5 });
    expect(json.files[1]).toMatchObject({ ok: false });
    expect(json.files[1].problems[0]).toMatchObject({ line: 1, column: 9, rule: 'later-format' });
    expect(err).toBe('');
    expect(code).toBe(1);
  });
});

describe('show', () => {
  const variant =
    'parley: 1\nextends: base/a.yaml\nparameters: { extraDuty: { value: 15 %, assumed: what if } }\n';

  test('prints the scenario in force', async () => {
    const here = files({ 'base/a.yaml': TALKS, 'v.yaml': variant });
    const { code, out } = await speak(['show', here.path('v.yaml')]);
    expect(out).toContain('value: 15 %');
    expect(out).not.toContain('extends');
    expect(code).toBe(0);
  });

  test('tells for each value the file and line that set it', async () => {
    const here = files({ 'base/a.yaml': TALKS, 'v.yaml': variant });
    const { out } = await speak(['show', here.path('v.yaml'), '--origin', '--set', 'patience=5 months']);
    expect(out).toContain(`value: 15 % # ${here.path('v.yaml')}:3\n`);
    expect(out).toContain(`start: 2018-08-01 # ${here.path('base/a.yaml')}:9\n`);
    expect(out).toContain('patience: 5 months # --set patience\n');
    const json = JSON.parse((await speak(['show', here.path('v.yaml'), '--origin', '--json'])).out);
    expect(json.values).toContainEqual({
      path: 'parameters.extraDuty.value',
      value: '15 %',
      file: here.path('v.yaml'),
      line: 3,
    });
  });

  test('refuses what lies outside the folder', async () => {
    const here = files({ 'a.yaml': TALKS, 'in/v.yaml': 'parley: 1\nextends: ../a.yaml\n' });
    const { code, out, err } = await speak(['show', here.path('in/v.yaml')]);
    expect(err).toContain('extends-outside');
    expect(out).toBe('');
    expect(code).toBe(1);
  });
});

describe('sources', () => {
  test('lists each number with its quotation or reason', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, out } = await speak(['sources', path, '--check']);
    expect(out).toContain('  extraDuty = 25 %\n    “up to 25 percent” – Jiji Press, Framework, 2018-09-26\n');
    expect(out).toContain('  odds = triangular 0.1, 0.2, 0.3\n    assumed: a guess\n');
    expect(out).toContain('  patience = 4 months\n');
    expect(out).toContain('  2018-09-26  assured\n    “exempted as long as talks go on” – Jiji Press');
    expect(out).toContain('    bears on odds\n');
    expect(out).toMatch(
      /\n2 numbers: 1 with a source, 1 assumed, 0 with neither; 1 report in the chronicle\n$/,
    );
    expect(code).toBe(0);
  });

  test('ends with 1 on --check where a source is missing, and with 0 without', async () => {
    const path = files({ 'a.yaml': TALKS.replace(', assumed: { en: a guess, ja: 推測 }', '') }).path(
      'a.yaml',
    );
    expect((await speak(['sources', path])).code).toBe(0);
    const { code, err, out } = await speak(['sources', path, '--check']);
    expect(out).toContain('odds = triangular 0.1, 0.2, 0.3\n    no source\n');
    expect(err).toBe('1 number has neither a source nor a reason\n');
    expect(code).toBe(1);
  });

  test('names the variant that changed a number without a source', async () => {
    const here = files({
      'a.yaml': TALKS,
      'v.yaml': 'parley: 1\nextends: a.yaml\nparameters: { extraDuty: { value: 15 % } }\n',
    });
    const { code, out } = await speak(['sources', here.path('v.yaml'), '--check']);
    expect(out).toContain(`changed by ${here.path('v.yaml')}, without a source`.slice(0, 40));
    expect(code).toBe(1);
  });

  test('speaks Japanese and JSON', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    expect((await speak(['sources', path, '--lang', 'ja'])).out).toContain('仮定: 推測');
    const json = JSON.parse((await speak(['sources', path, '--json'])).out);
    expect(json.numbers[0]).toMatchObject({ name: 'extraDuty', provenance: 'source', value: '25 %' });
    expect(json.count).toEqual({ source: 1, assumed: 1, changed: 0, missing: 0 });
  });
});

describe('init', () => {
  test('writes a scenario that names its schema, and the schema', async () => {
    const here = files({});
    const { code, out } = await speak(['init', here.path('my.yaml')]);
    const text = readFileSync(here.path('my.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./scenario.schema.json');
    expect(text.match(/yaml-language-server/g)).toHaveLength(1);
    expect(JSON.parse(readFileSync(here.path('scenario.schema.json'), 'utf8'))).toHaveProperty('$schema');
    expect(out).toContain(`parley check ${here.path('my.yaml')}`);
    expect(code).toBe(0);
    expect((await speak(['show', here.path('my.yaml')])).code).toBe(0);
  });

  test('overwrites nothing unless forced', async () => {
    const here = files({ 'my.yaml': 'mine', 'scenario.schema.json': 'mine too' });
    const refused = await speak(['init', here.path('my.yaml')]);
    expect(refused.err).toContain('exists already; --force overwrites it');
    expect(refused.code).toBe(2);
    expect(readFileSync(here.path('my.yaml'), 'utf8')).toBe('mine');

    const beside = await speak(['init', here.path('other.yaml')]);
    expect(beside.err).toContain('kept the');
    expect(readFileSync(here.path('scenario.schema.json'), 'utf8')).toBe('mine too');

    expect((await speak(['init', here.path('my.yaml'), '--force'])).code).toBe(0);
    expect(readFileSync(here.path('my.yaml'), 'utf8')).not.toBe('mine');
    expect(readFileSync(here.path('scenario.schema.json'), 'utf8')).not.toBe('mine too');
  });
});

describe('schema', () => {
  test('prints draft-07 for scenarios and for results', async () => {
    for (const argv of [['schema'], ['schema', '--result']]) {
      const { code, out } = await speak(argv);
      expect(JSON.parse(out)['$schema']).toBe('http://json-schema.org/draft-07/schema#');
      expect(code).toBe(0);
    }
  });

  test('writes it to a file', async () => {
    const here = files({});
    const { out } = await speak(['schema', '--out', here.path('s.json')]);
    expect(out).toBe('');
    expect(readFileSync(here.path('s.json'), 'utf8')).toBe((await speak(['schema'])).out);
  });
});
