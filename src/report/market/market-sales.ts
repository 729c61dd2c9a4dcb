import type { MarketResult, SupplierResult } from '../../study/market-results.ts';
import { paint, REPORT_WIDTH, spell } from '../style.ts';
import { formatTable } from '../table.ts';
import { pad } from '../width.ts';
import { wrap } from '../wrap.ts';
import { isTouched, type MarketContext } from './market-context.ts';

/** How wide the changes of value, volume and price are. */
const WIDTHS = [5, 4, 5] as const;

/**
 * What is sold by whom: the value before, and at each moment the changes of value, volume and price side by side; below
 * suppliers that policies bear on, what users pay.
 */
export function salesLines(result: MarketResult, context: MarketContext): string[] {
  const { text, format, say, whens, style } = context;
  const { market, suppliers } = result;
  const values = suppliers.map(({ accounts }) => Math.abs(accounts.value?.before.mean ?? 0));
  const scale = format.scale(Math.max(...values), market.unit.text);
  const heads = triple([text.value, text.volume, text.price]);
  const whole = WIDTHS.reduce((sum, width) => sum + width, WIDTHS.length - 1);
  const rows = suppliers.flatMap((supplier): string[][] => {
    const { accounts } = supplier;
    const before = format.amount((accounts.value?.before.mean ?? 0) * scale.factor);
    const row = [
      say(supplier.supplier.label),
      before,
      ...whens.map((_, at) =>
        triple([
          changeOf(supplier, 'value', at, context),
          changeOf(supplier, 'quantity', at, context),
          changeOf(supplier, 'borderPrice', at, context),
        ]),
      ),
    ];
    if (!isTouched(context, market.name, supplier.supplier.name)) return [row];
    const users = whens.map((_, at) => triple(['', '', changeOf(supplier, 'userPrice', at, context)]));
    return [row, [`  ${text.usersPay}`, '', ...users]];
  });
  const lines = formatTable(
    [
      ['', '', ...whens.map((when) => pad(text.whenHead(when), whole, 'right'))],
      [scale.words, text.before, ...whens.map(() => heads)],
      ...rows,
    ],
    [{ gives: true }, { align: 'right' }, ...whens.map(() => ({ align: 'right' as const }))],
    style,
  );
  const hasNote = rows.length > suppliers.length;
  return [
    context.title(text.salesTitle(say(market.label), market.valuation)),
    ...lines.map((line, at) => (at < 2 ? paint(line, 'dim', style) : line)),
    ...(hasNote
      ? wrap(spell(text.usersPayNote, style), REPORT_WIDTH).map((line) => paint(line, 'dim', style))
      : []),
  ];
}

function changeOf(
  { accounts }: SupplierResult,
  account: 'value' | 'quantity' | 'borderPrice' | 'userPrice',
  at: number,
  { format, style }: MarketContext,
): string {
  const change = accounts[account]?.moments[at]?.relative;
  return change === undefined ? '' : spell(format.changeNumber(change.mean), style);
}

function triple(cells: readonly [string, string, string]): string {
  return cells.map((cell, at) => pad(cell, WIDTHS[at] ?? 0, 'right')).join(' ');
}
