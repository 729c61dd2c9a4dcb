import type { Column } from './column.ts';
import { BINARY_LOOPS, select, UNARY_LOOPS } from './operation-loops.ts';
import type { Program } from './program.ts';

const NO_COLUMN: Column = new Float64Array(0);

/**
 * Creates the columns that a program computes into: one per register, in the order of the instructions.
 *
 * Constants are filled in here, once. The registers of inputs get no column of their own: `runProgram` puts the
 * input columns themselves there.
 *
 * @param capacity The largest number of draws that will be run at once.
 */
export function createRegisters(program: Program, capacity: number): Column[] {
  return program.instructions.map((instruction) => {
    if (instruction.kind === 'input') return NO_COLUMN;
    const column: Column = new Float64Array(capacity);
    return instruction.kind === 'constant' ? column.fill(instruction.value) : column;
  });
}

/**
 * Runs a program over the first `count` draws, instruction by instruction; allocates no column.
 *
 * @param inputs The input columns by index, at least `count` draws each; read only.
 * @param count How many draws; at most the capacity of `registers`.
 * @param registers What `createRegisters` made for this program. Receives the results; the registers of inputs
 *   become the input columns themselves, so nobody may write there.
 * @throws {RangeError} If the program reads an input that is not given.
 * @throws {Error} What a kernel throws.
 */
export function runProgram(
  program: Program,
  inputs: readonly Column[],
  count: number,
  registers: Column[],
): void {
  const { instructions } = program;
  for (let r = 0; r < instructions.length; r += 1) {
    const step = instructions[r]!;
    switch (step.kind) {
      case 'constant':
      case 'output':
        break;
      case 'input':
        registers[r] = inputAt(inputs, step.index);
        break;
      case 'unary':
        UNARY_LOOPS[step.operation](registers[step.a]!, registers[r]!, count);
        break;
      case 'kernel':
        step.kernel.run(
          step.inputs.map((input) => registers[input]!),
          registers.slice(r, r + step.kernel.outputs),
          count,
        );
        break;
      case 'binary':
        BINARY_LOOPS[step.operation](registers[step.a]!, registers[step.b]!, registers[r]!, count);
        break;
      case 'select':
        select(registers[step.condition]!, registers[step.yes]!, registers[step.no]!, registers[r]!, count);
        break;
    }
  }
}

function inputAt(inputs: readonly Column[], index: number): Column {
  const column = inputs[index];
  if (column === undefined)
    throw new RangeError(`expected at least ${index + 1} inputs, received ${inputs.length}`);
  return column;
}
