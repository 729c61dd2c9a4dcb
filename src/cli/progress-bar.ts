import { formatProgress } from '../report/progress-line.ts';
import type { Catalogue } from '../report/text/catalogue.ts';
import { displayWidth, pad } from '../report/width.ts';
import type { Progress } from '../study/study.ts';
import type { Io } from './io.ts';

/** A bar appears only if the work takes longer than this, in milliseconds. */
const PATIENCE = 500;
/** How often it is drawn at most, in milliseconds. */
const PERIOD = 100;

/** A bar on standard error. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Takes the bar away. */
  clear(): void;
}

/** Makes a bar that is drawn on a terminal only, after half a second. */
export function createProgressBar(io: Io, catalogue: Catalogue, quiet: boolean): ProgressBar {
  const start = io.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let width = 0;
  return {
    show: (progress) => {
      const now = io.now();
      const elapsed = now - start;
      if (quiet || !io.isTerminal || elapsed < PATIENCE || now - drawn < PERIOD) return;
      const line = formatProgress(progress, elapsed, catalogue, io.errStyle);
      io.err(`\r${pad(line, width)}`);
      drawn = now;
      width = displayWidth(line);
    },
    clear: () => {
      if (width > 0) io.err(`\r${pad('', width)}\r`);
      width = 0;
    },
  };
}
