import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOP } from './program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-watched-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('check --watch follows saves of a file and of the file that it extends, until interrupted', async () => {
  const base = join(folder, 'base.yaml');
  const file = join(folder, 'mine.yaml');
  const sound = 'parley: 1\nextends: parley/minimal\n';
  writeFileSync(base, sound);
  writeFileSync(file, 'parley: 1\nextends: base.yaml\ntitle: Mine\n');
  // Both streams in one, so that what is said stays in order.
  const command = [process.execPath, `${TOP}dist/parley.js`, 'check', file, '--watch'];
  const program = spawn('/bin/sh', ['-c', 'exec "$0" "$@" 2>&1', ...command], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const signal = AbortSignal.timeout(40_000);
  let said = '';
  const waiting = new EventTarget();
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    waiting.dispatchEvent(new Event('said'));
  });
  /** Waits until one more check has ended, and gives what it said. */
  const nextCheck = async (): Promise<string> => {
    const end = /watching 3 files, Ctrl-C ends\n/;
    while (!end.test(said)) await once(waiting, 'said', { signal });
    const at = said.search(end);
    const told = said.slice(0, at);
    said = said.slice(said.indexOf('\n', at) + 1);
    return told;
  };
  try {
    expect(await nextCheck()).toContain('ok: ');
    writeFileSync(`${file}~`, 'parley: 1\nextends: base.yaml\ntitel: Mine\n');
    renameSync(`${file}~`, file);
    expect(await nextCheck()).toContain('mine.yaml:3:1  error  unknown-key');
    writeFileSync(file, 'parley: 1\nextends: base.yaml\n');
    expect(await nextCheck()).toContain('ok: ');
    writeFileSync(base, `${sound}clocks: {}\n`);
    expect(await nextCheck()).toContain('base.yaml:3:1  error  unknown-key');
    program.kill('SIGINT');
    const [code] = (await once(program, 'exit', { signal })) as [number | null];
    expect(code).toBe(130);
  } finally {
    program.kill('SIGKILL');
  }
});
