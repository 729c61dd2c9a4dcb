/** What can be asked of each supplier of a market: `MARKET.ACCOUNT.SUPPLIER`. */
export const SUPPLIER_ACCOUNTS = [
  'value',
  'quantity',
  'units',
  'borderPrice',
  'userPrice',
  'spending',
  'share',
  'dutyRate',
  'revenue',
  'producerSurplus',
  'rent',
  'exporterGain',
  'receipts',
  'output',
  'jobs',
] as const;
export type SupplierAccount = (typeof SUPPLIER_ACCOUNTS)[number];

/** What can be asked of a market as a whole: `MARKET.ACCOUNT`. */
export const MARKET_ACCOUNTS = [
  'imports',
  'spending',
  'revenue',
  'rent',
  'publicRevenue',
  'priceIndex',
  'consumerSurplus',
  'producerSurplus',
  'foreignSurplus',
  'termsOfTrade',
  'welfare',
  'worldWelfare',
  'deadweightLoss',
] as const;
export type MarketAccount = (typeof MARKET_ACCOUNTS)[number];

/** The first word of the names of net exports, `balance.OF.WITH`. */
export const BALANCE = 'balance';

/** The first word of the names of what a country gains or loses in all markets, `gain.COUNTRY`. */
export const GAIN = 'gain';

/** When an account is read: with the policies in force, before any change, or the one less the other. */
export const READINGS = ['value', 'before', 'change'] as const;
export type Reading = (typeof READINGS)[number];

/** The word for all foreign suppliers. */
export const ALL = 'all';

/** Words of the names of accounts and policies, which markets and suppliers cannot have. */
export const ACCOUNT_WORDS: ReadonlySet<string> = new Set([ALL, BALANCE, GAIN, ...READINGS]);

/** An account as a name of a scenario means it. */
export type Account = { readonly reading: Reading } & (
  | {
      readonly kind: 'supplier';
      readonly market: string;
      readonly account: SupplierAccount;
      readonly supplier: string;
    }
  | { readonly kind: 'market'; readonly market: string; readonly account: MarketAccount }
  | { readonly kind: 'balance'; readonly of: string; readonly with: string }
  | { readonly kind: 'gain'; readonly country: string }
);

/** The name of an account in formulas, such as `cars.value.japan.change`. */
export function accountName(account: Account): string {
  const stem = stemOf(account);
  return account.reading === 'value' ? stem : `${stem}.${account.reading}`;
}

function stemOf(account: Account): string {
  switch (account.kind) {
    case 'supplier':
      return `${account.market}.${account.account}.${account.supplier}`;
    case 'market':
      return `${account.market}.${account.account}`;
    case 'balance':
      return `${BALANCE}.${account.of}.${account.with}`;
    case 'gain':
      return `${GAIN}.${account.country}`;
  }
}

/** Every account of a market with these suppliers, in every reading. */
export function accountsOfMarket(market: string, suppliers: readonly string[]): Account[] {
  return READINGS.flatMap((reading): Account[] => [
    ...MARKET_ACCOUNTS.map((account) => ({ kind: 'market' as const, reading, market, account })),
    ...SUPPLIER_ACCOUNTS.flatMap((account) =>
      suppliers.map((supplier) => ({ kind: 'supplier' as const, reading, market, account, supplier })),
    ),
  ]);
}

/** The names of the net exports of two countries to each other. */
export function balancesBetween(a: string, b: string): string[] {
  return READINGS.flatMap((reading) =>
    [
      { of: a, with: b },
      { of: b, with: a },
    ].map((pair) => accountName({ kind: 'balance', reading, ...pair })),
  );
}

/** The names of what a country gains or loses. */
export function gainsOf(country: string): string[] {
  return READINGS.map((reading) => accountName({ kind: 'gain', reading, country }));
}

/** The account that a name means; the name is one of those above. */
export function parseAccount(name: string): Account {
  const parts = name.split('.');
  const last = READINGS.find((each) => each !== 'value' && each === parts.at(-1));
  const reading = last ?? 'value';
  const [first = '', account = '', supplier] = last === undefined ? parts : parts.slice(0, -1);
  if (first === GAIN) return { kind: 'gain', reading, country: account };
  if (first === BALANCE) return { kind: 'balance', reading, of: account, with: supplier ?? '' };
  if (supplier === undefined) {
    const found = MARKET_ACCOUNTS.find((each) => each === account);
    if (found === undefined) throw new Error(`${name} is no account`);
    return { kind: 'market', reading, market: first, account: found };
  }
  const found = SUPPLIER_ACCOUNTS.find((each) => each === account);
  if (found === undefined) throw new Error(`${name} is no account`);
  return { kind: 'supplier', reading, market: first, account: found, supplier };
}
