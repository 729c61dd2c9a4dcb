/** Which suppliers a market has: what is the same in all draws. */
export interface MarketShape {
  /** How many suppliers; at least 1. */
  readonly suppliers: number;
  /** The nest of each supplier (0, 1, …, none of them empty); `undefined` if all substitute alike. */
  readonly nests: readonly number[] | undefined;
  /** For each supplier whether there is a limit on its quantity. */
  readonly limited: readonly boolean[];
}

/** What a market tells about one supplier. */
export type SupplierOutput = 'userPrice' | 'borderPrice' | 'quantity';

const SUPPLIER_OUTPUTS: readonly SupplierOutput[] = ['userPrice', 'borderPrice', 'quantity'];

/** Which output holds a supplier's number; output 0 is the price index of the market. */
export function supplierOutput(supplier: number, what: SupplierOutput): number {
  return 1 + SUPPLIER_OUTPUTS.length * supplier + SUPPLIER_OUTPUTS.indexOf(what);
}

/** How many suppliers' inputs come before those of a limit, and with it. */
const SUPPLIER_INPUTS = 5;
const LIMIT_INPUTS = 2;

/** Where the suppliers of a market stand, nest by nest, and where their inputs are. */
export interface MarketLayout {
  readonly inputs: number;
  readonly outputs: number;
  readonly nests: number;
  /** Whether each nest has an input of its own; otherwise there is one nest, with the market's substitution. */
  readonly isNested: boolean;
  /** Nest g holds the places from nestStart[g] to nestStart[g + 1] − 1. */
  readonly nestStart: Int32Array;
  /** The first input of the supplier at each place; there are as many places as suppliers. */
  readonly firstInputAt: Int32Array;
  /** The first output of the supplier at each place. */
  readonly firstOutputAt: Int32Array;
  /** Whether the supplier at each place is limited: 1 or 0. */
  readonly isLimited: Uint8Array;
}

/**
 * Lays out a market.
 *
 * @throws {RangeError} If the lists of the shape are not as long as there are suppliers, or a nest is empty.
 */
export function layOut({ suppliers, nests, limited }: MarketShape): MarketLayout {
  const nestOf = nests ?? limited.map(() => 0);
  const count = Math.max(...nestOf) + 1;
  const places = Array.from({ length: count }, (_, nest) =>
    nestOf.flatMap((each, supplier) => (each === nest ? supplier : [])),
  );
  if (suppliers < 1 || limited.length !== suppliers || places.flat().length !== suppliers)
    throw new RangeError(`expected the nest and the limit of ${suppliers} suppliers, at least 1`);
  if (places.some(({ length }) => length === 0)) throw new RangeError(`expected a supplier in each nest`);
  let inputs = 2 + (nests === undefined ? 0 : count);
  const firstInput = limited.map((isLimited) => {
    const first = inputs;
    inputs += SUPPLIER_INPUTS + (isLimited ? LIMIT_INPUTS : 0);
    return first;
  });
  const supplierAt = Int32Array.from(places.flat());
  const nestStart = new Int32Array(count + 1);
  for (const [nest, { length }] of places.entries()) nestStart[nest + 1] = nestStart[nest]! + length;
  return {
    inputs,
    outputs: 1 + SUPPLIER_OUTPUTS.length * suppliers,
    nests: count,
    isNested: nests !== undefined,
    nestStart,
    firstInputAt: supplierAt.map((supplier) => firstInput[supplier]!),
    firstOutputAt: supplierAt.map((supplier) => supplierOutput(supplier, 'userPrice')),
    isLimited: Uint8Array.from(supplierAt, (supplier) => (limited[supplier] ? 1 : 0)),
  };
}
