import type { PresetName } from '../scenario/market-words.ts';
import type { Horizon } from './market.ts';

/** An elasticity at each horizon with where it is from. */
export interface PresetElasticity {
  readonly values: Readonly<Record<Horizon, number>>;
  readonly source: string;
}

/** Elasticities for a kind of goods. Infinity stands for supply at a given price. */
export interface Preset {
  readonly substitution: PresetElasticity;
  readonly demand: PresetElasticity;
  /** Of foreign suppliers, who have other markets. */
  readonly supply: PresetElasticity;
  readonly domesticSupply: PresetElasticity;
}

export type PresetKey = keyof Preset;

/** Elasticities that a market takes from its preset, with where that has them from. */
export interface PresetSource {
  readonly what: PresetKey;
  readonly source: string;
}

/** Elasticities to start from; an author who knows better writes them into the file. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  cars: {
    substitution: {
      values: { short: 2.5, medium: 4, long: 5.6 },
      source:
        'Broda and Weinstein (2006), US car imports 2.5 to 8.6; Gallaway et al. (2003), long run about twice the short',
    },
    demand: {
      values: { short: 0.6, medium: 1, long: 1 },
      source: 'Hallren and Riker (2017), 1; below in the first year: assumed',
    },
    supply: {
      values: { short: 0.4, medium: 8, long: 50 },
      source:
        'export prices and volumes of 2025 (Bank of Japan, Ministry of Finance); Feenstra (1989); residual supply of an exporter with many markets',
    },
    domesticSupply: {
      values: { short: 1, medium: 3, long: 10 },
      source: 'Hallren and Riker (2017), 2; range assumed',
    },
  },
  goods: {
    substitution: {
      values: { short: 2.5, medium: 5, long: 5 },
      source: 'Fontagné, Guimbard and Orefice (2022), 5; Gallaway et al. (2003), half in the first year',
    },
    demand: {
      values: { short: 1, medium: 1, long: 1 },
      source: 'Hallren and Riker (2017)',
    },
    supply: {
      values: { short: 1, medium: 10, long: Number.POSITIVE_INFINITY },
      source: 'Hallren and Riker (2017), 10; WITS-SMART, infinite in the long run; first year assumed',
    },
    domesticSupply: {
      values: { short: 0.5, medium: 2, long: 10 },
      source: 'Hallren and Riker (2017), 2; range assumed',
    },
  },
};
