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

/**
 * Draws a bar to the left of an axis for what is below 0 and to the right for what is above.
 *
 * @param share From −1 to 1, each a full side; what lies outside is cut.
 * @param width The width of one side in columns.
 * @returns Twice the width and one column more.
 */
export function formatTwoSidedBar(share: number, width: number, style: Style): string {
  const right = share > 0 ? formatBar(share, width, style) : '';
  const size = Math.min(Math.max(-share, 0), 1);
  // There are no blocks that fill from the right, but for whole and half ones.
  const halves = size > 0 ? Math.max(Math.round(size * width * 2), 1) : 0;
  const left = style.unicode
    ? (halves % 2 === 0 ? '' : '▐') + '█'.repeat(Math.floor(halves / 2))
    : '#'.repeat(Math.round(size * width));
  return `${left.padStart(width)}${style.unicode ? '│' : '|'}${right.padEnd(width)}`;
}
