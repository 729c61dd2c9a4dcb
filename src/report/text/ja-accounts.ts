import type { AccountText } from './account-words.ts';

/** The accounts of markets in Japanese. */
export const jaAccounts: AccountText = {
  marketAccounts: {
    imports: '輸入額',
    spending: '支出額',
    revenue: '関税収入',
    rent: '割当レント',
    publicRevenue: '関税と輸入枠売却の収入',
    priceIndex: '価格指数',
    consumerSurplus: '消費者余剰',
    producerSurplus: '生産者余剰',
    foreignSurplus: '外国の生産者余剰',
    termsOfTrade: '交易条件の利得',
    welfare: '輸入国の厚生',
    worldWelfare: '世界の厚生',
    deadweightLoss: '死荷重',
  },
  ofSupplier: {
    value: (supplier) => `${supplier}の売上高（関税前）`,
    quantity: (supplier) => `${supplier}の販売量`,
    units: (supplier) => `${supplier}の販売数`,
    borderPrice: (supplier) => `${supplier}産の国境価格`,
    userPrice: (supplier) => `${supplier}産の購入者価格`,
    spending: (supplier) => `${supplier}産への支出額`,
    share: (supplier) => `${supplier}産の市場シェア`,
    dutyRate: (supplier) => `${supplier}産への関税率`,
    revenue: (supplier) => `${supplier}産からの関税収入`,
    producerSurplus: (supplier) => `${supplier}の生産者余剰`,
    rent: (supplier) => `${supplier}産の割当レント`,
    exporterGain: (supplier) => `${supplier}の売り手の利得`,
    receipts: (supplier) => `${supplier}の売上高（レントの取り分を含む）`,
    output: (supplier) => `${supplier}の経済全体の産出`,
    jobs: (supplier) => `${supplier}の雇用`,
  },
  inMarket: (words, market) => `${market.includes('市場') ? market : `市場「${market}」`}における${words}`,
  balance: (of, to) => `${of}の対${to}純輸出`,
  gain: (country) => `全市場での${country}の利得`,
  before: (words) => `${words}（変化前）`,
  change: (words) => `${words}の変化`,
};

/** A label that does not say that it is a market gets the word. */
export function nameOfMarket(label: string): string {
  return label.includes('市場') ? label : `市場「${label}」`;
}
