import {
  type BaseQuantity,
  CURRENCIES,
  createDimension,
  DIMENSIONLESS,
  type Dimension,
  multiplyDimensions,
} from './dimension.ts';
import { findMathjsUnit, mathjsUnitNames } from './mathjs.ts';

/** A unit or scale word: one of it is `factor` base units (SI, the currency itself) of a dimension. */
export interface Unit {
  readonly factor: number;
  readonly dimension: Dimension;
}

const COUNTS = ['vehicle', 'job', 'person'] as const satisfies readonly BaseQuantity[];

/** Parley's own words: scale words, currencies, counts. They win over mathjs's. */
const OWN_UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['thousand', { factor: 1e3, dimension: DIMENSIONLESS }],
  ['million', { factor: 1e6, dimension: DIMENSIONLESS }],
  ['billion', { factor: 1e9, dimension: DIMENSIONLESS }],
  ['trillion', { factor: 1e12, dimension: DIMENSIONLESS }],
  ...CURRENCIES.map((name) => [name, { factor: 1, dimension: createDimension({ [name]: 1 }) }] as const),
  ...COUNTS.flatMap((name) => {
    const unit: Unit = { factor: 1, dimension: createDimension({ [name]: 1 }) };
    return [[name, unit] as const, [`${name}s`, unit] as const];
  }),
]);

/** Parley's names for mathjs's base quantities. */
const MATHJS_BASES: ReadonlyMap<string, BaseQuantity> = new Map<string, BaseQuantity>([
  ['MASS', 'mass'],
  ['LENGTH', 'length'],
  ['TIME', 'time'],
  ['CURRENT', 'current'],
  ['TEMPERATURE', 'temperature'],
  ['LUMINOUS_INTENSITY', 'luminousIntensity'],
  ['AMOUNT_OF_SUBSTANCE', 'amountOfSubstance'],
  ['ANGLE', 'angle'],
  ['BIT', 'bit'],
]);

/**
 * Looks up one unit: a currency, a count, a scale word, or a unit that mathjs knows, with prefix or plural.
 *
 * Years are Julian (31,557,600 s) and months a twelfth of that, so that twelve months are a year exactly. Units with
 * their own zero point (`degC`) are not known.
 *
 * @param name For example `JPY`, `trillion`, `month`, `months`, `tonnes`, `km`. Capitals matter.
 */
export function findUnit(name: string): Unit | undefined {
  const own = OWN_UNITS.get(name);
  if (own !== undefined) return own;
  const found = findMathjsUnit(name);
  if (found === undefined) return undefined;
  let dimension = DIMENSIONLESS;
  for (const [base, exponent] of found.exponents) {
    const quantity = MATHJS_BASES.get(base);
    if (quantity === undefined) throw new Error(`mathjs has a base quantity that is not known here: ${base}`);
    dimension = multiplyDimensions(dimension, createDimension({ [quantity]: exponent }));
  }
  return { factor: found.factor, dimension };
}

/** Whether `findUnit` knows the name; such a name cannot be a scenario's own. */
export function isUnitName(name: string): boolean {
  return findUnit(name) !== undefined;
}

/** Returns the unit names, without prefixes, to look for the nearest of a mistyped one. */
export function unitNames(): readonly string[] {
  return [...OWN_UNITS.keys(), ...mathjsUnitNames()];
}
