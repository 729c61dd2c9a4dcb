import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { ScenarioFiles } from '../scenario/read-scenario.ts';
import { FILE_BOUNDS } from '../scenario/read-yaml.ts';
import { isShipped, shippedFolder, shippedPath } from './shipped.ts';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

type Reading = string | 'missing' | 'tooLarge' | 'outside';

/** Where `NodeFiles` reads from besides the disk. */
export interface NodeFilesOptions {
  /** The file on the command line: a path, `-`, or `parley/NAME`. */
  readonly entry: string;
  /** Standard input, read once and only if asked for. */
  readonly input: () => AsyncIterable<Uint8Array | string>;
}

/**
 * The files that a scenario on the command line may be read from: itself, what lies in or below its folder, and what
 * comes with the program. Each file is read once, so that standard input can be asked for again. Nothing larger than
 * a scenario may be is ever read, and links that lead out of the folder are refused.
 */
export function nodeFiles({ entry, input }: NodeFilesOptions): ScenarioFiles {
  const known = new Map<string, Promise<Reading>>();
  const readOnce = (name: string): Promise<Reading> => {
    if (name === STANDARD_INPUT && entry === STANDARD_INPUT) return collect(input());
    const path = shippedPath(name);
    if (path !== undefined) return readInside(path, shippedFolder());
    if (name === entry) return readPath(entry);
    return isShipped(entry) ? Promise.resolve('outside') : readInside(name, dirname(entry));
  };
  return {
    read: (name) => {
      const reading = known.get(name) ?? readOnce(name);
      known.set(name, reading);
      return reading;
    },
  };
}

/** A path with the separators that scenario files use. */
export function portablePath(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

async function readInside(path: string, folder: string): Promise<Reading> {
  try {
    const way = relative(await realpath(folder), await realpath(path));
    if (way.split(sep)[0] === '..' || isAbsolute(way)) return 'outside';
  } catch (error) {
    if (isAbsent(error)) return 'missing';
    throw error;
  }
  return readPath(path);
}

async function readPath(path: string): Promise<Reading> {
  let file: FileHandle | undefined;
  try {
    const status = await stat(path);
    if (status.isDirectory()) return 'missing';
    if (status.size > FILE_BOUNDS.bytes) return 'tooLarge';
    file = await open(path);
    // Pipes and devices have no size: they are read up to the bound.
    return await collect(file.createReadStream({ autoClose: false }));
  } catch (error) {
    if (isAbsent(error)) return 'missing';
    throw error;
  } finally {
    await file?.close();
  }
}

/** All of a stream as UTF-8 text, unless it is longer than a scenario may be. */
async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Reading> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const data = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    bytes += data.length;
    if (bytes > FILE_BOUNDS.bytes) return 'tooLarge';
    chunks.push(data);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Whether a file cannot be had: it is not there, may not be read, or its name is no name. */
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return [
    'ENOENT',
    'ENOTDIR',
    'EACCES',
    'EPERM',
    'ELOOP',
    'ENAMETOOLONG',
    'ERR_INVALID_ARG_VALUE',
    'EISDIR',
  ].includes(String(code));
}
