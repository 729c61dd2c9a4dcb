import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/scenario/read-csv.ts';

/** The header and the rows as plain text. */
function cellsOf(text: string): readonly (readonly string[])[] | undefined {
  const { table } = readCsv('table.csv', text);
  return table && [table.header, ...table.rows].map((row) => row.map((cell) => cell.text));
}

describe('readCsv', () => {
  test.each([
    ['lines that end in LF', 'a,b\n1,2\n3,4\n'],
    ['lines that end in CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['a last line without an end', 'a,b\n1,2\n3,4'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n'],
    ['quotes', '"a","b"\n"1",2\n3,"4"\n'],
    ['quotes and CRLF', '"a","b"\r\n"1","2"\r\n"3","4"\r\n'],
    ['empty lines', 'a,b\n\n1,2\n\r\n3,4\n\n'],
    ['spaces around cells', ' a , b\n1 ,2\n 3,4 \n'],
  ])('reads a table with %s', (_what, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  // RFC 4180, section 2, rules 5 to 7.
  test('keeps commas, line ends and doubled quotes inside quotes', () => {
    expect(cellsOf('a,b\n"1, or 2","say ""yes""\nor no"\n')).toEqual([
      ['a', 'b'],
      ['1, or 2', 'say "yes"\nor no'],
    ]);
  });

  test('keeps empty cells, at the end of a line and of the file too', () => {
    expect(cellsOf('a,b,c\n,2,\n,,')).toEqual([
      ['a', 'b', 'c'],
      ['', '2', ''],
      ['', '', ''],
    ]);
  });

  test('knows the place of each cell, behind quotes over several lines too', () => {
    const { table } = readCsv('table.csv', '\ufeffname,n\n"one\ntwo", 5\r\nthree,6\n');
    const places = table?.rows.map((row) => row.map(({ place }) => [place.line, place.column, place.length]));
    expect(places).toEqual([
      [
        [2, 1, 4],
        [3, 6, 2],
      ],
      [
        [4, 1, 5],
        [4, 7, 1],
      ],
    ]);
  });

  test('reads back whatever is written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', 'é', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [['x', 'y'], ...rows].map((row) => row.map(quote).join(',')).join('\r\n');
        expect(cellsOf(text)).toEqual([['x', 'y'], ...rows.map((row) => row.map((each) => each.trim()))]);
      }),
    );
  });

  test('ends on any text, in time that grows with its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', 'x'), maxLength: 60 }), (text) => {
        const { table, problems } = readCsv('table.csv', text);
        expect(table === undefined).toBe(problems.length > 0);
      }),
    );
    const started = performance.now();
    readCsv('table.csv', '"a,'.repeat(40_000));
    readCsv('table.csv', ','.repeat(100_000));
    readCsv('table.csv', '""\n'.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('tells at most ten uneven rows', () => {
    expect(readCsv('table.csv', `a,b\n${'1\n'.repeat(50)}`).problems).toHaveLength(10);
  });
});
