import type { Comparison } from '../../study/compare.ts';
import type { PairedDifference } from '../../study/paired-difference.ts';
import { type CompareRow, compareRows } from '../compare/compare-rows.ts';
import { compareSentence, letterOf } from '../compare/compare-sentence.ts';
import type { CompareText } from '../text/compare-words.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { withOneUnit } from './one-unit.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import { block, drawing, line, mark, whisker } from './svg-parts.ts';
import { numeral, word } from './table-cells.ts';

/** What telling of comparisons takes besides the words of figures. */
export interface ComparisonContext extends FigureContext {
  readonly compare: CompareText;
}

/**
 * What a scenario has otherwise than the first, draw by draw: outcomes on one scale, each measure on its own, from lower at
 * the left to higher at the right.
 *
 * @param at Which scenario, from 1.
 */
export function comparisonFigure(comparison: Comparison, at: number, context: ComparisonContext): Figure {
  const { compare: text, width } = context;
  const told = compareRows(comparison, at, context);
  const finding = compareSentence(comparison, at, { ...context, text });
  const shown = told.filter(({ difference }) => difference !== undefined);
  const reach = Math.max(
    0,
    ...shown.filter(({ kind }) => kind === 'outcome').map((row) => reachOf(row.difference)),
  );
  const rows = (kind: CompareRow['kind'], title: string): PlotRow[] => {
    const own = shown.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    return [
      { kind: 'heading', text: title },
      ...own.map((row) => rowOf(row, kind === 'outcome' ? reach : reachOf(row.difference), context)),
    ];
  };
  const { nodes, height } = drawRows(
    {
      rows: [...rows('outcome', text.outcomes), ...rows('measure', text.measures)],
      low: -1,
      high: 1,
      ticks: [],
    },
    context,
  );
  const title = text.title(letterOf(at));
  return {
    name: 'comparison',
    title,
    finding,
    reading: text.reading,
    drawing: { kind: 'svg', root: drawing('comparison', width, height, `${title}. ${finding}`, nodes) },
    table: tableOf(told, at, context),
  };
}

function reachOf(difference: PairedDifference | undefined): number {
  if (difference === undefined) return 0;
  const { mean, p05, p95 } = difference;
  return Math.max(...[mean, p05, p95].filter(Number.isFinite).map(Math.abs));
}

/** A difference with its sign and unit; of shares in points. */
function tellerOf({ kind, unit, tell }: CompareRow, context: ComparisonContext): (value: number) => string {
  const { compare: text, format } = context;
  if (kind === 'outcome') return (value) => text.inPoints(tell(value));
  return unit === '%' ? (value) => text.inPoints(format.difference(value)) : tell;
}

function rowOf(row: CompareRow, reach: number, context: ComparisonContext): PlotRow {
  const { label, difference, before, after } = row;
  const { mean, error, p05, p95 } = difference ?? { mean: 0, error: 0, p05: 0, p95: 0 };
  const share = (value: number): number => (reach > 0 ? value / reach : 0);
  return {
    kind: 'row',
    label,
    value: tellerOf(row, context)(mean),
    note: withOneUnit(before.text ?? '', after.text ?? '').join(' → '),
    draw: (x, y) => [
      line(x.at(-1), y, x.at(1), y, 'grid'),
      line(x.at(0), y - 9, x.at(0), y + 9, 'axis'),
      ...(p05 === p95
        ? []
        : [
            whisker(x.at(share(p05)), x.at(share(p95)), y),
            block(x.at(share(mean - error)), x.at(share(mean + error)), y - 2.5, 5, 'error'),
          ]),
      mark(x.at(share(mean)), y, 1),
    ],
  };
}

function tableOf(rows: readonly CompareRow[], at: number, context: ComparisonContext): FigureTable {
  const { compare: text, format } = context;
  const letter = letterOf(at);
  const share = (value: number): string => format.percent(value);
  return {
    columns: [
      '',
      'A',
      letter,
      text.against(letter),
      text.error,
      context.text.low,
      context.text.median,
      context.text.high,
      text.higher,
      text.lower,
    ].map((head) => ({ head })),
    rows: rows.map((row) => {
      const { label, unit, before, after, difference } = row;
      const tell = tellerOf(row, context);
      return [
        word(label),
        ...[before, after].map(({ text: words, value }) => numeral(value, () => words ?? '', unit)),
        numeral(difference?.mean, tell, unit),
        numeral(difference?.error, (error) => `±${tell(error).replace(/^\+/, '')}`, unit),
        ...[difference?.p05, difference?.p50, difference?.p95].map((value) => numeral(value, tell, unit)),
        ...[difference?.higher, difference?.lower].map((value) => numeral(value, share, '1')),
      ];
    }),
  };
}
