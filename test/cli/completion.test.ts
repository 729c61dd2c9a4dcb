import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';
import { COMMANDS } from '../../src/report/text/command-line-text.ts';
import { enCommandLine } from '../../src/report/text/en-command-line.ts';
import { TOP } from '../program.ts';
import { TARIFF } from '../tariff-market.ts';
import { type FakeWorld, speak } from './fake-io.ts';
import { type ScenarioFolder, scenarioFolder, TALKS } from './scenario-folder.ts';

let folder: ScenarioFolder;
beforeAll(() => {
  folder = scenarioFolder({
    'talks.yaml': TALKS,
    'variant.yml': 'parley: 1\nextends: talks.yaml\nparameters: { more: { value: 1, assumed: x } }\n',
    'broken.yaml': 'parley: [1\n',
    'cars.yaml': TARIFF,
    'notes.txt': '',
    'result.json': '{}',
    '.hidden.yaml': '',
    'my talks.yaml': TALKS,
    'deep/base.yaml': TALKS,
  });
  mkdirSync(folder.path('talks.d'));
});
afterAll(() => folder.remove());

/** What is offered in place of the last word. */
async function offered(...words: string[]): Promise<string[]> {
  const { code, out, err } = await speak(['__complete', '--', ...words], WORLD);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

const WORLD: FakeWorld = {
  engine: {
    compile: () => {
      throw new Error('the engine was asked');
    },
  },
};

describe('what can stand at the cursor', () => {
  test('begins with the commands, each with its summary', async () => {
    expect(await offered('')).toEqual([...COMMANDS, 'help']);
    expect(await offered('s')).toEqual(COMMANDS.filter((name) => name.startsWith('s')));
    expect(await offered('help', 'ru')).toEqual(['run']);
    const { out } = await speak(['__complete', '--', 'ru'], WORLD);
    expect(out).toBe(`run\t${enCommandLine.commands.run.summary}\n`);
    expect((await speak(['__complete', '--', '--lang', 'ja', 'ru'])).out).toMatch(/^run\t.*交渉/);
  });

  test('has every option of every command, as the program defines them', async () => {
    const program = createProgram(enCommandLine, '', { columns: 80 } as Io, async () => {});
    for (const command of program.commands) {
      const known = command.options.flatMap(({ long, hidden }) => (hidden || !long ? [] : [long]));
      expect(await offered(command.name(), '--')).toEqual([...known, '--help']);
    }
    expect(await offered('--')).toEqual(['--version', '--lang', '--help']);
  });

  test('leaves out options that are given, unless they gather values', async () => {
    const left = await offered('run', 'a.yaml', '--json', '--draws', '16', '--set', 'a=1', '--seed=2', '--');
    expect(left).toContain('--set');
    expect(left).toContain('--quiet');
    for (const given of ['--json', '--draws', '--seed', '--debug']) expect(left).not.toContain(given);
  });

  test('is a value of an option from a closed list, also behind =', async () => {
    expect(await offered('run', '--lang', '')).toEqual(['en', 'ja']);
    expect(await offered('--lang', 'j')).toEqual(['ja']);
    expect(await offered('run', '--lang=')).toEqual(['--lang=en', '--lang=ja']);
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await offered('run', 'a.yaml', '--draws', '')).toEqual([]);
  });

  test('is a scenario file, a folder, or a scenario that comes with the program', async () => {
    const here = `${folder.path('')}/`;
    expect(await offered('check', folder.path('ta'))).toEqual([
      `${folder.path('talks.d')}/`,
      folder.path('talks.yaml'),
    ]);
    const all = await offered('run', here);
    expect(all).toContain(folder.path('variant.yml'));
    expect(all).toContain(`${folder.path('deep')}/`);
    expect(all.filter((name) => /notes|result|hidden/.test(name))).toEqual([]);
    expect(await offered('check', 'a.yaml', 'parley/min')).toEqual(['parley/minimal']);
    expect(await offered('run', 'parley/japan-us-2')).toEqual(['parley/japan-us-2018']);
    expect(await offered('init', 'parley/min')).toEqual([]);
    expect(await offered('run', folder.path('.h'))).toEqual([folder.path('.hidden.yaml')]);
    expect(await offered('run', folder.path('absent/x'))).toEqual([]);
  });

  test('is a file with the ending that an option asks for', async () => {
    expect(await offered('run', 'a.yaml', '--out', folder.path('re'))).toEqual([folder.path('result.json')]);
    expect(await offered('schema', '--out', folder.path('no'))).toEqual([folder.path('notes.txt')]);
  });

  test('is a parameter or constant of the scenario behind --set', async () => {
    const file = folder.path('talks.yaml');
    expect(await offered('run', file, '--set', '')).toEqual(['extraDuty=', 'odds=', 'patience=']);
    expect(await offered('check', '--set', 'odds=1', file, '--set', 'p')).toEqual(['patience=']);
    expect(await offered('run', file, '--set=e')).toEqual(['--set=extraDuty=']);
    expect(await offered('show', folder.path('variant.yml'), '--set', 'm')).toEqual(['more=']);
    expect(await offered('run', 'parley/minimal', '--set', 'agr')).toEqual(['agreeRate=']);
  });

  test('is a state of the scenario behind --state, an entry of its calendar behind --at', async () => {
    const flagship = 'parley/japan-us-2018';
    expect(await offered('show', flagship, '--state', 'tariff.l')).toEqual([
      'tariff.lapsed',
      'tariff.lifted',
    ]);
    expect(await offered('show', flagship, '--at', 'MID')).toEqual(['MIDTERMS']);
  });

  test.each([
    [['run', 'absent.yaml', '--set', '']],
    [['run', '-', '--set', '']],
    [['run', '--set', '']],
    [['nonsense', '']],
    [['run', 'a.yaml', '--nonsense', 'b', 'c', '']],
  ])('is nothing after %j, without a word of complaint', async (words) => {
    expect((await offered(...words)).filter((word) => !word.startsWith('--'))).toEqual([]);
  });

  test('is a duty or quota of the scenario behind --duty and --quota, or a foreign supplier to put one on', async () => {
    const file = folder.path('cars.yaml');
    const foreign = ['steel.others=', 'cars.japan=', 'cars.mexico='];
    expect(await offered('market', file, '--duty', '')).toEqual([
      'section232',
      'steelDuty',
      ...foreign,
      'none',
    ]);
    expect(await offered('market', file, '--quota', 'cars')).toEqual(['cars.japan=', 'cars.mexico=']);
    expect(await offered('market', file, '--quota=re')).toEqual(['--quota=restraint']);
  });

  test('is nothing in a file that is no YAML', async () => {
    expect(await offered('run', folder.path('broken.yaml'), '--set', '')).toEqual([]);
  });
});

/** What bash offers for words of which the last one is at the cursor, cut as bash cuts them. */
async function inBash(...words: string[]): Promise<string[]> {
  const { out: completion } = await speak(['completion', 'bash']);
  const script = `${completion}
    parley() { '${process.execPath}' '${TOP}dist/parley.js' "$@"; }
    compopt() { echo "compopt $*"; }
    complete -p parley >&2
    COMP_WORDS=(parley "$@"); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
    _parley
    (( \${#COMPREPLY[@]} )) && printf '%s\n' "\${COMPREPLY[@]}"
    exit 0`;
  const options = { cwd: folder.path(''), timeout: 50_000 };
  return new Promise((settle, reject) => {
    execFile('bash', ['-c', script, 'bash', ...words], options, (error, out, err) => {
      if (error !== null || err.trim() !== 'complete -F _parley parley')
        reject(new Error(err, { cause: error }));
      else settle(out.split('\n').slice(0, -1));
    });
  });
}

describe('the script for bash', () => {
  test('offers commands, files and names', async () => {
    expect(await inBash('compl')).toEqual(['completion']);
    expect(await inBash('run', 'ta')).toEqual(['talks.d/', 'talks.yaml']);
    expect(await inBash('run', 'talks.yaml', '--set', 'ex')).toEqual(['compopt -o nospace', 'extraDuty=']);
  });

  test('gives what follows = where bash cuts words', async () => {
    expect(await inBash('run', '--lang', '=', 'j')).toEqual(['ja']);
    expect(await inBash('run', '--lang', '=')).toEqual(['en', 'ja']);
    expect(await inBash('run', 'talks.yaml', '--set', 'odds', '=', '0.2', '--qu')).toEqual(['--quiet']);
  });

  test('quotes what the shell would read otherwise, and adds no space behind a folder', async () => {
    expect(await inBash('run', 'my')).toEqual(['my\\ talks.yaml']);
    expect(await inBash('run', 'de')).toEqual(['compopt -o nospace', 'deep/']);
    writeFileSync(folder.path('$(oops).yaml'), '');
    expect(await inBash('run', '$(')).toEqual(['\\$\\(oops\\).yaml']);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('prints a script for %s that asks the program', async (shell) => {
    const { code, out, err } = await speak(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('__complete -- ');
    expect(out).toMatch(/^(?:complete -F _parley|#compdef|complete -c) /m);
  });

  test('of another shell ends with 2 and names those there are', async () => {
    const { code, err } = await speak(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash or zsh or fish');
  });
});
