import type { AccountResult, MarketStudy, SupplierResult } from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';

/** Whether the moments of a study are all alike, as where nothing depends on how long a duty has stood. */
export function isSteadyStudy(study: MarketStudy): boolean {
  return study.moments.length > 1 && accountsOf(study).every(isSteady);
}

function accountsOf({ markets, gains, balances }: MarketStudy): AccountResult[] {
  return [
    ...markets.flatMap(({ accounts, suppliers }) => [
      ...Object.values(accounts),
      ...suppliers.flatMap((supplier) => Object.values(supplier.accounts)),
    ]),
    ...gains.map(({ gain }) => gain),
    ...balances.map(({ balance }) => balance),
  ];
}

function isSteady({ moments: [first, ...others] }: AccountResult): boolean {
  return first !== undefined && others.every(({ change }) => isSame(change, first.change));
}

function isSame(a: Spread, b: Spread): boolean {
  return a.mean === b.mean && a.p05 === b.p05 && a.p50 === b.p50 && a.p95 === b.p95;
}

/** A study as if only its first moment had been asked for. */
export function atFirstMoment(study: MarketStudy): MarketStudy {
  const account = (each: AccountResult): AccountResult => ({ ...each, moments: each.moments.slice(0, 1) });
  const accounts = <Accounts extends Readonly<Record<string, AccountResult>>>(all: Accounts): Accounts =>
    Object.fromEntries(Object.entries(all).map(([name, each]) => [name, account(each)])) as Accounts;
  const supplier = (each: SupplierResult): SupplierResult => ({ ...each, accounts: accounts(each.accounts) });
  return {
    ...study,
    moments: study.moments.slice(0, 1),
    quotas: study.quotas.map((each) => ({ ...each, binds: each.binds.slice(0, 1) })),
    markets: study.markets.map((each) => ({
      ...each,
      accounts: accounts(each.accounts),
      suppliers: each.suppliers.map(supplier),
    })),
    gains: study.gains.map((each) => ({ ...each, gain: account(each.gain) })),
    balances: study.balances.map((each) => ({ ...each, balance: account(each.balance) })),
    observations: study.observations.map((each) => ({ ...each, moments: each.moments.slice(0, 1) })),
  };
}
