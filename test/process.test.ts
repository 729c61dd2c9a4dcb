import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJsonSchema } from '../src/report/run/run-json-schema.ts';
import { parley, TOP } from './program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-process-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with some content in the folder of these tests. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const FLAGSHIP = 'scenarios/japan-us-2018.yaml';

describe('parley run', () => {
  test('gives JSON that its own schema accepts, with the keys that programs rely on', async () => {
    const { code, out, err } = await parley(['run', FLAGSHIP, '--json', '--draws', '64', '--seed', '1']);
    expect(code).toBe(0);
    expect(err).toBe('');
    const result = runJsonSchema.parse(JSON.parse(out));
    expect(Object.keys(result.outcomes)).toHaveLength(6);
    expect(result.choices.length).toBeLessThanOrEqual(10);
    const total = Object.values(result.outcomes).reduce((sum, { probability }) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 12);
  });

  test('prints the same bytes for the same seed', async () => {
    const command = ['run', 'scenarios/minimal.yaml', '--draws', '64', '--seed', '7'];
    const [first, second] = [await parley(command), await parley(command)];
    expect(first.out).toBe(second.out);
  });

  test('prints other numbers for another seed', async () => {
    const outputs = await Promise.all(
      ['1', '2'].map((seed) =>
        parley(['run', 'scenarios/minimal.yaml', '--draws', '16', '--json', '--seed', seed]),
      ),
    );
    const errors = outputs.map(
      ({ out }) => runJsonSchema.parse(JSON.parse(out)).outcomes['tariffInForce']?.probability,
    );
    expect(errors[0]).not.toBe(errors[1]);
  });

  test('fits 80 columns and 40 lines, in English and in Japanese', async () => {
    for (const language of ['en', 'ja']) {
      const { out } = await parley(['run', FLAGSHIP, '--draws', '16', '--lang', language]);
      const lines = out.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  test('takes a changed number with its unit, and tells it apart from the file', async () => {
    const { code, out } = await parley([
      'run',
      FLAGSHIP,
      '--draws',
      '16',
      '--json',
      '--set',
      'extraDuty=15 %',
    ]);
    expect(code).toBe(0);
    expect(runJsonSchema.parse(JSON.parse(out)).scenario.text).toContain('15 %');
  });

  test('ends with 2 and the nearest name where --set names nothing', async () => {
    const { code, err } = await parley(['run', FLAGSHIP, '--set', 'extraDuti=15 %']);
    expect(code).toBe(2);
    expect(err).toContain('extraDuty');
  });

  test('ends with 1 where an expectation of the file fails', async () => {
    const path = file(
      'expect.yaml',
      'parley: 1\nextends: parley/minimal\nexpect: { never: agreement < 1 % }\n',
    );
    const { code } = await parley(['run', path, '--draws', '16']);
    expect(code).toBe(1);
  });
});

describe('bad input', () => {
  const HEAD = 'parley: 1\ntitle: x\n';
  const REST =
    'clock: { steps: 3 }\nchart: { r: { initial: a, states: { a: { on: { GO: b } }, b: {} } } }\nmoves: { m: { when: r.a, chance: { GO: 0.5 } } }\noutcomes: { here: { when: r.a }, there: { when: not r.a } }\n';
  const regions = Array.from(
    { length: 14 },
    (_, at) =>
      `  r${at}: { initial: a, states: { a: { on: { E${at}: b } }, b: { on: { E${at}: c } }, c: { on: { E${at}: a } } } }`,
  ).join('\n');
  const moves = Array.from({ length: 14 }, (_, at) => `  m${at}: { chance: { E${at}: 0.5 } }`).join('\n');
  const cases: [string, string, string][] = [
    ['not YAML', 'a: [1, 2\nb: }', 'yaml-syntax'],
    [
      'a bomb of aliases',
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*${at === 0 ? 'a' : `b${at - 1}`}, *${at === 0 ? 'a' : `b${at - 1}`}]`).join('\n')}\n`,
      'yaml-alias',
    ],
    ['40,000 brackets', `a: ${'['.repeat(40_000)}${']'.repeat(40_000)}\n`, 'yaml-too-deep'],
    [
      'a map of 100,000 keys',
      `a: {${Array.from({ length: 100_000 }, (_, at) => at.toString(36)).join(',')}}`.slice(0, 500_000),
      'yaml-',
    ],
    ['50 MB', 'x'.repeat(50 * 1024 * 1024), 'file-too-large'],
    ['a key called __proto__', `${HEAD}__proto__: { polluted: true }\n${REST}`, 'reserved-key'],
    ['a path out of the folder', 'parley: 1\nextends: ../../etc/passwd\n', 'extends-outside'],
    [
      'a formula ten thousand deep',
      `${HEAD}formulas: { f: "${'('.repeat(1500)}1${')'.repeat(1500)}" }\n${REST}`,
      'expression-too-large',
    ],
    [
      'a formula that imports',
      `${HEAD}formulas: { f: 'import("fs")' }\n${REST}`,
      'expression-forbidden|unknown-function',
    ],
    [
      'a formula that reaches for a prototype',
      `${HEAD}formulas: { f: 'f.constructor' }\n${REST}`,
      'expression-forbidden',
    ],
    [
      'a statechart too large',
      `${HEAD}clock: { steps: 60 }\nchart:\n${regions}\nmoves:\n${moves}\noutcomes: { a: { when: r0.a or not r0.a } }\n`,
      'too-many-asks',
    ],
    ['a million steps', `${HEAD}${REST.replace('steps: 3', 'steps: 1000000')}`, 'too-many-steps'],
    ['no steps', `${HEAD}${REST.replace('steps: 3', 'steps: 0')}`, 'bad-value'],
    [
      'an endless always',
      `${HEAD}${REST.replace('b: {}', 'b: { always: { c: r.b } }, c: { always: { b: r.c } }')}`,
      'always-cycle',
    ],
  ];

  test.each(cases)(
    '%s ends with 1 and says why, with nothing on standard output',
    async (name, content, rule) => {
      const { code, out, err } = await parley([
        'run',
        file(`${name.replaceAll(/\W/g, '')}.yaml`, content),
        '--json',
        '--out',
        join(folder, 'never.json'),
      ]);
      expect(err).toMatch(new RegExp(rule));
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(readdirSync(folder)).not.toContain('never.json');
    },
  );

  test('three mistakes of different kinds are all told at once', async () => {
    const text = `${HEAD}parameters: { p: { valu: 1, assumed: x } }\nformulas: { f: 1 year + 2 JPY }\n${REST.replace('r.a, chance', 'r.aa, chance')}`;
    const { err } = await parley(['check', file('three.yaml', text)]);
    for (const rule of ['unknown-key', 'unit-mismatch', 'unknown-name']) expect(err).toContain(rule);
  });

  test('no file is a fault of the input', async () => {
    const { code, err } = await parley(['run', join(folder, 'absent.yaml')]);
    expect(code).toBe(1);
    expect(err).toContain('absent.yaml');
  });
});

describe('parley', () => {
  test('alone says in at most twenty lines what it is', async () => {
    const { code, out } = await parley([]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  });

  test('names the nearest command and ends with 2', async () => {
    const { code, err } = await parley(['chekc', FLAGSHIP]);
    expect(code).toBe(2);
    expect(err).toContain('check');
  });

  test('init writes a file that check accepts as it stands, and never overwrites it', async () => {
    const first = await parley(['init', 'mine.yaml'], folder);
    const checked = await parley(['check', 'mine.yaml'], folder);
    const second = await parley(['init', 'mine.yaml'], folder);
    expect([first.code, checked.code, second.code]).toEqual([0, 0, 2]);
  });

  test('ships the scenarios that it names', async () => {
    const { code } = await parley(['check', 'parley/no-freeze'], folder);
    expect(code).toBe(0);
  });

  test('runs from the repository too', () => {
    expect(readdirSync(`${TOP}dist`)).toContain('parley.js');
  });
});
