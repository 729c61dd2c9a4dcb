import type { BinaryOperation, UnaryOperation } from '../column/program.ts';

/** How a function of the expression language is made of operations. */
export type FunctionMeaning =
  /** One argument. */
  | { readonly kind: 'unary'; readonly operation: UnaryOperation }
  /** Two arguments. */
  | { readonly kind: 'binary'; readonly operation: BinaryOperation }
  /** One or more arguments, taken two at a time from the left. */
  | { readonly kind: 'fold'; readonly operation: BinaryOperation }
  /** `log(x)` is natural, `log(x, base)` to a base. */
  | { readonly kind: 'logarithm' };

const UNARY_FUNCTIONS = [
  'abs',
  'ceil',
  'exp',
  'expm1',
  'floor',
  'log10',
  'log1p',
  'log2',
  'round',
  'sign',
  'sqrt',
] as const satisfies readonly UnaryOperation[];

/** The functions that expressions may call: a closed list. */
export const FUNCTIONS: ReadonlyMap<string, FunctionMeaning> = new Map<string, FunctionMeaning>([
  ...UNARY_FUNCTIONS.map((name) => [name, { kind: 'unary', operation: name }] as const),
  ['log', { kind: 'logarithm' }],
  ['max', { kind: 'fold', operation: 'max' }],
  ['min', { kind: 'fold', operation: 'min' }],
  ['mod', { kind: 'binary', operation: 'mod' }],
  ['pow', { kind: 'binary', operation: 'power' }],
]);

/** How many arguments a function takes. */
export interface ArgumentCount {
  readonly least: number;
  readonly most: number;
  /** The same as a text: `1`, `1-2` (one or two) or `1+` (one or more). */
  readonly text: string;
}

const ARGUMENT_COUNTS: Readonly<Record<FunctionMeaning['kind'], ArgumentCount>> = {
  unary: { least: 1, most: 1, text: '1' },
  binary: { least: 2, most: 2, text: '2' },
  fold: { least: 1, most: Number.POSITIVE_INFINITY, text: '1+' },
  logarithm: { least: 1, most: 2, text: '1-2' },
};

/** Returns how many arguments the function takes. */
export function argumentCount(meaning: FunctionMeaning): ArgumentCount {
  return ARGUMENT_COUNTS[meaning.kind];
}
