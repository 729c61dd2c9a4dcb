import type { AccountResult, MarketResult } from '../../study/market-results.ts';
import { type MarketContext, rangeText } from './market-context.ts';
import { type RangedRow, rangedTable } from './ranged-table.ts';

/** Pieces or tonnes, output in the whole economy and jobs, for the suppliers that the file gives them for. */
export function jobLines(result: MarketResult, context: MarketContext): string[] {
  const { text, format, say } = context;
  const row = (account: AccountResult | undefined, label: string): RangedRow[] => {
    if (account === undefined) return [];
    const scale = format.scale(Math.abs(account.before.mean), account.unit);
    return [
      {
        label,
        note: scale.words,
        lead: format.amount(account.before.mean * scale.factor),
        spreads: account.moments.map(({ change }) => change),
        tell: (value) => format.difference(value * scale.factor),
        tellRange: (spread) => rangeText(context, spread, scale.factor),
      },
    ];
  };
  const rows = result.suppliers.flatMap(({ supplier, accounts }): RangedRow[] => {
    const name = say(supplier.label);
    const isWhole = supplier.multiplier.kind === 'number' && supplier.multiplier.value === 1;
    return [
      ...row(accounts.units, name),
      ...row(isWhole ? undefined : accounts.output, text.output(name)),
      ...row(accounts.jobs, name),
    ];
  });
  return rangedTable(text.jobsTitle, rows, context, text.before);
}
