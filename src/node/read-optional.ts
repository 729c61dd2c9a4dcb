import { existsSync, readFileSync } from 'node:fs';

/** Whether there is anything of that name, readable or not. */
export function isPresent(path: string): boolean {
  return existsSync(path);
}

/** The text of a file, or undefined where none can be read. */
export function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or undefined where none can be read. */
export function readOptionalBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
