import { PRESETS, type PresetSource } from '../market/presets.ts';
import type { MarketEntry } from '../scenario/market-schema.ts';

/** The elasticities that a market leaves to its preset; none where it has no preset. */
export function presetSources(entry: MarketEntry): PresetSource[] {
  if (entry.preset === undefined) return [];
  const preset = PRESETS[entry.preset];
  const isStated = ({ supply, passThrough }: Pick<MarketEntry, 'supply' | 'passThrough'>): boolean =>
    supply !== undefined || passThrough !== undefined;
  const isLeft = (isDomestic: boolean): boolean =>
    !isStated(entry) &&
    Object.entries(entry.suppliers).some(
      ([name, supplier]) => (name === entry.importer) === isDomestic && !isStated(supplier),
    );
  return (['substitution', 'demand', 'supply', 'domesticSupply'] as const).flatMap((what) => {
    const isTaken =
      what === 'supply' || what === 'domesticSupply'
        ? isLeft(what === 'domesticSupply')
        : entry[what] === undefined;
    return isTaken ? [{ what, source: preset[what].source }] : [];
  });
}
