import type { Market, Supplier } from './market.ts';

/** Gives uniforms in [0, 1), one after the other, the same ones for the same seed (xorshift32, Marsaglia 2003). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** What a random market may have. */
export interface Kind {
  readonly suppliers: number;
  readonly isNested: boolean;
  readonly isLimited: boolean;
}

/**
 * A market in wide ranges: σ from 0.3 to 15, η from 0.1 to 5, ε from 0 to infinity, rates from −30 % to 300 %, limits
 * from 1 % to 200 % of the quantity before, suppliers up to 10,000 times as large as others; 1 every now and then for
 * σ, η and T1/T0.
 */
export function randomMarket(random: () => number, { suppliers, isNested, isLimited }: Kind): Market {
  const between = (low: number, high: number): number => low + (high - low) * random();
  /** Evenly in logs. */
  const spread = (low: number, high: number): number => low * (high / low) ** random();
  const often = (share: number, value: number, otherwise: () => number): number =>
    random() < share ? value : otherwise();
  const substitution = (): number => often(0.05, 1, () => spread(0.3, 15));
  const rate = (): number => often(0.3, 1, () => often(0.2, spread(0.7, 4), () => between(1, 1.5)));
  const supplier = (_: unknown, i: number): Supplier => {
    const dutyBefore = rate();
    const duty = often(0.3, dutyBefore, rate);
    const free = {
      value: spread(0.01, 100),
      dutyBefore,
      duty,
      supply: often(0.1, Infinity, () => often(0.1, 0, () => spread(0.03, 100))),
      costShift: often(0.6, 0, () => between(-0.4, 0.4)),
    };
    if (!isLimited || i % 2 === 0) return free;
    const dutyAbove = often(0.4, Infinity, () => duty * often(0.1, 1, () => between(1, 2)));
    return { ...free, dutyAbove, limit: often(0.1, Infinity, () => spread(0.01, 2)) };
  };
  const nests = Math.min(3, suppliers);
  return {
    substitution: substitution(),
    demand: often(0.1, 1, () => spread(0.1, 5)),
    suppliers: Array.from({ length: suppliers }, supplier),
    ...(isNested
      ? {
          nests: Array.from({ length: suppliers }, (_, i) => i % nests),
          within: Array.from({ length: nests }, substitution),
        }
      : {}),
  };
}
