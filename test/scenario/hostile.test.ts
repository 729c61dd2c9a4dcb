import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors, type Problem, ProblemError } from '../../src/core/problem.ts';
import { readScenario, type ScenarioFiles } from '../../src/scenario/read-scenario.ts';
import { compile } from '../../src/study/compile.ts';
import { fileText, memoryFiles, study } from '../engine.ts';
import { talks } from './marked.ts';

/** Reads, binds and compiles a text; whatever is thrown fails the test. */
async function tell(
  text: string,
  files: ScenarioFiles = memoryFiles({ 'main.yaml': text }),
): Promise<readonly Problem[]> {
  return compile(await readScenario('main.yaml', files)).problems;
}

const formula = (text: string): string => talks({ formulas: `formulas:\n  pace: ${JSON.stringify(text)}` });

/** Nothing below may take longer; most take a hundredth. */
const PATIENCE_MS = 8000;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['no YAML', '{{{: ]]] \u0000 %%%'],
  ['binary', String.fromCharCode(...Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256))],
  [
    'an alias bomb',
    `parley: 1\na: &a [x, x]\n${Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [${at === 0 ? '*a' : `*b${at - 1}`}, ${at === 0 ? '*a' : `*b${at - 1}`}]`).join('\n')}\n`,
  ],
  ['an anchor within itself', 'parley: 1\nnotes: &a { b: *a }\n'],
  ['brackets 40,000 deep', `parley: 1\ntitle: ${'['.repeat(40_000)}\n`],
  ['closed brackets 40,000 deep', `parley: 1\ntitle: ${'['.repeat(40_000)}${']'.repeat(40_000)}\n`],
  ['braces 40,000 deep', `parley: 1\ntitle: ${'{a: '.repeat(40_000)}\n`],
  ['dashes 20,000 deep', `${'- '.repeat(20_000)}x\n`],
  [
    'keys 1,000 deep by indentation',
    Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}k:`).join('\n'),
  ],
  [
    'a map of 100,000 keys',
    `parley: 1\n${Array.from({ length: 40_000 }, (_, at) => `k${at}: 1`).join('\n')}\n`,
  ],
  ['a list of 100,000 items', `parley: 1\ntitle: [${'1,'.repeat(100_000)}]\n`],
  ['600 KB', `parley: 1\ntitle: ${'x'.repeat(600 * 1024)}\n`],
  ['__proto__', 'parley: 1\n__proto__: { polluted: true }\n'],
  [
    '__proto__ deep inside',
    talks({ notes: 'notes: { a: { en: x, ja: y, __proto__: { polluted: true } } }' }),
  ],
  ['constructor and prototype', 'parley: 1\nconstructor: { prototype: { polluted: true } }\n'],
  ['constructor as a state', talks().replace('hit: {', 'constructor: {')],
  ['toString as a region', talks({ chart: 'chart: { toString: { initial: a, states: { b: {} } } }' })],
  ['a number for each section', 'parley: 1\ntitle: 1\nclock: 2\nchart: 3\nmoves: 4\noutcomes: 5\n'],
  ['null for each section', 'parley: 1\ntitle:\nclock:\nchart:\nmoves:\noutcomes:\n'],
  ['no state', talks({ chart: 'chart: { talks: { initial: open, states: {} } }' })],
  ['no region', talks({ chart: 'chart: {}' })],
  ['not a number', talks({ clock: 'clock: { step: 1 month, steps: .nan }' })],
  ['minus infinity', talks({ clock: 'clock: { step: 1 month, steps: -.inf }' })],
  ['no step', talks({ clock: 'clock: { step: 1 month, steps: 0 }' })],
  ['fewer steps than none', talks({ clock: 'clock: { step: 1 month, steps: -5 }' })],
  ['a million steps', talks({ clock: 'clock: { step: 1 month, steps: 1000000 }' })],
  ['steps beyond all integers', talks({ clock: 'clock: { step: 1 month, steps: 1e300 }' })],
  [
    'a step of ten thousand years',
    talks({ clock: 'clock: { start: 2018-01-01, step: 10000 years, steps: 100 }' }),
  ],
  ['the year 9999', talks({ clock: 'clock: { start: 9999-12-01, step: 1 year, steps: 500, report: 12 }' })],
  [
    'a date a billion years on',
    talks({ calendar: 'calendar: { VOTE: { date: 2018-11-06 + 1000000000 years } }' }),
  ],
  [
    'a date a billion years ago',
    talks({ calendar: 'calendar: { VOTE: { date: 2018-11-06 - 1000000000 years } }' }),
  ],
  [
    'a duration beyond all numbers',
    talks({ calendar: `calendar: { VOTE: { date: 2018-11-06 + ${'9'.repeat(400)} days } }` }),
  ],
  [
    'a counter up to 1e300',
    talks({ counters: 'counters: { rounds: { counts: AGREE, max: 1e300 } }', more: 'nonsense: 1' }),
  ],
  ['parentheses ten thousand deep', formula(`${'('.repeat(10_000)}1${')'.repeat(10_000)}`)],
  ['minus signs ten thousand deep', formula(`${'-'.repeat(10_000)}1`)],
  ['a sum of 100,000 terms', formula(Array.from({ length: 100_000 }, () => '1').join('+'))],
  ['import', formula('import({ x: 1 })')],
  ['createUnit', formula('createUnit("foo")')],
  ['evaluate', formula('evaluate("1+1")')],
  ['parse', formula('parse("1+1").compile()')],
  ['a function definition', formula('f(x) = x^2')],
  ['an assignment', formula('a = 5')],
  ['the constructor of a function', formula('max.constructor("return process")()')],
  ['the constructor by index', formula('max["constructor"]')],
  ['__proto__ in a formula', formula('__proto__')],
  ['a bare date', formula('2019-07-21')],
  ['an emoji', formula('😀 + 1')],
  [
    'a chain of 300 formulas that ends in itself',
    talks({
      formulas: `formulas:\n${Array.from({ length: 300 }, (_, at) => `  f${at}: f${(at + 1) % 300} + 1`).join('\n')}`,
    }),
  ],
];

describe('a hostile file', () => {
  test.each(HOSTILE)('%s: gives problems, and soon', async (_what, text) => {
    const start = performance.now();
    const problems = await tell(text);
    expect(hasErrors(problems)).toBe(true);
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  });

  test('does not reach the prototype of objects', async () => {
    for (const [, text] of HOSTILE) if (text.includes('polluted')) await tell(text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('with a thousand mistakes tells of all of them', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => `  f${at}: unknown${at}`).join('\n');
    expect(await tell(talks({ formulas: `formulas:\n${many}` }))).toHaveLength(1000);
  });

  test('cannot make the reader open what lies outside', async () => {
    const opened: string[] = [];
    const files: ScenarioFiles = {
      read: async (name) => {
        opened.push(name);
        return name === 'folder/main.yaml' ? 'extends: ../../etc/passwd\n' : 'missing';
      },
    };
    await readScenario('folder/main.yaml', files);
    expect(opened).toEqual(['folder/main.yaml']);
  });
});

test('three mistakes of different kinds are told at once', async () => {
  const text = talks({
    parameters: 'parameters: { speed: { value: 1 JPY + 1 USD } }',
    outcomes: 'outcomes: { deal: { when: talks.agred } }',
    more: 'meazures: {}',
  });
  const rules = (await tell(text)).map(({ rule }) => rule);
  expect(rules.toSorted()).toEqual(['no-provenance', 'unit-mismatch', 'unknown-key', 'unknown-name']);
});

describe('a scenario with random slips', () => {
  const texts = [
    fileText('scenarios/minimal.yaml'),
    talks({
      calendar: 'calendar: { VOTE: { date: 2018-11-06 } }',
      counters: 'counters: { rounds: { counts: [AGREE], max: 3 } }',
    }),
  ];
  const scraps = [
    '',
    ' ',
    '\n',
    ':',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    '#',
    '-',
    '0',
    '9',
    '.',
    '%',
    '!',
    '&',
    '*',
    '(',
    ')',
    'e',
    'null',
    'true',
    '\t',
  ];
  const slip = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    cut: fc.integer({ min: 0, max: 3 }),
    put: fc.constantFrom(...scraps),
  });

  test('is read, told about or run, and never breaks down', async () => {
    let sound = 0;
    let faulty = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(slip, { minLength: 1, maxLength: 2 }),
        async (text, slips) => {
          const slipped = slips.reduce((all, { at, cut, put }) => {
            const from = Math.floor(at * all.length);
            return all.slice(0, from) + put + all.slice(from + cut);
          }, text);
          const { compiled, problems } = compile(
            await readScenario('main.yaml', memoryFiles({ 'main.yaml': slipped })),
          );
          const lines = slipped.split('\n');
          for (const { place } of problems) {
            expect(place === undefined || place.line <= lines.length + 1).toBe(true);
          }
          if (compiled === undefined) {
            expect(hasErrors(problems)).toBe(true);
            faulty += 1;
            return;
          }
          sound += 1;
          try {
            study(compiled);
          } catch (error) {
            // Odds that are no probabilities are the one thing that only shows while computing.
            expect(error).toBeInstanceOf(ProblemError);
          }
        },
      ),
      { seed: 404, numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(3);
    expect(faulty).toBeGreaterThan(40);
  });
});
