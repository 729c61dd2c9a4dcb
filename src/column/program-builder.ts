import { type Kernel, runOnce } from './kernel.ts';
import { BINARY_LOOPS, UNARY_LOOPS } from './operation-loops.ts';
import { applyBinary, applyUnary, isTrue } from './operations.ts';
import type { BinaryOperation, Instruction, Program, Register, UnaryOperation } from './program.ts';

/** Operations whose two arguments may change places without changing a bit. */
const COMMUTATIVE: ReadonlySet<BinaryOperation> = new Set([
  'add',
  'multiply',
  'min',
  'max',
  'equal',
  'unequal',
  'and',
  'or',
  'xor',
]);

/** Operations that do nothing to a value to which they were applied already. */
const IDEMPOTENT: ReadonlySet<UnaryOperation> = new Set(['abs', 'sign', 'floor', 'ceil', 'round']);

/** More instructions than any program that fits into memory has. */
const MOST_INSTRUCTIONS = 2 ** 22;

const CODES: ReadonlyMap<string, number> = new Map(
  [...Object.keys(UNARY_LOOPS), ...Object.keys(BINARY_LOOPS)].map((operation, code) => [operation, code]),
);

/** A number that stands for an operation on two registers (or one and 0): cheaper to look up than a text. */
function keyOf(operation: UnaryOperation | BinaryOperation, a: number, b: number): number {
  const code = CODES.get(operation) ?? CODES.size;
  return (code * MOST_INSTRUCTIONS + a) * MOST_INSTRUCTIONS + b;
}

/**
 * Collects column operations into a program, each of them once.
 *
 * Asking twice for the same operation on the same registers gives the same register; operations on constants are
 * computed at once by the scalar twins; identities that keep every bit are applied. So a register may stand for
 * an instruction of another kind than was asked for. Registers belong to the builder that gave them out.
 */
export class ProgramBuilder {
  readonly #instructions: Instruction[] = [];
  readonly #registers = new Map<string | number, Register>();
  readonly #kernels = new Map<Kernel, number>();

  /** The register that holds one number, the same in all draws; −0 and 0 are two constants, NaN is one. */
  constant(value: number): Register {
    const key = Object.is(value, -0) ? '-0' : String(value);
    return this.#registerOf(key, { kind: 'constant', value });
  }

  /** The register that holds the input column with this index (0, 1, …). */
  input(index: number): Register {
    return this.#registerOf(`input ${index}`, { kind: 'input', index });
  }

  /** The register that holds an operation on one register. */
  unary(operation: UnaryOperation, a: Register): Register {
    const value = this.constantOf(a);
    if (value !== undefined) return this.constant(applyUnary(operation, value));
    const inner = this.#instructions[a];
    if (inner?.kind === 'unary') {
      if (operation === 'negate' && inner.operation === 'negate') return inner.a;
      if (operation === 'abs' && inner.operation === 'negate') return this.unary('abs', inner.a);
      if (operation === inner.operation && IDEMPOTENT.has(operation)) return a;
    }
    return this.#registerOf(keyOf(operation, a, 0), { kind: 'unary', operation, a });
  }

  /** The register that holds an operation on two registers. */
  binary(operation: BinaryOperation, a: Register, b: Register): Register {
    const x = this.constantOf(a);
    const y = this.constantOf(b);
    if (x !== undefined && y !== undefined) return this.constant(applyBinary(operation, x, y));
    const same = this.#identity(operation, a, b, x, y);
    if (same !== undefined) return same;
    const [first, second] = COMMUTATIVE.has(operation) && b < a ? [b, a] : [a, b];
    const instruction: Instruction = { kind: 'binary', operation, a: first, b: second };
    return this.#registerOf(keyOf(operation, first, second), instruction);
  }

  /** The register that holds `yes` where `condition` is true (neither 0 nor NaN) and `no` elsewhere. */
  select(condition: Register, yes: Register, no: Register): Register {
    const value = this.constantOf(condition);
    if (value !== undefined) return isTrue(value) ? yes : no;
    if (yes === no) return yes;
    return this.#registerOf(`select ${condition} ${yes} ${no}`, { kind: 'select', condition, yes, no });
  }

  /**
   * The registers that hold the outputs of a kernel, in its order; the same kernel on the same registers runs once.
   *
   * @throws {RangeError} If there are not as many registers as the kernel has inputs.
   * @throws {Error} What the kernel throws, if all inputs are constants and it runs at once.
   */
  kernel(kernel: Kernel, inputs: readonly Register[]): Register[] {
    if (inputs.length !== kernel.inputs)
      throw new RangeError(`${kernel.name}: expected ${kernel.inputs} inputs, received ${inputs.length}`);
    const values = inputs.flatMap((input) => this.constantOf(input) ?? []);
    if (values.length === inputs.length) return runOnce(kernel, values).map((value) => this.constant(value));
    const number = this.#kernels.get(kernel) ?? this.#kernels.size;
    this.#kernels.set(kernel, number);
    const key = `kernel ${number} ${inputs.join(' ')}`;
    const first = this.#registerOf(key, { kind: 'kernel', kernel, inputs: [...inputs] });
    const others = Array.from({ length: kernel.outputs - 1 }, (_, k) =>
      this.#registerOf(`output ${first} ${k + 1}`, { kind: 'output', of: first, index: k + 1 }),
    );
    return [first, ...others];
  }

  /** The value of a register that is the same in all draws, or `undefined`. */
  constantOf(register: Register): number | undefined {
    const instruction = this.#instructions[register];
    return instruction?.kind === 'constant' ? instruction.value : undefined;
  }

  /** The instructions so far, as a program that later calls do not change. */
  build(): Program {
    return { instructions: [...this.#instructions] };
  }

  /** The argument to which an operation comes down, bit for bit: x·1, x − 0, x + (−0), … but not x + 0 or x·0. */
  #identity(
    operation: BinaryOperation,
    a: Register,
    b: Register,
    x: number | undefined,
    y: number | undefined,
  ): Register | undefined {
    switch (operation) {
      case 'add':
        return Object.is(y, -0) ? a : Object.is(x, -0) ? b : undefined;
      case 'subtract':
        return Object.is(y, 0) ? a : undefined;
      case 'multiply':
        return y === 1 ? a : x === 1 ? b : undefined;
      case 'divide':
        return y === 1 ? a : undefined;
      case 'power':
        return y === 1 ? a : y === 0 ? this.constant(1) : undefined;
      case 'mod':
        return y === 0 ? a : undefined;
      case 'min':
      case 'max':
        return a === b ? a : undefined;
      default:
        return undefined;
    }
  }

  #registerOf(key: string | number, instruction: Instruction): Register {
    const known = this.#registers.get(key);
    if (known !== undefined) return known;
    const register = this.#instructions.length as Register;
    this.#instructions.push(instruction);
    this.#registers.set(key, register);
    return register;
  }
}
