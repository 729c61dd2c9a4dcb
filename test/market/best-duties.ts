import { accountsOfSolved } from './accounts-of.ts';
import { curvature, derivative } from './differences.ts';
import { type Market, withSuppliers } from './market.ts';

/** Welfare of the importer at given duties (one plus the rates), by the place of the supplier. */
function welfare(market: Market, duties: ReadonlyMap<number, number>): number {
  const changes = Object.fromEntries([...duties].map(([place, duty]) => [place, { duty }]));
  return accountsOfSolved(withSuppliers(market, changes)).importerWithoutRent;
}

/**
 * The duties on some suppliers that are best for the importer, found by nothing but its welfare: Newton's method on
 * one duty after the other, with numerical derivatives.
 *
 * @returns One plus the rate, by place.
 */
export function bestDuties(market: Market, places: readonly number[]): Map<number, number> {
  const duties = new Map(places.map((place) => [place, 1.1]));
  for (let round = 0; round < 40; round += 1) {
    for (const place of places) {
      const along = (duty: number): number => welfare(market, new Map(duties).set(place, duty));
      const at = duties.get(place) ?? 1;
      duties.set(place, at - derivative(along, at) / curvature(along, at));
    }
  }
  return duties;
}
