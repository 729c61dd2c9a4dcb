import type { FileWatch } from '../node/watch-files.ts';
import type { Style } from '../report/style.ts';

/** All that a command may touch of the world besides files; tests pass a fake. */
export interface Io {
  /** Writes to standard output: results. */
  out(text: string): void;
  /** Writes to standard error: problems and progress. */
  err(text: string): void;
  readonly outStyle: Style;
  readonly errStyle: Style;
  /** Whether standard error is a terminal, so that progress may be drawn. */
  readonly isTerminal: boolean;
  /** Whether standard output is a screen that can be cleared. */
  readonly canClear: boolean;
  /** How wide help texts may become. */
  readonly columns: number;
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** The time of day. */
  clock(): Date;
  /** Makes a watch on files that calls back after changes. */
  watch(changed: () => void): FileWatch;
  /** Standard input, asked for at most once. */
  input(): AsyncIterable<Uint8Array | string>;
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal;
}

/** Exit codes: done, something in a file is at fault, the command line is, the program is, interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** Thrown where the command line is at fault; its message is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Thrown to leave a computation that the user has interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
