import { SOBOL_DIRECTIONS } from './sobol-directions.ts';

/** How many dimensions the Sobol sequence has here. */
export const SOBOL_DIMENSIONS = 128;

const BITS = 32;

/** The direction numbers, 32 per dimension, as integers with the binary point on the left. */
const directions = new Uint32Array(SOBOL_DIMENSIONS * BITS);
for (const [dimension, line] of SOBOL_DIRECTIONS.split('\n').entries()) {
  const [polynomial = '', initial = ''] = line.split(':');
  const row = directions.subarray(dimension * BITS, (dimension + 1) * BITS);
  fillDirections(row, Number(polynomial), initial.split(' ').map(Number));
}

/** Extends the initial numbers by the recurrence of the polynomial (Bratley and Fox 1988). */
function fillDirections(row: Uint32Array, polynomial: number, initial: readonly number[]): void {
  // The van der Corput sequence has polynomial 1 of degree 0: all its m are 1.
  const degree = polynomial === 1 ? 0 : initial.length;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree || degree === 0) {
      row[bit] = (initial[bit] ?? 1) << (BITS - 1 - bit);
      continue;
    }
    let value = row[bit - degree]! ^ (row[bit - degree]! >>> degree);
    for (let term = 1; term < degree; term += 1) {
      if ((polynomial >>> (degree - term)) & 1) value ^= row[bit - term]!;
    }
    row[bit] = value;
  }
}

/**
 * One coordinate of a point of the Sobol sequence (Sobol 1967; directions of Joe and Kuo 2008), in the Gray-code
 * order of Antonov and Saleev (1979) that SciPy uses.
 *
 * @param dimension An integer in [0, SOBOL_DIMENSIONS).
 * @param index Which point, an integer in [0, 2^32); point 0 is the origin.
 * @returns The coordinate times 2^32, an integer in [0, 2^32).
 * @throws {RangeError} If there is no such dimension or point.
 */
export function sobolPoint(dimension: number, index: number): number {
  checkDimension(dimension);
  checkIndex(index);
  let code = (index ^ (index >>> 1)) >>> 0;
  let value = 0;
  for (let bit = dimension * BITS; code !== 0; bit += 1, code >>>= 1) {
    if (code & 1) value ^= directions[bit]!;
  }
  return value >>> 0;
}

/**
 * The coordinate of the point after the one given: one exclusive or, for loops over many points.
 *
 * @param value The coordinate of point `index` in this dimension, as `sobolPoint` gives it.
 * @param dimension An integer in [0, SOBOL_DIMENSIONS); not checked.
 * @param index Which point `value` belongs to, an integer in [0, 2^32 − 1).
 */
export function nextSobolPoint(value: number, dimension: number, index: number): number {
  // The Gray codes of neighbours differ in the lowest zero bit of the first.
  const bit = 31 - Math.clz32(~index & (index + 1));
  return (value ^ directions[dimension * BITS + bit]!) >>> 0;
}

function checkDimension(dimension: number): void {
  if (Number.isInteger(dimension) && dimension >= 0 && dimension < SOBOL_DIMENSIONS) return;
  throw new RangeError(`expected a dimension in [0, ${SOBOL_DIMENSIONS}), received ${dimension}`);
}

function checkIndex(index: number): void {
  if (Number.isInteger(index) && index >= 0 && index < 4294967296) return;
  throw new RangeError(`expected a point in [0, 2^32), received ${index}`);
}
