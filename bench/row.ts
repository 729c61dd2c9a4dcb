/** What a measured ratio or size is held against. */
export interface Bound {
  readonly kind: 'at least' | 'at most';
  readonly value: number;
}

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** The speed, time or size itself, as people read it; it depends on the machine and its neighbours. */
  readonly absolute: string;
  /** What the bound is about, and its unit: `×` for a ratio against the baseline of the same run. */
  readonly value?: number;
  readonly unit?: string;
  readonly bound?: Bound;
}

/** A title, what was made sure of before timing, and the lines. */
export interface Table {
  readonly title: string;
  readonly checked: string;
  readonly rows: readonly Row[];
}

/** Whether a line keeps its bound; a line without one always does. */
export function keepsBound({ value, bound }: Row): boolean {
  if (bound === undefined) return true;
  if (value === undefined) return false;
  return bound.kind === 'at least' ? value >= bound.value : value <= bound.value;
}

/** A table as aligned text. */
export function formatTable({ title, checked, rows }: Table): string {
  const lines = rows.map((row) => [
    row.name,
    row.absolute,
    row.value === undefined ? '' : `${formatNumber(row.value)} ${row.unit ?? ''}`.trim(),
    row.bound === undefined ? '' : `${row.bound.kind} ${formatNumber(row.bound.value)}`,
    row.bound === undefined ? '' : keepsBound(row) ? 'ok' : 'MISSED',
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  const body = lines.map((cells) =>
    cells
      .map((cell, at) =>
        at === 0 || at === 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
  return [title, `  checked: ${checked}`, ...body.map((line) => `  ${line}`)].join('\n');
}

/** Three significant digits, with thousands set apart. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
