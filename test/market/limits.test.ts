import { describe, expect, test } from 'vitest';
import { expectNear } from '../study/near.ts';
import { accountsOfSolved, total } from './accounts-of.ts';
import {
  CARS,
  JAPAN,
  type Market,
  NESTED_CARS,
  type Outcome,
  type Supplier,
  solveMarket,
  withSuppliers,
} from './market.ts';
import { createRandom, randomMarket } from './random-market.ts';

const MARKETS = [
  ['flat', CARS],
  ['nested', NESTED_CARS],
  ['of scarce supply', withSuppliers(CARS, { [JAPAN]: { supply: 0.4 } })],
  ['of infinite supply', withSuppliers(CARS, { [JAPAN]: { supply: Infinity } })],
  ['with little substitution', { ...CARS, substitution: 0.8, demand: 0.3 }],
] as const;

function japan(market: Market, changes: Partial<Supplier>): Market {
  return withSuppliers(market, { [JAPAN]: changes });
}

function outcome(market: Market): Outcome {
  const found = solveMarket(market).suppliers[JAPAN];
  if (found === undefined) throw new Error('no supplier');
  return found;
}

function expectSame(one: Market, other: Market, within: number): void {
  const [first, second] = [solveMarket(one), solveMarket(other)];
  expectNear(first.logIndex, second.logIndex, within);
  for (const [i, { userPrice, borderPrice, quantity }] of first.logs.entries()) {
    expectNear(userPrice, second.logs[i]?.userPrice ?? NaN, within);
    expectNear(borderPrice, second.logs[i]?.borderPrice ?? NaN, within);
    expectNear(quantity, second.logs[i]?.quantity ?? NaN, within);
  }
}

describe.each(MARKETS)('a market %s', (_, market) => {
  const tariff = japan(market, { duty: 1.275 });
  const sold = outcome(tariff).quantity;

  test('with a limit at what a duty lets in has the prices of the duty, and rents for its revenue', () => {
    const limited = japan(market, { limit: sold });
    expectSame(limited, tariff, 1e-11);
    const [byLimit, byDuty] = [accountsOfSolved(limited), accountsOfSolved(tariff)];
    const paid = (byLimit.rent[JAPAN] ?? NaN) + (byLimit.revenue[JAPAN] ?? NaN);
    expectNear(paid, byDuty.revenue[JAPAN] ?? NaN, 1e-10);
    expectNear(byLimit.world, byDuty.world, 1e-10);
    const { userPrice, borderPrice } = outcome(limited);
    expectNear((1.025 * userPrice) / borderPrice, 1.275, 1e-11);
  });

  test('with two rates has the lower one below the limit, the higher one above, and what fits between', () => {
    const low = outcome(japan(market, { duty: 1.15 })).quantity;
    const at = (limit: number): Market => japan(market, { duty: 1.15, dutyAbove: 1.275, limit });
    expectSame(at(low * 1.01), japan(market, { duty: 1.15 }), 1e-12);
    expectSame(at(sold * 0.99), tariff, 1e-12);
    const middle = (low + sold) / 2;
    const { quantity, userPrice, borderPrice } = outcome(at(middle));
    expectNear(quantity, middle, 1e-14);
    const rate = (1.025 * userPrice) / borderPrice;
    expect(rate).toBeGreaterThan(1.15);
    expect(rate).toBeLessThan(1.275);
  });

  test('moves without jumps as a limit crosses what is sold at either rate', () => {
    const low = outcome(japan(market, { duty: 1.15 })).quantity;
    for (const edge of [low, sold]) {
      const [below, above] = [1 - 1e-12, 1 + 1e-12].map((factor) =>
        japan(market, { duty: 1.15, dutyAbove: 1.275, limit: edge * factor }),
      );
      expectSame(below as Market, above as Market, 1e-10);
    }
  });

  test('does not see a limit between equal rates, one that is infinite, or one of 0 with a rate above', () => {
    const same = japan(market, { duty: 1.275, dutyAbove: 1.275, limit: 0.7 });
    const none = japan(market, { duty: 1.275, dutyAbove: 2, limit: Infinity });
    const all = japan(market, { duty: 1.15, dutyAbove: 1.275, limit: 0 });
    for (const each of [same, none, all]) expectSame(each, tariff, 1e-13);
  });

  test('has rents that fall to 0 where the limit stops to bind', () => {
    const free = outcome(market).quantity;
    const rents = [0.5, 0.8, 0.99, 1, 1.2].map(
      (part) => accountsOfSolved(japan(market, { limit: free * part })).rent,
    );
    const [half, most, nearly, just, loose] = rents.map((rent) => rent[JAPAN] ?? NaN);
    expect(Math.min(half ?? 0, most ?? 0, nearly ?? 0)).toBeGreaterThan(0);
    expectNear(just ?? NaN, 0, 1e-12);
    expectNear(loose ?? NaN, 0, 1e-12);
  });
});

describe('a ban', () => {
  test.each([
    ['flat', CARS],
    ['nested', NESTED_CARS],
  ])('is a market without the supplier: %s', (_, market) => {
    const { logIndex, suppliers } = solveMarket(japan(market, { limit: 0 }));
    expect(Number.isFinite(logIndex)).toBe(true);
    expect(suppliers[JAPAN]?.quantity).toBeLessThan(1e-250);
    // With a prohibitive duty instead, the same.
    const prohibited = solveMarket(japan(market, { duty: 1e30 }));
    expectNear(logIndex, prohibited.logIndex, 1e-12);
    const { producerSurplus, revenue, rent } = accountsOfSolved(japan(market, { limit: 0 }));
    expectNear(producerSurplus[JAPAN] ?? NaN, -40 / 9, 1e-12);
    expectNear((revenue[JAPAN] ?? NaN) + (rent[JAPAN] ?? NaN), 0, 1e-100);
  });

  test('on a whole nest leaves the others', () => {
    const market = {
      ...NESTED_CARS,
      suppliers: NESTED_CARS.suppliers.map((supplier, i) => (i === 0 ? supplier : { ...supplier, limit: 0 })),
    };
    const solution = solveMarket(market);
    // The only supplier left is alone in a market of its own: its index is that of a taste without the others.
    const share = 300 / total(CARS.suppliers.map(({ value, dutyBefore }) => value * dutyBefore));
    const price = solution.logs[0]?.userPrice ?? NaN;
    expectNear(solution.logIndex, price + Math.log(share) / (1 - 2.8), 1e-12);
    expect(solution.suppliers.slice(1).every(({ quantity }) => quantity < 1e-250)).toBe(true);
  });
});

describe('a limit on a fixed supply', () => {
  const fixed = japan(CARS, { supply: 0 });

  test('below it makes it worthless at the border, and the rent is all that users pay', () => {
    const market = japan(fixed, { limit: 0.8 });
    const { borderPrice, quantity } = outcome(market);
    expect(borderPrice).toBe(0);
    expectNear(quantity, 0.8, 1e-15);
    const { rent, spending, producerSurplus } = accountsOfSolved(market);
    expectNear(rent[JAPAN] ?? NaN, spending[JAPAN] ?? NaN, 1e-12);
    expect(producerSurplus[JAPAN]).toBe(-40);
  });

  test('at it or above changes nothing', () => {
    for (const limit of [1, 1.5, Infinity]) expectSame(japan(fixed, { limit }), fixed, 1e-15);
  });
});

describe('random markets with limits', () => {
  test('sell to the limit, or as if there were only the rate within or above', () => {
    const random = createRandom(5);
    const seen = { within: 0, at: 0, above: 0 };
    for (let k = 0; k < 2000; k += 1) {
      const market = randomMarket(random, { suppliers: 6, isNested: k % 2 > 0, isLimited: true });
      const { logs } = solveMarket(market);
      const alone = {
        ...market,
        suppliers: market.suppliers.map(({ limit = Infinity, dutyAbove = Infinity, ...supplier }, i) => {
          const distance = (logs[i]?.quantity ?? NaN) - Math.log(limit);
          if (limit < Infinity)
            seen[Math.abs(distance) < 1e-12 ? 'at' : distance < 0 ? 'within' : 'above'] += 1;
          if (Math.abs(distance) < 1e-12) return { ...supplier, limit };
          return distance > 0 ? { ...supplier, duty: dutyAbove } : supplier;
        }),
      };
      expectNear(solveMarket(alone).logIndex, solveMarket(market).logIndex, 1e-10);
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(300);
  });
});
