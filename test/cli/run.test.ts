import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { ProblemError, problem } from '../../src/core/problem.ts';
import { runJsonSchema } from '../../src/report/run/run-json-schema.ts';
import type { ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { sampleStudy } from '../report/run/sample-study.ts';
import { fakeEngine, speak } from './fake-io.ts';
import { type ScenarioFolder, scenarioFolder, TALKS } from './scenario-folder.ts';

let folder: ScenarioFolder | undefined;

function files(content: Readonly<Record<string, string>>): ScenarioFolder {
  folder = scenarioFolder(content);
  return folder;
}

afterEach(() => folder?.remove());

const allHold = { ...sampleStudy, expectations: [] };

describe('run', () => {
  test('prints the report on standard output and nothing else', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, out, err } = await speak(['run', path], { engine: fakeEngine(allHold) });
    expect(err).toBe('');
    expect(out).toContain('is the likeliest end');
    expect(out).toContain('1,024 draws, seed 1');
    expect(out).toContain(`parley sources ${path}`);
    expect(code).toBe(0);
  });

  test('passes draws and seed on', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { out } = await speak(['run', path, '--draws', '64', '--seed=7']);
    expect(out).toContain('64 draws, seed 7');
  });

  test('passes the sampling on, and says so in the report and in the command that repeats it', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const plain = ['run', path, '--draws', '100', '--sampling', 'plain'];
    expect((await speak(plain)).out).toContain('100 plain draws, seed 1');
    expect((await speak([...plain, '--lang', 'ja'])).out).toContain('独立な抽出100回');
    const result = runJsonSchema.parse(JSON.parse((await speak([...plain, '--json'])).out));
    expect(result.sampling).toBe('plain');
    expect(result.command).toMatch(/ --draws 100 --seed 1 --sampling plain$/);
    const usual = runJsonSchema.parse(JSON.parse((await speak(['run', path, '--json'])).out));
    expect([usual.sampling, usual.command.includes('sampling')]).toEqual(['sobol', false]);
  });

  test('refuses a sampling that is none', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, err } = await speak(['run', path, '--sampling', 'latin']);
    expect([code, err]).toEqual([2, expect.stringContaining('sobol')]);
  });

  test('ends with 1 if an expectation fails', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, out } = await speak(['run', path]);
    expect(out).toContain('Expectation failed: monthsFrozen > 12 months');
    expect(code).toBe(1);
  });

  test('names no next commands with --quiet', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    expect((await speak(['run', path, '--quiet'])).out).not.toContain('parley');
  });

  test('tells everything with --full, also where the next commands are hidden', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const page = (await speak(['run', path, '--quiet'])).out;
    const whole = (await speak(['run', path, '--quiet', '--full'])).out;
    expect(page).toContain('More: --full');
    expect(whole).not.toContain('--full');
    expect(whole.split('\n').length).toBeGreaterThan(page.split('\n').length);
    expect((await speak(['run', path, '--full'])).out).toContain(`parley sources ${path}`);
  });

  test('speaks Japanese with --lang ja, also before the command', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { out } = await speak(['run', path, '--lang', 'ja']);
    expect(out).toContain('最も可能性が高い結末');
    expect((await speak(['--lang', 'ja', 'run', path])).out).toBe(out);
  });

  test('gives JSON that its schema describes, with all that is needed to repeat it', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, out } = await speak(['run', path, '--json', '--set', 'extraDuty=15 %'], {
      engine: fakeEngine(allHold),
    });
    const json = runJsonSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(json.command).toBe(`parley run ${path} --set 'extraDuty=15 %' --draws 1024 --seed 1`);
    expect(json.scenario.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(json.scenario.text).toContain('value: 15 %');
    expect(json.outcomes['tariffInForce']?.envelope['us']).toEqual({ low: 0.004, high: 0.61 });
  });

  test('gives another hash for another number, and the same for the same', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const hash = async (...more: string[]): Promise<string> => {
      const { out } = await speak(['run', path, '--json', ...more]);
      return runJsonSchema.parse(JSON.parse(out)).scenario.hash;
    };
    expect(await hash()).toBe(await hash('--seed', '2'));
    expect(await hash()).not.toBe(await hash('--set', 'extraDuty=15 %'));
  });

  test('tells failed expectations on standard error beside JSON', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, out, err } = await speak(['run', path, '--json']);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toContain('expectation-failed');
    expect(code).toBe(1);
  });

  test('writes the result to a file instead', async () => {
    const here = files({ 'a.yaml': TALKS });
    const target = here.path('result.json');
    const { out, err, code } = await speak(['run', here.path('a.yaml'), '--out', target], {
      engine: fakeEngine(allHold),
    });
    expect(out).toBe('');
    expect(err).toBe(`wrote ${target}\n`);
    expect(runJsonSchema.parse(JSON.parse(readFileSync(target, 'utf8'))).seed).toBe(1);
    expect(code).toBe(0);
  });

  test('reads standard input', async () => {
    const { code, out } = await speak(['run', '-', '--set', 'extraDuty=1 %'], {
      input: TALKS,
      engine: fakeEngine(allHold),
    });
    expect(out).toContain('parley sources -');
    expect(code).toBe(0);
  });

  test('ends with 1 where a file is missing', async () => {
    const { code, out, err } = await speak(['run', '/nowhere/a.yaml']);
    expect(err).toContain('there is no readable file /nowhere/a.yaml');
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  test('shows a mistyped key with its place and ends with 1', async () => {
    const path = files({ 'a.yaml': TALKS.replace('outcomes:', 'outcome:') }).path('a.yaml');
    const { code, err } = await speak(['run', path]);
    expect(err).toContain(`${path}:18:1  error  unknown-key`);
    expect(err).toContain('= nearest: outcomes');
    expect(code).toBe(1);
  });

  test('ends with 2 and the nearest name where --set names nothing', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { code, err } = await speak(['run', path, '--set', 'extraDty=15 %']);
    expect(err).toContain('no parameter or constant extraDty.\nDid you mean extraDuty?');
    expect(code).toBe(2);
  });

  test('sets constants too', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const { out } = await speak(['run', path, '--json', '--set', 'patience=6 months']);
    expect(runJsonSchema.parse(JSON.parse(out)).scenario.text).toContain('patience: 6 months');
  });

  test('ends with 2 where the value of a setting is at fault', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const place = { file: '--set extraDuty', line: 1, column: 4, length: 4 };
    const bad = problem('unknown-unit', place, { text: 'yenn', nearest: 'JPY' });
    const { code, err } = await speak(['run', path, '--set', 'extraDuty=15 yenn'], {
      engine: fakeEngine(sampleStudy, [bad]),
    });
    expect(err).toContain('--set extraDuty  error  unknown-unit\n     | 15 yenn\n     |    ^^^^');
    expect(code).toBe(2);
  });

  test('shows problems that only a draw brings to light', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const facts = { move: 'round', sum: 1.03, draw: 17, values: 'odds = 1.03' };
    const { code, err } = await speak(['run', path], {
      engine: {
        *simulate() {
          yield { done: 16, total: 64 };
          throw new ProblemError([problem('chance-over-one', undefined, facts)]);
        },
      },
    });
    expect(err).toContain('the odds of round add up to 1.03');
    expect(err).toContain('this happens in draw 17, where odds = 1.03');
    expect(code).toBe(1);
  });

  test('shows warnings and goes on, without them if quiet', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const engine = fakeEngine(allHold, [problem('parameter-unused', undefined, { name: 'extraDuty' })]);
    const loud = await speak(['run', path], { engine });
    expect(loud.err).toContain('0 errors, 1 warning in 1 file');
    expect(loud.code).toBe(0);
    expect((await speak(['run', path, '--quiet'], { engine })).err).toBe('');
  });

  test('draws progress on a terminal after half a second, and takes it away', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const world = { isTerminal: true, tick: 400, engine: fakeEngine(allHold) };
    const { err } = await speak(['run', path], world);
    expect(err).toContain('50 %  512 of 1,024, 640/s, 1 s left');
    expect(err).not.toContain('25 %');
    expect(err).toMatch(/\r +\r$/);
    expect((await speak(['run', path, '--quiet'], world)).err).toBe('');
    expect((await speak(['run', path], { ...world, isTerminal: false })).err).toBe('');
    expect((await speak(['run', path], { ...world, tick: 1 })).err).toBe('');
  });

  test('ends with 130 when interrupted and writes nothing', async () => {
    const here = files({ 'a.yaml': TALKS });
    const { code, out, err } = await speak(['run', here.path('a.yaml'), '--out', here.path('r.json')], {
      interrupted: AbortSignal.abort(),
    });
    expect({ code, out, err }).toEqual({ code: 130, out: '', err: '' });
    expect(existsSync(here.path('r.json'))).toBe(false);
  });

  test('ends with 3 on a fault of its own and asks to report it', async () => {
    const path = files({ 'a.yaml': TALKS }).path('a.yaml');
    const engine = {
      compile: (_: ScenarioReading) => {
        throw new TypeError('of nothing');
      },
    };
    const { code, err } = await speak(['run', path], { engine });
    expect(err).toContain('This is a bug in Parley, not in your file: of nothing');
    expect(err).toContain('--debug');
    expect(err).not.toContain('    at ');
    expect(code).toBe(3);
    expect((await speak(['run', path, '--debug'], { engine })).err).toContain('    at ');
  });
});
