import { describe, expect, test } from 'vitest';
import { type Place, type Problem, problem, type Rule } from '../../src/core/problem.ts';
import { distinctProblems, formatProblems, problemsJson, problemText } from '../../src/report/problems.ts';
import { en } from '../../src/report/text/en.ts';
import { ja } from '../../src/report/text/ja.ts';
import { displayWidth } from '../../src/report/width.ts';
import { ASCII, COLOURED, PLAIN } from './plain-style.ts';
import { sampleFacts } from './sample-facts.ts';

const rules = Object.keys(sampleFacts) as Rule[];
const at = (file: string, line: number, column: number, length: number): Place => ({
  file,
  line,
  column,
  length,
});
const sample = (rule: Rule, place?: Place): Problem => problem(rule, place, sampleFacts[rule]);

describe('every rule', () => {
  test.each(rules)('%s has a sentence in both languages', (rule) => {
    for (const catalogue of [en, ja]) {
      const { summary, expected, received, advice } = problemText(sample(rule), catalogue);
      for (const text of [summary, expected, received, advice]) {
        if (text === undefined) continue;
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|\[object|NaN|[.。]$/);
      }
    }
  });

  test.each(rules)('%s is told in Japanese to Japanese readers', (rule) => {
    expect(problemText(sample(rule), ja).summary).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});

describe('formatProblems', () => {
  const source = 'parley: 1\nparameters:\n  autoTarif: { value: 15 % }\n';
  const place = at('variants/soft.yaml', 3, 3, 9);
  const sources = new Map([
    ['variants/soft.yaml', source],
    ['base.yaml', ''],
  ]);

  test('shows place, line, marker, nearest name and a closing count', () => {
    expect(formatProblems([sample('unknown-name', place)], sources, en, PLAIN)).toBe(
      [
        'variants/soft.yaml:3:3  error  unknown-name',
        '   3 |   autoTarif: { value: 15 % }',
        '     |   ^^^^^^^^^ no parameter is called autoTarif',
        '     = nearest: autoTariff (base.yaml:31:3)',
        '1 error, 0 warnings in 2 files',
        '',
      ].join('\n'),
    );
  });

  test('does the same in Japanese', () => {
    expect(formatProblems([sample('unknown-name', place)], sources, ja, PLAIN)).toBe(
      [
        'variants/soft.yaml:3:3  エラー  unknown-name',
        '   3 |   autoTarif: { value: 15 % }',
        '     |   ^^^^^^^^^ autoTarif というパラメーターはありません',
        '     = もしかして: autoTariff（base.yaml:31:3）',
        '2ファイルに、エラー1件、警告0件',
        '',
      ].join('\n'),
    );
  });

  test('puts the marker under full-width characters', () => {
    const text = '  題名: 日米貿易協議, titel: 誤り';
    const found = formatProblems(
      [sample('unknown-key', at('a.yaml', 1, text.indexOf('titel') + 1, 5))],
      new Map([['a.yaml', text]]),
      en,
      PLAIN,
    ).split('\n');
    const line = found[1] ?? '';
    const marker = found[2] ?? '';
    expect(displayWidth(marker.slice(0, marker.indexOf('^')))).toBe(
      displayWidth(line.slice(0, line.indexOf('titel'))),
    );
  });

  test('makes the marker as wide as the marked characters', () => {
    const [, , marker] = formatProblems(
      [sample('unknown-key', at('a.yaml', 1, 1, 2))],
      new Map([['a.yaml', '題名: x']]),
      en,
      PLAIN,
    ).split('\n');
    expect(marker).toMatch(/\| \^{4} /);
  });

  test('cuts a long line around the marked place', () => {
    const text = `key: "${'x'.repeat(200)}" wrong ${'y'.repeat(200)}`;
    const found = formatProblems(
      [sample('unknown-key', at('a.yaml', 1, text.indexOf('wrong') + 1, 5))],
      new Map([['a.yaml', text]]),
      en,
      PLAIN,
    ).split('\n');
    const [, line = '', marker = ''] = found;
    expect(displayWidth(line)).toBeLessThan(100);
    expect(line).toMatch(/\| ….*wrong.*…$/);
    expect(marker.indexOf('^')).toBe(line.indexOf('wrong'));
  });

  test('shows a marked stretch that is longer than the line only as far as it goes', () => {
    const [, line = '', marker = ''] = formatProblems(
      [sample('expression-syntax', at('a.yaml', 1, 5, 500))],
      new Map([['a.yaml', `key: ${'z'.repeat(500)}`]]),
      en,
      PLAIN,
    ).split('\n');
    expect(displayWidth(marker)).toBeLessThanOrEqual(displayWidth(line));
  });

  test('sorts by file, line and column and counts', () => {
    const problems = [
      sample('unreachable-state', at('base.yaml', 1, 1, 1)),
      sample('unknown-key', at('variants/soft.yaml', 3, 9, 1)),
      sample('unknown-name', place),
      sample('file-missing'),
    ];
    const shown = formatProblems(problems, sources, en, PLAIN);
    expect(shown.match(/\b(file-missing|unknown-name|unknown-key|unreachable-state)$/gm)).toEqual([
      'file-missing',
      'unknown-name',
      'unknown-key',
      'unreachable-state',
    ]);
    expect(shown).toContain('3 errors, 1 warning in 2 files');
  });

  test('shows a setting of the command line without a line number', () => {
    const shown = formatProblems(
      [sample('unknown-unit', at('--set extraDuty', 1, 4, 7))],
      new Map([
        ['a.yaml', ''],
        ['--set extraDuty', '15 monthes'],
      ]),
      en,
      PLAIN,
    );
    expect(shown).toBe(
      [
        '--set extraDuty  error  unknown-unit',
        '     | 15 monthes',
        '     |    ^^^^^^^ there is no unit monthes',
        '     = nearest: months',
        '1 error, 0 warnings in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('lets no control character of a file through', () => {
    const shown = formatProblems(
      [sample('unknown-key', at('a\u001b[2J.yaml', 1, 1, 3))],
      new Map([['a\u001b[2J.yaml', 'key: "\u001b[2J\u202e"']]),
      en,
      PLAIN,
    );
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('colours on request without moving anything', () => {
    const plain = formatProblems([sample('unknown-name', place)], sources, en, PLAIN);
    const coloured = formatProblems([sample('unknown-name', place)], sources, en, COLOURED);
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test.each(rules)('%s is ASCII in English where Unicode is missing', (rule) => {
    expect(formatProblems([sample(rule, place)], sources, en, ASCII)).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('says nothing without problems', () => {
    expect(formatProblems([], sources, en, PLAIN)).toBe('');
  });
});

describe('problemsJson', () => {
  test('gives rule, severity, place, facts and message', () => {
    expect(problemsJson([sample('unknown-name', at('a.yaml', 9, 3, 9)), sample('file-missing')], en)).toEqual(
      [
        {
          rule: 'unknown-name',
          severity: 'error',
          file: 'a.yaml',
          line: 9,
          column: 3,
          facts: sampleFacts['unknown-name'],
          message: 'no parameter is called autoTarif',
          nearest: 'autoTariff',
        },
        {
          rule: 'file-missing',
          severity: 'error',
          file: null,
          line: null,
          column: null,
          facts: { file: 'my.yaml' },
          message: 'there is no readable file my.yaml',
        },
      ],
    );
  });
});

describe('distinctProblems', () => {
  test('keeps the first of equal problems', () => {
    const twice = [sample('per-cent'), sample('yaml-alias'), sample('per-cent')];
    expect(distinctProblems(twice).map(({ rule }) => rule)).toEqual(['per-cent', 'yaml-alias']);
  });
});
