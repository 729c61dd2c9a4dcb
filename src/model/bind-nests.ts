import type { ByHorizon, Nest } from '../market/market.ts';
import type { MarketEntry } from '../scenario/market-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { bindByHorizon } from './bind-elasticity.ts';
import { type Demand, demandAll } from './bind-requirement.ts';
import type { Binding } from './binding.ts';

/** A nest with the names of its suppliers. */
export interface BoundNest {
  readonly nest: Nest;
  readonly members: readonly string[];
}

/** Nests, and one for each supplier that stands alone; none where the market has none. */
export function bindNests(
  binding: Binding,
  entry: MarketEntry,
  substitution: ByHorizon | undefined,
  path: Path,
  demand: Demand,
): BoundNest[] | undefined {
  const found = Object.entries(entry.nests ?? {});
  if (found.length === 0) return [];
  const homes = new Map<string, string>();
  const nests = found.map(([name, nest]) => {
    const at = [...path, 'nests', name];
    for (const [index, supplier] of nest.of.entries()) {
      const first = homes.get(supplier);
      const here = [...at, 'of', index];
      if (entry.suppliers[supplier] === undefined) reportSupplier(binding, entry, path, supplier, here);
      else if (first !== undefined) binding.report('nested-twice', here, { supplier, first, second: name });
      homes.set(supplier, name);
    }
    const within = bindByHorizon(binding, nest.substitution, [...at, 'substitution']);
    demandAll(demand, within, [...at, 'substitution'], 'positive');
    return within && { nest: { name, substitution: within }, members: nest.of };
  });
  if (substitution === undefined || !nests.every((nest) => nest !== undefined)) return undefined;
  const alone = Object.keys(entry.suppliers).filter((supplier) => !homes.has(supplier));
  return [...nests, ...alone.map((name) => ({ nest: { name, substitution }, members: [name] }))];
}

/** Reports a supplier that a market does not have, with the nearest that it has. */
export function reportSupplier(
  binding: Binding,
  entry: MarketEntry,
  market: Path,
  supplier: string,
  path: Path,
): void {
  const known = new Map(
    Object.keys(entry.suppliers).map((name) => [
      name,
      {
        kind: 'supplier' as const,
        place: placeOfKey(binding.reading.tree, [...market, 'suppliers', name]),
      },
    ]),
  );
  binding.reportUnknown(supplier, 'supplier', path, known);
}
