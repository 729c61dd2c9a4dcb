import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { FILE_BOUNDS } from '../scenario/file-bounds.ts';
import type { ScenarioFiles } from '../scenario/read-scenario.ts';
import { isShipped, shippedFolder, shippedPath } from './shipped.ts';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

type Reading = string | 'missing' | 'tooLarge' | 'outside';

/** Where `NodeFiles` reads from besides the disk. */
export interface NodeFilesOptions {
  /** The file on the command line: a path, `-`, or `parley/NAME`. */
  readonly entry: string;
  /** The variants to be laid over it, named alike. */
  readonly variants?: readonly string[];
  /** Standard input, read once and only if asked for. */
  readonly input: () => AsyncIterable<Uint8Array | string>;
}

/** Files of the disk. */
export interface NodeFiles extends ScenarioFiles {
  /** The paths of all files asked for so far, also of those that are missing. */
  paths(): readonly string[];
}

/**
 * The files that scenarios on the command line may be read from: themselves, what lies in or below their folders, and
 * what comes with the program. Each file is read once, so that standard input can be asked for again. Nothing larger than
 * a scenario may be is ever read, and links that lead out of the folder are refused.
 */
export function nodeFiles({ entry, variants = [], input }: NodeFilesOptions): NodeFiles {
  const known = new Map<string, Promise<Reading>>();
  const entries = [entry, ...variants];
  const folders = new Set(entries.filter((each) => !isShipped(each)).map((each) => dirname(each)));
  const readOnce = async (name: string): Promise<Reading> => {
    const isEntry = entries.includes(name);
    if (name === STANDARD_INPUT && isEntry) return collect(input(), FILE_BOUNDS.bytes);
    const path = shippedPath(name);
    if (path !== undefined) return readInside(path, shippedFolder());
    if (isEntry) return readPath(name, FILE_BOUNDS.bytes);
    for (const folder of folders) {
      const reading = await readInside(name, folder);
      if (reading !== 'outside') return reading;
    }
    return 'outside';
  };
  return {
    read: (name) => {
      const reading = known.get(name) ?? readOnce(name);
      known.set(name, reading);
      return reading;
    },
    // A scenario that comes with the program is the same by its path and as `parley/NAME`.
    identify: async (name) => {
      const path = shippedPath(name) ?? name;
      return realpath(path).catch(() => path);
    },
    paths: () =>
      [...known.keys()].filter((name) => name !== STANDARD_INPUT).map((name) => shippedPath(name) ?? name),
  };
}

/**
 * The text of one file on the command line, or of standard input.
 *
 * @param limit How many bytes it may have; nothing larger is read.
 */
export function readBounded(
  name: string,
  limit: number,
  input: NodeFilesOptions['input'],
): Promise<Exclude<Reading, 'outside'>> {
  return name === STANDARD_INPUT ? collect(input(), limit) : readPath(name, limit);
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
  return readPath(path, FILE_BOUNDS.bytes);
}

async function readPath(path: string, limit: number): Promise<Exclude<Reading, 'outside'>> {
  let file: FileHandle | undefined;
  try {
    const status = await stat(path);
    if (status.isDirectory()) return 'missing';
    if (status.size > limit) return 'tooLarge';
    file = await open(path);
    // Pipes and devices have no size: they are read up to the bound.
    return await collect(file.createReadStream({ autoClose: false }), limit);
  } catch (error) {
    if (isAbsent(error)) return 'missing';
    throw error;
  } finally {
    await file?.close();
  }
}

/** All of a stream as UTF-8 text, unless it is longer than it may be. */
async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Exclude<Reading, 'outside'>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const data = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    bytes += data.length;
    if (bytes > limit) return 'tooLarge';
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
