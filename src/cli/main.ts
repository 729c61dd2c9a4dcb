import { watchFiles } from '../node/watch-files.ts';
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';
import { canClear, styleOf } from './terminal.ts';

/** How long a command may take to stop by itself after Ctrl-C, in milliseconds. */
const GRACE = 250;
const INTERRUPTED = 130;
const NARROWEST = 40;

const interruption = new AbortController();
process.on('SIGINT', () => {
  if (interruption.signal.aborted) process.exit(INTERRUPTED);
  interruption.abort();
  // What waits for input does not look at the signal. Files are written in one go, so nothing is left half done.
  setTimeout(() => process.exit(INTERRUPTED), GRACE).unref();
});

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough, such as `head`, is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 3);
  });
}

const environment = process.env;
const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outStyle: styleOf({ isTerminal: process.stdout.isTTY === true, environment }),
  errStyle: styleOf({ isTerminal: process.stderr.isTTY === true, environment }),
  isTerminal: process.stderr.isTTY === true,
  canClear: canClear({ isTerminal: process.stdout.isTTY === true, environment }),
  columns: Math.max(process.stdout.columns ?? 80, NARROWEST),
  now: () => performance.now(),
  clock: () => new Date(),
  watch: watchFiles,
  input: () => process.stdin,
  interrupted: interruption.signal,
};

void runCli(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
