import { type Place, type Problem, problem } from '../core/problem.ts';

/** One cell of a table, without surrounding space. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** A table: the cells of its first line name the columns, and every row has as many. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table that is at fault throughout is told by its beginning. */
export const MOST_TOLD = 10;

const QUOTE = '"';
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads comma-separated values (RFC 4180): a header, quotes around cells with commas, quotes (doubled) or line ends,
 * lines that end in CRLF or LF. Empty lines and a byte order mark are passed over.
 *
 * @param file The name that problems show.
 * @param text The whole file.
 * @returns The table, or every problem.
 */
export function readCsv(
  file: string,
  text: string,
): { readonly table?: Table; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const [header = [], ...rows] = readRows(file, text, problems);
  const uneven = rows.filter((row) => row.length !== header.length);
  for (const row of uneven.slice(0, MOST_TOLD)) {
    problems.push(problem('csv-uneven', row[0]?.place, { expected: header.length, received: row.length }));
  }
  const names = new Set<string>();
  for (const { text: name, place } of header) {
    if (names.has(name) && name !== '') problems.push(problem('csv-column-twice', place, { name }));
    names.add(name);
  }
  return problems.length > 0 ? { problems } : { table: { header, rows }, problems };
}

/** The cells of every line that is not empty. */
function readRows(file: string, text: string, problems: Problem[]): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let at = lineStart;
  while (at < text.length) {
    const start = at;
    const place = { file, line, column: start - lineStart + 1 };
    let words: string;
    if (text[start] === QUOTE) {
      const end = closingQuote(text, start);
      words = text.slice(start + 1, end).replaceAll('""', QUOTE);
      at = end + 1;
      const isClosed = end < text.length && (at === text.length || /[,\r\n]/.test(text[at] ?? ''));
      if (!isClosed) {
        problems.push(problem('csv-quote', { ...place, length: 1 }, {}));
        return [];
      }
      const inner = text.slice(start, at);
      line += inner.split('\n').length - 1;
      if (inner.includes('\n')) lineStart = start + inner.lastIndexOf('\n') + 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
      words = text.slice(start, at);
    }
    const shown = text.slice(start, at).split(/\r?\n/)[0] ?? '';
    row.push({ text: words.trim(), place: { ...place, length: Math.max(shown.trimEnd().length, 1) } });
    if (text[at] === ',') {
      at += 1;
      // A comma at the very end is followed by an empty cell.
      if (at === text.length)
        row.push({ text: '', place: { file, line, column: at - lineStart + 1, length: 1 } });
      continue;
    }
    if (text[at] === '\r') at += 1;
    at += 1;
    if (row.length > 1 || row[0]?.text !== '') rows.push(row);
    row = [];
    line += 1;
    lineStart = at;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Where the quote that opens at `start` closes; the length of the text if it does not. */
function closingQuote(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf(QUOTE, at);
    if (at < 0) return text.length;
    if (text[at + 1] !== QUOTE) return at;
    at += 2;
  }
}
