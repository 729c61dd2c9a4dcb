import { describe, expect, test } from 'vitest';
import type { Kernel } from '../../src/column/kernel.ts';
import { ProgramBuilder } from '../../src/column/program-builder.ts';
import { createRegisters, runProgram } from '../../src/column/run-program.ts';

/** The quotient rounded down, and the remainder; counts how often it runs. */
function createDivision(): Kernel & { runs: number } {
  return {
    name: 'division',
    inputs: 2,
    outputs: 2,
    runs: 0,
    run([a, b], [quotient, remainder], count) {
      this.runs += 1;
      for (let i = 0; i < count; i += 1) {
        quotient![i] = Math.floor(a![i]! / b![i]!);
        remainder![i] = a![i]! - b![i]! * quotient![i]!;
      }
    },
  };
}

describe('a kernel in a program', () => {
  test('writes one register per output, from which later instructions read', () => {
    const builder = new ProgramBuilder();
    const [x, y] = [builder.input(0), builder.input(1)];
    const [quotient, remainder] = builder.kernel(createDivision(), [builder.unary('negate', x), y]);
    const sum = builder.binary('add', quotient!, remainder!);
    const program = builder.build();
    const registers = createRegisters(program, 3);
    runProgram(program, [Float64Array.of(-7, -9, 5), Float64Array.of(2, 4, 3)], 3, registers);
    expect([...registers[quotient!]!]).toEqual([3, 2, -2]);
    expect([...registers[remainder!]!]).toEqual([1, 1, 1]);
    expect([...registers[sum]!]).toEqual([4, 3, -1]);
  });

  test('takes new inputs at every run and leaves draws beyond the count alone', () => {
    const builder = new ProgramBuilder();
    const [quotient] = builder.kernel(createDivision(), [builder.input(0), builder.constant(10)]);
    const program = builder.build();
    const registers = createRegisters(program, 2);
    runProgram(program, [Float64Array.of(15, 25)], 2, registers);
    runProgram(program, [Float64Array.of(95, 85)], 1, registers);
    expect([...registers[quotient!]!]).toEqual([9, 2]);
  });

  test('hands its outputs to the next kernel', () => {
    const builder = new ProgramBuilder();
    const division = createDivision();
    const [hundreds, below] = builder.kernel(division, [builder.input(0), builder.constant(100)]);
    const [tens] = builder.kernel(division, [below!, builder.constant(10)]);
    const program = builder.build();
    const registers = createRegisters(program, 1);
    runProgram(program, [Float64Array.of(472)], 1, registers);
    expect([registers[hundreds!]![0], registers[tens!]![0]]).toEqual([4, 7]);
    expect(division.runs).toBe(2);
  });

  test('passes on what it throws', () => {
    const builder = new ProgramBuilder();
    builder.kernel({ ...createDivision(), run: fail }, [builder.input(0), builder.input(1)]);
    const program = builder.build();
    const inputs = [new Float64Array(1), new Float64Array(1)];
    expect(() => runProgram(program, inputs, 1, createRegisters(program, 1))).toThrow('no answer');
  });
});

function fail(): never {
  throw new Error('no answer');
}

describe('ProgramBuilder.kernel', () => {
  test('gives the same registers to the same kernel on the same registers', () => {
    const builder = new ProgramBuilder();
    const division = createDivision();
    const [x, y] = [builder.input(0), builder.input(1)];
    const registers = builder.kernel(division, [x, y]);
    expect(new Set(registers).size).toBe(2);
    expect(builder.kernel(division, [x, y])).toEqual(registers);
    expect(builder.build().instructions).toHaveLength(4);
  });

  test('keeps other kernels and other arguments apart', () => {
    const builder = new ProgramBuilder();
    const division = createDivision();
    const [x, y] = [builder.input(0), builder.input(1)];
    const registers = [
      ...builder.kernel(division, [x, y]),
      ...builder.kernel(division, [y, x]),
      ...builder.kernel(division, [x, x]),
      ...builder.kernel(createDivision(), [x, y]),
    ];
    expect(new Set(registers).size).toBe(8);
  });

  test('runs at once on constants', () => {
    const builder = new ProgramBuilder();
    const division = createDivision();
    const outputs = builder.kernel(division, [builder.constant(17), builder.constant(5)]);
    expect(outputs.map((output) => builder.constantOf(output))).toEqual([3, 2]);
    expect(division.runs).toBe(1);
    expect(builder.build().instructions.every(({ kind }) => kind === 'constant')).toBe(true);
  });

  test('does not run while an input varies', () => {
    const builder = new ProgramBuilder();
    const division = createDivision();
    const outputs = builder.kernel(division, [builder.constant(17), builder.input(0)]);
    expect(outputs.map((output) => builder.constantOf(output))).toEqual([undefined, undefined]);
    expect(division.runs).toBe(0);
  });

  test('says how many inputs are missing', () => {
    const builder = new ProgramBuilder();
    expect(() => builder.kernel(createDivision(), [builder.input(0)])).toThrow(
      new RangeError('division: expected 2 inputs, received 1'),
    );
  });
});
