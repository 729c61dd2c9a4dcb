import { findWriteFault, writeWhole } from '../node/write-whole.ts';
import { spell } from '../report/style.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './io.ts';

/**
 * Makes sure that a file has one of the endings that tell what is written.
 *
 * @throws {UsageError} If it has none of them.
 */
export function demandEnding(path: string, endings: readonly string[], { catalogue }: CommandContext): void {
  if (!endings.some((ending) => path.endsWith(ending)))
    throw new UsageError(catalogue.messages.outEnding(path, endings));
}

/**
 * Makes sure, before any work is done, that a file can be written.
 *
 * @throws {UsageError} If it cannot.
 */
export function demandWritable(path: string, { catalogue }: CommandContext): void {
  const fault = findWriteFault(path);
  if (fault !== undefined) throw new UsageError(catalogue.messages.cannotWrite(path, fault));
}

/**
 * Writes a file whole or not at all.
 *
 * @throws {UsageError} If it cannot be written.
 */
export function writeOut(path: string, text: string, { catalogue }: CommandContext): void {
  const fault = writeWhole(path, text);
  if (fault !== undefined) throw new UsageError(catalogue.messages.cannotWrite(path, fault));
}

/** Tells something that is neither a result nor a problem. */
export function note(words: string, { io }: CommandContext): void {
  io.err(`${spell(words, io.errStyle)}\n`);
}

/** Data as a result: JSON with two spaces, and a line end. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
