import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/column/column.ts';
import type { Register } from '../../src/column/program.ts';
import { ProgramBuilder } from '../../src/column/program-builder.ts';
import { createRegisters, runProgram } from '../../src/column/run-program.ts';
import type { Expression } from '../../src/quantity/expression.ts';
import { lower } from '../../src/quantity/lower.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { evaluate, specialise } from '../../src/quantity/specialise.ts';

// Full mathjs, which nobody here wrote.
const math = create(all!, { predictable: true });

// mathjs forgives rounding errors where it compares and rounds down; ours is exact, so the exact ones take their place.
const tolerant = create(all!, { predictable: true });
const floor = (x: number | boolean): number => Math.floor(Number(x));
math.import(
  {
    floor,
    ceil: (x: number | boolean) => Math.ceil(Number(x)),
    mod: (x: number, y: number) => (Number(y) === 0 ? Number(x) : x - y * floor(x / y)),
    equal: (x: number, y: number) => Number(x) === Number(y),
    unequal: (x: number, y: number) => Number(x) !== Number(y),
    smaller: (x: number, y: number) => x < y,
    smallerEq: (x: number, y: number) => x <= y,
    larger: (x: number, y: number) => x > y,
    largerEq: (x: number, y: number) => x >= y,
  },
  { override: true },
);

/** One expression in both dialects: they differ in per cents only. */
interface Both {
  readonly ours: string;
  readonly theirs: string;
}

/** To mathjs the units are given as plain numbers. */
const UNITS = { million: 1e6, months: 2_629_800, year: 31_557_600 };

const NAMES = ['x', 'y', 'state.on', 'state.off'] as const;
type Values = Readonly<Record<(typeof NAMES)[number], number>>;

function same(text: string): Both {
  return { ours: text, theirs: text };
}

function join(parts: readonly (string | Both)[]): Both {
  const both = parts.map((part) => (typeof part === 'string' ? same(part) : part));
  return { ours: both.map((each) => each.ours).join(''), theirs: both.map((each) => each.theirs).join('') };
}

const numbers = fc
  .oneof(fc.nat(12), fc.constantFrom(0.5, 0.25, 1.5, 2.75, 100))
  .map((value) => same(String(value)));
const literals = fc.oneof(
  { weight: 4, arbitrary: numbers },
  numbers.map(({ ours }) => ({ ours: `${ours} %`, theirs: `(${ours}/100)` })),
  numbers.map(({ ours }) => same(`${ours} million`)),
  numbers.map(({ ours }) => same(`(${ours} months/year)`)),
  fc.constantFrom('true', 'false').map(same),
);
const names = fc.constantFrom(...NAMES).map(same);
const atoms = fc.oneof(literals, names);

/** mathjs cannot read a bare choice in the first branch of a choice, and so neither can we. */
function choiceInBrackets(branch: Both): Both {
  return branch.ours.includes('?') ? join(['(', branch, ')']) : branch;
}

/** What IEEE arithmetic defines to the last bit, so that comparisons cannot fall apart. */
const { exact } = fc.letrec<{ exact: Both }>((tie) => {
  const part = tie('exact');
  const bracketed = fc
    .tuple(part, fc.boolean())
    .map(([each, brackets]) => (brackets ? join(['(', each, ')']) : each));
  const operator = fc.constantFrom(
    ...['+', '-', '*', '/', ' mod ', '==', '!=', '<', '<=', '>', '>=', ' and ', ' or ', ' xor '],
  );
  const call = fc.constantFrom('abs', 'sign', 'floor', 'ceil', 'round', 'sqrt', 'min', 'max');
  return {
    exact: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'exact' },
      atoms,
      fc.tuple(bracketed, operator, bracketed).map(join),
      fc
        .tuple(bracketed, fc.constantFrom('<', '<='), bracketed, fc.constantFrom('<', '>'), bracketed)
        .map(join),
      fc.tuple(fc.constantFrom('-', '+', '- -'), bracketed).map(join),
      // Beside any other operator than these, `not` needs brackets.
      part.map((each) => join(['(not (', each, '))'])),
      fc
        .tuple(atoms, fc.constantFrom(' and not ', ' or not ', ' xor not '), names)
        .map((parts) => join(['(', ...parts, ')'])),
      fc
        .tuple(bracketed, part, part)
        .map(([condition, yes, no]) => join([condition, ' ? ', choiceInBrackets(yes), ' : ', no])),
      fc.tuple(call, part).map(([name, each]) => join([name, '(', each, ')'])),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(part, { minLength: 2, maxLength: 4 }))
        .map(([name, each]) =>
          join([name, '(', ...each.flatMap((item, i) => (i === 0 ? [item] : [', ', item])), ')']),
        ),
      fc.tuple(part, part).map(([a, b]) => join(['mod(', a, ', ', b, ')'])),
    ),
  };
});

const small = fc.oneof(
  literals.filter(({ ours }) => !ours.includes('million')),
  fc.constantFrom('x', 'y').map(same),
);
/** mathjs takes the real root of a negative number if the exponent is near a fraction with an odd denominator. */
const exponents = small.filter(({ ours }) => !/%|months/.test(ours));
const transcendental = fc.oneof(
  fc
    .tuple(fc.constantFrom('exp', 'expm1', 'log', 'log1p', 'log2', 'log10'), small)
    .map(([name, a]) => join([name, '(', a, ')'])),
  fc.tuple(small, small).map(([a, base]) => join(['log(', a, ', ', base, ')'])),
  fc.tuple(small, exponents).map(([a, b]) => join(['pow(', a, ', ', b, ')'])),
  fc.tuple(fc.constantFrom('', '-'), small, fc.constantFrom('^', '^-', ' ^ '), exponents).map(join),
  fc
    .tuple(small, fc.constantFrom('2', '0.5', '-1'), fc.constantFrom('2', '3'))
    .map(([a, b, c]) => join([a, '^', b, '^', c])),
);
/** Products and choices of what is rounded differently by different libraries; nothing that cancels. */
const smooth = fc.oneof(
  transcendental,
  fc.tuple(transcendental, fc.constantFrom('*', '/'), transcendental).map(join),
  fc
    .tuple(exact, transcendental, transcendental)
    .map(([when, yes, no]) => join(['(', when, ') ? ', yes, ' : ', no])),
);

const draws = fc.integer({ min: -1280, max: 1280 }).map((value) => value / 64);
const worlds: fc.Arbitrary<readonly Values[]> = fc.array(
  fc.record({
    x: fc.oneof(draws, fc.constantFrom(0, 1, 2, -1, 0.5)),
    y: fc.oneof(draws, fc.integer({ min: -3, max: 3 })),
    'state.on': fc.constantFrom(0, 1),
    'state.off': fc.constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 5 },
);

function oracle(text: string, values: Values): number {
  const state = { on: values['state.on'] === 1, off: values['state.off'] === 1 };
  return Number(math.evaluate(text, { ...UNITS, x: values.x, y: values.y, state }));
}

function parse(text: string): Expression {
  const parsed = parseExpression(text);
  if ('faults' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.expression;
}

function valueIn(values: Values, name: string): number {
  const found = new Map(Object.entries(values)).get(name);
  if (found === undefined) throw new Error(`expected one of ${NAMES.join(', ')}, received ${name}`);
  return found;
}

/** The expression's column over the worlds. */
function runColumns(expression: Expression, rows: readonly Values[]): Column {
  const builder = new ProgramBuilder();
  const result: Register = lower(expression, builder, (name) =>
    builder.input((NAMES as readonly string[]).indexOf(name)),
  );
  const program = builder.build();
  const registers = createRegisters(program, rows.length);
  const inputs = NAMES.map((name) => Float64Array.from(rows, (values) => values[name]));
  runProgram(program, inputs, rows.length, registers);
  return registers[result]!;
}

function isClose(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** Checks one expression in one list of worlds, all ways of computing it against mathjs. */
function compare(
  { ours, theirs }: Both,
  rows: readonly Values[],
  agree: (a: number, b: number) => boolean,
): void {
  const expression = parse(ours);
  const column = runColumns(expression, rows);
  const someKnown = (values: Values) => (name: string) =>
    name === 'x' || name === 'state.on' ? valueIn(values, name) : undefined;
  for (const [row, values] of rows.entries()) {
    const expected = oracle(theirs, values);
    const partly = specialise(expression, someKnown(values));
    const wholly = specialise(expression, (name) => valueIn(values, name));
    const results = {
      evaluated: evaluate(expression, (name) => valueIn(values, name)),
      specialised: wholly.kind === 'number' ? wholly.value : undefined,
      specialisedInTwo: evaluate(partly, (name) => valueIn(values, name)),
      column: column[row],
      columnOfSpecialised: runColumns(partly, rows)[row],
    };
    for (const [way, result] of Object.entries(results)) {
      if (result === undefined || !agree(result, expected)) {
        throw new Error(`${ours} with ${JSON.stringify(values)}: ${way} gives ${result}, mathjs ${expected}`);
      }
    }
  }
}

describe('expressions', () => {
  test.each([
    ...['floor(2.5)', 'floor(-2.5)', 'ceil(2.5)', 'ceil(-2.5)', 'round(2.5)', 'round(-2.5)', 'round(2.4)'],
    ...[
      'mod(7, 3)',
      'mod(-7, 3)',
      'mod(7, -3)',
      'mod(7, 0)',
      '7 mod 2.5',
      '2 < 3',
      '3 <= 3',
      '2 == 3',
      '2 != 3',
    ],
    ...[
      '3 > 2 > 1',
      '1 < 3 < 2',
      '2^3^2',
      '-2^2',
      '2^-1',
      '1/2 x',
      '6/2(1 + 2)',
      '1 - 2 - 3',
      '8/4/2',
      '2 x^2',
    ],
    ...[
      '(not 0) + 1',
      'not (2 == 0)',
      '1 and not 0 or not 1',
      '1 or 0 and 0',
      '1 xor 1 or 1',
      '0 ? 1 : 0 ? 2 : 3',
      '1 < 2 == true',
      '-x ? 1 : 2',
    ],
  ])('agree with untouched mathjs on %s', (text) => {
    expect(evaluate(parse(text), () => 5)).toBe(Number(tolerant.evaluate(text, { x: 5 })));
  });

  test('agree with mathjs bit for bit where arithmetic is exact', () => {
    const agree = (a: number, b: number): boolean => Object.is(a, b) || a === b;
    fc.assert(
      fc.property(exact, worlds, (both, rows) => compare(both, rows, agree)),
      { seed: 20180926, numRuns: 3000 },
    );
  });

  test('agree with mathjs to twelve digits where libraries round differently', () => {
    fc.assert(
      fc.property(smooth, worlds, (both, rows) => compare(both, rows, isClose)),
      { seed: 20180926, numRuns: 3000 },
    );
  });

  test('are generated with all operations that the language has', () => {
    const texts = [
      ...fc.sample(exact, { seed: 1, numRuns: 500 }),
      ...fc.sample(smooth, { seed: 1, numRuns: 200 }),
    ];
    const seen = new Set(texts.flatMap(({ ours }) => ours.match(/[a-z]+[0-9]*p?|[^\w\s().]+/g) ?? []));
    for (const sign of [
      '+',
      '-',
      '*',
      '/',
      '^',
      '%',
      '?',
      '==',
      'xor',
      'not',
      'mod',
      'round',
      'log1p',
      'months',
    ]) {
      expect([...seen].some((each) => each.includes(sign))).toBe(true);
    }
    expect(texts.length).toBe(700);
  });
});
