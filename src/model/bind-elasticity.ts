import { type ByHorizon, HORIZONS, type Horizon } from '../market/market.ts';
import { PRESETS, type PresetElasticity } from '../market/presets.ts';
import { binary, number, product } from '../quantity/build-expression.ts';
import { DIMENSIONLESS } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { ByHorizonEntry } from '../scenario/market-schema.ts';
import { PRESET_NAMES, type PresetName } from '../scenario/market-words.ts';
import type { Path } from '../scenario/tree.ts';
import { bindSetting } from './bind-parties.ts';
import type { Binding } from './binding.ts';

/** How the word for supply at a given price is written. */
const INFINITE = 'infinite';

/** The keys of a preset. */
type PresetKey = 'substitution' | 'demand' | 'supply' | 'domesticSupply';

/** Makes a value of each horizon; undefined if one is missing. */
export function eachHorizon(make: (horizon: Horizon) => Expression | undefined): ByHorizon | undefined {
  const [short, medium, long] = HORIZONS.map(make);
  return short && medium && long && { short, medium, long };
}

/** The path of a value at a horizon: itself where one value holds at all. */
function pathAt(entry: ByHorizonEntry, path: Path, horizon: Horizon): Path {
  return typeof entry === 'object' ? [...path, horizon] : path;
}

function textAt(entry: ByHorizonEntry, horizon: Horizon): string | number {
  return typeof entry === 'object' ? entry[horizon] : entry;
}

/** Tells a problem once where one text stands for all horizons. */
function onceFor(entry: ByHorizonEntry, make: (horizon: Horizon) => Expression | undefined) {
  if (typeof entry === 'object') return eachHorizon(make);
  const value = make('short');
  return value && { short: value, medium: value, long: value };
}

/** A plain number at each horizon. */
export function bindByHorizon(binding: Binding, entry: ByHorizonEntry, path: Path): ByHorizon | undefined {
  return onceFor(entry, (horizon) =>
    bindSetting(binding, textAt(entry, horizon), pathAt(entry, path, horizon), DIMENSIONLESS),
  );
}

/** An elasticity of a market, from the file or from its preset; a problem says what the presets would take. */
export function bindElasticity(
  binding: Binding,
  entry: ByHorizonEntry | undefined,
  preset: PresetName | undefined,
  key: 'substitution' | 'demand',
  path: Path,
): ByHorizon | undefined {
  if (entry !== undefined) return bindByHorizon(binding, entry, [...path, key]);
  if (preset !== undefined) return fromPreset(PRESETS[preset][key]);
  reportMissing(binding, key, key, path);
  return undefined;
}

/** What a supplier, its market or the preset says about how supply responds. */
export interface ResponsivenessEntry {
  readonly supply?: ByHorizonEntry | undefined;
  readonly passThrough?: ByHorizonEntry | undefined;
}

/** The responsiveness of a supplier with the numbers that it rests on, and whether those are shares or elasticities. */
export interface BoundResponsiveness {
  readonly responsiveness: ByHorizon;
  readonly stated:
    | { readonly key: 'supply' | 'passThrough'; readonly path: Path; readonly values: ByHorizon }
    | undefined;
}

/**
 * The responsiveness ρ = ε/(1 + ε) of a supplier. A pass-through π at given prices of rivals is ε/(ε + σ), so that
 * ρ = σπ/(1 − π + σπ) (Hallren and Riker 2017 for the market; no division by 0 at either end).
 *
 * @param entries The supplier's own words first, then its market's, each with its path.
 * @param substitution σ among the nearest rivals.
 */
export function bindResponsiveness(
  binding: Binding,
  entries: readonly { readonly entry: ResponsivenessEntry; readonly path: Path }[],
  preset: PresetName | undefined,
  isDomestic: boolean,
  substitution: ByHorizon,
): BoundResponsiveness | undefined {
  const found = entries.find(({ entry }) => entry.supply !== undefined || entry.passThrough !== undefined);
  if (found === undefined) {
    const key: PresetKey = isDomestic ? 'domesticSupply' : 'supply';
    if (preset !== undefined) {
      const values = fromPreset(PRESETS[preset][key]);
      return { responsiveness: mapHorizons(values, fromSupply), stated: undefined };
    }
    reportMissing(binding, 'supply', key, entries[0]?.path ?? []);
    return undefined;
  }
  const { entry, path } = found;
  if (entry.supply !== undefined && entry.passThrough !== undefined) {
    binding.report('one-of', path, { keys: ['supply', 'passThrough'], found: ['supply', 'passThrough'] });
    return undefined;
  }
  if (entry.passThrough !== undefined) {
    const values = bindByHorizon(binding, entry.passThrough, [...path, 'passThrough']);
    if (values === undefined) return undefined;
    const responsiveness = combine(values, substitution, (share, sigma) => {
      const top = product(sigma, share);
      return binary('divide', top, binary('add', binary('subtract', number(1), share), top));
    });
    return { responsiveness, stated: { key: 'passThrough', path: [...path, 'passThrough'], values } };
  }
  const supply = entry.supply;
  if (supply === undefined) return undefined;
  const values = onceFor(supply, (horizon) => {
    const text = textAt(supply, horizon);
    if (text === INFINITE) return number(Number.POSITIVE_INFINITY);
    return bindSetting(binding, text, pathAt(supply, [...path, 'supply'], horizon), DIMENSIONLESS);
  });
  if (values === undefined) return undefined;
  const responsiveness = mapHorizons(values, fromSupply);
  return { responsiveness, stated: { key: 'supply', path: [...path, 'supply'], values } };
}

function fromSupply(elasticity: Expression): Expression {
  if (elasticity.kind === 'number')
    return number(
      elasticity.value === Number.POSITIVE_INFINITY ? 1 : elasticity.value / (1 + elasticity.value),
    );
  return binary('divide', elasticity, binary('add', number(1), elasticity));
}

function fromPreset({ values }: PresetElasticity): ByHorizon {
  return { short: number(values.short), medium: number(values.medium), long: number(values.long) };
}

function mapHorizons(values: ByHorizon, change: (value: Expression) => Expression): ByHorizon {
  return { short: change(values.short), medium: change(values.medium), long: change(values.long) };
}

function combine(
  a: ByHorizon,
  b: ByHorizon,
  change: (first: Expression, second: Expression) => Expression,
): ByHorizon {
  return {
    short: change(a.short, b.short),
    medium: change(a.medium, b.medium),
    long: change(a.long, b.long),
  };
}

function reportMissing(binding: Binding, key: string, presetKey: PresetKey, path: Path): void {
  const presets = PRESET_NAMES.map((name) => {
    const { values, source } = PRESETS[name][presetKey];
    const horizons = HORIZONS.map((horizon) =>
      values[horizon] === Number.POSITIVE_INFINITY ? INFINITE : String(values[horizon]),
    ).join(', ');
    return { name, horizons, source };
  });
  binding.report('elasticity-missing', path, { key, presets });
}
