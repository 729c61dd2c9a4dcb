import type { AccountText } from './account-words.ts';

/** The accounts of markets in English. */
export const enAccounts: AccountText = {
  marketAccounts: {
    imports: 'imports',
    spending: 'spending',
    revenue: 'duty revenue',
    rent: 'quota rent',
    publicRevenue: 'duty revenue with licences sold',
    priceIndex: 'price index',
    consumerSurplus: 'consumer surplus',
    producerSurplus: 'producer surplus',
    foreignSurplus: 'foreign producer surplus',
    termsOfTrade: 'terms-of-trade gain',
    welfare: 'importer’s welfare',
    worldWelfare: 'world welfare',
    deadweightLoss: 'deadweight loss',
  },
  ofSupplier: {
    value: (supplier) => `sales of ${supplier} before duty`,
    quantity: (supplier) => `quantity sold by ${supplier}`,
    units: (supplier) => `units sold by ${supplier}`,
    borderPrice: (supplier) => `border price of goods from ${supplier}`,
    userPrice: (supplier) => `price to buyers of goods from ${supplier}`,
    spending: (supplier) => `spending on goods from ${supplier}`,
    share: (supplier) => `market share of ${supplier}`,
    dutyRate: (supplier) => `duty on goods from ${supplier}`,
    revenue: (supplier) => `duty revenue from ${supplier}`,
    producerSurplus: (supplier) => `producer surplus of ${supplier}`,
    rent: (supplier) => `quota rent on goods from ${supplier}`,
    exporterGain: (supplier) => `gain of sellers from ${supplier}`,
    receipts: (supplier) => `sales of ${supplier} with its part of the rent`,
    output: (supplier) => `output of ${supplier} in the whole economy`,
    jobs: (supplier) => `jobs of ${supplier}`,
  },
  inMarket: (words, market) => `${words} in ${nameOfMarket(market)}`,
  balance: (of, to) => `net exports of ${of} to ${to}`,
  gain: (country) => `gain of ${country} in all markets`,
  before: (words) => `${words} before any change`,
  change: (words) => `change of the ${words}`,
};

/** A label that says that it is a market needs no more than an article. */
export function nameOfMarket(label: string): string {
  if (/^the\b/i.test(label)) return label;
  return /\bmarket\b/i.test(label) ? `the ${label}` : `the market “${label}”`;
}
