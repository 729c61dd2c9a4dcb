import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, loadEngine } from '../../src/cli/engine.ts';
import { type Spoken, speak } from './fake-io.ts';
import { type ScenarioFolder, TALKS as SKETCH, scenarioFolder } from './scenario-folder.ts';

/** Other commands never compile that scenario: `none` is a word of expressions. */
const TALKS = SKETCH.replace('none:', 'noDeal:');

/** A variant that takes a parameter out before an uncertain one. */
const VARIANT = `parley: 1
extends: talks.yaml
parameters: { extraDuty: null }
chronicle: { assured: null }
`;

let engine: Engine;
let folder: ScenarioFolder;
let result = '';

beforeAll(async () => {
  engine = await loadEngine();
  folder = scenarioFolder({ 'talks.yaml': TALKS, 'v.yaml': VARIANT });
  await write('r.json', folder.path('talks.yaml'));
  result = readFileSync(folder.path('r.json'), 'utf8');
});
afterAll(() => folder.remove());

const run = (...argv: string[]): Promise<Spoken> => speak(['run', ...argv], { engine });

async function write(name: string, ...argv: string[]): Promise<void> {
  const { code, err } = await run(...argv, '--draws', '64', '--out', folder.path(name), '--quiet');
  expect({ code, err }).toEqual({ code: 0, err: '' });
}

/** Repeats the result with something in its text replaced. */
async function repeat(from: string | RegExp, to: string, ...argv: string[]): Promise<Spoken> {
  const text = result.replace(from, to);
  expect(text).not.toBe(result);
  writeFileSync(folder.path('changed.json'), text);
  return run('--again', folder.path('changed.json'), ...argv);
}

describe('run --again', () => {
  test('finds every number again', async () => {
    const { code, out, err } = await run('--again', folder.path('r.json'));
    expect(out).toMatch(
      /^All \d+ numbers agree to the last digit\.\nStored and repeated by Parley [\d.]+\.\n$/,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('finds them again without the scenario file, from standard input, in Japanese', async () => {
    const { code, out } = await speak(['run', '--again', '-', '--lang', 'ja'], {
      engine,
      input: result.replaceAll('talks.yaml', 'gone.yaml'),
    });
    expect(out).toContain('最後の桁まで一致しました');
    expect(code).toBe(0);
  });

  test('draws as before where a variant took a parameter out', async () => {
    await write('v.json', folder.path('v.yaml'));
    expect((await run('--again', folder.path('v.json'))).code).toBe(0);
    const text = readFileSync(folder.path('v.json'), 'utf8');
    // Without what the result says of dimensions, other draws would come.
    writeFileSync(folder.path('v.json'), text.replace(/"dimensions": \[[^\]]*\]/, '"dimensions": []'));
    expect((await run('--again', folder.path('v.json'))).code).toBe(1);
  });

  test('reads a time that never comes, which JSON writes as null', async () => {
    const never = `${TALKS}measures: { untilDeal: { first: talks.agreed, unit: months, against: { value: 3 months, label: a quarter } } }
expect: { soon: untilDeal < 3 months }
`;
    writeFileSync(folder.path('never.yaml'), never);
    const stored = folder.path('never.json');
    const { err: told } = await run(folder.path('never.yaml'), '--set', 'odds=0', '--out', stored);
    expect(told).toContain('wrote');
    const { measures, expectations } = JSON.parse(readFileSync(stored, 'utf8'));
    const none = { mean: null, error: null, p05: null, p50: null, p95: null };
    expect(measures.untilDeal).toMatchObject({ ...none, probability: 0, against: { share: null } });
    expect(expectations).toMatchObject([{ holds: false, sides: [null, 3], error: 0 }]);
    const { code, out, err } = await run('--again', stored);
    expect(out).toMatch(/^All \d+ numbers agree to the last digit\./);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = (await run(folder.path('never.yaml'), '--set', 'odds=0', '--draws', '64')).out;
    expect(text).toMatch(/^untilDeal +–$/m);
    expect(text).not.toContain('NaN');
  });

  test('does not miss the source of a number that a setting changed', async () => {
    await write('set.json', folder.path('talks.yaml'), '--set', 'extraDuty=15 %', '--set', 'odds=0.4');
    const { code, err } = await run('--again', folder.path('set.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('tells a changed number, and ends with 1', async () => {
    const { code, out } = await repeat(/"probability": 0\.\d+/, '"probability": 0.5');
    expect(out).toMatch(
      /^1 of \d+ numbers differ\.\n\noutcomes\.deal\.probability\n {2}stored 0\.5, now 0\.\d+ /,
    );
    expect(code).toBe(1);
  });

  test('tells as JSON what differs', async () => {
    const { code, out } = await repeat('"version": "', '"version": "9.', '--json');
    const { differences, version, agrees } = JSON.parse(out);
    expect({ agrees, differences, code }).toEqual({ agrees: true, differences: [], code: 0 });
    expect(version.stored).toBe(`9.${version.now}`);
  });

  test('runs what the result says, not what it is called', async () => {
    const { code, out } = await repeat('"seed": 1', '"seed": 2', '--json');
    const { differences } = JSON.parse(out);
    expect(differences.length).toBeGreaterThan(5);
    expect(differences.some(({ path }: { path: string }) => path === 'seed')).toBe(false);
    expect(code).toBe(1);
  });

  test('says that the hash is of another text, and ends with 1', async () => {
    const { code, out } = await repeat(/"hash": "[0-9a-f]/, '"hash": "x');
    expect(out).toContain('All ');
    expect(out).toContain('The hash in the file is not that of the scenario in it');
    expect(code).toBe(1);
  });

  test('shows where a file is no result', async () => {
    const { code, out, err } = await repeat('"seed": 1', '"seed": "one"');
    expect(err).toMatch(/changed\.json:\d+:11 {2}error {2}wrong-type\n.*\| {3}"seed": "one",\n.*\^\^\^\^\^/);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const other = await repeat('"version": "', '"verison": "');
    expect(other.err).toContain('= nearest: version');
    const scenario = await run('--again', folder.path('talks.yaml'));
    expect(scenario.err).toContain('talks.yaml:1:1  error  not-a-result');
    expect(scenario.code).toBe(1);
    expect((await run('--again', folder.path('none.json'))).err).toContain('there is no readable file');
  });

  test('says so where a result of another version cannot be read', async () => {
    const { err } = await repeat(/"version": "[^"]+",\n/, '"version": "7.0.0",\n  "newer": 1,\n');
    expect(err).toContain('unknown-key');
    expect(err).toContain('Stored by Parley 7.0.0, repeated by');
  });

  test('shows mistakes in the scenario of a result in its own lines', async () => {
    const { code, err } = await repeat('DEAL: odds', 'DEAL: oods');
    expect(err).toMatch(/changed\.json#scenario\.text:\d+:\d+ {2}error {2}unknown-name\n.*DEAL: oods/);
    expect(code).toBe(1);
  });

  test('reads no file that the scenario of a result names', async () => {
    const { code, err } = await repeat(
      '"text": "parley: 1\\n',
      '"text": "parley: 1\\nextends: talks.yaml\\n',
    );
    expect(err).toContain('extends-outside');
    expect(code).toBe(1);
  });
});

describe('run --with', () => {
  const BUSY =
    'parley: 1\nextends: talks.yaml\ntitle: { en: "Talks: busy", ja: 協議：多忙 }\nclock: { steps: 6 }\n';

  beforeAll(() => {
    writeFileSync(folder.path('busy.yaml'), BUSY);
    writeFileSync(folder.path('long.yaml'), BUSY.replace('steps: 6', 'steps: 24'));
    writeFileSync(folder.path('own.yaml'), TALKS);
  });

  test('gives what the variant gives, and the command that repeats it', async () => {
    const both = [
      folder.path('talks.yaml'),
      '--with',
      folder.path('v.yaml'),
      '--with',
      folder.path('busy.yaml'),
    ];
    await write('both.json', ...both);
    const { command, scenario } = JSON.parse(readFileSync(folder.path('both.json'), 'utf8'));
    expect(command).toBe(`parley run ${both.join(' ')} --draws 64 --seed 1`);
    expect(scenario.title).toBe('Talks: v + busy');
    expect((await run('--again', folder.path('both.json'))).code).toBe(0);
    await write('one.json', folder.path('talks.yaml'), '--with', folder.path('v.yaml'));
    await write('v2.json', folder.path('v.yaml'));
    const [one, alone] = ['one.json', 'v2.json'].map((name) =>
      JSON.parse(readFileSync(folder.path(name), 'utf8')),
    );
    expect(one.scenario.hash).toBe(alone.scenario.hash);
    expect(one.outcomes).toEqual(alone.outcomes);
  });

  test('names the variants in the next commands', async () => {
    const { out } = await run(folder.path('talks.yaml'), '--with', folder.path('v.yaml'), '--draws', '16');
    expect(out).toContain(`parley sources ${folder.path('talks.yaml')} --with ${folder.path('v.yaml')}`);
  });

  test('goes with show, check and sources', async () => {
    const words = [
      folder.path('talks.yaml'),
      '--with',
      folder.path('v.yaml'),
      '--with',
      folder.path('busy.yaml'),
    ];
    const shown = await speak(['show', ...words, '--origin'], { engine });
    expect(shown.out).toContain(`steps: 6 # ${folder.path('busy.yaml')}:4`);
    expect(shown.out).toContain('en: "Talks: v + busy" # --with');
    expect((await speak(['check', ...words], { engine })).code).toBe(0);
    expect((await speak(['sources', ...words], { engine })).out).not.toContain('extraDuty');
  });

  test('names what variants disagree on, with both values and places', async () => {
    const { code, err } = await run(
      ...[folder.path('talks.yaml'), '--with', folder.path('busy.yaml'), '--with', folder.path('long.yaml')],
    );
    expect(err).toContain(`${folder.path('long.yaml')}:4:10  error  variants-disagree`);
    expect(err).toContain('variants disagree on clock.steps');
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      `expected 6, as at ${folder.path('busy.yaml')}:4, received 24`,
    );
    expect(code).toBe(1);
  });

  test('names what a file extends that is no variant', async () => {
    const { code, err } = await run(folder.path('own.yaml'), '--with', folder.path('busy.yaml'));
    expect(err).toContain(`${folder.path('busy.yaml')}:2:10  error  variant-of-other`);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(`received extends: ${folder.path('talks.yaml')}`);
    expect(code).toBe(1);
    const missing = await run(folder.path('own.yaml'), '--with', folder.path('none.yaml'));
    expect(missing.err).toContain(`there is no readable file ${folder.path('none.yaml')}`);
  });

  test('sets numbers that only a variant has, and knows them by name', async () => {
    writeFileSync(
      folder.path('more.yaml'),
      'parley: 1\nextends: talks.yaml\nparameters: { speed: { value: 1, assumed: x } }\nformulas: { pace: speed }\n',
    );
    const words = [folder.path('talks.yaml'), '--with', folder.path('more.yaml'), '--draws', '16', '--json'];
    expect(JSON.parse((await run(...words, '--set', 'speed=2')).out).scenario.changed).toEqual({
      speed: '--set speed',
    });
    expect((await run(...words, '--set', 'sped=2')).err).toContain('Did you mean speed?');
  });
});

describe('run --out FILE.csv', () => {
  test('writes a table that begins as documented, and prints nothing', async () => {
    const path = folder.path('r.csv');
    const { code, out, err } = await run(folder.path('talks.yaml'), '--draws', '64', '--out', path);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `wrote ${path}\n` });
    const { outcomes } = JSON.parse(result);
    const [head, first] = readFileSync(path, 'utf8').split('\r\n');
    expect(head).toMatch(/^\ufeffkind,name,number,value,unit,error,p05,p50,p95,date,/);
    expect(first).toMatch(`outcome,deal,probability,${outcomes.deal.probability},,${outcomes.deal.error},`);
  });
});
