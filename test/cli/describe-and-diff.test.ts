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

/** As it is bound here, and not by a fake: `none` is no name for an outcome. */
const SOUND = TALKS.replace('  none:', '  still:');

const LABELLED = SOUND.replace(
  '      open: { on: { DEAL: agreed } }',
  '      open: { label: { en: Open, ja: 継続中 }, on: { DEAL: agreed } }',
);

describe('diff', () => {
  const variant = (base: string): string =>
    `parley: 1\nextends: ${base}\ntitle: { en: Other talks, ja: 別の協議 }\nparameters: { extraDuty: { value: 15 %, assumed: what if } }\nchart: { talks: { states: { open: { on: { DEAL: null, SIGN: agreed } } } } }\nmoves: { round: { chance: { DEAL: null, SIGN: odds } } }\n`;

  test('tells in words what differs, numbers first and texts last', async () => {
    const here = files({ 'a.yaml': LABELLED, 'v.yaml': variant('a.yaml') });
    const { code, out, err } = await speak(['diff', here.path('a.yaml'), here.path('v.yaml')]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const [, ...blocks] = out.split('\n\n');
    expect(blocks.join('\n\n')).toBe(`Numbers
  extraDuty: 25 % → 15 % (40 % less)

Statechart
  talks, Open (open): now moves to agreed on SIGN
  talks, Open (open): no longer moves to agreed on DEAL

Moves
  round, SIGN: new, odds
  round, DEAL: gone, was odds

Texts and sources
  title: “Talks” → “Other talks”
  extraDuty, reason for the assumption: new, “what if”
  extraDuty, source: gone, was jiji
`);
  });

  test('speaks Japanese', async () => {
    const here = files({ 'a.yaml': LABELLED, 'v.yaml': variant('a.yaml') });
    const { out } = await speak(['diff', here.path('a.yaml'), here.path('v.yaml'), '--lang', 'ja']);
    expect(out).toContain('  extraDuty：25% → 15%（40%減）\n');
    expect(out).toContain('  talks、継続中（open）：SIGN でagreedへ移るようになる\n');
    expect(out).toContain('  題名：「協議」 → 「別の協議」\n');
  });

  test('compares one file with itself under settings', async () => {
    const path = files({ 'a.yaml': SOUND }).path('a.yaml');
    const { code, out } = await speak(['diff', path, '--set', 'odds=0.4', '--json']);
    expect(code).toBe(0);
    const [odds, ...others] = JSON.parse(out);
    expect(odds).toMatchObject({
      kind: 'changed',
      path: 'parameters.odds.value',
      before: { triangular: [0.1, 0.2, 0.3] },
      after: '0.4',
      change: { after: 0.4, unit: '', isMedian: true },
    });
    expect(odds.change.before).toBeCloseTo(0.2, 12);
    expect(odds.change.relative).toBeCloseTo(1, 12);
    expect(others).toEqual([
      { kind: 'removed', path: 'parameters.odds.assumed', before: { en: 'a guess', ja: '推測' } },
    ]);
  });

  test('says in one sentence that nothing differs', async () => {
    const here = files({ 'a.yaml': SOUND, 'b.yaml': `${SOUND.replace('25 %', '0.25')}# a comment\n` });
    const { code, out } = await speak(['diff', here.path('a.yaml'), here.path('b.yaml')]);
    expect(out).toBe(`${here.path('a.yaml')} and ${here.path('b.yaml')} say the same.\n`);
    expect(code).toBe(0);
    expect((await speak(['diff', here.path('a.yaml'), here.path('b.yaml'), '--json'])).out).toBe('[]\n');
  });

  test('refuses files with errors, and tells those of both', async () => {
    const here = files({ 'a.yaml': SOUND.replace('DEAL: odds', 'DEAL: ods'), 'b.yaml': 'parley: 2\n' });
    const { code, out, err } = await speak(['diff', here.path('a.yaml'), here.path('b.yaml')]);
    expect(err).toContain('nearest: odds');
    expect(err).toContain(`${here.path('b.yaml')}:1:9  error  later-format`);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  test.each([[['diff', 'a.yaml']], [['diff', 'a.yaml', 'b.yaml', 'c.yaml']]])(
    '%j ends with 2',
    async (argv) => {
      const { code, err } = await speak(argv);
      expect(err).toContain('expected two files, or one file with --set');
      expect(code).toBe(2);
    },
  );
});

describe('describe', () => {
  test('prints prose, and refuses files with errors', async () => {
    const here = files({ 'a.yaml': LABELLED, 'b.yaml': SOUND.replace('DEAL: odds', 'DEAL: ods') });
    const { code, out, err } = await speak(['describe', here.path('a.yaml')]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Talks\n\nThe question\n\nThe play begins on 1 August 2018\. A step is 1 month; 12 steps are/,
    );
    expect(out).toContain('\n- “Open”: to “agreed” on `DEAL`\n');
    const broken = await speak(['describe', here.path('b.yaml')]);
    expect(broken.err).toContain('nearest: odds');
    expect(broken.out).toBe('');
    expect(broken.code).toBe(1);
  });

  test('writes Markdown, text and data to files', async () => {
    const here = files({ 'a.yaml': LABELLED });
    const write = async (name: string, language: string): Promise<string> => {
      const { code, out } = await speak([
        'describe',
        here.path('a.yaml'),
        '--out',
        here.path(name),
        '--lang',
        language,
      ]);
      expect([code, out]).toEqual([0, '']);
      return readFileSync(here.path(name), 'utf8');
    };
    expect(await write('a.md', 'ja')).toMatch(/^# 協議\n\n## 問い\n/);
    expect(await write('a.txt', 'en')).toBe((await speak(['describe', here.path('a.yaml')])).out);
    expect(await write('a.json', 'en')).toBe((await speak(['describe', here.path('a.yaml'), '--json'])).out);
    expect(JSON.parse(await write('a.json', 'ja'))).toMatchObject({
      title: '協議',
      language: 'ja',
      start: '2018-08-01',
    });
  });

  test('follows settings, and knows only three endings of files', async () => {
    const path = files({ 'a.yaml': LABELLED }).path('a.yaml');
    expect((await speak(['describe', path, '--set', 'odds=0.2'])).out).toContain('No number is uncertain');
    const { code, err } = await speak(['describe', path, '--out', 'a.html']);
    expect(err).toContain('ends in .md, .txt or .json');
    expect(code).toBe(2);
  });
});
