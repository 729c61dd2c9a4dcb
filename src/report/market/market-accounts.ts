import type { AccountResult, MarketResult } from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import type { Verdict } from '../text/market-words.ts';
import { wrap } from '../wrap.ts';
import { changeRangeText, directionOf, type MarketContext, rangeText, touchedIn } from './market-context.ts';
import { type RangedRow, rangedTable } from './ranged-table.ts';

/** Changes of volume and prices with their ranges: of the supplier that policies change most, and of all together. */
export function effectLines(result: MarketResult, context: MarketContext): string[] {
  const { text, format, say } = context;
  const [first] = touchedIn(context, result);
  const row = (label: string, account: AccountResult | undefined): RangedRow[] =>
    account === undefined
      ? []
      : [
          {
            label,
            spreads: account.moments.map(({ relative }) => relative),
            tell: format.change,
            tellRange: (spread) => changeRangeText(context, spread),
          },
        ];
  const rows = [
    ...row(text.volumeRow, first?.accounts.quantity),
    ...row(text.priceRow, first?.accounts.borderPrice),
    ...row(text.userPriceRow, first?.accounts.userPrice),
    ...row(text.accounts.priceIndex, result.accounts.priceIndex),
  ];
  return rangedTable(text.effectsTitle(first && say(first.supplier.label)), rows, context);
}

/** Who gains and who loses in a market, with ranges; which way it goes for the importer. */
export function accountLines(result: MarketResult, context: MarketContext): string[] {
  const { study, text, format, say, whens, style, isUncertain } = context;
  const { market, accounts, suppliers } = result;
  const importer = say(result.importer);
  const hasQuotas = study.quotas.some(({ quota }) => quota.market === market.name);
  const home = suppliers.find(({ supplier }) => supplier.isDomestic)?.accounts.producerSurplus;
  const told: readonly (readonly [string, AccountResult | undefined, boolean])[] = [
    [text.accounts.consumers, accounts.consumerSurplus, false],
    [text.accounts.producersAtHome, home, false],
    [text.accounts.revenue, accounts.revenue, false],
    [text.accounts.rent, hasQuotas ? accounts.rent : undefined, false],
    [text.onBalance(importer), accounts.welfare, true],
    [text.accounts.termsOfTrade, accounts.termsOfTrade, false],
    [text.accounts.foreignProducers, accounts.foreignSurplus, false],
    [text.accounts.world, accounts.worldWelfare, true],
  ];
  const changes = (account: AccountResult): Spread[] => account.moments.map(({ change }) => change);
  const sizes = told.flatMap(([, account]) =>
    account === undefined ? [] : changes(account).map(({ mean }) => Math.abs(mean)),
  );
  const scale = format.scale(Math.max(...sizes), market.unit.text);
  const rows = told.flatMap(([label, account, isSigned]): RangedRow[] =>
    account === undefined
      ? []
      : [
          {
            label,
            spreads: changes(account),
            tell: (value) => format.difference(value * scale.factor),
            tellRange: (spread) => rangeText(context, spread, scale.factor),
            ...(isSigned && isUncertain && account.moments.some((each) => directionOf(each) === 'open')
              ? {
                  below: {
                    label: text.chances,
                    cells: account.moments.map(({ rises, falls }) =>
                      text.chance(format.probability(rises), format.probability(falls)),
                    ),
                  },
                }
              : {}),
          },
        ],
  );
  const users = study.markets
    .filter((other) =>
      other.market.suppliers.some(({ inputs }) => inputs.some((input) => input.market === market.name)),
    )
    .map((other) => say(other.market.label));
  const found = accounts.welfare.moments.flatMap((moment, at): Verdict[] => {
    const when = whens[at];
    return when === undefined
      ? []
      : [{ whens: [when], direction: directionOf(moment), gains: format.probability(moment.rises) }];
  });
  return [
    ...rangedTable(text.accountsTitle(say(market.label), scale.words), rows, context),
    ...wrap(spell(text.verdict(importer, together(found)), style), REPORT_WIDTH),
    ...(users.length === 0 ? [] : wrap(spell(text.usedNote(users), style), REPORT_WIDTH)),
  ];
}

/** Moments at which the same is known told together. */
function together(found: readonly Verdict[]): Verdict[] {
  const told: Verdict[] = [];
  for (const each of found) {
    const same = told.findIndex(
      ({ direction, gains }) =>
        direction === each.direction && (direction !== 'open' || gains === each.gains),
    );
    const first = told[same];
    if (first === undefined) told.push(each);
    else told[same] = { ...first, whens: [...first.whens, ...each.whens] };
  }
  return told;
}
