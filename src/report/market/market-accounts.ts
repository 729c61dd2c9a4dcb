import type { AccountResult, MarketResult } from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import { REPORT_WIDTH, spell } from '../style.ts';
import { wrap } from '../wrap.ts';
import { directionOf, type MarketContext, touchedIn } from './market-context.ts';
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
            factor: 100,
            tell: (percent) => format.change(percent / 100),
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
            factor: scale.factor,
            tell: (value) => format.difference(value),
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
  const found = whens.flatMap((when, at) => {
    const moment = accounts.welfare.moments[at];
    return moment === undefined
      ? []
      : [{ when, direction: directionOf(moment), gains: format.probability(moment.rises) }];
  });
  return [
    ...rangedTable(text.accountsTitle(say(market.label), scale.words), rows, context),
    ...wrap(spell(text.verdict(importer, found), style), REPORT_WIDTH),
  ];
}
