import type { Tornado, TornadoBar, TornadoEnd } from '../../study/tornado.ts';
import { asShare } from '../run/as-share.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { niceTicks } from './linear-scale.ts';
import { withOneUnit } from './one-unit.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import { block, drawing, line, mark } from './svg-parts.ts';
import { numeral, word } from './table-cells.ts';

/** How many bars are drawn; the table has all. */
const MOST = 12;

/** How far a result moves with each number alone, the widest first. */
export function tornadoFigure(tornado: Tornado, context: FigureContext): Figure {
  const { text, say, width } = context;
  const { target, mean, bars } = tornado;
  const tell = tellerOf(tornado, context);
  const shown = bars.slice(0, MOST);
  const ends = shown.flatMap(({ low, high }) => [low.mean, high.mean]).filter(Number.isFinite);
  const [least, most] = [Math.min(mean, ...ends), Math.max(mean, ...ends)];
  const spare = most > least ? (most - least) * 0.04 : 1;
  const isShare = target.kind === 'outcome';
  const [low, high] = isShare ? [0, niceTop(most)] : [least - spare, most + spare];
  const { nodes, height } = drawRows(
    {
      rows: shown.map((bar) => rowOf(bar, tornado, context)),
      low,
      high,
      ticks: (isShare ? niceTicks([0, high]) : [mean])
        .filter((value) => value >= low && value <= high)
        .map((value) => ({ value, text: tell(value) })),
    },
    context,
  );
  const title = text.tornado.title(say(target.label));
  const finding = findingOf(tornado, context);
  return {
    name: 'tornado',
    title,
    finding,
    reading: text.tornado.reading({
      count: shown.length,
      candidates: tornado.candidates,
      mean: tell(mean),
    }),
    drawing: { kind: 'svg', root: drawing('tornado', width, height, `${title}. ${finding}`, nodes) },
    table: tableOf(tornado, context),
  };
}

/** The end of an axis of shares. */
function niceTop(most: number): number {
  return Math.min(niceTicks([0, most]).at(-1) ?? 1, 1);
}

function tellerOf({ target }: Tornado, { format }: FigureContext): (value: number) => string {
  return (value) =>
    target.kind === 'outcome' ? format.percent(asShare(value)) : format.quantity(value, target.unit);
}

function rowOf(bar: TornadoBar, tornado: Tornado, context: FigureContext): PlotRow {
  const { text, format, say } = context;
  const { low, high, unit } = bar;
  const tell = tellerOf(tornado, context);
  return {
    kind: 'row',
    label: say(bar.label),
    value: text.tornado.effect(...withOneUnit(tell(low.mean), tell(high.mean))),
    note: text.tornado.ends(
      ...withOneUnit(format.quantity(low.value, unit), format.quantity(high.value, unit)),
    ),
    draw: (x, y) => [
      block(x.at(low.mean), x.at(high.mean), y - 6, 12, 'bar quiet'),
      line(x.at(tornado.mean), y - 12, x.at(tornado.mean), y + 12, 'axis'),
      mark(x.at(low.mean), y, 1, 'mark hollow plain', 5),
      mark(x.at(high.mean), y, 1),
    ],
  };
}

function findingOf(tornado: Tornado, context: FigureContext): string {
  const { text, format, say } = context;
  const [first] = tornado.bars;
  if (first === undefined) return text.tornado.none;
  const tell = tellerOf(tornado, context);
  const end = ({ value, mean }: TornadoEnd) => ({
    value: format.quantity(value, first.unit),
    mean: tell(mean),
  });
  return text.tornado.finding({
    target: say(tornado.target.label),
    label: say(first.label),
    low: end(first.low),
    high: end(first.high),
  });
}

function tableOf(tornado: Tornado, context: FigureContext): FigureTable {
  const { text, format, say } = context;
  const { target, bars } = tornado;
  const tell = tellerOf(tornado, context);
  const unit = target.kind === 'outcome' ? '1' : target.unit;
  const error = (value: number, mean: number): string =>
    target.kind === 'outcome' ? format.points(value) : format.quantityError(value, mean, target.unit);
  return {
    columns: [
      { head: text.tornado.number },
      { head: text.low },
      { head: text.tornado.atLow, unit },
      { head: text.high },
      { head: text.tornado.atHigh, unit },
      { head: text.error, unit },
    ],
    rows: bars.map((bar) => [
      word(say(bar.label)),
      numeral(bar.low.value, (value) => format.quantity(value, bar.unit), bar.unit),
      numeral(bar.low.mean, tell),
      numeral(bar.high.value, (value) => format.quantity(value, bar.unit), bar.unit),
      numeral(bar.high.mean, tell),
      numeral(bar.error, (value) => error(value, bar.high.mean)),
    ]),
  };
}
