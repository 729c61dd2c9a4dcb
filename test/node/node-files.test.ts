import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { isShipped, shippedFolder, shippedPath } from '../../src/node/shipped.ts';
import { FILE_BOUNDS } from '../../src/scenario/file-bounds.ts';
import type { ScenarioFiles } from '../../src/scenario/read-scenario.ts';

let root = '';
const at = (...names: string[]): string => join(root, ...names);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-files-'));
  mkdirSync(at('in', 'deep'), { recursive: true });
  writeFileSync(at('secret.yaml'), 'secret');
  writeFileSync(at('in', 'a.yaml'), '\ufefftitle: 協議\n');
  writeFileSync(at('in', 'deep', 'b.yaml'), 'b');
  writeFileSync(at('in', 'full.yaml'), 'x'.repeat(FILE_BOUNDS.bytes));
  writeFileSync(at('in', 'large.yaml'), 'x'.repeat(FILE_BOUNDS.bytes + 1));
  symlinkSync(at('secret.yaml'), at('in', 'way-out.yaml'));
  symlinkSync(at('in', 'deep', 'b.yaml'), at('in', 'way-in.yaml'));
  symlinkSync(at('in', 'circle.yaml'), at('in', 'circle.yaml'));
  symlinkSync(root, at('in', 'up'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function filesOf(entry: string, input = ''): ScenarioFiles {
  return nodeFiles({
    entry,
    input: async function* () {
      yield new TextEncoder().encode(input);
    },
  });
}

describe('nodeFiles', () => {
  test('reads the entry without a byte-order mark', async () => {
    expect(await filesOf(at('in', 'a.yaml')).read(at('in', 'a.yaml'))).toBe('title: 協議\n');
  });

  test.each([
    ['deep/b.yaml', 'b'],
    ['way-in.yaml', 'b'],
    ['absent.yaml', 'missing'],
    ['deep', 'missing'],
    ['a.yaml/b.yaml', 'missing'],
    ['circle.yaml', 'missing'],
    ['nul\0.yaml', 'missing'],
    ['large.yaml', 'tooLarge'],
    ['way-out.yaml', 'outside'],
    ['up/secret.yaml', 'outside'],
    ['../secret.yaml', 'outside'],
  ])('beside the entry %j gives %s', async (name, expected) => {
    expect(await filesOf(at('in', 'a.yaml')).read(`${at('in')}/${name}`)).toBe(expected);
  });

  test('reads a file as large as allowed', async () => {
    const path = at('in', 'full.yaml');
    expect(await filesOf(path).read(path)).toHaveLength(FILE_BOUNDS.bytes);
  });

  test('follows a link that the user names', async () => {
    const path = at('in', 'way-out.yaml');
    expect(await filesOf(path).read(path)).toBe('secret');
  });

  test('reads a pipe up to the bound', async () => {
    const path = at('in', 'pipe');
    execFileSync('mkfifo', [path]);
    const writing = import('node:fs/promises').then(({ writeFile }) => writeFile(path, 'from a pipe'));
    expect(await filesOf(path).read(path)).toBe('from a pipe');
    await writing;
    expect(await filesOf('/dev/zero').read('/dev/zero')).toBe('tooLarge');
  });

  test('reads standard input once, however often it is asked', async () => {
    let asked = 0;
    const files = nodeFiles({
      entry: '-',
      input: async function* () {
        asked += 1;
        yield 'title: ';
        yield 'x';
      },
    });
    expect(await files.read('-')).toBe('title: x');
    expect(await files.read('-')).toBe('title: x');
    expect(asked).toBe(1);
  });

  test('bounds standard input', async () => {
    expect(await filesOf('-', 'x'.repeat(FILE_BOUNDS.bytes + 1)).read('-')).toBe('tooLarge');
  });

  test('reads shipped scenarios by name, from anywhere', async () => {
    expect(await filesOf(at('in', 'a.yaml')).read('parley/minimal')).toContain('parley: 1');
    expect(await filesOf('parley/minimal').read('parley/minimal')).toContain('parley: 1');
    expect(await filesOf('parley/minimal').read('parley/nothing-of-that-name')).toBe('missing');
  });

  test('reads variants and what lies below their folders', async () => {
    const files = nodeFiles({
      entry: 'parley/minimal',
      variants: [at('in', 'deep', 'v.yaml'), '-'],
      input: async function* () {
        yield 'from input';
      },
    });
    expect(await files.read(at('in', 'deep', 'b.yaml'))).toBe('b');
    expect(await files.read(at('in', 'a.yaml'))).toBe('outside');
    expect(await files.read('-')).toBe('from input');
    expect(await filesOf('parley/minimal').read('-')).toBe('outside');
  });

  test('knows a file by each of its names', async () => {
    const { identify = async () => '' } = filesOf('parley/minimal');
    expect(await identify('parley/minimal')).toBe(await identify('scenarios/../scenarios/minimal.yaml'));
    expect(await identify(at('in', 'way-in.yaml'))).toBe(await identify(at('in', 'deep', 'b.yaml')));
    expect(await identify(at('in', 'a.yaml'))).not.toBe(await identify(at('in', 'deep', 'b.yaml')));
    expect(await identify('nowhere.yaml')).toBe('nowhere.yaml');
  });

  test('lets a shipped scenario read nothing of the user', async () => {
    expect(await filesOf('parley/minimal').read(at('in', 'a.yaml'))).toBe('outside');
  });
});

describe('shipped scenarios', () => {
  test.each(['parley/../secret', 'parley/a.yaml', 'parley/', 'other/minimal', 'parley/Minimal'])(
    '%j is no name of one',
    (name) => {
      expect(isShipped(name)).toBe(false);
      expect(shippedPath(name)).toBeUndefined();
    },
  );

  test('are found from wherever in the package the program runs', () => {
    const folder = shippedFolder();
    expect(shippedFolder(join(folder, '..', 'dist', 'chunks', 'x.js'))).toBe(folder);
    expect(() => shippedFolder(at('in', 'x.js'))).toThrow('no package.json of parley');
  });
});
