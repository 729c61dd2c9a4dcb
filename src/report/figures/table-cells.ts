import type { Spread } from '../../study/study.ts';
import { asShare } from '../run/as-share.ts';
import type { TableCell, TableColumn } from './figure.ts';
import type { FigureContext } from './figure-context.ts';

/** Stands for a number that there is not, such as the time of what never happens. */
const NOTHING = '–';

/** A cell of words. */
export function word(text: string): TableCell {
  return { text };
}

/** A cell with a number, or a dash where there is none. */
export function numeral(
  value: number | undefined,
  tell: (value: number) => string,
  unit?: string,
): TableCell {
  if (value === undefined || Number.isNaN(value)) return word(NOTHING);
  return { text: tell(value), value, ...(unit !== undefined && { unit }) };
}

/** A cell with a probability, to a tenth of a per cent. */
export function shareCell(share: number | undefined, { format }: Pick<FigureContext, 'format'>): TableCell {
  return numeral(share === undefined ? undefined : asShare(share), format.percent);
}

/** The columns of a number with its numerical error and its range. */
export function spreadColumns(
  head: string,
  unit: string | undefined,
  { text }: FigureContext,
): TableColumn[] {
  return [head, text.error, text.low, text.median, text.high].map((each) => ({
    head: each,
    ...(unit !== undefined && { unit }),
  }));
}

/** The cells below `spreadColumns` for a probability. */
export function shareCells({ mean, error, p05, p50, p95 }: Spread, context: FigureContext): TableCell[] {
  return [
    shareCell(mean, context),
    numeral(error, context.format.points),
    ...[p05, p50, p95].map((each) => shareCell(each, context)),
  ];
}

/** The cells below `spreadColumns` for an amount, each with its own unit. */
export function amountCells(value: Spread, unit: string, { format }: FigureContext): TableCell[] {
  const cell = (each: number): TableCell => numeral(each, (number) => format.quantity(number, unit), unit);
  return [
    cell(value.mean),
    numeral(value.error, (error) => format.quantityError(error, value.mean, unit), unit),
    ...[value.p05, value.p50, value.p95].map(cell),
  ];
}
