import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPredicate, namesIn } from '../../src/quantity/expression.ts';
import { DEPTH_LIMIT, LENGTH_LIMIT } from '../../src/quantity/expression-bounds.ts';
import { inferDimension } from '../../src/quantity/infer-dimension.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { evaluate, specialise } from '../../src/quantity/specialise.ts';

const MANY = 10_000;

function kindsOf(text: string): readonly string[] {
  const parsed = parseExpression(text);
  return 'faults' in parsed ? parsed.faults.map((fault) => fault.kind) : [];
}

describe('checkBounds', () => {
  const nests: readonly (readonly [string, (levels: number) => string])[] = [
    ['parentheses', (n) => `${'('.repeat(n)}1${')'.repeat(n)}`],
    ['calls', (n) => `${'abs('.repeat(n)}1${')'.repeat(n)}`],
    ['lists', (n) => `${'['.repeat(n)}1${']'.repeat(n)}`],
    ['objects', (n) => `${'{a:'.repeat(n)}1${'}'.repeat(n)}`],
    ['minus signs', (n) => `${'-'.repeat(n)}1`],
    ['spaced signs', (n) => `${'- + '.repeat(n)}1`],
    ['negations', (n) => `${'not '.repeat(n)}a`],
    ['powers', (n) => `1${'^1'.repeat(n)}`],
    ['signed powers', (n) => `1${'^-1'.repeat(n)}`],
    ['choices in the last branch', (n) => `${'1?1:'.repeat(n)}1`],
    ['choices in the first branch', (n) => `${'1?'.repeat(n)}1${':1'.repeat(n)}`],
    ['assignments', (n) => `${'a='.repeat(n)}1`],
    ['choices in parentheses', (n) => `${'(1?'.repeat(n)}1${':1)'.repeat(n)}`],
  ];

  test.each(nests)('refuses ten thousand %s at once', (_what, build) => {
    const start = performance.now();
    expect(kindsOf(build(MANY))).toEqual(['tooLong']);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test.each(nests)('refuses nested %s that fit the length', (_what, build) => {
    const start = performance.now();
    expect(kindsOf(build(400))).toEqual(['tooDeep']);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test.each(nests)('lets fifteen nested %s through to the parser', (_what, build) => {
    expect(kindsOf(build(15))).not.toContain('tooDeep');
  });

  test('accepts the limit and refuses one more', () => {
    const nest = (n: number): string => `${'('.repeat(n)}1${')'.repeat(n)}`;
    expect(kindsOf(nest(DEPTH_LIMIT))).toEqual([]);
    expect(kindsOf(nest(DEPTH_LIMIT + 1))).toEqual(['tooDeep']);
    expect(kindsOf('1'.padEnd(LENGTH_LIMIT))).toEqual([]);
    expect(kindsOf('1'.padEnd(LENGTH_LIMIT + 1))).toEqual(['tooLong']);
  });

  test.each([
    ['sums', 'a+'],
    ['differences of shares', '5%-'],
    ['products of powers', 'a^2*'],
    ['implied products of powers', 'a^2 '],
    ['signed sums', '-a+'],
    ['differences after calls', 'f.a-(a)-'],
    ['comparisons', 'a<'],
  ])('accepts long flat %s', (_what, piece) => {
    expect(kindsOf(`${piece.repeat(3990 / piece.length)}a`)).toEqual([]);
  });

  test('accepts many arguments that are choices', () => {
    expect(kindsOf(`max(${'a?1:2,'.repeat(200)}3)`)).toEqual([]);
  });

  test('leaves trees that every walk can hold, also where formulas are put into formulas', () => {
    const parsed = parseExpression(`${'a+'.repeat(1990)}a`);
    if ('faults' in parsed) throw new Error('expected a tree');
    let { expression } = parsed;
    for (let level = 0; level < 20; level += 1) {
      const inner = expression;
      let isFirst = true;
      expression = specialise(parsed.expression, () => {
        const found = isFirst ? inner : 1;
        isFirst = false;
        return found;
      });
    }
    expect(evaluate(expression, () => 1)).toBe(1991 + 20 * 1990);
    expect(specialise(expression, () => 1)).toMatchObject({ value: 1991 + 20 * 1990 });
    expect(inferDimension(expression, () => undefined).faults).toEqual([]);
    expect(namesIn(expression)).toEqual(new Set(['a']));
  });

  test('walks the shared middles of nested chained comparisons once', () => {
    const parsed = parseExpression(`${'0<('.repeat(60)}a${')<1'.repeat(60)}`);
    if ('faults' in parsed) throw new Error('expected a tree');
    const { expression } = parsed;
    const start = performance.now();
    expect(namesIn(expression)).toEqual(new Set(['a']));
    expect(isPredicate(expression)).toBe(true);
    expect(inferDimension(expression, () => undefined).faults).toEqual([]);
    expect([0, 1]).toContain(evaluate(expression, () => 0.5));
    expect(specialise(expression, () => undefined)).toBe(expression);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('answers any sequence of signs with a tree or with faults', () => {
    const tokens = fc.constantFrom(
      ...[
        'a',
        'b.c',
        '2',
        '0.5e3',
        '25 %',
        '%',
        'and',
        'not',
        'mod',
        'to',
        'in',
        'min',
        'constructor',
        '__proto__',
      ],
      ...[
        '+',
        '-',
        '*',
        '/',
        '^',
        '.',
        '?',
        ':',
        '?.',
        '??',
        '(',
        ')',
        '[',
        ']',
        '{',
        '}',
        ',',
        ';',
        '=',
        '==',
        '<',
      ],
      ...[
        '!',
        "'",
        '"',
        '#',
        '\\',
        '\n',
        ' ',
        '0x',
        '1:',
        '年',
        '\u{1D400}',
        '\uD835',
        '$',
        '~',
        '&',
        '|',
        '@',
      ],
    );
    const texts = fc.oneof(
      fc.array(tokens, { maxLength: 12 }).map((list) => list.join('')),
      fc.array(tokens, { maxLength: 12 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseExpression(text);
        if ('faults' in parsed) {
          expect(parsed.faults.length).toBeGreaterThan(0);
          for (const fault of parsed.faults) {
            if ('at' in fault) expect(fault.at).toBeGreaterThanOrEqual(0);
            if ('at' in fault) expect(fault.at).toBeLessThanOrEqual(text.length);
          }
        } else {
          expect(evaluate(parsed.expression, () => 1)).toBeTypeOf('number');
        }
      }),
      { seed: 20180926, numRuns: 5000 },
    );
  });
});
