import { STANDARD_INPUT } from '../node/node-files.ts';
import { formatWatched } from '../report/check-report.ts';
import { type CheckRequest, checkFiles, report } from './check.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './io.ts';
import { repeatOnChange } from './repeat-on-change.ts';
import { note } from './write-out.ts';

/** Takes everything off a screen, and off what was scrolled up. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
/** What stands between two checks where nothing can be cleared. */
const SEPARATOR = `${'-'.repeat(40)}\n`;

/**
 * Checks scenarios, and again after each change of a file that was read or is missing.
 *
 * @throws {Interrupted} When the user interrupts.
 * @throws {UsageError} If a setting of the command line names nothing, when the first check begins.
 */
export function watchCheck(request: CheckRequest, context: CommandContext): Promise<never> {
  const { io, catalogue } = context;
  if (request.files.includes(STANDARD_INPUT)) throw new UsageError(catalogue.messages.watchInput);
  let paths: readonly string[] = request.files;
  let isFirst = true;
  const begin = (): void => {
    if (!request.json && io.canClear) io.out(CLEAR);
    else if (!request.json && !request.quiet && !isFirst) io.out(SEPARATOR);
  };
  const work = async (now: CommandContext): Promise<readonly string[]> => {
    const start = io.now();
    try {
      const checked = await checkFiles(request, now);
      paths = [...new Set(checked.flatMap(({ opened }) => opened.paths))];
      begin();
      report(checked, request, now);
    } catch (error) {
      // A file that is being written may lack what --set names; at the start it is the command line that is wrong.
      if (isFirst || !(error instanceof UsageError)) throw error;
      begin();
      note(error.message, now);
    }
    isFirst = false;
    const facts = { at: io.clock(), elapsed: io.now() - start, files: paths.length };
    if (!request.quiet && !request.json) note(formatWatched(facts, catalogue), now);
    return paths;
  };
  return repeatOnChange(work, paths, context);
}
