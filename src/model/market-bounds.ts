import { type Problem, problem } from '../core/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { placeOfKey, type Tree } from '../scenario/tree.ts';

/** How many markets, suppliers of all markets together, and duties and quotas a file may have. */
const BOUNDS = { markets: 100, suppliers: 500, policies: 200 } as const;

/** Reports markets that are too many: names of accounts and the time to solve all grow with them. */
export function marketBoundsProblems(scenario: Scenario, tree: Tree): Problem[] {
  const markets = Object.values(scenario.markets ?? {});
  const duties = Object.keys(scenario.duties ?? {});
  const received = {
    markets: markets.length,
    suppliers: markets.reduce((total, { suppliers }) => total + Object.keys(suppliers).length, 0),
    policies: duties.length + Object.keys(scenario.quotas ?? {}).length,
  };
  return (['markets', 'suppliers', 'policies'] as const).flatMap((what) => {
    if (received[what] <= BOUNDS[what]) return [];
    const group = what !== 'policies' ? 'markets' : duties.length > 0 ? 'duties' : 'quotas';
    const facts = { what, limit: BOUNDS[what], received: received[what] };
    return [problem('too-many-markets', placeOfKey(tree, [group]), facts)];
  });
}
