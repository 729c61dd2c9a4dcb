import { paint, type Style, spell } from './style.ts';
import { displayWidth, pad, truncate } from './width.ts';

/** How one column of a table is set. */
export interface TableColumn {
  readonly align?: 'left' | 'right';
  /** How wide it may become; longer cells are cut. Coloured cells are never cut. */
  readonly most?: number;
}

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
  gap = '  ',
): string[] {
  const cells = rows.map((row) =>
    row.map((cell, at) => {
      const most = columns[at]?.most;
      const spelled = spell(cell, style);
      return most === undefined || spelled.includes('\u001b')
        ? spelled
        : truncate(spelled, most, spell('…', style));
    }),
  );
  const widths = columns.map((_, at) => Math.max(0, ...cells.map((row) => displayWidth(row[at] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align))
      .join(gap)
      .trimEnd(),
  );
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
