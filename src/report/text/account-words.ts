import type { MarketAccount, SupplierAccount } from '../../market/account-names.ts';

/** The words of the accounts of markets. Labels come without quotation marks. */
export interface AccountText {
  /** Of a whole market, as a noun without an article: `duty revenue`. */
  readonly marketAccounts: Readonly<Record<MarketAccount, string>>;
  /** Of a supplier, as a noun without an article: `producer surplus of Japan`. */
  readonly ofSupplier: Readonly<Record<SupplierAccount, (supplier: string) => string>>;
  /** What is said of a market, with which one it is. */
  inMarket(words: string, market: string): string;
  /** Net exports of one country to another. */
  balance(of: string, to: string): string;
  /** What a country gains in all markets. */
  gain(country: string): string;
  /** Before any duty or quota comes into force. */
  before(words: string): string;
  change(words: string): string;
}
