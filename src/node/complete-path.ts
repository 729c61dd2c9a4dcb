import { type Dirent, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * What a path that has been begun can become: folders, each with a closing `/`, and files with one of the endings.
 *
 * @param endings Such as `.yaml`; without them any file will do.
 */
export function completePath(begun: string, endings?: readonly string[]): string[] {
  const cut = begun.lastIndexOf('/') + 1;
  const [folder, start] = [begun.slice(0, cut), begun.slice(cut)];
  const place = folder.startsWith('~/') ? join(homedir(), folder.slice(1)) : folder === '' ? '.' : folder;
  return entriesOf(place).flatMap((entry) => {
    const { name } = entry;
    if (!name.startsWith(start) || (name.startsWith('.') && !start.startsWith('.'))) return [];
    if (isFolder(entry, place)) return [`${folder}${name}/`];
    return endings === undefined || endings.some((each) => name.endsWith(each)) ? [`${folder}${name}`] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() === true;
}
