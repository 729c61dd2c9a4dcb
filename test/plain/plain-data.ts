import type { PlainMarkets } from './plain-market.ts';
import type { PlainBargain, PlainDeals } from './plain-terms.ts';

/** A scenario file as the plain implementation reads it: the keys that random scenarios have. */
export interface PlainData extends PlainMarkets, PlainDeals {
  readonly clock: {
    readonly start?: string;
    readonly step?: string;
    readonly steps: number;
    readonly report: number;
    readonly continuation?: 'last' | 'none';
  };
  readonly constants?: Readonly<Record<string, string | number>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly conditions?: Readonly<Record<string, string>>;
  readonly counters: Readonly<
    Record<string, { readonly counts: readonly string[]; readonly from?: number; readonly max: number }>
  >;
  readonly parties: Readonly<
    Record<string, { readonly discountRate: string | number; readonly rationality: string | number }>
  >;
  readonly payoffs: Readonly<Record<string, PlainPayoff>>;
  readonly chart: Readonly<
    Record<string, { readonly initial: string; readonly states: Readonly<Record<string, PlainState>> }>
  >;
  readonly calendar: Readonly<Record<string, PlainAct & { readonly date?: string; readonly step?: number }>>;
  readonly moves: Readonly<
    Record<
      string,
      PlainAct & {
        readonly first?: Readonly<Record<string, PlainAct>>;
        readonly before?: string;
        readonly after?: string;
      }
    >
  >;
  readonly outcomes: Readonly<Record<string, { readonly when: string }>>;
  readonly headline?: string;
  readonly measures: Readonly<Record<string, PlainMeasure>>;
}

export interface PlainPayoff {
  readonly flow?: string;
  readonly end?: string;
  readonly deal?: string;
  readonly redLines?: Readonly<Record<string, string | { readonly holds: string }>>;
}

export interface PlainState {
  readonly on?: Readonly<Record<string, string>>;
  readonly always?: Readonly<Record<string, string>>;
}

export interface PlainAct {
  readonly when?: string;
  readonly chance?: PlainOptions;
  readonly hazard?: PlainOptions;
  readonly choose?: PlainOptions;
  readonly party?: string;
  readonly plan?: string;
  readonly bargain?: PlainBargain;
  readonly event?: string;
}

export type PlainOptions = Readonly<Record<string, PlainOption | string>>;

export interface PlainOption {
  readonly odds?: string | number;
  readonly rate?: string;
  readonly probability?: string;
  readonly default?: boolean;
  readonly when?: string;
  readonly event?: string;
  readonly payoff?: Readonly<Record<string, string>>;
}

export interface PlainMeasure {
  readonly flow?: string;
  readonly report?: 'total' | 'average' | 'at';
  readonly time?: string;
  readonly ever?: string;
  readonly first?: string;
  readonly by?: string | number;
}
