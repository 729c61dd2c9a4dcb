import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hasErrors } from '../src/core/problem.ts';
import { nodeFiles } from '../src/node/node-files.ts';
import { scenarioJsonSchema } from '../src/scenario/json-schema.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import { compile } from '../src/study/compile.ts';
import { resultDocs } from './docs/result-docs.ts';
import { scenarioDocs } from './docs/scenario-docs.ts';
import { scenarioList } from './docs/scenario-list.ts';
import { fileText } from './engine.ts';
import { shell, TOP } from './program.ts';
import { SCENARIOS } from './shipped.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  ...readdirSync(`${TOP}docs`).map((name) => `docs/${name}`),
];

/** The contents of the fenced blocks of a document that are in a language. */
function blocks(document: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...fileText(document).matchAll(fence)].map(([, content = '']) => content);
}

// `npm run generate` writes these files again.
describe('generated files', () => {
  test('scenarios/scenario.schema.json is what the schema in code says', async () => {
    const schema = `${JSON.stringify(scenarioJsonSchema(), undefined, 1)}\n`;
    await expect(schema).toMatchFileSnapshot('../scenarios/scenario.schema.json');
  });

  test('docs/scenario-format.md is what the schema in code says', async () => {
    await expect(scenarioDocs()).toMatchFileSnapshot('../docs/scenario-format.md');
  });

  test('scenarios/README.md tells the answer of every shipped scenario', async () => {
    await expect(await scenarioList()).toMatchFileSnapshot('../scenarios/README.md');
  }, 600_000);

  test('docs/result.md is what the schema of results says', async () => {
    await expect(resultDocs()).toMatchFileSnapshot('../docs/result.md');
  });
});

describe('the page on the scenario file', () => {
  test('gives each key a meaning', () => {
    const keys = scenarioDocs()
      .split('\n')
      .filter((line) => line.startsWith('| `') && !line.includes('.*` |'));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((line) => line.endsWith('|  |'))).toEqual([]);
  });
});

describe('the JSON Schema, by a second validator', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(fileText('scenarios/scenario.schema.json')),
  );

  test.each(SCENARIOS)('accepts %s', (name) => {
    const isValid = validate(parse(fileText(`scenarios/${name}`)));
    expect(validate.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });

  test('refuses a complete scenario without moves', () => {
    const { moves: _moves, ...rest } = parse(fileText('scenarios/minimal.yaml')) as Record<string, unknown>;
    expect(validate(rest)).toBe(false);
  });

  test('refuses an unknown key in a variant', () => {
    expect(validate({ parley: 1, extends: 'minimal.yaml', paramters: {} })).toBe(false);
  });

  test('lets a variant remove an entry', () => {
    expect(validate({ parley: 1, extends: 'minimal.yaml', parameters: { breakRate: null } })).toBe(true);
  });
});

describe('YAML in documents', () => {
  const found = DOCUMENTS.flatMap((document) =>
    blocks(document, 'yaml').map((content, at) => ({ document, at, content })),
  );

  test.each(found)('block $at of $document is a scenario without errors', async ({ content }) => {
    const shipped = nodeFiles({ entry: 'test.yaml', input: () => process.stdin });
    const read = async (name: string): ReturnType<typeof shipped.read> =>
      name === 'test.yaml' ? content : shipped.read(name);
    const { problems } = compile(await readScenario('test.yaml', { read }));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(hasErrors(problems)).toBe(false);
  });
});

test('CHANGELOG.md has a section for the version of package.json', () => {
  const { version } = JSON.parse(fileText('package.json')) as { version: string };
  const sections = [...fileText('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, name]) => name);
  expect(sections).toContain(version);
});

describe('the README', () => {
  const lines = blocks('README.md', 'sh').flatMap((block) => block.trim().split('\n'));
  const scripts = (JSON.parse(fileText('package.json')) as { scripts: Record<string, string> }).scripts;
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-readme-'));
    mkdirSync(join(folder, 'bin'));
    // `npx parley` in a clone runs the built program; here npx is that program's name alone, so that nothing is fetched.
    writeFileSync(
      join(folder, 'bin/npx'),
      `#!/bin/sh\nshift\nexec "${process.execPath}" "${TOP}dist/parley.js" "$@"\n`,
      { mode: 0o755 },
    );
    symlinkSync(`${TOP}scenarios`, join(folder, 'scenarios'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('shows the commands that set up, run, explore and test', () => {
    expect(lines.filter((line) => line.startsWith('npm '))).toEqual([
      'npm ci && npm start',
      'npm ci && npm run explore',
      'npm ci && npm test',
    ]);
    expect(scripts).toHaveProperty('start');
    expect(scripts).toHaveProperty('test');
    // What is built for the tests is what is served, and `view` has a test of its own.
    expect(scripts['explore']).toBe('node build-web.mjs && node dist/parley.js view');
  });

  test('is what the gate runs', () => {
    expect(fileText('.ci/run')).toMatch(/^npm ci\nnpm test$/m);
  });

  test('runs the main job as `npm start` does', async () => {
    const { code, out } = await shell(scripts['start'] ?? '', TOP, process.env['PATH'] ?? '');
    expect(code).toBe(0);
    expect(out).toContain('1 August 2021');
  });

  test('shows commands that all work, in the order shown', async () => {
    const failed: string[] = [];
    for (const line of lines.filter((each) => each.startsWith('npx parley'))) {
      const { code, err } = await shell(line, folder, `${join(folder, 'bin')}:${process.env['PATH']}`);
      if (code !== 0) failed.push(`${line}: ${err}`);
    }
    expect(failed).toEqual([]);
  }, 300_000);
});
