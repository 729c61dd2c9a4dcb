import {
  MARKET_ACCOUNTS,
  type MarketAccount,
  SUPPLIER_ACCOUNTS,
  type SupplierAccount,
} from '../../src/market/account-names.ts';

/** What the page on the scenario file says of an account. */
interface AccountRow {
  readonly meaning: string;
  readonly unit: string;
  readonly before: string;
  readonly formula: string;
}

const MONEY = 'money/time';

const OF_SUPPLIERS: Readonly<Record<SupplierAccount, AccountRow>> = {
  value: { meaning: 'Its sales at the border, before duty.', unit: MONEY, before: 'v', formula: 'v ĉ q̂' },
  quantity: {
    meaning: 'Its sales at the prices before any change.',
    unit: MONEY,
    before: 'v',
    formula: 'v q̂',
  },
  units: {
    meaning: 'Its sales in pieces or tonnes.',
    unit: 'that of `units`',
    before: '`units`',
    formula: '`units` q̂',
  },
  borderPrice: {
    meaning: 'What sellers get for a unit.',
    unit: '1',
    before: '1',
    formula: '`value` / `quantity`, ĉ at a horizon',
  },
  userPrice: {
    meaning: 'What buyers pay for a unit, with duty and rent.',
    unit: '1',
    before: '1',
    formula: '`spending` / (T₀ `quantity`), p̂ at a horizon',
  },
  spending: {
    meaning: 'What buyers pay for it, with duty and rent.',
    unit: MONEY,
    before: 'v T₀',
    formula: 'v T₀ p̂ q̂',
  },
  share: {
    meaning: 'Its part of all that buyers pay.',
    unit: '1',
    before: 'v T₀ / E',
    formula: '`spending` / `spending` of the market',
  },
  dutyRate: {
    meaning: 'The whole duty, up to the limit of a quota.',
    unit: '1',
    before: 't₀',
    formula: 'T − 1: stacked as in [model.md](model.md), section 10',
  },
  revenue: {
    meaning: 'The duty paid on it.',
    unit: MONEY,
    before: 'v t₀',
    formula: 'v ĉ [(T − 1) q̂ + a max(0, q̂ − K)]',
  },
  producerSurplus: {
    meaning: 'What its producers gain: the area left of the supply curve.',
    unit: MONEY,
    before: '0',
    formula: 'v (ĉ q̂ − 1)/(1 + ε) (Francois and Hall 1997)',
  },
  rent: {
    meaning: 'What a quota is worth to those who may sell within its limit.',
    unit: MONEY,
    before: '0',
    formula: 'v min(q̂, K) max(0, T₀ p̂ − T ĉ) (Hallren and Riker 2017)',
  },
  exporterGain: {
    meaning: 'What the selling side gains.',
    unit: MONEY,
    before: '0',
    formula: '`producerSurplus` + its share of `rent`',
  },
  receipts: {
    meaning: 'Its sales with the exporter’s share of the rent: what it gets, and what `balance` counts.',
    unit: MONEY,
    before: 'v',
    formula: '`value` + the exporter’s share of `rent`',
  },
  output: {
    meaning: 'Output in its whole economy.',
    unit: MONEY,
    before: '`multiplier` v',
    formula: '`multiplier` `quantity`',
  },
  jobs: {
    meaning: 'Jobs that hang on it.',
    unit: 'jobs',
    before: '`jobs` `multiplier` v',
    formula: '`jobs` `output`: with quantity, not with value',
  },
};

const OF_MARKETS: Readonly<Record<MarketAccount, AccountRow>> = {
  imports: {
    meaning: 'Sales of all foreign suppliers at the border.',
    unit: MONEY,
    before: 'Σ v',
    formula: 'Σ `value`',
  },
  spending: {
    meaning: 'What buyers pay in all.',
    unit: MONEY,
    before: 'E = Σ v T₀',
    formula: 'Σ `spending`',
  },
  revenue: { meaning: 'All duty paid.', unit: MONEY, before: 'Σ v t₀', formula: 'Σ `revenue`' },
  rent: { meaning: 'All rents of quotas.', unit: MONEY, before: '0', formula: 'Σ `rent`' },
  publicRevenue: {
    meaning: 'What the importing state gets: duty, and licences that it sells.',
    unit: MONEY,
    before: 'Σ v t₀',
    formula: '`revenue` + the treasury’s share of `rent`',
  },
  priceIndex: {
    meaning: 'What the goods together cost.',
    unit: '1',
    before: '1',
    formula: '`spending` / (E P̂^(−η) at each horizon), P̂ at a horizon',
  },
  consumerSurplus: {
    meaning: 'What buyers gain.',
    unit: MONEY,
    before: '0',
    formula: 'E (1 − P̂^(1 − η))/(1 − η), −E ln P̂ where η = 1',
  },
  producerSurplus: {
    meaning: 'What all producers gain.',
    unit: MONEY,
    before: '0',
    formula: 'Σ `producerSurplus`',
  },
  foreignSurplus: {
    meaning: 'What foreign producers gain.',
    unit: MONEY,
    before: '0',
    formula: 'Σ `producerSurplus` of foreign suppliers',
  },
  termsOfTrade: {
    meaning: 'What the importer gains from foreigners who sell cheaper.',
    unit: MONEY,
    before: '0',
    formula: '−`foreignSurplus`',
  },
  welfare: {
    meaning: 'What the importing country gains.',
    unit: MONEY,
    before: '0',
    formula:
      '(1 − u) `consumerSurplus` + its own `producerSurplus` + `revenue.change` + `rent` but for the exporters’ share',
  },
  worldWelfare: {
    meaning: 'What everybody gains.',
    unit: MONEY,
    before: '0',
    formula: '(1 − u) `consumerSurplus` + `producerSurplus` + `revenue.change` + `rent`',
  },
  deadweightLoss: {
    meaning: 'What is lost to everybody.',
    unit: MONEY,
    before: '0',
    formula: '−`worldWelfare` (Harberger 1964)',
  },
};

const OF_COUNTRIES: readonly (readonly [string, AccountRow])[] = [
  [
    'balance.COUNTRY.OTHER',
    {
      meaning: 'Net exports of one country to another in the markets of the file.',
      unit: MONEY,
      before: 'with `receipts.before`',
      formula:
        'Σ `receipts` for its goods in markets of the other − Σ `receipts` the other way, all free on board',
    },
  ],
  [
    'gain.COUNTRY',
    {
      meaning: 'What a country gains in all markets of the file.',
      unit: MONEY,
      before: '0',
      formula: 'Σ `welfare` of its own markets + Σ `exporterGain` in those of others',
    },
  ],
];

/** The accounts of markets that formulas may read, as a section of a page. */
export function accountDocs(): string[] {
  const row = (name: string, { meaning, unit, before, formula }: AccountRow): string =>
    `| \`${name}\` | ${meaning} | ${unit} | ${before} | ${formula} |`;
  return [
    '# Accounts',
    '',
    'What formulas, payoffs and measures may read off markets: each name below, the same with `.before` for what it was',
    'before any change, and with `.change` for the difference. A gain is positive, a loss negative. v is the value of the supplier',
    'before, T₀ = 1 + t₀ and T = 1 + t with its duty before and now, K the limit of its quota and a the rate above it, E the spending',
    'in the market before, u the part of it that goes to producers in other markets of the file; ĉ, p̂, q̂ and P̂ are border price, price',
    'to users, quantity and price index, each after/before. Money and quantities are computed at each horizon and then mixed;',
    'prices are ratios of the mixtures. [model.md](model.md) tells how markets are solved.',
    '',
    '| name | meaning | unit | before | formula |',
    '| --- | --- | --- | --- | --- |',
    ...SUPPLIER_ACCOUNTS.map((account) => row(`MARKET.${account}.SUPPLIER`, OF_SUPPLIERS[account])),
    ...MARKET_ACCOUNTS.map((account) => row(`MARKET.${account}`, OF_MARKETS[account])),
    ...OF_COUNTRIES.map(([name, each]) => row(name, each)),
  ];
}
