import { once } from 'node:events';
import type { CommandContext } from './command-context.ts';
import { Interrupted } from './io.ts';

/**
 * Does something, and again after each change of the files that it read; a change during the work abandons it.
 *
 * @param work Returns the paths of the files that it read, or looked for. It sees an interruption when files change.
 * @param paths The files to watch during the first time.
 * @throws {Interrupted} When the user interrupts, which is how it ends.
 */
export async function repeatOnChange(
  work: (context: CommandContext) => Promise<readonly string[]>,
  paths: readonly string[],
  context: CommandContext,
): Promise<never> {
  const { io } = context;
  let change = new AbortController();
  const watch = io.watch(() => change.abort());
  try {
    watch.look(paths, io.clock().getTime());
    for (;;) {
      const interrupted = AbortSignal.any([io.interrupted, change.signal]);
      const start = io.clock().getTime();
      try {
        watch.look(await work({ ...context, io: { ...io, interrupted } }), start);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
      }
      if (!interrupted.aborted) await once(interrupted, 'abort');
      if (io.interrupted.aborted) throw new Interrupted();
      change = new AbortController();
    }
  } finally {
    watch.close();
  }
}
