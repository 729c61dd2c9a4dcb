import type { MarketSystem } from '../market/market.ts';
import type { Model } from '../model/model.ts';
import type { Text } from '../scenario/schema.ts';
import type { Country } from './market-results.ts';

/** Importers and suppliers, each once: importers first. */
export function countriesOf(model: Model, system: MarketSystem): Country[] {
  const labels = labelsOf(model, system);
  const names = new Set([
    ...system.markets.map(({ importer }) => importer),
    ...system.markets.flatMap(({ suppliers }) => suppliers.map(({ name }) => name)),
  ]);
  return [...names].map((name) => ({ name, label: labels.get(name) ?? name }));
}

/** What people call parties and suppliers. */
export function labelsOf(model: Model, system: MarketSystem): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>(model.parties.map(({ name, label }) => [name, label]));
  for (const { suppliers } of system.markets)
    for (const { name, label } of suppliers) if (!labels.has(name)) labels.set(name, label);
  return labels;
}
