import type { AccountResult, MarketResult, MarketStudy } from '../../study/market-results.ts';
import type { Figure, FigureTable } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { changeCells, largest, meanChange, type ToldMarkets, tellMoments } from './market-moments.ts';
import { drawRows, type PlotRow } from './row-plot.ts';
import { block, drawing, mark, whisker } from './svg-parts.ts';
import { spreadColumns, word } from './table-cells.ts';

/** How many sides are drawn: those with the largest gains and losses. */
const MOST_SIDES = 4;
/** What is smaller than this part of the largest gain or loss stands in the table only. */
const VISIBLE = 0.01;

/** What one kind of people of a side gains in one market. */
interface Gain {
  readonly label: string;
  readonly account: AccountResult;
}

/** A country with all kinds of its people. */
interface Side {
  readonly name: string;
  readonly label: string;
  readonly total: AccountResult | undefined;
  readonly kinds: readonly Gain[];
}

/** Who gains and who loses: buyers, producers, treasury and sellers abroad of each side, at each horizon. */
export function gainsFigure(markets: MarketStudy, context: FigureContext): Figure {
  const { text, width } = context;
  const told = tellMoments(markets, context);
  const sides = sidesOf(told, context);
  const shown = sides.slice(0, MOST_SIDES);
  const { nodes, height } = drawRows(
    {
      rows: shown.flatMap((side) => sideRows(side, shown, told, context)),
      low: -1,
      high: 1,
      ticks: [{ value: 0, text: '0' }],
    },
    context,
  );
  const finding = findingOf(sides, told, context);
  const isUsed = markets.markets.some(({ market }) =>
    market.suppliers.some(({ inputs }) => inputs.length > 0),
  );
  return {
    name: 'gains',
    title: text.gains.title,
    finding,
    reading: text.gains.reading({
      main: told.whens[told.main] ?? '',
      others: told.whens.filter((_, at) => at !== told.main),
      isUncertain: markets.uncertain > 0,
      isUsed,
    }),
    drawing: { kind: 'svg', root: drawing('gains', width, height, `${text.gains.title}. ${finding}`, nodes) },
    table: tableOf(sides, told, context),
  };
}

/** The countries for which anything changes; those that gain or lose most first. */
function sidesOf(told: ToldMarkets, context: FigureContext): Side[] {
  const { study, main } = told;
  const countries = new Map<string, string>();
  for (const { market, importer } of study.markets) countries.set(market.importer, context.say(importer));
  for (const { suppliers } of study.markets) {
    for (const { supplier } of suppliers) {
      if (!countries.has(supplier.name)) countries.set(supplier.name, context.say(supplier.label));
    }
  }
  const size = ({ kinds }: Side): number =>
    kinds.reduce((sum, { account }) => sum + Math.abs(meanChange(account, main)), 0);
  return [...countries]
    .map(([name, label]) => ({
      name,
      label,
      total: study.gains.find((gain) => gain.name === name)?.gain,
      kinds: study.markets.flatMap((market) => kindsOf(market, name, context)),
    }))
    .filter(({ kinds }) => kinds.length > 0)
    .toSorted((a, b) => size(b) - size(a));
}

/** What people of a country gain in a market; none for those for whom nothing changes. */
function kindsOf(
  { market, accounts, suppliers }: MarketResult,
  country: string,
  { text, say }: FigureContext,
): Gain[] {
  const where = say(market.label);
  const own = suppliers.find(({ supplier }) => supplier.name === country);
  const isImporter = market.importer === country;
  const sold = own?.accounts.exporterGain ?? own?.accounts.producerSurplus;
  const kinds = [
    ...(isImporter
      ? [
          { label: text.gains.buyers(where), account: accounts.consumerSurplus },
          { label: text.gains.treasury(where), account: accounts.publicRevenue },
        ]
      : []),
    ...(sold === undefined ? [] : [{ label: text.gains.producers(where), account: sold }]),
  ];
  return kinds.filter(({ account }) => account.moments.some(({ change }) => change.mean !== 0));
}

function sideRows(side: Side, shown: readonly Side[], told: ToldMarkets, context: FigureContext): PlotRow[] {
  const { format, text } = context;
  const { study, main } = told;
  const isUncertain = study.uncertain > 0;
  const sizeIn = (unit: string): number =>
    largest(
      shown
        .flatMap(({ kinds }) => kinds)
        .filter(({ account }) => account.unit === unit)
        .flatMap(({ account }) =>
          account.moments.flatMap(({ change: { mean, p05, p95 } }) => [mean, p05, p95]),
        ),
    );
  const total = side.total?.moments[main]?.change.mean;
  const unit = side.total?.unit ?? side.kinds[0]?.account.unit ?? '';
  const scale = format.scale(sizeIn(unit), unit);
  const drawn = side.kinds.filter(
    ({ account }) =>
      largest(account.moments.map(({ change }) => change.mean)) >= VISIBLE * sizeIn(account.unit),
  );
  if (drawn.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: side.label,
      note:
        total === undefined
          ? scale.words
          : text.gains.total(format.difference(total * scale.factor), scale.words),
    },
    ...drawn.map(({ label, account }): PlotRow => {
      const most = sizeIn(account.unit);
      const own = format.scale(most, account.unit);
      const share = (value: number): number => (most > 0 ? value / most : 0);
      const { change } = account.moments[main] ?? { change: account.before };
      const value = format.difference(change.mean * own.factor);
      return {
        kind: 'row',
        label,
        value: account.unit === unit ? value : text.gains.inUnit(value, own.words),
        draw: (x, y) => [
          block(
            x.at(0),
            x.at(share(change.mean)),
            y - 7,
            14,
            change.mean < 0 ? 'bar series-2' : 'bar series-1',
          ),
          ...(isUncertain ? [whisker(x.at(share(change.p05)), x.at(share(change.p95)), y)] : []),
          ...account.moments.flatMap((moment, at) =>
            at === main
              ? []
              : [mark(x.at(share(moment.change.mean)), y, at < main ? 1 : 4, 'mark hollow plain', 4)],
          ),
        ],
      };
    }),
  ];
}

function findingOf(sides: readonly Side[], told: ToldMarkets, { text, format }: FigureContext): string {
  const { main, whens } = told;
  const all = sides.flatMap((side) => side.kinds.map((kind) => ({ side, ...kind })));
  const ranked = all.toSorted((a, b) => meanChange(b.account, main) - meanChange(a.account, main));
  const tell = (each: (typeof all)[number]): { side: string; kind: string; amount: string } => ({
    side: each.side.label,
    kind: each.label,
    amount: format.quantity(Math.abs(meanChange(each.account, main)), each.account.unit),
  });
  const [winner, loser] = [ranked[0], ranked.at(-1)];
  const isGain = winner !== undefined && meanChange(winner.account, main) > 0;
  const isLoss = loser !== undefined && meanChange(loser.account, main) < 0;
  if (!isGain && !isLoss) return text.gains.none;
  return text.gains.finding({
    when: whens[main] ?? '',
    winner: isGain ? tell(winner) : undefined,
    loser: isLoss ? tell(loser) : undefined,
  });
}

function tableOf(sides: readonly Side[], { whens }: ToldMarkets, context: FigureContext): FigureTable {
  const { text } = context;
  const rows = (side: string, kind: string, account: AccountResult): FigureTable['rows'] =>
    account.moments.map(({ change }, at) => [
      word(side),
      word(kind),
      word(whens[at] ?? ''),
      ...changeCells(change, account.unit, context),
    ]);
  return {
    columns: [
      { head: text.gains.side },
      { head: text.gains.kind },
      { head: text.horizonHead },
      ...spreadColumns(text.gains.gain, undefined, context),
    ],
    rows: sides.flatMap(({ label, total, kinds }) => [
      ...kinds.flatMap((kind) => rows(label, kind.label, kind.account)),
      ...(total === undefined ? [] : rows(label, text.gains.inAll, total)),
    ]),
  };
}
