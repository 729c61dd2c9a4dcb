import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileWatch, watchFiles } from '../../src/node/watch-files.ts';

let folder = '';
let told = new EventTarget();
let count = 0;
let watching: FileWatch | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-watch-'));
  told = new EventTarget();
  count = 0;
});
afterEach(() => {
  watching?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Long after everything that the tests write: nothing counts as changed before. */
const NEVER = Number.MAX_SAFE_INTEGER;
const at = (name: string): string => join(folder, name);

function look(names: readonly string[], since = NEVER, open = watch): void {
  watching = watchFiles(() => {
    count += 1;
    told.dispatchEvent(new Event('change'));
  }, open);
  watching.look(names.map(at), since);
}

/** Waits until a change has been told that something causes. */
async function change(cause: () => void): Promise<void> {
  const hearing = once(told, 'change', { signal: AbortSignal.timeout(20_000) });
  cause();
  await hearing;
}

describe('watchFiles', () => {
  test('tells a save in place, a save by rename, a removal and a return, each once', async () => {
    writeFileSync(at('a.yaml'), '1');
    look(['a.yaml']);
    await change(() => writeFileSync(at('a.yaml'), '2'));
    await change(() => {
      writeFileSync(at('a.yaml~'), '3');
      renameSync(at('a.yaml~'), at('a.yaml'));
    });
    await change(() => rmSync(at('a.yaml')));
    await change(() => writeFileSync(at('a.yaml'), '4'));
    expect(count).toBe(4);
  });

  test('tells one change for a file written in pieces', async () => {
    writeFileSync(at('a.yaml'), '');
    look(['a.yaml']);
    await change(() => {
      const file = openSync(at('a.yaml'), 'w');
      for (let piece = 0; piece < 20; piece++) appendFileSync(file, 'x'.repeat(1000));
      closeSync(file);
    });
    await change(() => writeFileSync(at('a.yaml'), 'end'));
    expect(count).toBe(2);
  });

  test('tells a missing file that appears in a folder that appears', async () => {
    look(['deep/base/a.yaml']);
    await change(() => mkdirSync(at('deep/base'), { recursive: true }));
    watching?.look([at('deep/base/a.yaml')], NEVER);
    await change(() => writeFileSync(at('deep/base/a.yaml'), '1'));
    await change(() => rmSync(at('deep'), { recursive: true }));
  });

  test('tells a change of the file behind a link', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.yaml'), '1');
    symlinkSync(at('real/a.yaml'), at('a.yaml'));
    look(['a.yaml']);
    await change(() => writeFileSync(at('real/a.yaml'), '2'));
  });

  test('does not tell other files of the folder', async () => {
    writeFileSync(at('a.yaml'), '1');
    look(['a.yaml']);
    writeFileSync(at('b.yaml'), '1');
    await change(() => writeFileSync(at('a.yaml'), '2'));
    expect(count).toBe(1);
  });

  test('tells what changed before it was looked at, unless that lies before the moment or in the future', async () => {
    const now = Date.now();
    writeFileSync(at('a.yaml'), '1');
    await change(() => look(['a.yaml'], now - 1000));
    watching?.close();
    utimesSync(at('a.yaml'), new Date(now - 60_000), new Date(now - 60_000));
    writeFileSync(at('b.yaml'), '1');
    utimesSync(at('b.yaml'), new Date(now + 3_600_000), new Date(now + 3_600_000));
    look(['a.yaml', 'b.yaml'], now - 1000);
    await change(() => writeFileSync(at('a.yaml'), '2'));
    expect(count).toBe(2);
  });

  test('looks now and then where the system gives no watch', async () => {
    writeFileSync(at('a.yaml'), '1');
    look(['a.yaml', 'later.yaml'], NEVER, () => {
      throw new Error('ENOSPC: System limit for number of file watchers reached');
    });
    await change(() => writeFileSync(at('a.yaml'), '22'));
    await change(() => writeFileSync(at('later.yaml'), '1'));
  });

  test('tells nothing once closed', async () => {
    writeFileSync(at('a.yaml'), '1');
    look(['a.yaml']);
    watching?.close();
    writeFileSync(at('a.yaml'), '2');
    await delay(200);
    expect(count).toBe(0);
  });
});
