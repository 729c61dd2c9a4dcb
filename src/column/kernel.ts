import type { Column } from './column.ts';

/**
 * Several columns in, several columns out, draw by draw: what no formula can write down, such as the solution of
 * a market.
 *
 * A kernel is one operation of a program: what it gives for a draw hangs on that draw's inputs alone. Two kernels are
 * the same if they are the same object, so one that several formulas use is created once.
 */
export interface Kernel {
  /** What it computes, for people who look at a program. */
  readonly name: string;
  /** How many columns go in. */
  readonly inputs: number;
  /** How many columns come out; at least 1. */
  readonly outputs: number;
  /**
   * Computes the first `count` draws.
   *
   * @param inputs As many columns as `inputs` says, in the kernel's own order and units; read only; some may be the
   *   same column.
   * @param outputs Receive the results, as many columns as `outputs` says, none of them among the inputs.
   * @throws {Error} If the kernel has no answer for a draw, where its documentation says so.
   */
  run(inputs: readonly Column[], outputs: readonly Column[], count: number): void;
}

/** What a kernel gives for one draw. */
export function runOnce(kernel: Kernel, values: readonly number[]): number[] {
  const outputs = Array.from({ length: kernel.outputs }, () => new Float64Array(1));
  kernel.run(
    values.map((value) => Float64Array.of(value)),
    outputs,
    1,
  );
  return outputs.map(([value = Number.NaN]) => value);
}
