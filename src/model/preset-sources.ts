import { PRESETS } from '../market/presets.ts';
import type { MarketEntry } from '../scenario/market-schema.ts';

/** Elasticities that a market takes from its preset, with where that has them from. */
export interface PresetSource {
  readonly what: 'substitution' | 'demand' | 'supply';
  readonly source: string;
}

/** The elasticities that a market leaves to its preset; none where it has no preset. */
export function presetSources(entry: MarketEntry): PresetSource[] {
  if (entry.preset === undefined) return [];
  const preset = PRESETS[entry.preset];
  const isStated = ({ supply, passThrough }: Pick<MarketEntry, 'supply' | 'passThrough'>): boolean =>
    supply !== undefined || passThrough !== undefined;
  const left = Object.entries(entry.suppliers).filter(
    ([, supplier]) => !isStated(entry) && !isStated(supplier),
  );
  const supplies = new Set(
    left.map(([name]) => (name === entry.importer ? preset.domesticSupply : preset.supply).source),
  );
  return [
    ...(entry.substitution === undefined
      ? [{ what: 'substitution' as const, source: preset.substitution.source }]
      : []),
    ...(entry.demand === undefined ? [{ what: 'demand' as const, source: preset.demand.source }] : []),
    ...[...supplies].map((source) => ({ what: 'supply' as const, source })),
  ];
}
