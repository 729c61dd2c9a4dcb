import { paint, REPORT_WIDTH, type Style, spell } from './style.ts';
import { displayWidth, pad, truncate } from './width.ts';

/** How one column of a table is set. */
export interface TableColumn {
  readonly align?: 'left' | 'right';
  /** Whether its cells are cut where the table would be wider than a report. They must not be coloured. */
  readonly gives?: boolean;
}

const GAP = '  ';
/** Cells are never cut to less than this. */
const NARROWEST = 8;

/**
 * Sets cells in columns as wide as their widest cell, two spaces apart.
 *
 * @param rows Cells row by row; a row may end early.
 * @returns One line per row, without spaces at the end.
 */
export function formatTable(
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  style: Style,
): string[] {
  const cells = rows.map((row) => row.map((cell) => spell(cell, style)));
  const natural = columns.map((_, at) => Math.max(0, ...cells.map((row) => displayWidth(row[at] ?? ''))));
  const total = natural.reduce((sum, width) => sum + width, (columns.length - 1) * GAP.length);
  const excess = Math.max(total - REPORT_WIDTH, 0);
  const widths = natural.map((width, at) =>
    columns[at]?.gives === true ? Math.max(width - excess, Math.min(width, NARROWEST)) : width,
  );
  return cells.map((row) => {
    const set = row.map((cell, at) => {
      const width = widths[at] ?? 0;
      const cut = columns[at]?.gives === true ? truncate(cell, width, spell('…', style)) : cell;
      return pad(cut, width, columns[at]?.align);
    });
    return set.join(GAP).trimEnd();
  });
}

/** A table with its first row set off as its head. */
export function formatHeadedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  style: Style,
): string[] {
  const [first = '', ...others] = formatTable([head, ...rows], columns, style);
  return [paint(first, 'dim', style), ...others];
}
