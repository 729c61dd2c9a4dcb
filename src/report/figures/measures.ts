import type { MeasureResult, Study } from '../../study/study.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import { block, drawing, line, mark, whisker } from './svg-parts.ts';
import { amountCells, numeral, spreadColumns, word } from './table-cells.ts';

/** What the figure of measures is made of. */
export interface MeasuresData {
  readonly study: Pick<Study, 'measures' | 'uncertain'>;
  /** What it is compared with. */
  readonly baseline?: Pick<Study, 'measures'>;
}

/** Stands for the time of what never happens. */
const NOTHING = '–';

/** Each measure as a dot with its range, on a line of its own that goes from zero to the farthest value. */
export function measuresFigure({ study, baseline }: MeasuresData, context: FigureContext): Figure {
  const { text, width } = context;
  const before = (name: string): number | undefined =>
    baseline?.measures.find((measure) => measure.name === name)?.value.mean;
  const { nodes, height } = drawRows(
    {
      rows: study.measures.map((measure) =>
        rowOf(measure, before(measure.name), study.uncertain > 0, context),
      ),
      low: 0,
      high: 1,
      ticks: [],
    },
    context,
  );
  const finding = findingOf(study.measures, context);
  return {
    name: 'measures',
    title: text.measures.title,
    finding,
    reading: text.measures.reading({ isUncertain: study.uncertain > 0, hasGhost: baseline !== undefined }),
    drawing: {
      kind: 'svg',
      root: drawing('measures', width, height, `${text.measures.title}. ${finding}`, nodes),
    },
    table: tableOf(study.measures, baseline === undefined ? undefined : before, context),
  };
}

function rowOf(
  { label, value, unit }: MeasureResult,
  before: number | undefined,
  isUncertain: boolean,
  { format, say }: FigureContext,
): PlotRow {
  const { mean, error, p05, p95 } = value;
  const row = { kind: 'row' as const, label: say(label) };
  if (Number.isNaN(mean)) return { ...row, value: NOTHING, draw: () => [] };
  const known = [0, mean, p05, p95, ...(before === undefined || Number.isNaN(before) ? [] : [before])];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const share = (each: number): number => (high > low ? (each - low) / (high - low) : 0);
  return {
    ...row,
    value: format.quantity(mean, unit),
    ...(isUncertain ? { note: format.quantityRange(p05, p95, mean, unit) } : {}),
    draw: (x, y) => [
      line(x.at(0), y, x.at(1), y, 'grid'),
      line(x.at(share(0)), y - 9, x.at(share(0)), y + 9, 'axis'),
      ...(isUncertain
        ? [
            whisker(x.at(share(p05)), x.at(share(p95)), y),
            block(x.at(share(mean - error)), x.at(share(mean + error)), y - 2.5, 5, 'error'),
          ]
        : []),
      ...(before === undefined || Number.isNaN(before)
        ? []
        : [mark(x.at(share(before)), y, 1, 'mark hollow plain', 5)]),
      mark(x.at(share(mean)), y, 1),
    ],
  };
}

function findingOf(measures: readonly MeasureResult[], { text, format, say }: FigureContext): string {
  const [first] = measures.filter(({ value }) => !Number.isNaN(value.mean));
  if (first === undefined) return text.measures.none;
  const { mean, p05, p95 } = first.value;
  return text.measures.finding({
    label: say(first.label),
    value: format.quantity(mean, first.unit),
    range: p05 === p95 ? undefined : format.quantityRange(p05, p95, mean, first.unit),
  });
}

function tableOf(
  measures: readonly MeasureResult[],
  before: ((name: string) => number | undefined) | undefined,
  context: FigureContext,
): FigureTable {
  const { text, format, say } = context;
  return {
    columns: [
      { head: text.measure },
      ...spreadColumns(text.mean, undefined, context),
      ...(before === undefined ? [] : [{ head: text.before }, { head: text.difference }]),
    ],
    rows: measures.map(({ name, label, value, unit }) => {
      const was = before?.(name);
      const tell = (each: number): string => format.quantity(each, unit);
      return [
        word(say(label)),
        ...amountCells(value, unit, context),
        ...(before === undefined
          ? []
          : [
              numeral(was, tell, unit),
              numeral(was === undefined ? undefined : value.mean - was, tell, unit),
            ]),
      ];
    }),
  };
}
