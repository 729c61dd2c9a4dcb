import type { Spread } from '../../study/study.ts';
import { paint } from '../style.ts';
import { formatTable, type TableColumn } from '../table.ts';
import type { MarketContext } from './market-context.ts';

/** A row of numbers, one for each moment, each with its range below it. */
export interface RangedRow {
  readonly label: string;
  /** What stands below the label, such as the unit of the row. */
  readonly note?: string;
  /** What stands before the moments, such as the value before. */
  readonly lead?: string;
  readonly spreads: readonly (Spread | undefined)[];
  readonly tell: (mean: number) => string;
  readonly tellRange: (spread: Spread) => string;
  /** A third line, such as the chance of a gain. */
  readonly below?: { readonly label: string; readonly cells: readonly string[] };
}

/** A table of numbers at each moment: means, below each its range over the uncertain numbers. */
export function rangedTable(
  title: string,
  rows: readonly RangedRow[],
  context: MarketContext,
  lead?: string,
): string[] {
  if (rows.length === 0) return [];
  const { text, whens, style, isUncertain } = context;
  const leads = lead === undefined ? [] : [''];
  const cells: { readonly cells: readonly string[]; readonly isDim: boolean }[] = [
    { cells: ['', ...(lead === undefined ? [] : [lead]), ...whens.map(text.whenHead)], isDim: true },
    ...rows.flatMap((row) => {
      const means = row.spreads.map((each) => (each === undefined ? '' : row.tell(each.mean)));
      const ranges = row.spreads.map((each) => (each === undefined ? '' : row.tellRange(each)));
      const hasRanges = isUncertain && ranges.some((range) => range !== '');
      return [
        {
          cells: [`  ${row.label}`, ...(lead === undefined ? [] : [row.lead ?? '']), ...means],
          isDim: false,
        },
        ...(hasRanges || row.note !== undefined
          ? [{ cells: [row.note === undefined ? '' : `    ${row.note}`, ...leads, ...ranges], isDim: true }]
          : []),
        ...(row.below === undefined
          ? []
          : [{ cells: [`  ${row.below.label}`, ...leads, ...row.below.cells], isDim: false }]),
      ];
    }),
  ];
  const right: TableColumn = { align: 'right' };
  const columns = [{ gives: true }, ...(lead === undefined ? [] : [right]), ...whens.map(() => right)];
  const lines = formatTable(
    cells.map((row) => row.cells),
    columns,
    style,
  );
  return [
    context.title(title),
    ...lines.map((line, at) => (cells[at]?.isDim ? paint(line, 'dim', style) : line)),
  ];
}
