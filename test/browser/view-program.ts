import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { TOP } from '../program.ts';

/** A running `parley view`. */
export interface Viewing {
  readonly address: string;
  end(): Promise<void>;
}

/** Starts `parley view` on a file and waits for its address. */
export async function viewFile(file: string): Promise<Viewing> {
  const program = spawn(process.execPath, [`${TOP}dist/parley.js`, 'view', file, '--quiet'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(program, 'exit');
  const [said] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
  return {
    address: said.trim(),
    end: async () => {
      program.kill('SIGKILL');
      await ended;
    },
  };
}
