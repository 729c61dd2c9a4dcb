import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/node/sha256.ts';
import { writeWhole } from '../../src/node/write-whole.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-write-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('writeWhole', () => {
  test('writes a new file and replaces an old one, leaving nothing else', () => {
    const path = join(root, 'result.json');
    expect(writeWhole(path, 'first')).toBeUndefined();
    expect(writeWhole(path, '二')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('二');
    expect(readdirSync(root)).toEqual(['result.json']);
  });

  test('says why it cannot write', () => {
    mkdirSync(join(root, 'folder.json'));
    writeFileSync(join(root, 'file'), '');
    expect(writeWhole(join(root, 'folder.json'), '')).toBe('isFolder');
    expect(writeWhole(join(root, 'absent', 'a.json'), '')).toBe('noFolder');
    expect(writeWhole(join(root, 'file', 'a.json'), '')).toBe('noFolder');
  });

  test('takes the longest name that a file can have, and leaves nothing where even that is exceeded', () => {
    const longest = `${'n'.repeat(250)}.json`;
    expect(writeWhole(join(root, longest), 'x')).toBeUndefined();
    expect(writeWhole(join(root, `n${longest}`), 'x')).toBe('failed');
    expect(readdirSync(root)).toEqual([longest]);
  });
});

describe('sha256', () => {
  test('gives the published digest of a text', () => {
    // FIPS 180-2, appendix B.1.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
