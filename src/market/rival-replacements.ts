import type { Duty, MarketSystem } from './market.ts';

/** Two duties that both say what the whole duty on a supplier comes to. */
export interface RivalReplacements {
  readonly first: Duty;
  readonly second: Duty;
  readonly supplier: string;
}

/** Duties that must never be in force together: each pair once, with a supplier on which they meet. */
export function rivalReplacements({ duties }: MarketSystem): RivalReplacements[] {
  const replacing = duties.filter(({ change }) => change === 'replace');
  return replacing.flatMap((first, at) =>
    replacing.slice(at + 1).flatMap((second) => {
      const met = first.targets.find(({ market, supplier }) =>
        second.targets.some((target) => target.market === market && target.supplier === supplier),
      );
      return met === undefined ? [] : [{ first, second, supplier: met.supplier }];
    }),
  );
}
