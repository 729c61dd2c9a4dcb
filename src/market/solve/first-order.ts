import type { MarketDraw } from './market-draw.ts';

/**
 * Writes the solution to first order in the logs of all changes, as if there were no limits: spending shares stay what
 * they were. This is GSIM (Francois and Hall 2003) for one importer, with ln T in place of T.
 */
export function writeFirstOrder(market: MarketDraw): void {
  const { nests, substitution, demand, within, nestSpending, nestLevel, nestResponse, nestIndex } = market;
  let spending = 0;
  let alone = 0;
  let follow = 0;
  for (let g = 0; g < nests; g += 1) {
    const share = nestSpending[g]!;
    const stiffness = share - nestResponse[g]! * (within[g]! - substitution);
    spending += share;
    alone += share * (nestLevel[g]! / stiffness);
    follow += share * (nestResponse[g]! / stiffness);
  }
  const shift = substitution - demand;
  const index = alone / (spending - shift * follow);
  for (let g = 0; g < nests; g += 1) {
    const stiffness = nestSpending[g]! - nestResponse[g]! * (within[g]! - substitution);
    nestIndex[g] = (nestLevel[g]! + nestResponse[g]! * shift * index) / stiffness;
  }
  market.index = index;
}
