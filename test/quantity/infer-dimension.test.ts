import { describe, expect, test } from 'vitest';
import { createDimension, DIMENSIONLESS, type Dimension, TIME } from '../../src/quantity/dimension.ts';
import { inferDimension } from '../../src/quantity/infer-dimension.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { parseUnit } from '../../src/quantity/parse-unit.ts';

const NAMES: ReadonlyMap<string, Dimension> = new Map([
  ['surplus', createDimension({ JPY: 1, time: -1 })],
  ['exports', createDimension({ USD: 1, time: -1 })],
  ['share', DIMENSIONLESS],
  ['talks', DIMENSIONLESS],
  ['elapsed.negotiation', TIME],
  ['money', createDimension({ JPY: 1 })],
]);

function infer(text: string): ReturnType<typeof inferDimension> {
  const parsed = parseExpression(text);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return inferDimension(parsed.expression, (name) => NAMES.get(name));
}

describe('inferDimension', () => {
  test.each([
    ['surplus * share', 'JPY/year'],
    ['surplus / money', '1/year'],
    ['surplus + 7 trillion JPY/year', 'JPY/year'],
    ['surplus - 0', 'JPY/year'],
    ['0 + surplus', 'JPY/year'],
    ['0 % + surplus', 'JPY/year'],
    ['max(0, surplus)', 'JPY/year'],
    ['min(surplus, 1 JPY/day)', 'JPY/year'],
    ['talks ? surplus : 0', 'JPY/year'],
    ['talks ? 0 : surplus', 'JPY/year'],
    ['-surplus', 'JPY/year'],
    ['abs(surplus)', 'JPY/year'],
    ['mod(elapsed.negotiation, 1 year)', 'year'],
    ['money^2', 'JPY^2'],
    ['money^-1', '1/JPY'],
    ['sqrt(money * money)', 'JPY'],
    ['money^(1/2)', 'JPY^0.5'],
    ['money^(1 + 1)', 'JPY^2'],
    ['share^share', '1'],
    ['sign(surplus)', '1'],
    ['exp(-money / (1 trillion JPY))', '1'],
    ['elapsed.negotiation >= 4 months', '1'],
    ['0 <= surplus < 7 JPY/year', '1'],
    ['talks and elapsed.negotiation > 1 year', '1'],
    ['not money', '1'],
    ['log(money/(1 JPY), 10)', '1'],
  ])('finds the dimension of %s', (text, unit) => {
    expect(infer(text)).toEqual({
      dimension: (parseUnit(unit) as { dimension: Dimension }).dimension,
      faults: [],
    });
  });

  test.each([
    ['surplus + share', 'add', 'JPY/year', '1'],
    ['surplus - exports', 'subtract', 'JPY/year', 'USD/year'],
    ['surplus > 3', 'greater', 'JPY/year', '1'],
    ['elapsed.negotiation == 4', 'equal', 'year', '1'],
    ['max(surplus, money)', 'max', 'JPY/year', 'JPY'],
    ['talks ? surplus : share', 'if', 'JPY/year', '1'],
    ['surplus + 0 USD', 'add', 'JPY/year', 'USD'],
    ['1 + 10 %/year', 'add', '1', '1/year'],
    ['mod(money, 3)', 'mod', 'JPY', '1'],
  ])('names both units of %s', (text, operation, left, right) => {
    expect(infer(text).faults).toEqual([{ kind: 'mismatch', operation, left, right }]);
  });

  test.each([
    ['exp(money)', 'exp', 'JPY'],
    ['log1p(surplus)', 'log1p', 'JPY/year'],
    ['round(elapsed.negotiation)', 'round', 'year'],
    ['share^money', 'exponent', 'JPY'],
    ['money^share', 'base', 'JPY'],
  ])('wants a plain number in %s', (text, place, received) => {
    expect(infer(text).faults).toEqual([{ kind: 'notDimensionless', place, received }]);
  });

  test('says nothing about names that it does not know', () => {
    expect(infer('unknown + money')).toEqual({ dimension: undefined, faults: [] });
    expect(infer('money + unknown')).toEqual({ dimension: undefined, faults: [] });
    expect(infer('unknown * 2 > money')).toEqual({ dimension: DIMENSIONLESS, faults: [] });
    expect(infer('exp(unknown) + unknown^2 + 1').faults).toEqual([]);
  });

  test('tells one slip once and goes on', () => {
    const { faults } = infer('(surplus + share) * 2 + 1 JPY/year + exp(money)');
    expect(faults.map((fault) => fault.kind)).toEqual(['mismatch', 'notDimensionless', 'mismatch']);
  });
});
