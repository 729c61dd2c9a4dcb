import { describe, expect, test } from 'vitest';
import { accountsOf, total } from './accounts-of.ts';
import { type Market, type Solution, solveMarkets } from './market.ts';
import { residualsOf } from './plain-market.ts';
import { createRandom, randomMarket } from './random-market.ts';

const SIZES = [1, 2, 3, 4, 5, 6, 8, 10];
const PER_BATCH = 125;
const BATCHES = 25;

/** The equations are looked at, one by one, in every how manieth market. */
const EVERY = 5;

interface Worst {
  miss: number;
  what: string;
}

function note(worst: Worst, miss: number, what: string, market: Market): void {
  if (miss <= worst.miss) return;
  worst.miss = miss;
  worst.what = `${what} of ${JSON.stringify(market)}`;
}

/** Prices, quantities and index are numbers; only the price of what cannot be sold is 0. */
function hasFinite({ suppliers }: Market, { logIndex, logs }: Solution): boolean {
  return (
    Number.isFinite(logIndex) &&
    logs.every(({ userPrice, borderPrice, quantity }, i) => {
      const isUnsold = borderPrice === -Infinity && suppliers[i]?.supply === 0 && quantity < 0;
      return (
        Number.isFinite(userPrice) && Number.isFinite(quantity) && (Number.isFinite(borderPrice) || isUnsold)
      );
    })
  );
}

/** What users spend, by supplier and by the index, and what becomes of it; relative to what they spent before. */
function spendingMiss(market: Market, solution: Solution): number {
  const { spendingBefore, spending, revenue, rent } = accountsOf(market, solution);
  const byIndex = spendingBefore * Math.exp((1 - market.demand) * solution.logIndex);
  const received = market.suppliers.map(({ value }, i) => {
    const { borderPrice, quantity } = solution.suppliers[i] ?? { borderPrice: NaN, quantity: NaN };
    return value * borderPrice * quantity;
  });
  const scale = Math.max(spendingBefore, byIndex);
  const parts = total(received) + total(revenue) + total(rent);
  return Math.max(Math.abs(total(spending) - byIndex), Math.abs(parts - byIndex)) / scale;
}

describe.each([
  { name: 'flat', isNested: false, isLimited: false, seed: 1 },
  { name: 'nested', isNested: true, isLimited: false, seed: 2 },
  { name: 'flat with limits', isNested: false, isLimited: true, seed: 3 },
  { name: 'nested with limits', isNested: true, isLimited: true, seed: 4 },
])('25,000 random markets, $name', ({ seed, isNested, isLimited }) => {
  const random = createRandom(seed);
  const equations: Worst = { miss: 0, what: '' };
  const spending: Worst = { miss: 0, what: '' };
  const infinite: Market[] = [];
  let [most, sum, count, bracketed] = [0, 0, 0, 0];
  for (const suppliers of SIZES.flatMap((size) => new Array<number>(BATCHES).fill(size))) {
    const markets = Array.from({ length: PER_BATCH }, () =>
      randomMarket(random, { suppliers, isNested, isLimited }),
    );
    for (const [draw, solution] of solveMarkets(markets).entries()) {
      const market = markets[draw] as Market;
      count += 1;
      sum += solution.steps;
      if (solution.steps >= 12) bracketed += 1;
      most = Math.max(most, solution.steps);
      if (!hasFinite(market, solution)) infinite.push(market);
      note(spending, spendingMiss(market, solution), 'spending', market);
      if (draw % EVERY > 0) continue;
      for (const [equation, miss] of Object.entries(residualsOf(market, solution)))
        note(equations, miss, equation, market);
    }
  }

  test('have finite solutions', () => {
    expect(infinite).toEqual([]);
    expect(count).toBe(25_000);
  });

  test('satisfy each equation of the model to 1e-9', () => {
    expect(equations.miss, equations.what).toBeLessThan(1e-9);
  });

  test('hand on all that users spend to producers, treasury and holders of rents', () => {
    expect(spending.miss, spending.what).toBeLessThan(1e-9);
  });

  test('take few steps, and brackets only where nests or limits are odd', () => {
    const mean = sum / count;
    if (isLimited) expect(mean).toBeLessThan(5);
    else expect(mean).toBeLessThan(3);
    if (!isLimited) expect(bracketed).toBeLessThan(isNested ? 5 : 1);
    expect(most).toBeLessThan(100);
  });
});
