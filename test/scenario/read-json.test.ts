import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/scenario/read-json.ts';
import { placeOf, plain } from '../../src/scenario/tree.ts';

const hasReserved = (text: string): boolean => /"(__proto__|constructor|prototype)"/.test(text);

describe('readJson', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), undefined, space);
        fc.pre(!hasReserved(text));
        const { tree } = readJson('r.json', text);
        expect(tree && plain(tree)).toEqual(JSON.parse(text));
      }),
      { seed: 71, numRuns: 100 },
    );
  });

  test('refuses what JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ \n-+.019eEtruefalsn'.split(''),
      '"a"',
      '1e5',
      'null',
      '\\u00e9',
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const isJson = ((): boolean => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const { tree, problems } = readJson('r.json', text);
        refused += isJson ? 0 : 1;
        expect(tree !== undefined, text).toBe(isJson);
        expect(problems.length).toBe(isJson ? 0 : 1);
      }),
      { seed: 72, numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
    expect(refused).toBeLessThan(2000);
  });

  test('knows the place of every value and key', () => {
    const { tree } = readJson('r.json', '{\n  "a": [1,\n    "xy"],\n  "b": {"c": null}\n}\n');
    if (tree === undefined) throw new Error('not read');
    expect(placeOf(tree, ['a', 1])).toEqual({ file: 'r.json', line: 3, column: 5, length: 4 });
    expect(placeOf(tree, ['b', 'c'])).toEqual({ file: 'r.json', line: 4, column: 14, length: 4 });
    expect(placeOf(tree, ['b'])).toEqual({ file: 'r.json', line: 4, column: 3, length: 3 });
  });

  test.each([
    ['syntax', '{\n  "a": 1,\n  b: 2\n}', 3, 3],
    ['syntax', '{ "a": 1', 1, 9],
    ['syntax', 'parley: 1\n', 1, 1],
    ['syntax', '{}{}', 1, 3],
    ['tooDeep', '['.repeat(100_000), 1, 33],
    ['tooLarge', `[${'1,'.repeat(1_000_000)}1]`, 1, 2_000_000],
  ])('tells where it goes wrong: %s', (why, text, line, column) => {
    expect(readJson('r.json', text).problems).toMatchObject([
      { rule: 'not-a-result', place: { line, column }, facts: { why } },
    ]);
  });

  test('refuses keys that mean something to JavaScript', () => {
    const { problems } = readJson('r.json', '{ "a": { "__proto__": {} } }');
    expect(problems).toMatchObject([{ rule: 'reserved-key', place: { line: 1, column: 10 } }]);
  });
});
