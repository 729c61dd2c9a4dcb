import type { Text } from '../../scenario/schema.ts';
import type { Spread } from '../../study/study.ts';
import type { Figure, FigureTable } from './figure.ts';
import { type FigureContext, isWide } from './figure-context.ts';
import { linearScale, niceTicks } from './linear-scale.ts';
import type { SvgNode } from './svg-node.ts';
import { block, drawing, line, mark, SIZE, whisker, words } from './svg-parts.ts';
import { numeral } from './table-cells.ts';
import { textWidth } from './text-fit.ts';

/** A number in every draw. */
export interface DistributionData {
  /** The outcome or measure. */
  readonly name: string;
  readonly label: Text;
  /** `1` for probabilities, else as in a file, such as `trillion JPY`. */
  readonly unit: string;
  /** By draw, in `unit`; NaN where there is none. */
  readonly values: ArrayLike<number>;
  /** What the study tells of it. */
  readonly spread: Spread;
}

/** Draws between two values. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Bins between two ticks. */
const PER_TICK = 4;
/** Between two numbers of the axis, at least. */
const GAP = 12;
const HEIGHT = 216;

/** How a number is spread over the draws: a histogram with its mean and its range below. */
export function distributionFigure(data: DistributionData, context: FigureContext): Figure {
  const { text, say, width } = context;
  const tell = tellerOf(data, context);
  const title = text.distribution.title(say(data.label));
  const { mean, p05, p95 } = data.spread;
  const finding = Number.isNaN(mean)
    ? text.distribution.none
    : text.distribution.finding({
        label: say(data.label),
        mean: tell(mean),
        low: tell(p05),
        high: tell(p95),
      });
  const bins = binsOf(data);
  return {
    name: `distribution-${data.name}`,
    title,
    finding,
    reading: text.distribution.reading,
    drawing: {
      kind: 'svg',
      root: drawing('distribution', width, HEIGHT, `${title}. ${finding}`, nodesOf(data, bins, context)),
    },
    table: tableOf(data, bins, context),
  };
}

function tellerOf({ unit }: DistributionData, { format }: FigureContext): (value: number) => string {
  return (value) => (unit === '1' ? format.percent(value) : format.quantity(value, unit));
}

/** Bins of equal width between values that can be named; for probabilities from 0 to 1. */
export function binsOf({ values, unit }: Pick<DistributionData, 'values' | 'unit'>): Bin[] {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const ticks = unit === '1' ? [0, 0.2, 0.4, 0.6, 0.8, 1] : ticksAround(known);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const count = (ticks.length - 1) * PER_TICK;
  const size = (high - low) / count;
  const counts = Array.from({ length: count }, () => 0);
  for (const value of known) {
    const at = Math.min(Math.max(Math.floor((value - low) / size), 0), count - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((each, at) => ({ from: low + at * size, to: low + (at + 1) * size, count: each }));
}

/** Ticks around what is known; zero is among them only where it is near. */
function ticksAround(known: readonly number[]): number[] {
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0 || high - low > 0.3 * Math.max(Math.abs(low), Math.abs(high)))
    return niceTicks(known);
  const ticks = niceTicks(known.map((value) => value - low));
  return ticks.map((tick) => tick + low);
}

/** Numbers on the axis, all in one unit that is told once. */
function axisOf(
  { unit }: DistributionData,
  bins: readonly Bin[],
  { format }: FigureContext,
): { readonly unit: string; readonly tell: (value: number) => string } {
  if (unit === '1') return { unit: '', tell: format.probability };
  const size = Math.max(...bins.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]));
  const { words: told, factor } = format.scale(size, unit);
  return { unit: told, tell: (value) => format.amount(value * factor) };
}

function nodesOf(data: DistributionData, bins: readonly Bin[], context: FigureContext): SvgNode[] {
  const { width } = context;
  const axis = axisOf(data, bins, context);
  const edges = [...bins.map(({ from }) => from), bins.at(-1)?.to ?? 1];
  const ticks = edges.filter((_, at) => at % PER_TICK === 0);
  const room = Math.max(...ticks.map((tick) => textWidth(axis.tell(tick), SIZE.note))) + GAP;
  const inset = Math.max(isWide(context) ? 40 : 24, room / 2);
  const x = linearScale(bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1, inset, width - inset);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const [top, base] = [24, 148];
  const y = linearScale(0, most, base, top);
  const every = Math.ceil((room * (ticks.length - 1)) / (width - 2 * inset));
  const { mean, p05, p95 } = data.spread;
  return [
    words(axis.unit, width - inset, 12, { size: 'note', look: 'soft', anchor: 'end' }),
    ...bins.map(({ from, to, count }) =>
      block(x.at(from) + 0.5, x.at(to) - 0.5, y.at(count), base - y.at(count), 'bar series-1'),
    ),
    line(inset, base, width - inset, base, 'axis'),
    ...ticks.flatMap((tick, at) => [
      line(x.at(tick), base, x.at(tick), base + 5, 'axis'),
      ...(at % every === 0
        ? [
            words(axis.tell(tick), x.at(tick), base + 20, {
              size: 'note',
              look: 'soft number',
              anchor: 'middle',
            }),
          ]
        : []),
    ]),
    ...(Number.isNaN(mean)
      ? []
      : [
          whisker(x.at(p05), x.at(p95), base + 36),
          mark(x.at(mean), base + 36, 1),
          words(axis.tell(mean), Math.min(x.at(mean), width - inset - 20), base + 58, {
            size: 'note',
            look: 'strong number',
            anchor: 'middle',
          }),
        ]),
  ];
}

function tableOf(data: DistributionData, bins: readonly Bin[], context: FigureContext): FigureTable {
  const { text, format } = context;
  const tell = tellerOf(data, context);
  return {
    columns: [
      { head: text.distribution.from, unit: data.unit },
      { head: text.distribution.to, unit: data.unit },
      { head: text.distribution.draws },
    ],
    rows: bins.map(({ from, to, count }) => [
      numeral(from, tell),
      numeral(to, tell),
      numeral(count, format.count),
    ]),
  };
}
