import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top of this repository. */
export const TOP = fileURLToPath(new URL('..', import.meta.url));

/** What a whole process did. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a user would, in a folder, and waits for its end. */
export function parley(args: readonly string[], folder = TOP): Promise<Ended> {
  return run(process.execPath, [`${TOP}dist/parley.js`, ...args], folder);
}

/** Runs a command line in a shell. */
export function shell(line: string, folder: string, path: string): Promise<Ended> {
  return run('/bin/sh', ['-c', line], folder, { PATH: path });
}

function run(
  file: string,
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const options = {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    maxBuffer: 64 * 1024 * 1024,
    // A busy machine is slow, and not at fault.
    timeout: 150_000,
  };
  return new Promise((resolve) => {
    execFile(file, args, options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}
