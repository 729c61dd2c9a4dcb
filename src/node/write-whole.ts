import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WriteFault } from '../report/text/command-line-text.ts';

/** Whether a file could be written, asked before a long computation; undefined if it could. */
export function findWriteFault(path: string): WriteFault | undefined {
  const folder = dirname(path);
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return 'noFolder';
    const present = statSync(path, { throwIfNoEntry: false });
    if (present?.isDirectory() === true) return 'isFolder';
    accessSync(folder, constants.W_OK);
    if (present !== undefined) accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : 'failed';
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. Nothing can come between,
 * since nothing here waits.
 *
 * @returns Why it could not be written, or undefined.
 */
export function writeWhole(path: string, text: string): WriteFault | undefined {
  const fault = findWriteFault(path);
  if (fault !== undefined) return fault;
  const draft = join(dirname(path), `.parley-${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
    return undefined;
  } catch {
    rmSync(draft, { force: true });
    return 'failed';
  }
}
