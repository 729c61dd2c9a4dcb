import type { Horizon } from '../../market/market.ts';
import type { PresetSource } from '../../market/presets.ts';
import type { PolicyFault } from '../../model/policy-fault.ts';
import type { TermsFault } from '../../model/terms-fault.ts';
import type { RentHolder } from '../../scenario/market-words.ts';
import type { HorizonFault, QuotasFault } from '../../study/question-fault.ts';

/** When a market is looked at; ages are formatted already. */
export type When =
  | { readonly kind: 'horizon'; readonly horizon: Horizon }
  | { readonly kind: 'age'; readonly text: string }
  /** Where all horizons are alike. */
  | { readonly kind: 'any' };

/** Which way something goes: surely, not at all, or not known. */
export type Direction = 'gain' | 'loss' | 'none' | 'open';

/** An amount told without its sign. */
export interface SignedAmount {
  readonly direction: Direction;
  readonly amount: string;
}

/** What the headline tells. Every string is formatted already. */
export interface HeadlineFacts {
  /** The policies in words; at least one. */
  readonly policies: readonly string[];
  readonly supplier: string;
  readonly market: string;
  /** The first and the last moment, or the only one. */
  readonly sales: readonly { readonly when: When; readonly volume: string; readonly price: string }[];
  /** The moment that the money is told for. */
  readonly when: When;
  readonly buyers: SignedAmount;
  readonly treasury: SignedAmount;
  readonly importer: string;
  /** On balance, with its sign, and its range where anything is uncertain. */
  readonly balance: string;
  readonly range: string | undefined;
  /** Whether the balance is that of all markets. */
  readonly isWhole: boolean;
  readonly unit: string;
}

/** The whole duty on a supplier as it comes about. Rates are formatted. */
export interface RateFacts {
  readonly before: string;
  /** What comes on top, without the sign of per cent, and whether it comes off instead. */
  readonly added: readonly { readonly points: string; readonly isOff: boolean }[];
  readonly least: readonly string[];
  readonly whole: string | undefined;
  readonly total: string;
}

/** What a quota does. */
export interface QuotaFacts {
  readonly limit: string;
  /** The points above the limit; undefined where nothing more comes in. */
  readonly above: string | undefined;
  readonly rent: readonly { readonly holder: RentHolder; readonly share: string | undefined }[];
  /** In what share of the draws it binds, at each moment. */
  readonly binds: 'always' | 'never' | readonly { readonly when: When; readonly share: string }[];
}

/** The accounts of a market that are told, besides those of suppliers. */
export type AccountRow =
  | 'priceIndex'
  | 'consumers'
  | 'producersAtHome'
  | 'revenue'
  | 'rent'
  | 'foreignProducers'
  | 'termsOfTrade'
  | 'world';

/** Which way it goes for an importer at some moments, and in what share of the draws it gains. */
export interface Verdict {
  readonly whens: readonly When[];
  readonly direction: Direction;
  readonly gains: string;
}

/** The words of `parley market`. Every string argument is formatted already. */
export interface MarketText {
  headline(facts: HeadlineFacts): string;
  readonly nothing: string;
  /** A duty or quota without words of its own. */
  duty(change: 'add' | 'off' | 'atLeast' | 'replace', rate: string, suppliers: readonly string[]): string;
  /** Many suppliers. */
  suppliers(count: number): string;
  quota(limit: string, supplier: string): string;
  /** Several policies where there is no room for all. */
  manyPolicies(duties: number, quotas: number): string;
  whenHead(when: When): string;
  readonly inForce: string;
  /** What is taken as agreed on each issue. */
  agreed(terms: readonly { readonly issue: string; readonly level: string }[]): string;
  /** Policies of the file that are not in force, each as `named` tells it. */
  leftOut(names: readonly string[]): string;
  named(label: string, name: string): string;
  /** Whom something concerns, and what it is. */
  entry(names: string, words: string): string;
  rate(facts: RateFacts): string;
  limit(facts: QuotaFacts): string;
  names(names: readonly string[]): string;
  /** Head of the table of suppliers: the market, and what the numbers are. */
  salesTitle(market: string, valuation: 'fob' | 'cif'): string;
  /** A market in which nothing changes. */
  unchanged(market: string): string;
  readonly before: string;
  readonly value: string;
  readonly volume: string;
  readonly price: string;
  readonly usersPay: string;
  readonly usersPayNote: string;
  /** Titles of the tables of effects and of gains and losses. */
  effectsTitle(supplier: string | undefined): string;
  readonly volumeRow: string;
  readonly priceRow: string;
  readonly userPriceRow: string;
  accountsTitle(market: string, unit: string): string;
  readonly accounts: Readonly<Record<AccountRow, string>>;
  onBalance(importer: string): string;
  /** A row with the shares of draws in which there is a gain and a loss. */
  readonly chances: string;
  chance(gains: string, losses: string): string;
  /** Which way it goes for the importer. */
  verdict(importer: string, found: readonly Verdict[]): string;
  /** Of a market whose goods makers in other markets use. */
  usedNote(markets: readonly string[]): string;
  readonly jobsTitle: string;
  output(supplier: string): string;
  inUnit(supplier: string, unit: string): string;
  /** `when`: the moment that ranges are told for, where there are several. */
  gainsTitle(unit: string, when: When | undefined): string;
  balancesTitle(of: string, unit: string, when: When | undefined): string;
  /** The country that something is sold to. */
  to(country: string): string;
  /** Head of a column with the range from the 5th to the 95th percentile. */
  readonly range: string;
  more(count: number): string;
  readonly observedTitle: string;
  readonly observed: string;
  elasticitiesTitle(market: string): string;
  /** Markets with the same substitution and demand. */
  alike(markets: readonly string[]): string;
  readonly substitution: string;
  substitutionWithin(suppliers: readonly string[]): string;
  readonly demand: string;
  supply(suppliers: readonly string[]): string;
  readonly infinite: string;
  preset(name: string, sources: readonly PresetSource[]): string;
  sources(titles: readonly string[], assumed: number): string;
  basis(facts: {
    readonly uncertain: number;
    readonly draws: string;
    readonly isPlain: boolean;
    readonly seed: string;
    /** The numerical error of what the importer gains, with its unit; undefined where nothing is uncertain. */
    readonly error: string | undefined;
  }): string;
  /** What the model is and is not. */
  limits(hasQuotas: boolean, hasBalances: boolean): string;
  readonly next: string;
  readonly nextDuty: string;
  readonly nextSources: string;
  fault(fault: PolicyFault | TermsFault | HorizonFault | QuotasFault): string;
}
