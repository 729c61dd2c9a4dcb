import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/quantity/expression.ts';
import type { ExpressionFault } from '../../src/quantity/expression-fault.ts';
import { FUNCTIONS } from '../../src/quantity/function-table.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';

/** `b` would be the unit bit. */
const isLetter = (name: string): boolean => /^[a-d]$/.test(name);

/** The tree of a text as a fully bracketed text of its own; numbers in base units. */
function shape(text: string | number, isName = isLetter): string {
  const parsed = parseExpression(text, isName);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return write(parsed.expression);
}

function write(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'unary':
      return `${expression.operation}(${write(expression.operand)})`;
    case 'binary':
      return `${expression.operation}(${write(expression.left)}, ${write(expression.right)})`;
    case 'if':
      return `if(${write(expression.condition)}, ${write(expression.yes)}, ${write(expression.no)})`;
    case 'call':
      return expression.kernel.name;
  }
}

function faultsOf(text: string | number): readonly ExpressionFault[] {
  const parsed = parseExpression(text);
  return 'faults' in parsed ? parsed.faults : [];
}

describe('parseExpression', () => {
  test.each([
    ['surplus * autoShare', 'multiply(surplus, autoShare)'],
    ['-walkOutCost', 'negate(walkOutCost)'],
    ['+x', 'x'],
    ['a - b - c', 'subtract(subtract(a, b), c)'],
    ['a^b^c', 'power(a, power(b, c))'],
    ['-a^2', 'negate(power(a, 2))'],
    ['aThr*fatigue^threats', 'multiply(aThr, power(fatigue, threats))'],
    [
      'hLow + (hHigh-hLow)*(step-1)/(NT-1)',
      'add(hLow, divide(multiply(subtract(hHigh, hLow), subtract(step, 1)), subtract(NT, 1)))',
    ],
    ['at.SUMMIT ? lSummit : l0', 'if(at.SUMMIT, lSummit, l0)'],
    ['a ? 1 : b ? 2 : 3', 'if(a, 1, if(b, 2, 3))'],
    ['elapsed.negotiation >= 4 months', 'greaterEqual(elapsed.negotiation, 10519200)'],
    ['negotiation.talks and not tariff.imposed', 'and(negotiation.talks, not(tariff.imposed))'],
    ['a or b xor c and d', 'or(a, xor(b, and(c, d)))'],
    ['0.4 < dealShare < 0.97', 'and(less(0.4, dealShare), less(dealShare, 0.97))'],
    ['1 <= a < b <= 9', 'and(and(lessEqual(1, a), less(a, b)), lessEqual(b, 9))'],
    ['a == 1 and b != 2', 'and(equal(a, 1), unequal(b, 2))'],
    [
      '(until.DEADLINE >= 0 and until.DEADLINE < 3 ? mDead : 1)',
      'if(and(greaterEqual(until.DEADLINE, 0), less(until.DEADLINE, 3)), mDead, 1)',
    ],
    ['min(a, b, c)', 'min(min(a, b), c)'],
    ['max(a)', 'a'],
    ['log(a)', 'log(a)'],
    ['log(a, b)', 'divide(log(a), log(b))'],
    ['mod(a, 3)', 'mod(a, 3)'],
    ['a mod 3', 'mod(a, 3)'],
    ['pow(a, 3)', 'power(a, 3)'],
    ['sqrt(abs(sign(a)))', 'sqrt(abs(sign(a)))'],
    ['true and not false', 'and(1, not(0))'],
    ['2 a b', 'multiply(multiply(2, a), b)'],
    ['1/4', '0.25'],
    ['1/0', 'divide(1, 0)'],
    ['-3', '-3'],
    ['1e-3', '0.001'],
    ['  a\n', 'a'],
    ['\n  a + b', 'add(a, b)'],
    ['(a\n + b)', 'add(a, b)'],
    [0.25, '0.25'],
  ])('reads %s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test.each([
    ['25 %', '0.25'],
    ['25%', '0.25'],
    ['2.5 % + 25 %', 'add(0.025, 0.25)'],
    ['.5 %', '0.005'],
    ['1e1 %', '0.1'],
    ['-5 %', '-0.05'],
    ['(80 %)', '0.8'],
    ['a < 5 % and b > 1 %', 'and(less(a, 0.05), greater(b, 0.01))'],
    ['a ? 5 % : 6 %', 'if(a, 0.05, 0.06)'],
    ['min(5 %, 6 %)', 'min(0.05, 0.06)'],
    ['25 % * surplus', 'multiply(0.25, surplus)'],
    ['surplus / 25 %', 'divide(surplus, 0.25)'],
    ['100 + 5 %', 'add(100, 0.05)'],
    ['2^50 %', 'power(2, 0.5)'],
  ])('reads %s as a share', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test.each([
    ['surplus % 3', 8],
    ['l0 %', 3],
    ['7 % 3', 2],
    ['  7 % 3', 4],
    ['5 % surplus', 2],
    ['5 % (a)', 2],
    ['5 % %', 4],
    ['(a) %', 4],
    ['%', 0],
  ])('refuses the per cent sign in %j', (text, at) => {
    expect(faultsOf(text)).toEqual([{ kind: 'perCent', at }]);
  });

  test('reads a literal with its unit as one quantity', () => {
    const parsed = parseExpression('7 trillion JPY/year');
    expect(parsed).toMatchObject({ expression: { kind: 'number', value: 7e12 / 31_557_600 } });
  });

  test('reads the names of a scenario before units', () => {
    expect(shape('2 m')).toBe('2');
    expect(shape('2 m', (name) => name === 'm')).toBe('multiply(2, m)');
  });

  test('reads dotted names of more than four parts only where they are known', () => {
    const name = 'autos.value.japan.change.again';
    expect(shape('2 * autos.value.japan.change')).toBe('multiply(2, autos.value.japan.change)');
    expect(faultsOf(`2 * ${name}`)).toEqual([{ kind: 'forbidden', construct: 'propertyAccess', text: name }]);
    expect(shape(`2 * ${name}`, (each) => each === name)).toBe(`multiply(2, ${name})`);
  });

  test.each([
    ['a = 1', 'assignment', '='],
    ['a.b = 1', 'assignment', '='],
    ['f(x) = x', 'functionDefinition', 'f('],
    ['a.b.c.d.e', 'propertyAccess', 'a.b.c.d.e'],
    ['(a).b', 'propertyAccess', '.b'],
    ['a?.b', 'propertyAccess', '.b'],
    ['a.constructor', 'propertyAccess', 'a.constructor'],
    ['constructor.a', 'propertyAccess', 'constructor.a'],
    ['constructor', 'propertyAccess', 'constructor'],
    ['__proto__', 'propertyAccess', '__proto__'],
    ['a.__proto__', 'propertyAccess', 'a.__proto__'],
    ['a.prototype', 'propertyAccess', 'a.prototype'],
    ['a.b(1)', 'propertyAccess', 'a.b('],
    ['abs?.(1)', 'propertyAccess', '('],
    ['a["constructor"]', 'index', '['],
    ['a[1]', 'index', '['],
    ['[1, 2]', 'list', '['],
    ['[1, 2; 3, 4]', 'list', '['],
    ['{a: 1}', 'object', '{'],
    ['"text"', 'text', '"text"'],
    ["'text'", 'text', '"text"'],
    ['1; 2', 'block', ';'],
    ['1\n2', 'block', ';'],
    ['1:3', 'range', ':'],
    ['a to b', 'conversion', 'to'],
    ['a in b', 'conversion', 'in'],
    ['3 in', 'operator', 'in'],
    ['a!', 'operator', '!'],
    ["a'", 'operator', "'"],
    ['a & b', 'operator', '&'],
    ['a | b', 'operator', '|'],
    ['a ^| b', 'operator', '^|'],
    ['~a', 'operator', '~'],
    ['a << 2', 'operator', '<<'],
    ['a >>> 2', 'operator', '>>>'],
    ['a .* b', 'operator', '.*'],
    ['a ?? b', 'operator', '??'],
    ['1 + and', 'operator', 'and'],
    ['a # b', 'comment', '# b'],
    ['null', 'nothing', 'null'],
    ['undefined', 'nothing', 'undefined'],
  ])('refuses %j', (text, construct, sign) => {
    expect(faultsOf(text)).toEqual([{ kind: 'forbidden', construct, text: sign }]);
  });

  test.each([
    'import',
    'createUnit',
    'evaluate',
    'parse',
    'random',
    'toString',
    'valueOf',
    'derivative',
    'f',
  ])('refuses to call %s', (name) => {
    expect(faultsOf(`${name}(1)`)).toEqual([{ kind: 'unknownFunction', name }]);
  });

  test('tells every fault of an expression', () => {
    expect(faultsOf('import("fs") + sqr(2) + a.b.c.d.e').map((fault) => fault.kind)).toEqual([
      'unknownFunction',
      'unknownFunction',
      'forbidden',
    ]);
  });

  test('names the function that a mistyped one is near to', () => {
    expect(faultsOf('sqr(2)')).toEqual([{ kind: 'unknownFunction', name: 'sqr', nearest: 'sqrt' }]);
    expect(faultsOf('Min(2, 3)')).toEqual([{ kind: 'unknownFunction', name: 'Min', nearest: 'min' }]);
  });

  test.each([
    ['sqrt()', '1', 0],
    ['round(1.25, 1)', '1', 2],
    ['mod(3)', '2', 1],
    ['log()', '1-2', 0],
    ['log(1, 2, 3)', '1-2', 3],
    ['min()', '1+', 0],
  ])('counts the arguments of %s', (text, expected, received) => {
    expect(faultsOf(text)).toEqual([
      { kind: 'argumentCount', name: text.slice(0, text.indexOf('(')), expected, received },
    ]);
  });

  test('accepts every function of the list', () => {
    for (const [name, meaning] of FUNCTIONS) {
      expect(faultsOf(meaning.kind === 'binary' ? `${name}(a, b)` : `${name}(a)`)).toEqual([]);
    }
  });

  test.each([
    ['after 2019-07-21', [{ kind: 'bareDate', text: '2019-07-21', at: 6 }]],
    ['1e999', [{ kind: 'notFinite', text: 'Infinity' }]],
    ['NaN', [{ kind: 'notFinite', text: 'NaN' }]],
    [Number.NaN, [{ kind: 'notFinite', text: 'NaN' }]],
    ['', [{ kind: 'empty' }]],
    [' \n', [{ kind: 'empty' }]],
    ['(a', [{ kind: 'unbalanced', at: 0 }]],
    ['min(a', [{ kind: 'unbalanced', at: 3 }]],
    ['a)', [{ kind: 'unbalanced', at: 1 }]],
    ['(a]', [{ kind: 'unbalanced', at: 2 }]],
  ])('explains %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test.each([
    ['2 +', 3],
    ['a // b', 3],
    ['  a // b', 5],
    ['25 % + 5 % // b', 12],
    ['a ? b', 5],
    ['a , b', 2],
    ['1 ＋ 2', 2],
  ])('says where %j breaks off', (text, at) => {
    expect(faultsOf(text)).toMatchObject([{ kind: 'syntax', at }]);
  });

  test('gives a mathjs wording without its character number', () => {
    expect(faultsOf('2 +')).toEqual([{ kind: 'syntax', detail: 'Unexpected end of expression', at: 3 }]);
  });
});
