import { createParse, createUnitClass } from 'mathjs';
import {
  AccessorNode,
  ArrayNode,
  AssignmentNode,
  BlockNode,
  ConditionalNode,
  ConstantNode,
  FunctionAssignmentNode,
  FunctionNode,
  IndexNode,
  ObjectNode,
  OperatorNode,
  ParenthesisNode,
  type ParsedNode,
  RangeNode,
  RelationalNode,
  SymbolNode,
} from './parsed-node.ts';

// The factories are exported by mathjs but missing from its type declarations.
declare module 'mathjs' {
  export const createParse: (dependencies: Readonly<Record<string, unknown>>) => (text: string) => ParsedNode;
  export const createUnitClass: (dependencies: Readonly<Record<string, unknown>>) => UnitClass;
}

interface UnitClass {
  readonly UNITS: Readonly<Record<string, unknown>>;
  readonly BASE_DIMENSIONS: readonly string[];
  isValuelessUnit(name: string): boolean;
  parse(text: string): {
    readonly units: readonly {
      readonly unit: { readonly value: number | Ratio; readonly offset: number };
      readonly prefix: { readonly value: number };
    }[];
    readonly dimensions: readonly number[];
  };
}

/** Stands in for typed-function: of each function, the signature for a single text is all that is called. */
const typed = Object.assign(
  (_name: string, signatures: Readonly<Record<string, unknown>>): unknown => signatures['string'],
  { addConversion: (): void => undefined },
);

/**
 * Parses an expression with mathjs's own parser.
 *
 * mathjs is given plain node classes instead of its own: bundled, 60 KB with the unit table instead of 320 KB, and a
 * tenth of the start-up time. It also makes evaluation by mathjs impossible.
 *
 * @throws {SyntaxError} With the character's number, counted from 1, in the property `char`.
 */
export const parseNodes: (text: string) => ParsedNode = createParse({
  typed,
  numeric: Number,
  config: { number: 'number' },
  AccessorNode,
  ArrayNode,
  AssignmentNode,
  BlockNode,
  ConditionalNode,
  ConstantNode,
  FunctionAssignmentNode,
  FunctionNode,
  IndexNode,
  ObjectNode,
  OperatorNode,
  ParenthesisNode,
  RangeNode,
  RelationalNode,
  SymbolNode,
});

/** Stands in for mathjs's fractions: some of its temperature scales are given as 5/9. */
class Ratio {
  readonly #value: number;

  constructor(numerator: number, denominator: number) {
    this.#value = numerator / denominator;
  }

  valueOf(): number {
    return this.#value;
  }
}

function notNeeded(): never {
  throw new Error('units are looked up only; mathjs was asked to compute with one');
}

let unitClass: UnitClass | undefined;

/** mathjs's unit table takes some milliseconds to build, so it is built when first asked. */
function units(): UnitClass {
  unitClass ??= createUnitClass({
    config: { number: 'number' },
    Fraction: Ratio,
    ...Object.fromEntries(
      [
        'addScalar',
        'subtractScalar',
        'multiplyScalar',
        'divideScalar',
        'pow',
        'abs',
        'fix',
        'round',
        'equal',
        'isNumeric',
        'format',
        'number',
        'Complex',
        'BigNumber',
      ].map((name) => [name, notNeeded]),
    ),
  });
  return unitClass;
}

/** A unit as mathjs knows it. */
export interface MathjsUnit {
  /** How many base SI units it is. */
  readonly factor: number;
  /** Exponents of mathjs's base quantities, by their names there (`MASS`, `TIME`, …); only those that are not 0. */
  readonly exponents: ReadonlyMap<string, number>;
}

/**
 * Looks a unit up in mathjs's table.
 *
 * @param name One unit, with prefix and in singular or plural as mathjs has it: `year`, `months`, `km`, `megawatt`.
 * @returns The unit; undefined if mathjs has none of this name, one with its own zero point, such as `degC`,
 *   or the reactive power `VAR`, whose value there is a complex number.
 */
export function findMathjsUnit(name: string): MathjsUnit | undefined {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name) || !units().isValuelessUnit(name)) return undefined;
  const parsed = units().parse(name);
  const found = parsed.units[0];
  if (found === undefined || found.unit.offset !== 0) return undefined;
  const exponents = new Map<string, number>();
  for (const [index, base] of units().BASE_DIMENSIONS.entries()) {
    const exponent = parsed.dimensions[index] ?? 0;
    if (exponent !== 0) exponents.set(base, exponent);
  }
  const factor = Number(found.unit.value) * found.prefix.value;
  return Number.isFinite(factor) ? { factor, exponents } : undefined;
}

/** Returns every unit name of mathjs's table, without prefixes. */
export function mathjsUnitNames(): readonly string[] {
  return Object.keys(units().UNITS);
}
