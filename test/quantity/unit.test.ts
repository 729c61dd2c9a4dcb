import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { CURRENCIES, createDimension, DIMENSIONLESS, TIME } from '../../src/quantity/dimension.ts';
import { parseExpression } from '../../src/quantity/parse-expression.ts';
import { parseUnit } from '../../src/quantity/parse-unit.ts';
import { findUnit, isUnitName, unitNames } from '../../src/quantity/unit.ts';

const YEAR = 31_557_600;
const MONTH = 2_629_800;

describe('findUnit', () => {
  test.each([
    ['year', YEAR],
    ['years', YEAR],
    ['month', MONTH],
    ['months', MONTH],
    ['week', 604_800],
    ['days', 86_400],
    ['hour', 3600],
    ['ms', 1e-3],
  ])('knows %s in seconds', (name, factor) => {
    expect(findUnit(name)).toEqual({ factor, dimension: TIME });
  });

  test('makes twelve months a year and four months four times a month', () => {
    expect(12 * MONTH).toBe(YEAR);
    expect(parseExpression('4 months')).toEqual({
      expression: { kind: 'number', value: 4 * MONTH, dimension: TIME },
    });
  });

  test.each([
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ])('knows the scale word %s', (name, factor) => {
    expect(findUnit(name)).toEqual({ factor, dimension: DIMENSIONLESS });
  });

  test('gives each currency its own dimension', () => {
    const dimensions = CURRENCIES.map((name) => JSON.stringify(findUnit(name)?.dimension));
    expect(new Set(dimensions).size).toBe(CURRENCIES.length);
  });

  test.each(['vehicle', 'job', 'person'] as const)('counts in %s, singular and plural', (name) => {
    expect(findUnit(name)).toEqual({ factor: 1, dimension: createDimension({ [name]: 1 }) });
    expect(findUnit(`${name}s`)).toEqual(findUnit(name));
  });

  test('knows the tons of mathjs', () => {
    expect(findUnit('ton')).toEqual({ factor: 907.18474, dimension: createDimension({ mass: 1 }) });
    expect(findUnit('tonnes')).toEqual({ factor: 1000, dimension: createDimension({ mass: 1 }) });
  });

  test.each([
    'yen',
    'surplus',
    'jpy',
    'degC',
    'step',
    'constructor',
    'toString',
    '__proto__',
    '',
    'year2',
    '1',
    'a b',
  ])('knows no unit %j', (name) => {
    expect(findUnit(name)).toBeUndefined();
    expect(isUnitName(name)).toBe(false);
  });

  test('agrees with full mathjs on every unit without a zero point of its own', () => {
    const math = create(all!, { predictable: true });
    let compared = 0;
    for (const name of unitNames()) {
      const found = findUnit(name);
      if (found === undefined || !math.Unit.isValuelessUnit(name)) continue;
      const base = math.unit(1, name).toSI();
      const factor = Number(base.toNumeric(base.formatUnits()));
      expect([name, Math.abs(found.factor / factor - 1) < 1e-12]).toEqual([name, true]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(150);
  });

  test.each([
    ['W', { mass: 1, length: 2, time: -3 }],
    ['kWh', { mass: 1, length: 2, time: -2 }],
    ['megawatt', { mass: 1, length: 2, time: -3 }],
    ['ohm', { mass: 1, length: 2, time: -3, current: -2 }],
    ['lm', undefined],
  ] as const)('knows the dimension of %s', (name, exponents) => {
    expect(findUnit(name)?.dimension).toEqual(exponents && createDimension(exponents));
  });
});

describe('parseUnit', () => {
  test.each([
    ['trillion JPY/year', 1e12 / YEAR, { JPY: 1, time: -1 }],
    ['JPY', 1, { JPY: 1 }],
    ['%', 0.01, {}],
    ['%/year', 0.01 / YEAR, { time: -1 }],
    ['months', MONTH, { time: 1 }],
    ['1/year', 1 / YEAR, { time: -1 }],
    ['1 / (trillion JPY)', 1e-12, { JPY: -1 }],
    ['USD/(person*hour)', 1 / 3600, { USD: 1, person: -1, time: -1 }],
    ['thousand vehicles/year', 1000 / YEAR, { vehicle: 1, time: -1 }],
    ['km^2', 1e6, { length: 2 }],
    ['m^(1/2)', 1, { length: 0.5 }],
    ['million tonnes', 1e9, { mass: 1 }],
    ['1', 1, {}],
  ] as const)('reads %s', (text, factor, exponents) => {
    const unit = parseUnit(` ${text} `);
    expect(unit).toEqual({ factor: expect.closeTo(factor, 20), dimension: createDimension(exponents), text });
    if ('factor' in unit) expect(Math.abs(unit.factor / factor - 1)).toBeLessThan(1e-15);
  });

  test.each([
    ['trilion JPY', [{ kind: 'unknownUnit', name: 'trilion', nearest: 'trillion' }]],
    ['qqqqqq', [{ kind: 'unknownUnit', name: 'qqqqqq' }]],
    ['JPY + JPY', [{ kind: 'forbidden', construct: 'operator', text: 'add' }]],
    ['-JPY', [{ kind: 'notFinite', text: '-JPY' }]],
    ['0 JPY', [{ kind: 'notFinite', text: '0 JPY' }]],
    ['m^JPY', [{ kind: 'forbidden', construct: 'operator', text: 'power' }]],
    ['sqrt(m)', [{ kind: 'forbidden', construct: 'operator', text: 'sqrt' }]],
    ['1 ? m : m', [{ kind: 'forbidden', construct: 'operator', text: '?' }]],
    ['', [{ kind: 'empty' }]],
    ['JPY %', [{ kind: 'perCent', at: 4 }]],
  ])('refuses %j', (text, faults) => {
    expect(parseUnit(text)).toEqual({ faults });
  });
});

describe('quantities', () => {
  test.each([
    ['7 trillion JPY/year', 7e12 / YEAR, { JPY: 1, time: -1 }],
    ['25 %', 0.25, {}],
    ['10 %/year', 0.1 / YEAR, { time: -1 }],
    ['1.5 / (trillion JPY)', 1.5e-12, { JPY: -1 }],
    ['18 months', 18 * MONTH, { time: 1 }],
    ['-2 billion USD', -2e9, { USD: 1 }],
    ['1.7 million vehicles/year', 1.7e6 / YEAR, { vehicle: 1, time: -1 }],
  ] as const)('reads %s as a number in base units', (text, value, exponents) => {
    expect(parseExpression(text)).toEqual({
      expression: { kind: 'number', value, dimension: createDimension(exponents) },
    });
  });
});
