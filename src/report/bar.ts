import type { Style } from './style.ts';

/** Blocks of one to eight eighths of a column. */
const EIGHTHS = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/**
 * Draws a horizontal bar.
 *
 * @param share How much of the width is filled, in [0, 1]; what lies outside is cut.
 * @param width The width of a full bar in columns.
 * @returns The bar, as long as the share says; a share above 0 is never quite empty.
 */
export function formatBar(share: number, width: number, style: Style): string {
  const filled = Math.min(Math.max(share, 0), 1);
  if (!style.unicode) return '#'.repeat(Math.round(filled * width));
  const eighths = filled > 0 ? Math.max(Math.round(filled * width * 8), 1) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (eighths % 8 === 0 ? '' : EIGHTHS[(eighths % 8) - 1]);
}
