import { describe, expect, test } from 'vitest';
import { styleOf } from '../../src/cli/terminal.ts';
import { version } from '../../src/node/version.ts';
import { COMMANDS } from '../../src/report/text/command-line-text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { speak } from './fake-io.ts';

describe('parley alone', () => {
  test.each([[[]], [['--lang', 'ja']]])('%j prints at most 20 lines and ends with 0', async (argv) => {
    const { code, out, err } = await speak(argv);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
    expect(out.match(/^ {2}parley \w+ /gm)).toHaveLength(3);
  });
});

describe('help', () => {
  test.each(COMMANDS)('%s has examples and fits 80 columns in both languages', async (command) => {
    for (const language of ['en', 'ja']) {
      const { code, out, err } = await speak([command, '--help', '--lang', language]);
      expect(code).toBe(0);
      expect(err).toBe('');
      expect(out).toMatch(new RegExp(`^ {2}parley ${command} `, 'm'));
      for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });

  test.each(COMMANDS)('%s has the same help under `help`', async (command) => {
    expect((await speak(['help', command])).out).toBe((await speak([command, '--help'])).out);
  });

  test('of the program lists commands and exit codes', async () => {
    const { code, out } = await speak(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Exit codes');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^[\x20-\x7e\n]*$/);
    expect((await speak(['help'])).out).toBe(out);
  });

  test('needs no scenario engine', async () => {
    const { code } = await speak(['run', '--help'], {
      engine: {
        compile: () => {
          throw new Error('the engine was asked');
        },
      },
    });
    expect(code).toBe(0);
  });

  test('--version prints the version', async () => {
    expect(await speak(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a wrong command line ends with 2, runs nothing and says', () => {
  test.each([
    [['rnu', 'a.yaml'], /no command rnu\.\nDid you mean run\?/],
    [['help', 'chek'], /no command chek\.\nDid you mean check\?/],
    [['frobnicate'], /no command frobnicate\.\nSee parley --help/],
    [['my.yaml'], /Did you mean parley run my\.yaml\?/],
    [
      ['run', 'a.yaml', '--seeed', '1'],
      /no option --seeed here\.\nDid you mean --seed\?\nSee parley run --help/,
    ],
    [['check', 'a.yaml', '--origni'], /no option --origni here\.\nSee parley check --help/],
    [['--verison'], /Did you mean --version\?/],
    [['run'], /An argument is missing: FILE\.\nSee parley run --help/],
    [['run', '--again'], /--again <FILE\.json> needs a value/],
    [['run', '--again', 'r.json', 'a.yaml'], /--again .*cannot go with a\.yaml/],
    [['run', '--again', 'r.json', '--draws', '16'], /--again .*cannot go with --draws/],
    [['run', '--again', 'r.json', '--full'], /--again .*cannot go with --full/],
    [['run', 'a.yaml', '--full', '--json'], /--full and --json exclude each other/],
    [['run', 'a.yaml', '--full', '--out', 'r.csv'], /--full and --out exclude each other/],
    [['run', '--again', 'r.json', '--seed', '1'], /cannot go with --seed/],
    [['run', '--again', 'r.json', '--set', 'a=1'], /cannot go with --set/],
    [['run', '--again', 'r.json', '--with', 'v.yaml'], /cannot go with --with/],
    [['run', '--again', 'r.json', '--out', 's.json'], /cannot go with --out/],
    [['check'], /An argument is missing: FILE/],
    [['run', 'a.yaml', 'b.yaml'], /Too many arguments for run/],
    [['run', 'a.yaml', '--draws'], /--draws <N> needs a value/],
    [['run', 'a.yaml', '--draws', '0'], /--draws: expected a whole number from 1 to 1048576, received 0/],
    [['run', 'a.yaml', '--draws', '-4'], /--draws: .*received -4/],
    [['run', 'a.yaml', '--draws', '1e3'], /--draws: .*received 1e3/],
    [['run', 'a.yaml', '--draws=99999999999'], /--draws: /],
    [['run', 'a.yaml', '--seed', '1.5'], /--seed: .*received 1\.5/],
    [['run', 'a.yaml', '--seed', 'x'], /--seed: /],
    [['check', 'a.yaml', '--draws', 'many'], /--draws: /],
    [['run', 'a.yaml', '--set', 'tariff'], /--set: expected NAME=VALUE/],
    [['run', 'a.yaml', '--set', '=3'], /--set: /],
    [['run', 'a.yaml', '--set', 'tariff='], /--set: /],
    [['run', 'a.yaml', '--lang', 'fr'], /--lang: expected en or ja, received fr/],
    [['run', 'a.yaml', '--out', 'a.txt'], /ends in \.json, \.csv, \.html or \.md, received a\.txt/],
    [['market', 'a.yaml', '--out', 'a.html'], /ends in \.json or \.csv, received a\.html/],
    [['run', 'a.yaml', '--out', '/nowhere/at/all/a.json'], /there is no such folder/],
    [['init', 'scenario.txt'], /ends in \.yaml or \.yml/],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await speak(argv);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('the same in Japanese', async () => {
    const { code, err } = await speak(['rnu', '--lang', 'ja']);
    expect(code).toBe(2);
    expect(err).toContain('rnu というコマンドはありません。\nもしかして: run');
  });
});

describe('styleOf', () => {
  test.each([
    [{}, true, true],
    [{ TERM: 'dumb' }, false, false],
    [{ TERM: 'linux' }, false, true],
    [{ LANG: 'ja_JP.UTF-8' }, true, true],
    [{ LANG: 'C' }, false, true],
    [{ LANG: 'C', LC_ALL: 'en_US.utf8' }, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
  ])('on a terminal with %j Unicode is %s and colour %s', (environment, unicode, colour) => {
    expect(styleOf({ isTerminal: true, environment })).toEqual({ unicode, colour });
  });

  test('gives no colour to files and pipes', () => {
    expect(styleOf({ isTerminal: false, environment: {} }).colour).toBe(false);
  });
});
