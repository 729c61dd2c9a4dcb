import { HORIZONS } from '../market/market.ts';
import { PRESETS, type PresetElasticity } from '../market/presets.ts';
import type { MarketEntry } from '../scenario/market-schema.ts';
import type { PresetName } from '../scenario/market-words.ts';
import type { Scenario, Text } from '../scenario/schema.ts';
import { elasticityText } from './value-text.ts';
import { labelOf, policyOrigins, type WrittenOrigin } from './written-origins.ts';

/** A number that markets and policies rest on, with where it is from. */
export interface MarketNumber extends WrittenOrigin {
  /** The preset that it is taken from, with the source that the preset names. */
  readonly preset: { readonly name: PresetName; readonly source: string } | undefined;
}

/** All numbers written out in markets, duties, quotas and observations, then those that presets give. */
export function marketNumbers(scenario: Scenario): MarketNumber[] {
  return [
    ...policyOrigins(scenario).map((origin) => ({ ...origin, preset: undefined })),
    ...Object.entries(scenario.markets ?? {}).flatMap(([name, market]) =>
      presetNumbers(scenario, name, market),
    ),
  ];
}

/** The elasticities that a market takes from its preset. */
function presetNumbers(scenario: Scenario, market: string, entry: MarketEntry): MarketNumber[] {
  const { preset, suppliers } = entry;
  if (preset === undefined) return [];
  const found = PRESETS[preset];
  const path = `markets.${market}`;
  const take = (
    name: string,
    label: Text | undefined,
    { values, source }: PresetElasticity,
  ): MarketNumber => ({
    name,
    label,
    value: presetText(values),
    entry: undefined,
    origin: {},
    preset: { name: preset, source },
  });
  const leavesOpen = (each: MarketEntry | MarketEntry['suppliers'][string]): boolean =>
    each.supply === undefined && each.passThrough === undefined;
  const open = leavesOpen(entry)
    ? Object.entries(suppliers).filter(([, supplier]) => leavesOpen(supplier))
    : [];
  const isDomesticOpen = open.some(([name]) => name === entry.importer);
  const domestic = ['markets', market, 'suppliers', entry.importer];
  return [
    ...(entry.substitution === undefined
      ? [take(`${path}.substitution`, entry.label, found.substitution)]
      : []),
    ...(entry.demand === undefined ? [take(`${path}.demand`, entry.label, found.demand)] : []),
    ...(open.some(([name]) => name !== entry.importer)
      ? [take(`${path}.supply`, entry.label, found.supply)]
      : []),
    ...(isDomesticOpen
      ? [take(`${domestic.join('.')}.supply`, labelOf(scenario, domestic), found.domesticSupply)]
      : []),
  ];
}

/** The values of a preset as an author would write them. */
function presetText(values: PresetElasticity['values']): string {
  const [first, ...rest] = HORIZONS.map((horizon) =>
    values[horizon] === Number.POSITIVE_INFINITY ? 'infinite' : values[horizon],
  );
  if (rest.every((each) => each === first)) return elasticityText(first);
  const [medium, long] = rest;
  return elasticityText({ short: first, medium, long });
}
