import { type Cell, csvText } from '../../../src/report/csv.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';

/**
 * The numbers of a figure as CSV, with all their digits.
 *
 * @param notes Stand on top as lines that begin with `#`: where the numbers are from.
 */
export function figureCsv({ table }: Pick<Figure, 'table'>, notes: readonly string[]): string {
  const { columns, rows } = table;
  const hasOwnUnits = columns.map((_, at) => rows.some((row) => row[at]?.unit !== undefined));
  const head = columns.flatMap(({ head: name, unit }, at) => [
    unit === undefined || unit === '' || unit === '1' ? name : `${name} (${unit})`,
    ...(hasOwnUnits[at] === true ? [`${name}: unit`] : []),
  ]);
  const cells = rows.map((row) =>
    row.flatMap(({ text, value, unit }, at): Cell[] => [
      value === undefined ? text : value,
      ...(hasOwnUnits[at] === true ? [unit ?? columns[at]?.unit ?? ''] : []),
    ]),
  );
  const [mark, body] = splitMark(csvText(head, cells));
  return `${mark}${notes.map((note) => `# ${note.replaceAll(/[\r\n]+/g, ' ')}\r\n`).join('')}${body}`;
}

/** The mark of a text's encoding stands before everything else. */
function splitMark(text: string): [string, string] {
  return text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
}
