import { describe, expect, test } from 'vitest';
import { type Expression, isPredicate, namesIn } from '../../src/quantity/expression.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { evaluate, specialise } from '../../src/quantity/specialise.ts';

function parse(text: string): Expression {
  const parsed = parseExpression(text);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.expression;
}

/** `yes` is 1, `no` is 0, `two` is 2; `x` and `y` stay unknown. */
function lookup(name: string): number | undefined {
  return new Map([
    ['yes', 1],
    ['no', 0],
    ['two', 2],
    ['state.on', 1],
  ]).get(name);
}

describe('specialise', () => {
  test.each([
    ['two * 3 + yes', '7'],
    ['two * x', '2 * x'],
    ['yes ? x : y', 'x'],
    ['no ? x : y', 'y'],
    ['x ? two : y', 'x ? 2 : y'],
    ['no and x', '0'],
    ['x and no', '0'],
    ['yes or x', '1'],
    ['x or yes', '1'],
    ['yes and x > 1', 'x > 1'],
    ['x > 1 or no', 'x > 1'],
    ['yes and x', '1 and x'],
    ['yes xor x', '1 xor x'],
    ['state.on ? 1.25 : 1', '1.25'],
    ['state.on and not no ? 2 x : y', '2 x'],
    ['min(two, 3, x)', 'min(2, x)'],
  ])('turns %s into %s', (before, after) => {
    expect(specialise(parse(before), lookup)).toEqual(parse(after));
  });

  test('leaves what mentions no known name as it is', () => {
    const expression = parse('x * 2 > y ? x : -y');
    expect(specialise(expression, () => undefined)).toBe(expression);
  });

  test('leaves out names of branches not taken', () => {
    expect(namesIn(specialise(parse('no ? a1 : x and (no or y > 1)'), lookup))).toEqual(new Set(['x', 'y']));
  });

  test('puts an expression in the place of a name without looking into it', () => {
    const body = parse('x + two');
    expect(specialise(parse('two * share'), (name) => (name === 'share' ? body : lookup(name)))).toEqual({
      kind: 'binary',
      operation: 'multiply',
      left: parse('2'),
      right: body,
    });
  });

  test('takes NaN for false', () => {
    expect(specialise(parse('log(-1) ? 1 : 2'), lookup)).toEqual(parse('2'));
    expect(specialise(parse('log(-1) and x'), lookup)).toEqual(parse('0'));
  });

  test('specialises a chain of forty doublings once each', () => {
    let doubled: Expression = parse('x');
    for (let level = 0; level < 40; level += 1) {
      const inner = doubled;
      doubled = specialise(parse('f + f'), (name) => (name === 'f' ? inner : undefined));
    }
    expect(evaluate(doubled, () => 1)).toBe(2 ** 40);
    expect(specialise(doubled, () => 1)).toMatchObject({ value: 2 ** 40 });
  });
});

describe('evaluate', () => {
  test('computes with the values given', () => {
    expect(
      evaluate(parse('aThr*fatigue^threats'), (name) => ({ aThr: 0.15, fatigue: 0.75 })[name] ?? 2),
    ).toBeCloseTo(0.084375, 15);
  });

  test('asks only for what decides', () => {
    const asked: string[] = [];
    evaluate(parse('x and y ? z : w'), (name) => {
      asked.push(name);
      return 0;
    });
    expect(asked).toEqual(['x', 'w']);
  });
});

describe('isPredicate', () => {
  const isState = (name: string): boolean => name.includes('.');

  test.each(['a > 1', 'a.b', 'not x', 'a.b and 1', 'true', 'a.b ? c.d : false', '0 < x < 1'])(
    'accepts %s',
    (text) => {
      expect(isPredicate(parse(text), isState)).toBe(true);
    },
  );

  test.each(['x', '2', '1 year', '-a.b', 'a.b + 1', 'a.b ? x : 1', 'sign(x)'])('rejects %s', (text) => {
    expect(isPredicate(parse(text), isState)).toBe(false);
  });
});
