import type { Kernel } from './kernel.ts';

/** A value computed by a program: the index of the instruction that computes it. */
export type Register = number & { readonly __register: unique symbol };

/** Operations on one, two and three columns. Truth values are 1 and 0. */
export type UnaryOperation =
  | 'negate'
  | 'not'
  | 'abs'
  | 'sign'
  | 'sqrt'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'log2'
  | 'log10'
  | 'floor'
  | 'ceil'
  | 'round';
export type BinaryOperation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'mod'
  | 'min'
  | 'max'
  | 'equal'
  | 'unequal'
  | 'less'
  | 'lessEqual'
  | 'greater'
  | 'greaterEqual'
  | 'and'
  | 'or'
  | 'xor';

/** One step of a program; it writes the register with its own index, a kernel also those that follow. */
export type Instruction =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'unary'; readonly operation: UnaryOperation; readonly a: Register }
  | {
      readonly kind: 'binary';
      readonly operation: BinaryOperation;
      readonly a: Register;
      readonly b: Register;
    }
  | { readonly kind: 'select'; readonly condition: Register; readonly yes: Register; readonly no: Register }
  /** Writes its first output into its own register and the others into those of the `output`s that follow it. */
  | { readonly kind: 'kernel'; readonly kernel: Kernel; readonly inputs: readonly Register[] }
  /** A register into which the kernel instruction `of` writes its output with this index (1, 2, …). */
  | { readonly kind: 'output'; readonly of: Register; readonly index: number };

/** A list of column operations in static single assignment form. */
export interface Program {
  readonly instructions: readonly Instruction[];
}
