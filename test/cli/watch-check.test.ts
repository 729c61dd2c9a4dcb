import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { type FakeWorld, fakeEngine, type Spoken, speak } from './fake-io.ts';
import { type ScenarioFolder, scenarioFolder, TALKS } from './scenario-folder.ts';

let folder: ScenarioFolder | undefined;
afterEach(() => folder?.remove());

const OK = 'ok: 412 nodes, 5 outcomes, horizon 36 months, 3 numbers assumed\n';
const NOTE = 'checked at 14:03:22 in 0.00 s; watching 1 file, Ctrl-C ends\n';

/**
 * Watches a file while steps are taken: each one after a check has ended, and told as a change of the file. After the
 * last one the user interrupts.
 */
async function watched(
  argv: readonly string[],
  steps: readonly (() => void)[],
  world: FakeWorld = {},
): Promise<Spoken & { readonly looked: readonly (readonly string[])[]; readonly closed: boolean }> {
  const interruption = new AbortController();
  const looked: (readonly string[])[] = [];
  let closed = false;
  const watch: Io['watch'] = (changed) => ({
    look: (paths) => {
      looked.push(paths);
      const step = steps[looked.length - 2];
      // The first look comes before the first check.
      if (looked.length === 1) return;
      setImmediate(() => {
        if (step === undefined) interruption.abort();
        else {
          step();
          changed();
        }
      });
    },
    close: () => {
      closed = true;
    },
  });
  const spoken = await speak(['check', ...argv, '--watch'], {
    ...world,
    watch,
    interrupted: interruption.signal,
  });
  return { ...spoken, looked, closed };
}

function files(content: Readonly<Record<string, string>>): ScenarioFolder {
  folder = scenarioFolder(content);
  return folder;
}

describe('check --watch', () => {
  test('checks again after each change and ends with 130', async () => {
    const here = files({ 'a.yaml': TALKS });
    const path = here.path('a.yaml');
    const { code, out, err, closed } = await watched(
      [path],
      [() => writeFileSync(path, TALKS.replace('title:', 'titel:')), () => writeFileSync(path, TALKS)],
    );
    expect(code).toBe(130);
    const line = `${'-'.repeat(40)}\n`;
    expect(out).toBe(`${OK}${line}${line}${OK}`);
    expect(err.split('checked at')).toHaveLength(4);
    expect(err).toContain(`${path}:2:1  error  unknown-key`);
    expect(err.startsWith(NOTE)).toBe(true);
    expect(closed).toBe(true);
  });

  test('clears a screen before each check', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { out } = await watched([path], [() => undefined], { canClear: true });
    const clear = '\u001b[2J\u001b[3J\u001b[H';
    expect(out).toBe(`${clear}${OK}${clear}${OK}`);
  });

  test('looks at all files that were read, and at those that are missing', async () => {
    const here = files({ 'v.yaml': 'parley: 1\nextends: base/a.yaml\n' });
    const { looked, out } = await watched(
      [here.path('v.yaml')],
      [
        () => {
          here.remove();
        },
      ],
    );
    expect(looked[0]).toEqual([here.path('v.yaml')]);
    expect(looked[1]).toEqual([here.path('v.yaml'), here.path('base/a.yaml')]);
    expect(looked[2]).toEqual([here.path('v.yaml')]);
    expect(out).not.toContain('ok:');
  });

  test('survives a file that is gone for a moment', async () => {
    const here = files({ 'a.yaml': TALKS });
    const { code, out, err } = await watched(
      [here.path('a.yaml')],
      [
        () => here.remove(),
        () => {
          folder = scenarioFolder({ 'a.yaml': TALKS });
        },
      ],
    );
    expect(err).toContain('file-missing');
    expect(out).toContain(OK);
    expect(code).toBe(130);
  });

  test('abandons a check that a change has overtaken', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const interruption = new AbortController();
    let change: () => void = () => undefined;
    let begun = 0;
    let steps = 0;
    const { code, out } = await speak(['check', path, '--watch'], {
      interrupted: interruption.signal,
      watch: (changed) => {
        change = changed;
        return {
          look: (_, since) => void (begun > 0 && since > 0 && setImmediate(() => interruption.abort())),
          close: () => undefined,
        };
      },
      engine: {
        *check(compiled, options) {
          begun += 1;
          for (let done = 0; done < 10; done++) {
            steps += 1;
            if (begun === 1 && done === 2) change();
            yield { done, total: 10 };
          }
          return yield* fakeEngine().check(compiled, options);
        },
      },
    });
    // Three steps of the first check, all ten of the second one.
    expect({ code, out, begun, steps }).toEqual({ code: 130, out: OK, begun: 2, steps: 13 });
  });

  test('prints one JSON document for each check', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { out, err } = await watched([path, '--json'], [() => undefined], { canClear: true });
    const documents = out
      .trim()
      .split(/\n(?=\{\n)/)
      .map((text) => JSON.parse(text) as unknown);
    expect(documents).toHaveLength(2);
    expect(documents[0]).toEqual(documents[1]);
    expect(err).toBe('');
  });

  test('says nothing of sound files with --quiet', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    expect(await watched([path, '--quiet'], [() => undefined])).toMatchObject({
      code: 130,
      out: '',
      err: '',
    });
  });

  test('ends with 2 on --set of nothing, and on standard input', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const unknown = await watched([path, '--set', 'extraDuti=1'], []);
    expect(unknown).toMatchObject({ code: 2, closed: true });
    expect(unknown.err).toContain('extraDuty');
    expect((await watched(['-'], [])).code).toBe(2);
  });

  test('goes on where a later save takes away what --set names', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, out, err } = await watched(
      [path, '--set', 'patience=5 months'],
      [
        () => writeFileSync(path, TALKS.replace('constants: { patience: 4 months }\n', '')),
        () => writeFileSync(path, TALKS),
      ],
    );
    expect(err).toContain('has no parameter or constant patience');
    expect(out.split(OK)).toHaveLength(3);
    expect(code).toBe(130);
  });
});
