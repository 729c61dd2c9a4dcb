import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { readRecorded } from '../../src/scenario/read-recorded.ts';
import { effectiveText, readScenario, type ScenarioReading } from '../../src/scenario/read-scenario.ts';
import { plain } from '../../src/scenario/tree.ts';
import { memoryFiles } from '../engine.ts';
import { TOP } from '../program.ts';
import { talks } from './marked.ts';

/** A reading as a result keeps it, read again. */
function recorded({ tree, dimensions, changed }: ScenarioReading): Promise<ScenarioReading> {
  return readRecorded('r.json', {
    text: effectiveText(tree),
    dimensions,
    changed: Object.fromEntries(changed),
  });
}

describe('a recorded scenario', () => {
  const shipped = readdirSync(`${TOP}scenarios`).filter((name) => name.endsWith('.yaml'));

  test.each(shipped)('of %s says the same, key by key in the same order', async (name) => {
    const entry = `${TOP}scenarios/${name}`;
    const reading = await readScenario(entry, nodeFiles({ entry, input: () => process.stdin }));
    const again = await recorded(reading);
    expect(JSON.stringify(plain(again.tree))).toBe(JSON.stringify(plain(reading.tree)));
    expect(again.dimensions).toEqual(reading.dimensions);
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('keeps texts of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: fc.constantFrom(' ', '\n', '\t', ':', '#', "'", '"', '-', 'x', '協', '\\') }),
        async (a, b) => {
          const notes = { a, b, long: `${b} word `.repeat(40) };
          const text = talks({ notes: `notes: ${JSON.stringify(notes)}` });
          const reading = await readScenario('a.yaml', memoryFiles({ 'a.yaml': text }));
          fc.pre(reading.problems.length === 0);
          expect(JSON.stringify(plain((await recorded(reading)).tree))).toBe(
            JSON.stringify(plain(reading.tree)),
          );
        },
      ),
      { seed: 73, numRuns: 40 },
    );
  });

  test('keeps the dimension of a parameter behind a removed one, which its text does not', async () => {
    const base = talks({
      parameters: 'parameters: { gone: { value: 1, assumed: x }, kept: { value: 2, assumed: x } }',
    });
    const files = memoryFiles({
      'base.yaml': base,
      'v.yaml': 'extends: base.yaml\nparameters: { gone: null }\n',
    });
    const reading = await readScenario('v.yaml', files);
    expect((await recorded(reading)).dimensions).toEqual(['gone', 'kept']);
    expect(
      (await readRecorded('r', { text: effectiveText(reading.tree), dimensions: [], changed: {} }))
        .dimensions,
    ).toEqual(['kept']);
  });

  test('gives a dimension to every parameter, whatever the result says', async () => {
    const text = talks({
      parameters: 'parameters: { a: { value: 1, assumed: x }, b: { value: 2, assumed: x } }',
    });
    const { dimensions } = await readRecorded('r', { text, dimensions: ['b', 'b', 'x'], changed: {} });
    expect(dimensions).toEqual(['b', 'x', 'a']);
  });

  test('keeps who changed a number', async () => {
    const text = talks({ parameters: 'parameters: { a: { value: 1, assumed: x } }' });
    const reading = await readScenario('a.yaml', memoryFiles({ 'a.yaml': text }), [
      { name: 'a', value: '2' },
    ]);
    expect([...(await recorded(reading)).changed]).toEqual([['a', '--set a']]);
  });

  test('reads no other file', async () => {
    const { problems } = await readRecorded('r', {
      text: 'extends: base.yaml\n',
      dimensions: [],
      changed: {},
    });
    expect(problems[0]?.rule).toBe('extends-outside');
  });
});
