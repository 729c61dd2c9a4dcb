import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BINARY_LOOPS, UNARY_LOOPS } from '../../src/column/operation-loops.ts';
import { applyBinary, applyUnary, isTrue } from '../../src/column/operations.ts';
import type { BinaryOperation, Register, UnaryOperation } from '../../src/column/program.ts';
import { ProgramBuilder } from '../../src/column/program-builder.ts';
import { createRegisters, runProgram } from '../../src/column/run-program.ts';

type Tree =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'unary'; readonly operation: UnaryOperation; readonly a: Tree }
  | { readonly kind: 'binary'; readonly operation: BinaryOperation; readonly a: Tree; readonly b: Tree }
  | { readonly kind: 'select'; readonly a: Tree; readonly b: Tree; readonly c: Tree };

const INPUTS = 3;
const DRAWS = 6;

const value = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 2, 0.5, Infinity, -Infinity, Number.NaN),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.record({ kind: fc.constant('input' as const), index: fc.nat({ max: INPUTS - 1 }) }),
    fc.record({ kind: fc.constant('constant' as const), value }),
    fc.record({
      kind: fc.constant('unary' as const),
      operation: fc.constantFrom(...(Object.keys(UNARY_LOOPS) as UnaryOperation[])),
      a: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operation: fc.constantFrom(...(Object.keys(BINARY_LOOPS) as BinaryOperation[])),
      a: tie('tree'),
      b: tie('tree'),
    }),
    fc.record({ kind: fc.constant('select' as const), a: tie('tree'), b: tie('tree'), c: tie('tree') }),
  ),
}));

/** Builds without ever sharing or folding on its own: the builder does that. */
function build(node: Tree, builder: ProgramBuilder): Register {
  switch (node.kind) {
    case 'constant':
      return builder.constant(node.value);
    case 'input':
      return builder.input(node.index);
    case 'unary':
      return builder.unary(node.operation, build(node.a, builder));
    case 'binary':
      return builder.binary(node.operation, build(node.a, builder), build(node.b, builder));
    case 'select':
      return builder.select(build(node.a, builder), build(node.b, builder), build(node.c, builder));
  }
}

function evaluate(node: Tree, inputs: readonly number[]): number {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'input':
      return inputs[node.index]!;
    case 'unary':
      return applyUnary(node.operation, evaluate(node.a, inputs));
    case 'binary':
      return applyBinary(node.operation, evaluate(node.a, inputs), evaluate(node.b, inputs));
    case 'select':
      return isTrue(evaluate(node.a, inputs)) ? evaluate(node.b, inputs) : evaluate(node.c, inputs);
  }
}

describe('runProgram', () => {
  test('gives the bits of evaluating the expression as written, draw by draw', () => {
    const draw = fc.array(value, { minLength: INPUTS, maxLength: INPUTS });
    const draws = fc.array(draw, { minLength: DRAWS, maxLength: DRAWS });
    fc.assert(
      fc.property(tree, draws, (node, rows) => {
        const builder = new ProgramBuilder();
        const result = build(node, builder);
        const program = builder.build();
        const registers = createRegisters(program, DRAWS);
        const inputs = Array.from({ length: INPUTS }, (_, k) => Float64Array.from(rows, (row) => row[k]!));
        runProgram(program, inputs, DRAWS, registers);
        expect([...registers[result]!]).toEqual(rows.map((row) => evaluate(node, row)));
      }),
      { numRuns: 2000 },
    );
  });

  const builder = new ProgramBuilder();
  const sum = builder.binary('add', builder.input(0), builder.constant(1));
  const program = builder.build();

  test('takes new inputs at every call and leaves draws beyond the count alone', () => {
    const registers = createRegisters(program, 3);
    runProgram(program, [Float64Array.of(1, 2, 3)], 3, registers);
    runProgram(program, [Float64Array.of(10, 20, 30)], 2, registers);
    expect([...registers[sum]!]).toEqual([11, 21, 4]);
  });

  test('says which input is missing', () => {
    expect(() => runProgram(program, [], 1, createRegisters(program, 1))).toThrow(
      new RangeError('expected at least 1 inputs, received 0'),
    );
  });
});
