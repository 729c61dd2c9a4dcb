import type { MarketNeed, Place } from '../core/problem.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { RentHolder } from '../scenario/market-words.ts';
import type { Text } from '../scenario/schema.ts';

/** How long buyers and producers have had to adjust: under a year, one to three years, all the time they need. */
export const HORIZONS = ['short', 'medium', 'long'] as const;
export type Horizon = (typeof HORIZONS)[number];
export type ByHorizon = Readonly<Record<Horizon, Expression>>;

/** The markets of a scenario with what governments do to them. */
export interface MarketSystem {
  /** In the order of the file. */
  readonly markets: readonly Market[];
  readonly duties: readonly Duty[];
  readonly quotas: readonly Quota[];
  readonly observations: readonly Observation[];
  /** What must hold in every draw for there to be solutions. */
  readonly requirements: readonly Requirement[];
}

/** A number that must lie between bounds in every draw. */
export interface Requirement {
  /** Where it stands, such as `markets.cars.suppliers.japan.value`. */
  readonly what: string;
  readonly need: MarketNeed;
  /** The unit that people are told it in; '' for plain numbers. */
  readonly unit: { readonly text: string; readonly factor: number };
  readonly expression: Expression;
  /** In base units of the expression. */
  readonly low: number;
  readonly high: number;
  /** Whether `low` itself is too low. */
  readonly isOpen: boolean;
  readonly place: Place;
}

/** One importing market: goods of several origins that buyers take for one another to some extent (Armington 1969). */
export interface Market {
  readonly name: string;
  readonly label: Text;
  /** The country whose market it is: a party, or the supplier at home in it. */
  readonly importer: string;
  /** Whether values are free on board, or include insurance and freight. */
  readonly valuation: 'fob' | 'cif';
  /** Insurance and freight as a share of the free-on-board value; 0 with `fob`. */
  readonly freight: Expression;
  /** The dimension of its values, money per unit of time. */
  readonly money: Dimension;
  /** The unit that its values are shown in, and how many base units it is. */
  readonly unit: { readonly text: string; readonly factor: number };
  /** σ > 0 among nests, or among suppliers where there are no nests. */
  readonly substitution: ByHorizon;
  /** η > 0: by how many per cent the composite good sells less when its price index rises by 1 %. */
  readonly demand: ByHorizon;
  readonly nests: readonly Nest[];
  readonly suppliers: readonly Supplier[];
  /** Which horizon holds in a play. */
  readonly path: Path;
  /** After how long the medium and the long run are reached, where that is known. */
  readonly ages: Ages | undefined;
  readonly place: Place;
}

/** Suppliers whose goods are nearer to each other than to the rest. */
export interface Nest {
  /** The author's name of it; the supplier's where one stands alone. */
  readonly name: string;
  /** σ > 0 within. */
  readonly substitution: ByHorizon;
}

/** At which ages of a duty the medium and the long run are reached, in base units; 0 < medium < long. */
export interface Ages {
  readonly medium: number;
  readonly long: number;
  /** The dimension of ages: time, or a plain number where time is counted in steps. */
  readonly time: Dimension;
}

/** Which horizon holds: by the age of the duty, by states, or one for good. */
export type Path =
  /** `age` is a duration, 0 when the duty begins. */
  | { readonly kind: 'age'; readonly age: Expression; readonly ages: Ages }
  | { readonly kind: 'stages'; readonly medium: Expression; readonly long: Expression }
  | { readonly kind: 'fixed'; readonly horizon: Horizon };

/** The goods of one origin in a market. */
export interface Supplier {
  readonly name: string;
  readonly label: Text;
  /** Whether it is the importer's own production. */
  readonly isDomestic: boolean;
  /** Index of its nest; 0 where there are no nests. */
  readonly nest: number;
  /** What is paid for it at the border (at home: at the works) before any change, before duty. */
  readonly value: Expression;
  /** The ad valorem duty before any change. */
  readonly duty: Expression;
  /** ρ = ε/(1 + ε) of the elasticity of supply ε, from 0 (fixed supply) to 1 (infinite). */
  readonly responsiveness: ByHorizon;
  /** How many pieces or tonnes per unit of time before any change, with the unit shown. */
  readonly units:
    | {
        readonly value: Expression;
        readonly dimension: Dimension;
        readonly text: string;
        readonly factor: number;
      }
    | undefined;
  /** Markets whose goods it uses, with their share of its cost. */
  readonly inputs: readonly { readonly market: string; readonly share: Expression }[];
  /** Output in the whole economy per unit of its own. */
  readonly multiplier: Expression;
  /** Jobs per unit of output per unit of time, with the dimension of jobs. */
  readonly jobs: { readonly value: Expression; readonly dimension: Dimension } | undefined;
  readonly place: Place;
}

/** What all policies have in common. */
interface Policy {
  readonly name: string;
  readonly label: Text;
  /** Where it is in force; undefined for everywhere. */
  readonly while: Expression | undefined;
  readonly place: Place;
}

/** A change of duties. */
export interface Duty extends Policy {
  readonly kind: 'duty';
  /** Whether its rate comes on top, is a least total, or is the total. */
  readonly change: 'add' | 'atLeast' | 'replace';
  /** A plain number. */
  readonly rate: Expression;
  readonly targets: readonly Target[];
}

/** A supplier in a market, by names. */
export interface Target {
  readonly market: string;
  readonly supplier: string;
}

/** A largest quantity: a quota or an export restraint, or with `above` a tariff-rate quota. */
export interface Quota extends Policy, Target {
  readonly kind: 'quota';
  /** The limit as a share of the quantity before any change. */
  readonly limit: Expression;
  /** The rate that is added to the duty above the limit; undefined where nothing more comes in. */
  readonly above: Expression | undefined;
  /** Who gets the rent; shares that add up to 1. */
  readonly rent: Readonly<Record<RentHolder, Expression>>;
}

/** Something that was measured in the world, to stand beside the market model. */
export interface Observation {
  readonly name: string;
  readonly label: Text;
  readonly of: Expression;
  /** In base units, and the unit that it is shown in. */
  readonly value: Expression;
  readonly unit: { readonly text: string; readonly factor: number };
  /** The day or the end of the period that it tells of, ISO. */
  readonly date: string;
  readonly source: string | undefined;
  readonly place: Place;
}
