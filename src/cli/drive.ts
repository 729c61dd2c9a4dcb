import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Progress } from '../study/study.ts';
import type { CommandContext } from './command-context.ts';
import { Interrupted } from './io.ts';
import { createProgressBar } from './progress-bar.ts';

/**
 * Runs a long computation to its end, step by step, so that progress is drawn and an interruption is seen.
 *
 * @throws {Interrupted} As soon as the user interrupts.
 */
export async function drive<Result>(
  work: Generator<Progress, Result, void>,
  { io, catalogue }: CommandContext,
  quiet: boolean,
): Promise<Result> {
  const bar = createProgressBar(io, catalogue, quiet);
  try {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      bar.show(step.value);
      await nextTurn();
      if (io.interrupted.aborted) throw new Interrupted();
    }
  } finally {
    bar.clear();
  }
}
