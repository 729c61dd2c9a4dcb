import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CompareJson, compareJsonSchema } from '../../src/report/compare/compare-json-schema.ts';
import type { RunJson } from '../../src/report/run/run-json-schema.ts';
import { parley } from '../program.ts';

const DRAWS = ['--draws', '64', '--seed', '3'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-compared-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function compared(...words: readonly string[]): Promise<CompareJson> {
  const { code, out, err } = await parley(['compare', ...words, ...DRAWS, '--json']);
  expect([code, err]).toEqual([0, '']);
  return compareJsonSchema.parse(JSON.parse(out));
}

async function run(...words: readonly string[]): Promise<RunJson> {
  const { out } = await parley(['run', ...words, ...DRAWS, '--json']);
  return JSON.parse(out) as RunJson;
}

describe('parley compare', () => {
  test('has the numbers of a run of each, and their differences', async () => {
    const result = await compared('parley/japan-us-2018', 'parley/no-freeze');
    const runs = [await run('parley/japan-us-2018'), await run('parley/no-freeze')];
    for (const { name, values, differences } of result.outcomes) {
      const alone = runs.map(({ outcomes }) => outcomes[name]?.probability ?? Number.NaN);
      expect(values.map((value) => value?.mean)).toEqual(alone);
      expect(differences[0]).toBeNull();
      expect(differences[1]?.mean).toBe((alone[1] ?? 0) - (alone[0] ?? 0));
    }
    expect(result.scenarios.map(({ shared }) => shared)).toEqual([94, 94]);
    const sizes = result.outcomes.map(({ differences }) => Math.abs(differences[1]?.mean ?? 0));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('compares a file with itself under settings and variants; what is laid over it counts for the last', async () => {
    const result = await compared('parley/japan-us-2018', '--set', 'extraDuty=15 %');
    const after = await run('parley/japan-us-2018', '--set', 'extraDuty=15 %');
    for (const { name, values } of result.outcomes)
      expect(values[1]?.mean).toBe(after.outcomes[name]?.probability);
  });

  test('says first what differs, in both languages', async () => {
    const words = ['compare', 'parley/japan-us-2018', 'parley/no-freeze', ...DRAWS];
    const { outcomes } = await compared('parley/japan-us-2018', 'parley/no-freeze');
    const tariff = outcomes.find(({ name }) => name === 'tariffInForce');
    const points = ((tariff?.differences[1]?.mean ?? 0) * 100).toFixed(1);
    const { out } = await parley(words);
    expect(out.split('\n')[0]).toContain(`${points} points likelier`);
    const ja = (await parley([...words, '--lang', 'ja'])).out;
    expect(ja.split('\n')[0]).toContain(`${points}ポイント高く`);
    for (const text of [out, ja])
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('writes tables', async () => {
    const file = join(folder, 'a.csv');
    const { code } = await parley([
      'compare',
      'parley/japan-us-2018',
      'parley/no-freeze',
      ...DRAWS,
      '--out',
      file,
    ]);
    expect(code).toBe(0);
    const { outcomes, measures } = await compared('parley/japan-us-2018', 'parley/no-freeze');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * (outcomes.length + measures.length));
  });

  test('tells the problems of every file at once', async () => {
    const { code, err } = await parley(['compare', 'parley/no-such', 'parley/minimal', 'nowhere.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('parley/no-such');
    expect(err).toContain('nowhere.yaml');
  });

  test.each([
    [['parley/minimal']],
    [['parley/minimal', 'parley/no-freeze', '--out', 'a.txt']],
    [['parley/minimal', '--set', 'nothing=1']],
    [Array.from({ length: 9 }, () => 'parley/minimal')],
  ])('refuses %j', async (words) => {
    const { code, out, err } = await parley(['compare', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});
