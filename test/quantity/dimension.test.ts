import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BASE_QUANTITIES,
  createDimension,
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  formatDimension,
  isDimensionless,
  multiplyDimensions,
  powerOfDimension,
  sameDimension,
  TIME,
} from '../../src/quantity/dimension.ts';
import { parseUnit } from '../../src/quantity/parse-unit.ts';

const dimensions: fc.Arbitrary<Dimension> = fc
  .array(fc.constantFrom(0, 0, 0, 1, -1, 2, -2, 0.5), {
    minLength: BASE_QUANTITIES.length,
    maxLength: BASE_QUANTITIES.length,
  })
  .map((exponents) => ({ exponents }));

describe('dimensions', () => {
  test('multiply, divide and raise as exponents add, subtract and scale', () => {
    fc.assert(
      fc.property(dimensions, dimensions, (a, b) => {
        expect(sameDimension(divideDimensions(multiplyDimensions(a, b), b), a)).toBe(true);
        expect(isDimensionless(divideDimensions(a, a))).toBe(true);
        expect(powerOfDimension(a, 2)).toEqual(multiplyDimensions(a, a));
        expect(powerOfDimension(a, 0)).toEqual(DIMENSIONLESS);
      }),
    );
  });

  test('come back from a third taken three times', () => {
    expect(powerOfDimension(powerOfDimension(TIME, 1 / 3), 3)).toEqual(TIME);
  });

  test.each([
    [{ JPY: 1, time: -1 }, 'JPY/year'],
    [{ JPY: 1 }, 'JPY'],
    [{ time: -1 }, '1/year'],
    [{ time: 1 }, 'year'],
    [{ USD: 1, vehicle: -1, time: -2 }, 'USD/vehicle/year^2'],
    [{ JPY: 1, person: 1 }, 'JPY*person'],
    [{ length: 0.5 }, 'm^0.5'],
    [{}, '1'],
  ] as const)('read as an analyst would write them: %j', (exponents, text) => {
    expect(formatDimension(createDimension(exponents))).toBe(text);
  });

  test('are read back from their text', () => {
    fc.assert(
      fc.property(dimensions, (dimension) => {
        expect(parseUnit(formatDimension(dimension))).toMatchObject({ dimension });
      }),
    );
  });
});
