import type { MarketAccount, SupplierAccount } from '../market/account-names.ts';
import type { Duty, Horizon, Market, MarketSystem, Observation, Quota, Supplier } from '../market/market.ts';
import type { Issue, Level } from '../model/deal.ts';
import type { Sampling } from '../random/sampling.ts';
import type { RentHolder } from '../scenario/market-words.ts';
import type { Text } from '../scenario/schema.ts';
import type { Spread } from './study.ts';

/** When markets are looked at: at a horizon, or at an age of the duties. */
export type MarketMoment =
  | { readonly kind: 'horizon'; readonly horizon: Horizon }
  /** The age in base units, and as written, such as `18 months`. */
  | { readonly kind: 'age'; readonly age: number; readonly text: string };

/** What is asked of the markets of a scenario. */
export interface MarketQuestion {
  /** The markets with the policies that are in force, whatever their `while` says. */
  readonly system: MarketSystem;
  /** The other policies of the file. */
  readonly leftOut: readonly (Duty | Quota)[];
  /** The level taken as agreed on each issue, −1 where nothing is; undefined without a deal. */
  readonly terms: readonly number[] | undefined;
  readonly moments: readonly MarketMoment[];
}

/** What duties and quotas do to markets, without any negotiation. */
export interface MarketStudy {
  readonly title: Text;
  readonly seed: number;
  readonly sampling: Sampling;
  readonly draws: number;
  /** How many parameters are uncertain. */
  readonly uncertain: number;
  /** The policies in force. */
  readonly duties: readonly DutyResult[];
  readonly quotas: readonly QuotaResult[];
  /** What is taken as agreed; empty without a deal. */
  readonly terms: readonly AgreedLevel[];
  /** The policies of the file that are not in force. */
  readonly leftOut: readonly (Duty | Quota)[];
  readonly moments: readonly MarketMoment[];
  readonly markets: readonly MarketResult[];
  /** What each country gains in all markets, unless they have several currencies. */
  readonly gains: readonly (Country & { readonly gain: AccountResult })[];
  readonly balances: readonly BalanceResult[];
  readonly observations: readonly ObservationResult[];
}

/** What is taken as agreed on an issue. */
export interface AgreedLevel {
  readonly issue: Issue;
  readonly level: Level;
}

/** A market with all its accounts. */
export interface MarketResult {
  readonly market: Market;
  /** What people call the importer. */
  readonly importer: Text;
  readonly accounts: Readonly<Record<MarketAccount, AccountResult>>;
  readonly suppliers: readonly SupplierResult[];
  readonly elasticities: Readonly<Record<Horizon, ElasticityResult>>;
}

/** The elasticities that a market is solved with at a horizon. */
export interface ElasticityResult {
  readonly substitution: Spread;
  readonly demand: Spread;
  /** Within each nest of the market in turn. */
  readonly within: readonly Spread[];
  /** Of each supplier in turn; infinite where supply is at a given price. */
  readonly supply: readonly Spread[];
}

/** A supplier with those of its accounts that mean something: no `units` without units, no `rent` without a quota. */
export interface SupplierResult {
  readonly supplier: Supplier;
  readonly accounts: Readonly<Partial<Record<SupplierAccount, AccountResult>>>;
}

/** An account before any change and at each moment, in its unit. */
export interface AccountResult {
  /** Such as `cars.value.japan`. */
  readonly name: string;
  /** Such as `billion USD/year`, `%` for shares and rates, '' for prices, which are 1 before. */
  readonly unit: string;
  readonly before: Spread;
  readonly moments: readonly AccountMoment[];
}

/** An account at a moment. */
export interface AccountMoment {
  readonly after: Spread;
  readonly change: Spread;
  /** The change as a share of what was before; undefined where that may be 0. */
  readonly relative: Spread | undefined;
  /** In what share of the draws it rises and falls. */
  readonly rises: number;
  readonly falls: number;
}

/** A country that buys or sells. */
export interface Country {
  readonly name: string;
  readonly label: Text;
}

/** The net exports of one country to another in the markets of the file. */
export interface BalanceResult {
  readonly of: Country;
  readonly with: Country;
  readonly balance: AccountResult;
}

/** A duty in force with its rate, a plain number. */
export interface DutyResult {
  readonly duty: Duty;
  readonly rate: Spread;
}

/** A quota in force, with the share of the draws in which it binds at each moment. */
export interface QuotaResult {
  readonly quota: Quota;
  /** The limit as a share of the quantity before. */
  readonly limit: Spread;
  /** The rate that is added above the limit; undefined where nothing more comes in. */
  readonly above: Spread | undefined;
  readonly rent: Readonly<Record<RentHolder, Spread>>;
  readonly binds: readonly number[];
}

/** What was measured, and what the markets give in its place at each moment, both in its unit. */
export interface ObservationResult {
  readonly observation: Observation;
  readonly measured: Spread;
  readonly moments: readonly Spread[];
}
