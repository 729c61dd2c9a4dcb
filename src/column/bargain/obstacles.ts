import type { Column } from '../column.ts';
import { type BundleColumns, createGains, type Gains, hasZone, writeGains } from './gains.ts';

/** The gains in the draw at hand. */
const table: Gains = createGains();

/**
 * Writes for each draw without a zone of agreement what stands in the way, as a sum of powers of two; 0 where there is
 * a zone. With L lines:
 *
 * - 2^l for a line l without which alone there would be a zone;
 * - 2^L if no feasible terms give the first party a gain, 2^(L+1) likewise the second;
 * - 2^(L+2) if each gains by some feasible terms and both by none;
 * - 2^(L+3) if no terms keep to all lines.
 *
 * @param settledZone 1 where there is a zone, else 0.
 * @param bundles As they were settled; the lists may be pruned.
 * @param lines L, at most 20.
 * @param without The same bundles with terms that need not keep to a line; only called if some draw has no zone.
 */
export function writeObstacles(
  settledZone: Column,
  bundles: readonly BundleColumns[],
  lines: number,
  without: (line: number) => readonly BundleColumns[],
  otherwise: readonly [Column, Column],
  out: Column,
  count: number,
): void {
  let isNeeded = false;
  for (let i = 0; i < count; i += 1) {
    out[i] = 0;
    if (settledZone[i]! > 0) continue;
    isNeeded = true;
    writeGains(bundles, otherwise, i, table);
    out[i] = whoLoses(table) * 2 ** lines;
  }
  if (!isNeeded) return;
  for (let line = 0; line < lines; line += 1) {
    const freed = without(line);
    for (let i = 0; i < count; i += 1) {
      if (settledZone[i]! > 0) continue;
      writeGains(freed, otherwise, i, table);
      if (hasZone(table)) out[i]! += 2 ** line;
    }
  }
}

/** 1 and 2 for the parties that gain by no terms, 4 where each gains by some, 8 where there are no terms. */
function whoLoses({ count, first, second }: Gains): number {
  if (count === 0) return 8;
  let canGain = false;
  let canOtherGain = false;
  for (let k = 0; k < count; k += 1) {
    if (first[k]! > 0) canGain = true;
    if (second[k]! > 0) canOtherGain = true;
  }
  if (canGain && canOtherGain) return 4;
  return (canGain ? 0 : 1) + (canOtherGain ? 0 : 2);
}
