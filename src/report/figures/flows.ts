import type { AccountResult, MarketResult, MarketStudy } from '../../study/market-results.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import type { LinearScale } from './linear-scale.ts';
import { largest, meanChange, type ToldMarkets, tellMoments } from './market-moments.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import type { SvgNode } from './svg-node.ts';
import { block, drawing, line, whisker } from './svg-parts.ts';
import { amountCells, numeral, spreadColumns, word } from './table-cells.ts';

/** How many suppliers of a market are drawn: those whose sales change most. */
const MOST = 3;

/** A supplier with its sales. */
interface Seller {
  readonly label: string;
  readonly sales: AccountResult;
}

/** What suppliers sell in each market, before and after, at each horizon: paired bars. */
export function flowsFigure(markets: MarketStudy, context: FigureContext): Figure {
  const { text, width } = context;
  const told = tellMoments(markets, context);
  const changing = told.study.markets.filter((market) => sellersOf(market, told, context).length > 0);
  const { nodes, height } = drawRows(
    {
      rows: changing.flatMap((market) => marketRows(market, told, context)),
      low: 0,
      high: 1,
      ticks: [],
    },
    context,
  );
  const finding = findingOf(changing, told, context);
  return {
    name: 'flows',
    title: text.flows.title,
    finding,
    reading: text.flows.reading(told.study.uncertain > 0),
    drawing: { kind: 'svg', root: drawing('flows', width, height, `${text.flows.title}. ${finding}`, nodes) },
    table: tableOf(told, context),
  };
}

/** The suppliers of a market whose sales change, the largest change first. */
function sellersOf({ suppliers }: MarketResult, { main }: ToldMarkets, { say }: FigureContext): Seller[] {
  return suppliers
    .flatMap(({ supplier, accounts: { value } }) =>
      value === undefined || value.moments.every(({ change }) => change.mean === 0)
        ? []
        : [{ label: say(supplier.label), sales: value }],
    )
    .toSorted((a, b) => Math.abs(meanChange(b.sales, main)) - Math.abs(meanChange(a.sales, main)));
}

function marketRows(result: MarketResult, told: ToldMarkets, context: FigureContext): PlotRow[] {
  const { format, say, text } = context;
  const sellers = sellersOf(result, told, context).slice(0, MOST);
  const most = largest(
    sellers.flatMap(({ sales }) => [
      sales.before.mean,
      ...sales.moments.flatMap(({ after }) => [after.mean, after.p95]),
    ]),
  );
  const scale = format.scale(most, result.market.unit.text);
  const share = (value: number): number => (most > 0 ? value / most : 0);
  const amount = (value: number): string => format.amount(value * scale.factor);
  return [
    { kind: 'heading', text: say(result.market.label), note: scale.words },
    ...sellers.flatMap(({ label, sales }): PlotRow[] => [
      {
        kind: 'row',
        label,
        value: text.flows.before(amount(sales.before.mean)),
        draw: (x, y) => [block(x.at(0), x.at(share(sales.before.mean)), y - 5, 10, 'bar hollow')],
      },
      ...sales.moments.map(
        ({ after, relative }, at): PlotRow => ({
          kind: 'row',
          isMinor: true,
          label: told.whens[at] ?? '',
          value: text.flows.after(
            amount(after.mean),
            relative === undefined ? undefined : format.change(relative.mean),
          ),
          draw: (x, y) => [
            block(x.at(0), x.at(share(after.mean)), y - 5, 10, 'bar series-1'),
            ...(told.study.uncertain > 0 ? [whisker(x.at(share(after.p05)), x.at(share(after.p95)), y)] : []),
            beforeMark(x, share(sales.before.mean), y),
          ],
        }),
      ),
    ]),
  ];
}

/** Where the amount before stands. */
function beforeMark(x: LinearScale, before: number, y: number): SvgNode {
  return line(x.at(before), y - 8, x.at(before), y + 8, 'ghost-end');
}

function findingOf(markets: readonly MarketResult[], told: ToldMarkets, context: FigureContext): string {
  const { text, format, say } = context;
  const [most] = markets
    .flatMap((result) => sellersOf(result, told, context).map((seller) => ({ result, ...seller })))
    .toSorted(
      (a, b) =>
        Math.abs(meanChange(b.sales, told.main)) * b.result.market.unit.factor -
        Math.abs(meanChange(a.sales, told.main)) * a.result.market.unit.factor,
    );
  const moment = most?.sales.moments[told.main];
  if (most === undefined || moment === undefined) return text.flows.none;
  const scale = format.scale(Math.max(most.sales.before.mean, moment.after.mean), most.sales.unit);
  return text.flows.finding({
    supplier: most.label,
    market: say(most.result.market.label),
    when: told.whens[told.main] ?? '',
    before: format.amount(most.sales.before.mean * scale.factor),
    after: format.amount(moment.after.mean * scale.factor),
    unit: scale.words,
    change: moment.relative === undefined ? undefined : format.change(moment.relative.mean),
  });
}

function tableOf({ study, whens }: ToldMarkets, context: FigureContext): FigureTable {
  const { text, format, say } = context;
  return {
    columns: [
      { head: text.market },
      { head: text.flows.supplier },
      { head: text.horizonHead },
      { head: text.before },
      ...spreadColumns(text.flows.afterHead, undefined, context),
      { head: text.flows.change, unit: '1' },
    ],
    rows: study.markets.flatMap(({ market, suppliers }) =>
      suppliers.flatMap(({ supplier, accounts: { value } }) =>
        (value?.moments ?? []).map(({ after, relative }, at) => [
          word(say(market.label)),
          word(say(supplier.label)),
          word(whens[at] ?? ''),
          numeral(value?.before.mean, (each) => format.quantity(each, value?.unit ?? ''), value?.unit),
          ...amountCells(after, value?.unit ?? '', context),
          numeral(relative?.mean, format.change),
        ]),
      ),
    ),
  };
}
