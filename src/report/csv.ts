/** A cell as it is before it is written. */
export type Cell = string | number | null | undefined;

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** What spreadsheets take for a formula at the beginning of a text, also in the full width that Japanese ones accept. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

/** A table as CSV (RFC 4180) that a spreadsheet reads without being told how. */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map((row) => row.map(writeCell))];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.join(',') + LINE_END).join('');
}

/** Numbers stand as they are. A text that a spreadsheet would take for a formula begins with an apostrophe. */
function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
