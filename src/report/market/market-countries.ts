import type { AccountResult } from '../../study/market-results.ts';
import { formatTwoSidedBar } from '../bar.ts';
import { paint, spell } from '../style.ts';
import { formatTable, type TableColumn } from '../table.ts';
import type { When } from '../text/market-words.ts';
import { type MarketContext, rangeText } from './market-context.ts';

/** The width of one side of a bar. */
const SIDE = 6;
/** How many countries and pairs of countries are told. */
const MOST = 8;

const RIGHT: TableColumn = { align: 'right' };

/** What each country gains in all markets, the largest gain first. */
export function gainLines(context: MarketContext): string[] {
  const { study, say, text } = context;
  return byUnit(study.gains, ({ gain }) => gain).flatMap((gains) =>
    changeTable(
      gains.map(({ label, gain }) => ({ label: say(label), account: gain })),
      false,
      text.gainsTitle,
      context,
    ),
  );
}

/** Net exports of each importer to the others that change, the largest change first. */
export function balanceLines(context: MarketContext): string[][] {
  const { study, say, text } = context;
  return byUnit(study.balances, ({ balance }) => balance).flatMap((balances) => {
    const importers = new Map(balances.map(({ of }) => [of.name, of.label]));
    return [...importers].map(([name, label]) =>
      changeTable(
        balances
          .filter(({ of }) => of.name === name)
          .map((each) => ({ label: text.to(say(each.with.label)), account: each.balance })),
        true,
        (unit, when) => text.balancesTitle(say(label), unit, when),
        context,
      ),
    );
  });
}

/** Those in one unit together. */
function byUnit<Item>(items: readonly Item[], accountOf: (item: Item) => AccountResult): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { unit } = accountOf(item);
    groups.set(unit, [...(groups.get(unit) ?? []), item]);
  }
  return [...groups.values()];
}

/** A row for each account that changes: at each moment, with the range and a bar at the main one. */
function changeTable(
  entries: readonly { readonly label: string; readonly account: AccountResult }[],
  hasBefore: boolean,
  title: (unit: string, when: When | undefined) => string,
  context: MarketContext,
): string[] {
  const { text, format, whens, main, style, isUncertain } = context;
  const meanAt = ({ moments }: AccountResult, at: number): number => moments[at]?.change.mean ?? 0;
  const order = ({ account }: { readonly account: AccountResult }): number =>
    hasBefore ? Math.abs(meanAt(account, main)) : meanAt(account, main);
  const changing = entries.filter(({ account }) => account.moments.some(({ change }) => change.mean !== 0));
  const sorted = changing.toSorted((a, b) => order(b) - order(a));
  const shown = sorted.filter((_, at) => !isCut(at, sorted.length));
  const [first] = shown;
  if (first === undefined) return [];
  const largest = Math.max(...shown.map(({ account }) => Math.abs(meanAt(account, main))));
  const sizes = shown.flatMap(({ account }) => [
    ...(hasBefore ? [Math.abs(account.before.mean)] : []),
    ...account.moments.map(({ change }) => Math.abs(change.mean)),
  ]);
  const scale = format.scale(Math.max(...sizes), first.account.unit);
  const rows = shown.map(({ label, account }) => {
    const change = account.moments[main]?.change;
    return [
      `  ${label}`,
      ...(hasBefore ? [format.amount(account.before.mean * scale.factor)] : []),
      ...account.moments.map(({ change: { mean } }) => format.difference(mean * scale.factor)),
      ...(isUncertain ? [change === undefined ? '' : rangeText(context, change, scale.factor)] : []),
      ...(hasBefore
        ? []
        : [formatTwoSidedBar(largest > 0 ? meanAt(account, main) / largest : 0, SIDE, style)]),
    ];
  });
  const lines = formatTable(
    [
      [
        '',
        ...(hasBefore ? [text.before] : []),
        ...whens.map(text.whenHead),
        ...(isUncertain ? [text.range] : []),
      ],
      ...rows,
    ],
    [
      { gives: true },
      ...(hasBefore ? [RIGHT] : []),
      ...whens.map(() => RIGHT),
      ...(isUncertain ? [RIGHT] : []),
      {},
    ],
    style,
  );
  const more = sorted.length - shown.length;
  return [
    context.title(title(scale.words, isUncertain && whens.length > 1 ? whens[main] : undefined)),
    ...lines.map((line, at) => (at === 0 ? paint(line, 'dim', style) : line)),
    ...(more > 0 ? [spell(`  ${text.more(more)}`, style)] : []),
  ];
}

/** Of a long list the middle goes: those who gain and lose most stay. */
function isCut(at: number, length: number): boolean {
  return length > MOST && at >= MOST / 2 && at < length - MOST / 2;
}
