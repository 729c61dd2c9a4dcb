import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOP } from './program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-viewed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('view serves the explorer on a file with what it extends, tells of saves, and ends when interrupted', async () => {
  const base = join(folder, 'base.yaml');
  const file = join(folder, 'mine.yaml');
  writeFileSync(base, 'parley: 1\nextends: parley/minimal\n');
  writeFileSync(file, 'parley: 1\nextends: base.yaml\ntitle: Mine\n');
  const program = spawn(process.execPath, [`${TOP}dist/parley.js`, 'view', file, '--lang', 'ja'], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const signal = AbortSignal.timeout(40_000);
  try {
    const [said] = (await once(program.stdout.setEncoding('utf8'), 'data', { signal })) as [string];
    const address = said.trim();
    const page = await fetch(address, { signal });
    expect(page.url).toBe(`${address}ja/own.html`);
    expect(await page.text()).toContain('<html lang="ja"');
    const own = async () => (await (await fetch(`${address}own.json`, { signal })).json()) as unknown;
    expect(await own()).toEqual({
      name: file,
      texts: {
        [file]: 'parley: 1\nextends: base.yaml\ntitle: Mine\n',
        [base]: expect.stringContaining('minimal'),
      },
    });
    const changes = (await fetch(`${address}own/changes`, { signal })).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    await changes?.read();
    writeFileSync(base, 'parley: 1\nextends: parley/minimal\ntitle: Base\nclocks: {}\n');
    expect((await changes?.read())?.value).toContain('changed');
    expect(JSON.stringify(await own())).toContain('clocks');
    const ending = once(program, 'exit', { signal });
    program.kill('SIGINT');
    expect((await ending)[0]).toBe(130);
  } finally {
    program.kill('SIGKILL');
  }
});
