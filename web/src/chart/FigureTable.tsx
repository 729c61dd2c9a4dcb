import type { FigureTable as Table } from '../../../src/report/figures/figure.ts';

/** The numbers of a figure; each carries its full double, so that a reader can take it over exactly. */
export function FigureTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  const isNumber = table.columns.map((_, at) => table.rows.some((row) => row[at]?.value !== undefined));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled with the keyboard
    <section class="table-room" tabIndex={0} aria-label={caption}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ head }, at) => (
              <th key={head} scope="col" class={isNumber[at] === true ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map(({ text, value }, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={at} class={isNumber[at] === true ? 'number' : undefined}>
                    {value === undefined ? text : <data value={String(value)}>{text}</data>}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
