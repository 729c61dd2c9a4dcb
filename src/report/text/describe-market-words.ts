import type { RentHolder } from '../../scenario/market-words.ts';

/** The words of the parts of `describe` on markets. Every string argument is formatted already; labels are plain. */
export interface DescribeMarketText {
  /** What introduces the suppliers of a market; `total` is missing where the author gives none. */
  lead(facts: {
    market: string;
    importer: string;
    total: string | undefined;
    /** Insurance and freight as a share of the fob value; undefined where values are fob. */
    freight: string | undefined;
  }): string;
  supplier(name: string, isDomestic: boolean, parts: readonly string[]): string;
  share(share: string): string;
  duty(rate: string): string;
  units(amount: string): string;
  input(share: string, market: string): string;
  multiplier(amount: string): string;
  jobs(amount: string): string;
  supply(value: string): string;
  passThrough(value: string): string;

  /** A number by its name in words, with its value. */
  named(label: string, value: string): string;
  /** An elasticity that differs from horizon to horizon. */
  byHorizon(short: string, medium: string, long: string): string;
  /** Supply at a given price. */
  readonly infinite: string;
  /** A value that a preset gives. */
  fromPreset(value: string, preset: string): string;
  substitution(value: string, isAmongNests: boolean): string;
  demand(value: string): string;
  nest(name: string, members: readonly string[], value: string): string;
  /** Of all suppliers that say nothing themselves. */
  supplyOfOthers(value: string): string;
  passThroughOfOthers(value: string): string;
  /** Supply from a preset, which tells abroad and home apart; undefined for a side that needs none. */
  supplyOfPreset(foreign: string | undefined, domestic: string | undefined, preset: string): string;
  /** When each horizon holds: by the age of a region in its state, or of the duties where there is no game. */
  ages(region: string | undefined, medium: string, long: string): string;
  stages(medium: string, long: string): string;
  readonly mediumThroughout: string;

  /** What introduces duties and quotas. */
  readonly policies: string;
  /** A change of the duty on some suppliers in some markets; `totals` is what it comes to where it is alone. */
  change(facts: {
    label: string;
    kind: 'add' | 'atLeast' | 'replace';
    rate: string;
    /** Undefined for all foreign suppliers. */
    suppliers: readonly string[] | undefined;
    except: readonly string[];
    markets: readonly string[];
    when: string | undefined;
    totals: readonly { readonly supplier: string; readonly rate: string }[];
    /** Whether a total rests on uncertain numbers, taken at their middle. */
    isMiddle: boolean;
  }): string;
  readonly stacking: string;
  quota(facts: {
    label: string;
    limit: string;
    /** Whether the limit is a share of the quantity before any change. */
    isShare: boolean;
    supplier: string;
    market: string;
    above: string | undefined;
    /** Those who get the rent with their shares; without a share where one gets all of it. */
    rent: readonly { readonly holder: RentHolder; readonly share: string | undefined }[];
    when: string | undefined;
  }): string;

  readonly observations: string;
  observation(facts: { label: string; of: string; value: string; date: string }): string;

  /** How many numbers markets and policies rest on. */
  numbers(facts: Readonly<Record<'all' | 'sourced' | 'assumed' | 'changed' | 'missing', number>>): string;
}
