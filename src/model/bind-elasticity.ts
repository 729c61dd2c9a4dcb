import { type ByHorizon, HORIZONS, type Horizon } from '../market/market.ts';
import { PRESETS, type PresetElasticity, type PresetKey } from '../market/presets.ts';
import { binary, number, product } from '../quantity/build-expression.ts';
import { DIMENSIONLESS } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { ByHorizonEntry } from '../scenario/market-schema.ts';
import { PRESET_NAMES, type PresetName } from '../scenario/market-words.ts';
import { type Path, treeAt } from '../scenario/tree.ts';
import { bindSetting } from './bind-parties.ts';
import type { Binding } from './binding.ts';

/** How the word for supply at a given price is written. */
const INFINITE = 'infinite';

/** Makes a value of each horizon; undefined if one is missing. */
function eachHorizon(make: (horizon: Horizon) => Expression | undefined): ByHorizon | undefined {
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

/** What a supplier or its market says about how supply responds. */
export interface SupplyEntry {
  readonly supply?: ByHorizonEntry | undefined;
  readonly passThrough?: ByHorizonEntry | undefined;
}

/** The same as bound: nothing, something at fault, or elasticities or shares of a duty that are passed through. */
export type StatedSupply =
  | { readonly kind: 'none' | 'fault' }
  | { readonly kind: 'supply' | 'passThrough'; readonly path: Path; readonly values: ByHorizon };

/** Binds what a supplier or a market says about how supply responds. */
export function bindSupply(binding: Binding, { supply, passThrough }: SupplyEntry, path: Path): StatedSupply {
  if (supply !== undefined && passThrough !== undefined) {
    binding.report('one-of', path, { keys: ['supply', 'passThrough'], found: ['supply', 'passThrough'] });
    return { kind: 'fault' };
  }
  const kind = supply === undefined ? 'passThrough' : 'supply';
  const entry = supply ?? passThrough;
  if (entry === undefined) return { kind: 'none' };
  const at = [...path, kind];
  const values = onceFor(entry, (horizon) => {
    const text = textAt(entry, horizon);
    if (kind === 'supply' && text === INFINITE) return number(Number.POSITIVE_INFINITY);
    return bindSetting(binding, text, pathAt(entry, at, horizon), DIMENSIONLESS);
  });
  return values === undefined ? { kind: 'fault' } : { kind, path: at, values };
}

/**
 * The responsiveness ρ = ε/(1 + ε) of a supplier. A pass-through π at given prices of rivals is ε/(ε + σ), so that
 * ρ = σπ/(1 − π + σπ) (Hallren and Riker 2017 for the market; no division by 0 at either end).
 *
 * @param stated The supplier's own words, or where it has none its market's.
 * @param substitution σ among the nearest rivals.
 * @param path The supplier.
 */
export function responsivenessOf(
  binding: Binding,
  stated: StatedSupply,
  preset: PresetName | undefined,
  isDomestic: boolean,
  substitution: ByHorizon,
  path: Path,
): ByHorizon | undefined {
  switch (stated.kind) {
    case 'fault':
      return undefined;
    case 'none': {
      const key: PresetKey = isDomestic ? 'domesticSupply' : 'supply';
      if (preset !== undefined) return mapHorizons(fromPreset(PRESETS[preset][key]), fromSupply);
      reportMissing(binding, 'supply', key, path);
      return undefined;
    }
    case 'supply':
      return mapHorizons(stated.values, fromSupply);
    case 'passThrough':
      return combine(stated.values, substitution, (share, sigma) => {
        const top = product(sigma, share);
        return binary('divide', top, binary('add', binary('subtract', number(1), share), top));
      });
  }
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

/** @param path The market, or a supplier of it. */
function reportMissing(binding: Binding, key: string, presetKey: PresetKey, path: Path): void {
  // A preset that is none has been told already.
  if (treeAt(binding.reading.tree, [...path.slice(0, 2), 'preset']) !== undefined) return;
  const presets = PRESET_NAMES.map((name) => {
    const { values, source } = PRESETS[name][presetKey];
    const horizons = HORIZONS.map((horizon) =>
      values[horizon] === Number.POSITIVE_INFINITY ? INFINITE : String(values[horizon]),
    ).join(', ');
    return { name, horizons, source };
  });
  binding.report('elasticity-missing', path, { key, presets });
}
