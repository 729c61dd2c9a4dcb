import { existsSync, type FSWatcher, realpathSync, statSync, unwatchFile, watch, watchFile } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** How long files have to be left alone before a change is told, in milliseconds: saving takes several steps. */
const QUIET = 80;
/** How often files are looked at where the system gives no more watches, in milliseconds. */
const PERIOD = 500;
/** How far the time of a change may lie before the moment it was made at, in milliseconds. */
const TICK = 10;

/** Tells when files change, appear or go. */
export interface FileWatch {
  /**
   * From now on looks at these files alone, whether they are there or not.
   *
   * @param since Milliseconds since 1970; a file that changed after it, before it was looked at, is told too.
   */
  look(paths: readonly string[], since: number): void;
  close(): void;
}

/**
 * Makes a watch that looks at nothing yet. It watches folders, not files: most editors save by putting a new file in
 * the place of the old one.
 *
 * @param changed Called once some files have changed and then been left alone for a moment.
 * @param open Watches a folder; tests hand in one that fails.
 */
export function watchFiles(changed: () => void, open: typeof watch = watch): FileWatch {
  let closing: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const hear = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  const close = (): void => {
    for (const each of closing) each();
    closing = [];
  };
  return {
    look: (paths, since) => {
      const opened = [...entriesByFolder(paths)].map(([folder, names]) =>
        lookInto(folder, names, hear, open),
      );
      close();
      closing = opened;
      if (paths.some((path) => hasChanged(path, since))) hear();
    },
    close: () => {
      clearTimeout(timer);
      close();
    },
  };
}

/** Watches some names in a folder, and the folder itself; looks again and again where the system refuses. */
function lookInto(
  folder: string,
  names: ReadonlySet<string>,
  hear: () => void,
  open: typeof watch,
): () => void {
  try {
    const watcher: FSWatcher = open(folder, (_, name) => {
      if (name === null || names.has(name) || name === basename(folder)) hear();
    });
    watcher.on('error', hear);
    return () => watcher.close();
  } catch {
    const paths = [...names].map((name) => join(folder, name));
    for (const path of paths) watchFile(path, { interval: PERIOD }, hear);
    return () => {
      for (const path of paths) unwatchFile(path, hear);
    };
  }
}

/** Which names to look for in which folders, so that files are seen as they come and go, also behind links. */
function entriesByFolder(paths: readonly string[]): Map<string, Set<string>> {
  const entries = new Map<string, Set<string>>();
  for (const path of paths.flatMap((each) => [resolve(each), realPath(each)])) {
    let entry = path;
    while (!existsSync(dirname(entry))) entry = dirname(entry);
    const names = entries.get(dirname(entry)) ?? new Set();
    entries.set(dirname(entry), names.add(basename(entry)));
  }
  return entries;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Whether a file was written after a moment; a time yet to come says nothing. */
function hasChanged(path: string, since: number): boolean {
  try {
    const { mtimeMs } = statSync(path);
    return mtimeMs >= since - TICK && mtimeMs <= Date.now() + TICK;
  } catch {
    return false;
  }
}
