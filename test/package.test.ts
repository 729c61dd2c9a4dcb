import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileText } from './engine.ts';
import { type Ended, shell, TOP } from './program.ts';

const TSC = `${TOP}node_modules/typescript/bin/tsc`;

/** One risk of 0.1 a step over 12 steps. */
const RISK = `parley: 1
title: Risk
clock: { steps: 12 }
chart: { talks: { initial: open, states: { open: { on: { DEAL: agreed } }, agreed: { final: true } } } }
moves: { round: { when: talks.open, chance: { DEAL: 0.1 } } }
outcomes: { deal: { when: talks.agreed }, noDeal: { when: talks.open } }
`;

/** The library as a program uses it that hands in its own files. */
const CONSUMER = `import { check, compile, formatProblems, hasErrors, loadCatalogue, readScenario, resultJsonSchema, runToEnd, scenarioJsonSchema, simulate, runJson } from 'parley';
import type { OutcomeResult, Problem, RunJson, Scenario, ScenarioFiles, Study } from 'parley';
import { runFacts, version } from 'parley/node';

const texts: Record<string, string> = { 'risk.yaml': ${JSON.stringify(RISK)}, 'wrong.yaml': 'parley: 1\\ntitel: x\\n' };
const files: ScenarioFiles = { read: async (name) => texts[name] ?? 'missing' };
const reading = await readScenario('risk.yaml', files);
const scenario: Scenario | undefined = reading.scenario;
const { compiled, problems } = compile(reading);
if (compiled === undefined || hasErrors(problems)) throw new Error('not sound');
let last = 0;
const work = simulate(compiled, { draws: 16, seed: 1 });
let step = work.next();
for (; step.done !== true; step = work.next()) last = step.value.done / step.value.total;
const study: Study = step.value;
const deal: OutcomeResult | undefined = study.outcomes.find(({ name }) => name === 'deal');
const found: readonly Problem[] = runToEnd(check(compiled, { draws: 16, seed: 1 })).problems;
const question = { file: 'risk.yaml', settings: [], variants: [], draws: 16, seed: 1, lang: 'en' } as const;
const json: RunJson = runJson(study, runFacts(reading, question));
const wrong = await readScenario('wrong.yaml', files);
const told = formatProblems(wrong.problems, wrong.sources, await loadCatalogue('en'), { unicode: false, colour: false });
const schemas = [scenarioJsonSchema(), resultJsonSchema()].map((each) => Object.keys(each).length > 0);
console.log(JSON.stringify({ title: scenario?.title, deal: deal?.probability.mean, last, found: found.length, version, hash: json.scenario.hash, told, schemas }));
// @ts-expect-error A study is not a number.
const mistake: number = study;
// @ts-expect-error What is compiled is not shown.
void compiled.graph;
declare const console: { log(text: string): void };
void mistake;
`;

let folder = '';

/** Runs a command line in the empty project. */
function inProject(line: string): Promise<Ended> {
  return shell(line, folder, process.env['PATH'] ?? '');
}

/** Everything below a folder, as paths from it. */
function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-package-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  // What `npm test` has built is packed as it stands: other tests are using it.
  const packed = await shell(
    `npm pack --ignore-scripts --pack-destination '${folder}'`,
    TOP,
    process.env['PATH'] ?? '',
  );
  expect(packed.code, packed.err).toBe(0);
  const installed = await inProject(
    'npm install ./parley-*.tgz --offline --no-audit --no-fund --ignore-scripts --cache ./cache',
  );
  expect(installed.code, installed.err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('brings no other package with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'parley',
    ]);
  });

  test('holds the program, the library, the scenarios, the licences, and nothing of this machine', () => {
    const files = filesBelow(join(folder, 'node_modules/parley'));
    for (const name of [
      'dist/parley.js',
      'dist/library/index.d.ts',
      'dist/LICENSES.txt',
      'dist/web/index.html',
      'dist/web/LICENSES.txt',
      'CHANGELOG.md',
      'scenarios/japan-us-2018.yaml',
    ]) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => /\.cache$|\.test\.|^(?:src|test|bench|node_modules)\//.test(name))).toEqual(
      [],
    );
    const bytes = (of: readonly string[]): number =>
      of.reduce((sum, name) => sum + statSync(join(folder, 'node_modules/parley', name)).size, 0);
    const isSite = (name: string): boolean => name.startsWith('dist/web/');
    expect(bytes(files.filter((name) => !isSite(name)))).toBeLessThan(3_000_000);
    // The explorer: a page for each scenario in two languages, and what they load.
    expect(bytes(files.filter(isSite))).toBeLessThan(6_000_000);
  });

  test('runs a scenario that comes with it, and writes nothing beside itself', async () => {
    const before = filesBelow(join(folder, 'node_modules/parley')).toSorted();
    const { code, out } = await inProject('npx --no-install parley run parley/minimal --draws 16');
    expect(code).toBe(0);
    expect(out).toContain('%');
    expect(filesBelow(join(folder, 'node_modules/parley')).toSorted()).toEqual(before);
  });

  test("runs one's own scenario, which extends one that comes with it", async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'parley: 1\nextends: parley/minimal\ntitle: Mine\n');
    const { code, out } = await inProject('npx --no-install parley run mine.yaml --draws 16 --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ scenario: { title: 'Mine' } });
  });
});

describe('the library', () => {
  test('types check strictly with nothing else installed', async () => {
    mkdirSync(join(folder, 'source'));
    writeFileSync(join(folder, 'source/consumer.ts'), CONSUMER);
    for (const [at, block] of blocks('README.md').entries()) {
      // Node's own types are not installed.
      writeFileSync(
        join(folder, `source/readme${at}.ts`),
        `${block}declare const console: { log(...texts: unknown[]): void };\n`,
      );
    }
    const options = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
      target: 'ES2022',
      lib: ['ES2022'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['source'] }),
    );
    const { code, out } = await inProject(`'${process.execPath}' '${TSC}' -p .`);
    expect(out).toBe('');
    expect(code).toBe(0);
  });

  test('computes the probability of an outcome', async () => {
    const { code, out, err } = await runSource('consumer', CONSUMER);
    expect(err).toBe('');
    expect(code).toBe(0);
    const told = JSON.parse(out) as Record<string, unknown>;
    // One minus the probability that a risk of 0.1 stays away 12 times.
    expect(told['deal']).toBeCloseTo(1 - 0.9 ** 12, 12);
    expect(told).toMatchObject({ title: 'Risk', last: 1, found: 0, schemas: [true, true] });
    expect(told['version']).toBe((JSON.parse(fileText('package.json')) as { version: string }).version);
    expect(told['hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(told['told']).toContain('wrong.yaml:2:1  error  unknown-key');
  });

  test('is used as the README shows', async () => {
    const shown = blocks('README.md');
    expect(shown.length).toBeGreaterThan(0);
    for (const [at, block] of shown.entries()) {
      const { code, out, err } = await runSource(`readme${at}`, block);
      expect(code, err).toBe(0);
      expect(out).not.toBe('');
    }
  });

  test('describes a scenario by the same type as the schema in code', async () => {
    const source = `import type * as z from 'zod';
import type { scenarioSchema } from '${TOP}src/scenario/schema.ts';
import type { runJsonSchema } from '${TOP}src/report/run/run-json-schema.ts';
import type { Scenario } from '${TOP}dist/library/scenario/schema.js';
import type { RunJson } from '${TOP}dist/library/report/run/run-json-schema.js';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Written = z.output<typeof scenarioSchema>;
type Result = z.output<typeof runJsonSchema>;
export const types: [Mutual<Written, Scenario>, Mutual<Result, RunJson>] = [true, true];
export const keys: [Same<keyof Written, keyof Scenario>, Same<keyof Result, keyof RunJson>] = [true, true];
`;
    mkdirSync(join(folder, 'same'));
    writeFileSync(join(folder, 'same/same.ts'), source);
    writeFileSync(
      join(folder, 'same/tsconfig.json'),
      JSON.stringify({
        extends: `${TOP}tsconfig.json`,
        compilerOptions: { types: [], paths: { zod: [`${TOP}node_modules/zod`] } },
        include: ['same.ts'],
      }),
    );
    const { out } = await inProject(`'${process.execPath}' '${TSC}' -p same`);
    expect(out).toBe('');
  });
});

/** The blocks of TypeScript in a document. */
function blocks(document: string): string[] {
  return [...fileText(document).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, content = '']) => content);
}

/** Runs TypeScript in the project; Node.js 20 needs its types taken out. */
function runSource(name: string, text: string): Promise<Ended> {
  writeFileSync(join(folder, `${name}.mjs`), transformSync(text, { loader: 'ts' }).code);
  return inProject(`'${process.execPath}' ${name}.mjs`);
}
