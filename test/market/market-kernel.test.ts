import { describe, expect, test } from 'vitest';
import { createMarketKernel, createMarketSolver } from '../../src/market/solve/market-kernel.ts';
import { expectNear } from '../study/near.ts';
import { accountsOfSolved, total } from './accounts-of.ts';
import { bestDuties } from './best-duties.ts';
import { derivative } from './differences.ts';
import {
  CARS,
  columnsOf,
  inputsOf,
  JAPAN,
  type Market,
  NESTED_CARS,
  type Outcome,
  type Solution,
  type Supplier,
  shapeOf,
  solveMarket,
  withSuppliers,
} from './market.ts';
import { createRandom, randomMarket } from './random-market.ts';

const TARIFF = withSuppliers(CARS, { [JAPAN]: { duty: 1.275 } });
const NESTED_TARIFF = withSuppliers(NESTED_CARS, { [JAPAN]: { duty: 1.275 } });

/** A market of odd numbers: some duties fall, costs move, one supply is fixed and one infinite. */
const MIXED: Market = {
  substitution: 3.3,
  demand: 0.7,
  suppliers: [
    { value: 120, dutyBefore: 1, duty: 1, supply: 2 },
    { value: 60, dutyBefore: 1.1, duty: 1.4, supply: 6, costShift: 0.05 },
    { value: 25, dutyBefore: 1.3, duty: 1.05, supply: Infinity, costShift: -0.1 },
    { value: 8, dutyBefore: 1.02, duty: 1.3, supply: 0 },
    { value: 40, dutyBefore: 1, duty: 1.15, supply: 0.6 },
  ],
};
const NESTED_MIXED: Market = { ...MIXED, nests: [0, 1, 1, 2, 2], within: [3.3, 5, 1.4] };

const NUMBERS = ['userPrice', 'borderPrice', 'quantity'] as const;

/** All logs that the kernel gives, in its order. */
function logsOf({ logIndex, logs }: Solution): number[] {
  return [logIndex, ...logs.flatMap((each) => NUMBERS.map((name) => each[name]))];
}

function expectAllNear(found: readonly number[], wanted: readonly number[], within: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of found.entries()) expectNear(value, wanted[i] ?? Number.NaN, within);
}

function supplierOf(solution: Solution, place: number): Outcome {
  const found = solution.suppliers[place];
  if (found === undefined) throw new Error(`no supplier ${place}`);
  return found;
}

function change(market: Market, changes: Partial<Market>): Market {
  return { ...market, ...changes };
}

function each(market: Market, changes: (supplier: Supplier, i: number) => Partial<Supplier>): Market {
  return {
    ...market,
    suppliers: market.suppliers.map((supplier, i) => ({ ...supplier, ...changes(supplier, i) })),
  };
}

describe('a market in which nothing changes', () => {
  test.each([
    ['flat', each(MIXED, ({ dutyBefore }) => ({ duty: dutyBefore, costShift: 0 }))],
    ['nested', each(NESTED_MIXED, ({ dutyBefore }) => ({ duty: dutyBefore, costShift: 0 }))],
    [
      'limited to what it sold',
      each(MIXED, ({ dutyBefore }) => ({ duty: dutyBefore, costShift: 0, limit: 1 })),
    ],
  ])('stays exactly as it is: %s', (_, market) => {
    const solution = solveMarket(market);
    expect(logsOf(solution)).toEqual(logsOf(solution).map(() => 0));
    expect(solution.steps).toBe(1);
    const { consumerSurplus, world, rent, producerSurplus } = accountsOfSolved(market);
    expect([consumerSurplus, world, total(rent), total(producerSurplus)].map(Math.abs)).toEqual([0, 0, 0, 0]);
  });
});

describe('supply', () => {
  test('that is infinite leaves the border price alone and passes the duty on', () => {
    const { logs, suppliers } = solveMarket(
      withSuppliers(TARIFF, { [JAPAN]: { duty: 1.275, supply: Infinity } }),
    );
    expect(logs[JAPAN]?.borderPrice).toBe(0);
    expectNear(suppliers[JAPAN]?.userPrice ?? 0, 1.275 / 1.025, 1e-15);
  });

  test('that is fixed sells the same and bears the duty', () => {
    const market = withSuppliers(TARIFF, { [JAPAN]: { duty: 1.275, supply: 0 } });
    const solution = solveMarket(market);
    expect(solution.logs[JAPAN]?.quantity).toBe(0);
    expectNear(supplierOf(solution, JAPAN).borderPrice, 1.025 / 1.275, 1e-14);
    expectNear(solution.logIndex, 0, 1e-14);
  });

  test.each([0, Infinity])('of elasticity %s is the limit of those near it', (limit) => {
    for (const market of [MIXED, NESTED_MIXED]) {
      const at = solveMarket(withSuppliers(market, { 1: { supply: limit } }));
      const near = solveMarket(withSuppliers(market, { 1: { supply: limit === 0 ? 1e-11 : 1e11 } }));
      expectAllNear(logsOf(near), logsOf(at), 1e-9);
    }
  });
});

describe('elasticities of demand', () => {
  const set: Readonly<Record<string, (market: Market, value: number) => Market>> = {
    substitution: (market, substitution) => change(market, { substitution }),
    demand: (market, demand) => change(market, { demand }),
    within: (market, first) => change(market, { within: [first, first, 1.4] }),
  };
  const cases = [
    ['substitution', MIXED],
    ['demand', MIXED],
    ['substitution', NESTED_MIXED],
    ['demand', NESTED_MIXED],
    ['within', NESTED_MIXED],
  ] as const;

  test.each(cases)('are continuous at 1: %s', (name, market) => {
    const at = logsOf(solveMarket(set[name]?.(market, 1) ?? market));
    for (const distance of [1e-10, 1e-13, 2 ** -52]) {
      for (const near of [1 - distance, 1 + distance]) {
        expectAllNear(logsOf(solveMarket(set[name]?.(market, near) ?? market)), at, 1e-9);
      }
    }
  });

  test.each(cases)('lose no digits near 1: %s', (name, market) => {
    // Differences to both sides of 1 agree on the slope, so they cancel up to the second order.
    for (const distance of [1e-3, 1e-5, 1e-7]) {
      const [below, at, above] = [1 - distance, 1, 1 + distance].map((value) =>
        logsOf(solveMarket(set[name]?.(market, value) ?? market)),
      );
      for (const [i, middle] of (at ?? []).entries()) {
        const bend = ((below?.[i] ?? 0) + (above?.[i] ?? 0)) / 2 - middle;
        expect(Math.abs(bend)).toBeLessThan(distance * distance + 1e-14);
      }
    }
  });

  test('σ = 1 has the closed form of Cobb and Douglas', () => {
    const market = change(MIXED, { substitution: 1 });
    const spending = market.suppliers.map(({ value, dutyBefore }) => value * dutyBefore);
    const terms = market.suppliers.map(({ duty, dutyBefore, supply, costShift = 0 }, i) => {
      const share = (spending[i] ?? 0) / total(spending);
      const part = supply === Infinity ? 1 : supply / (supply + 1);
      const slope = supply === Infinity ? 0 : (1 - market.demand) / (supply + 1);
      return [share * part * (Math.log(duty / dutyBefore) + costShift), share * slope] as const;
    });
    const own = total(terms.map(([level]) => level));
    expectNear(solveMarket(market).logIndex, own / (1 - total(terms.map(([, slope]) => slope))), 1e-14);
  });

  test('equal ones of market and substitution leave untaxed suppliers alone', () => {
    const { logs } = solveMarket(change(TARIFF, { demand: 4 }));
    const others = logs.filter((_, i) => i !== JAPAN).flatMap((log) => NUMBERS.map((name) => log[name]));
    expect(others).toEqual(others.map(() => 0));
  });

  test.each([
    [0.5, 1],
    [7, -1],
  ])('of the market of %s move rivals the way of sign %s', (demand, sign) => {
    const { logs } = solveMarket(change(TARIFF, { demand }));
    for (const [i, { borderPrice, quantity }] of logs.entries()) {
      if (i === JAPAN) continue;
      expect(Math.sign(borderPrice)).toBe(sign);
      expect(Math.sign(quantity)).toBe(sign);
    }
  });

  test('all supplies alike have a closed form', () => {
    const market = each(TARIFF, () => ({ supply: 8 }));
    const spending = market.suppliers.map(({ value, dutyBefore }) => value * dutyBefore);
    const powers = market.suppliers.map(({ duty, dutyBefore }, i) => {
      return ((spending[i] ?? 0) / total(spending)) * (duty / dutyBefore) ** ((-3 * 8) / (8 + 4));
    });
    expectNear(solveMarket(market).logIndex, Math.log(total(powers)) / (-3 * (1 - 3 / 12)), 1e-14);
  });
});

describe('a higher duty on one supplier', () => {
  const rates = [1.025, 1.1, 1.275, 1.5, 2, 4];
  const solved = rates.map((duty) => withSuppliers(CARS, { [JAPAN]: { duty } }));

  test('raises the index, its user price and all of its rivals, and lowers its own sales and consumer surplus', () => {
    for (const [k, market] of solved.entries()) {
      if (k === 0) continue;
      const [before, after] = [solveMarket(solved[k - 1] ?? market), solveMarket(market)];
      const [less, more] = [accountsOfSolved(solved[k - 1] ?? market), accountsOfSolved(market)];
      expect(after.logIndex).toBeGreaterThan(before.logIndex);
      expect(more.consumerSurplus).toBeLessThan(less.consumerSurplus);
      for (const [i, supplier] of after.suppliers.entries()) {
        const earlier = supplierOf(before, i);
        const [high, low] = i === JAPAN ? [earlier, supplier] : [supplier, earlier];
        expect(high.quantity).toBeGreaterThan(low.quantity);
        expect(high.borderPrice).toBeGreaterThan(low.borderPrice);
      }
      expect(supplierOf(after, JAPAN).userPrice).toBeGreaterThan(supplierOf(before, JAPAN).userPrice);
      expect(more.producerSurplus[0]).toBeGreaterThan(less.producerSurplus[0] ?? NaN);
    }
  });

  test('costs the world something, from free trade, and at first next to nothing', () => {
    const free = each(CARS, () => ({ dutyBefore: 1, duty: 1 }));
    const world = (duty: number): number =>
      accountsOfSolved(withSuppliers(free, { [JAPAN]: { duty } })).world;
    for (const duty of [0.8, 0.99, 1.01, 1.1, 2]) expect(world(duty)).toBeLessThan(0);
    expectNear(derivative(world, 1), 0, 1e-8);
    expectNear(world(1.02) / world(1.01), 4, 0.1);
  });

  test('costs random worlds something', () => {
    const random = createRandom(11);
    for (let k = 0; k < 300; k += 1) {
      const market = randomMarket(random, { suppliers: 5, isNested: k % 2 > 0, isLimited: false });
      const taxed = each(market, () => ({ dutyBefore: 1, duty: 1 + random(), costShift: 0 }));
      expect(accountsOfSolved(taxed).world).toBeLessThanOrEqual(1e-12);
    }
  });

  test('alone is best below 1/ε, by the rates of the others', () => {
    const market = each(CARS, (_, i) => ({ dutyBefore: 1, duty: 1, supply: [3, 8, 6, 5, 4, 7, 9][i] ?? 1 }));
    const best = bestDuties(market, [JAPAN]).get(JAPAN) ?? Number.NaN;
    const of = (what: 'borderPrice' | 'quantity', i: number, duty: number): number =>
      supplierOf(solveMarket(withSuppliers(market, { [JAPAN]: { duty } })), i)[what];
    const weight = (i: number): number =>
      (market.suppliers[i]?.value ?? NaN) *
      of('borderPrice', i, best) *
      derivative((t) => of('quantity', i, t), best);
    const others = market.suppliers.map(({ supply }, i) =>
      i === 0 || i === JAPAN ? 0 : -weight(i) / supply,
    );
    expectNear(best - 1, 1 / 5 - total(others) / weight(JAPAN), 1e-6);
    expect(best - 1).toBeLessThan(1 / 5);
  });
});

describe('money', () => {
  test.each([TARIFF, NESTED_TARIFF, NESTED_MIXED])('of another currency changes no ratio', (market) => {
    const scaled = each(market, ({ value }) => ({ value: value * 152.3 }));
    expectAllNear(logsOf(solveMarket(scaled)), logsOf(solveMarket(market)), 1e-14);
    expectNear(accountsOfSolved(scaled).world, 152.3 * accountsOfSolved(market).world, 1e-9);
  });

  test('that falls in worth does to prices what a duty does', () => {
    const byDuty = solveMarket(withSuppliers(CARS, { [JAPAN]: { duty: 1.025 * Math.exp(0.2) } }));
    const byCost = solveMarket(withSuppliers(CARS, { [JAPAN]: { costShift: 0.2 } }));
    expectNear(byCost.logIndex, byDuty.logIndex, 1e-14);
    for (const [i, { userPrice, quantity }] of byCost.logs.entries()) {
      expectNear(userPrice, byDuty.logs[i]?.userPrice ?? NaN, 1e-14);
      expectNear(quantity, byDuty.logs[i]?.quantity ?? NaN, 1e-14);
    }
    expectNear(byCost.logs[JAPAN]?.borderPrice ?? NaN, (byDuty.logs[JAPAN]?.borderPrice ?? NaN) + 0.2, 1e-14);
  });
});

describe('the order and the number of suppliers', () => {
  test.each([MIXED, NESTED_MIXED])('do not matter: reversed', (market) => {
    const reversed = {
      ...market,
      suppliers: market.suppliers.toReversed(),
      ...(market.nests === undefined ? {} : { nests: market.nests.toReversed() }),
    };
    const [one, other] = [solveMarket(market), solveMarket(reversed)];
    expectNear(other.logIndex, one.logIndex, 1e-14);
    expectAllNear(
      other.logs.toReversed().flatMap(({ quantity }) => quantity),
      one.logs.flatMap(({ quantity }) => quantity),
      1e-14,
    );
  });

  test.each([MIXED, NESTED_MIXED])('do not matter: one of them split in two', (market) => {
    const [first, second, ...rest] = market.suppliers;
    if (first === undefined || second === undefined) throw new Error('too few suppliers');
    const parts = [0.3, 0.7].map((part) => ({ ...second, value: part * second.value }));
    const { nests } = market;
    const split = {
      ...market,
      suppliers: [first, ...parts, ...rest],
      ...(nests === undefined ? {} : { nests: [...nests.slice(0, 2), ...nests.slice(1)] }),
    };
    const [one, other] = [solveMarket(market), solveMarket(split)];
    expectNear(other.logIndex, one.logIndex, 1e-14);
    for (const place of [1, 2])
      expectNear(other.logs[place]?.quantity ?? NaN, one.logs[1]?.quantity ?? NaN, 1e-14);
    expectNear(accountsOfSolved(split).world, accountsOfSolved(market).world, 1e-11);
  });
});

describe('nests', () => {
  test('with the substitution outside them are no nests', () => {
    const nested = { ...MIXED, nests: [0, 1, 1, 2, 2], within: [3.3, 3.3, 3.3] };
    expectAllNear(logsOf(solveMarket(nested)), logsOf(solveMarket(MIXED)), 1e-13);
  });

  test('do nothing if there is one, with its substitution', () => {
    const nested = { ...MIXED, substitution: 1.7, nests: [0, 0, 0, 0, 0], within: [3.3] };
    expectAllNear(logsOf(solveMarket(nested)), logsOf(solveMarket(MIXED)), 1e-13);
  });

  test('of one supplier do not hang on their substitution', () => {
    const nests = [0, 1, 1, 1, 1];
    const [one, other] = [2, 9].map((alone) => solveMarket({ ...MIXED, nests, within: [alone, 5] }));
    expectAllNear(logsOf(one as Solution), logsOf(other as Solution), 1e-13);
  });
});

describe('two changes, one after the other', () => {
  test.each([MIXED, NESTED_MIXED])('are one change, and back is none', (market) => {
    const start = each(market, () => ({ costShift: 0 }));
    const middle = each(start, ({ dutyBefore, duty }) => ({ duty: Math.sqrt(dutyBefore * duty) * 1.07 }));
    const solved = solveMarket(middle);
    const again = (duty: (supplier: Supplier) => number): Market =>
      each(start, (supplier, i) => {
        const { borderPrice, quantity } = supplierOf(solved, i);
        const dutyBefore = middle.suppliers[i]?.duty ?? NaN;
        return { value: supplier.value * borderPrice * quantity, dutyBefore, duty: duty(supplier) };
      });
    const onward = again(({ duty }) => duty);
    const sums = logsOf(solved).map((log, i) => log + (logsOf(solveMarket(onward))[i] ?? NaN));
    expectAllNear(sums, logsOf(solveMarket(start)), 1e-13);
    expectNear(
      accountsOfSolved(middle).world + accountsOfSolved(onward).world,
      accountsOfSolved(start).world,
      1e-10,
    );
    const back = again(({ dutyBefore }) => dutyBefore);
    expectAllNear(
      logsOf(solveMarket(back)),
      logsOf(solved).map((log) => -log),
      1e-13,
    );
    expectNear(accountsOfSolved(back).consumerSurplus, -accountsOfSolved(middle).consumerSurplus, 1e-10);
  });
});

describe('surpluses', () => {
  test.each([TARIFF, NESTED_MIXED])('change with prices as spending and sales say', (market) => {
    const at = (duty: number): Market => withSuppliers(market, { 1: { duty } });
    const duty = 1.2;
    const { suppliers } = solveMarket(at(duty));
    const { spending } = accountsOfSolved(at(duty));
    const logs = (pick: (solution: Solution) => number): number =>
      derivative((t) => pick(solveMarket(at(t))), duty);
    const byUsers = market.suppliers.map(
      (_, i) => -(spending[i] ?? NaN) * logs((solution) => solution.logs[i]?.userPrice ?? NaN),
    );
    expectNear(
      derivative((t) => accountsOfSolved(at(t)).consumerSurplus, duty),
      total(byUsers),
      1e-8,
    );
    for (const [i, { value, supply, costShift = 0 }] of market.suppliers.entries()) {
      if (supply === Infinity || costShift !== 0) continue;
      const { borderPrice, quantity } = suppliers[i] as Outcome;
      const bySales =
        value * borderPrice * quantity * logs((solution) => solution.logs[i]?.borderPrice ?? NaN);
      expectNear(
        derivative((t) => accountsOfSolved(at(t)).producerSurplus[i] ?? NaN, duty),
        bySales,
        1e-8,
      );
    }
  });

  test('come from symmetric demand: goods answer each other’s prices alike', () => {
    // With infinite supply the duty sets the price, in the money of before.
    const market = each(NESTED_MIXED, () => ({ supply: Infinity, costShift: 0 }));
    const answer = (i: number, j: number): number => {
      const { value = NaN, dutyBefore = NaN, duty = NaN } = market.suppliers[j] ?? {};
      const price = (t: number): Market => withSuppliers(market, { [j]: { value, dutyBefore, duty: t } });
      const units = market.suppliers[i]?.value ?? NaN;
      return derivative((t) => units * supplierOf(solveMarket(price(t)), i).quantity, duty);
    };
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [2, 4],
      [3, 4],
    ] as const) {
      expectNear(answer(i, j), answer(j, i), 1e-9);
    }
  });
});

describe('trade balances', () => {
  test('are changes of exports less changes of imports, whichever market they are read from', () => {
    const { suppliers } = solveMarket(TARIFF);
    const exports = TARIFF.suppliers.map(({ value }, i) => {
      const { borderPrice, quantity } = suppliers[i] as Outcome;
      return value * (borderPrice * quantity - 1);
    });
    const { spending, spendingBefore, revenueChange } = accountsOfSolved(TARIFF);
    expectNear(total(exports), total(spending) - spendingBefore - revenueChange, 1e-11);
  });
});

describe('inputs out of range', () => {
  const [sigma, eta, value, before, now, responsiveness, shift, above, limit] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const market = each(MIXED, () => ({ limit: 0.9 }));

  test.each([
    ['σ of 0', sigma, 0],
    ['a negative η', eta, -1],
    ['an infinite σ', sigma, Infinity],
    ['no value', value, 0],
    ['a duty that takes all away', before, 0],
    ['a negative price', now, -0.5],
    ['a responsiveness above 1', responsiveness, 1.01],
    ['a negative responsiveness', responsiveness, -0.01],
    ['an infinite shift of costs', shift, Infinity],
    ['a rate above the limit that is below the one within', above, 0.9],
    ['a negative limit', limit, -0.1],
    ['no number', value, Number.NaN],
    ['no number as limit', limit, Number.NaN],
  ])('give no number at all: %s', (_, input, wrong) => {
    const inputs = inputsOf(market).map((right, i) => (i === input ? wrong : right));
    const solver = createMarketSolver(shapeOf(market));
    const outputs = columnsOf(new Array<number>(solver.outputs).fill(0));
    expect(solver.solve(columnsOf(inputs), outputs, 0)).toBe(0);
    expect(outputs.map(([output]) => output)).toEqual(outputs.map(() => Number.NaN));
  });

  test('of one draw leave the others alone', () => {
    const kernel = createMarketKernel(shapeOf(MIXED));
    const inputs = inputsOf(MIXED).map((right, i) => Float64Array.of(right, i === sigma ? -1 : right, right));
    const outputs = Array.from({ length: kernel.outputs }, () => new Float64Array(3));
    kernel.run(inputs, outputs, 3);
    const wanted = logsOf(solveMarket(MIXED));
    expect(outputs.map(([first]) => first)).toEqual(wanted);
    expect(outputs.map(([, , last]) => last)).toEqual(wanted);
    expect(outputs.map((column) => column[1])).toEqual(wanted.map(() => Number.NaN));
  });
});

describe('a shape', () => {
  test.each([
    { suppliers: 2, nests: undefined, limited: [false] },
    { suppliers: 2, nests: [0], limited: [false, false] },
    { suppliers: 2, nests: [0, 2], limited: [false, false] },
    { suppliers: 0, nests: undefined, limited: [] },
  ])('that contradicts itself is refused: %j', (shape) => {
    expect(() => createMarketKernel(shape)).toThrow(RangeError);
  });

  test('says how many columns go in and come out', () => {
    const { inputs, outputs } = createMarketKernel({
      suppliers: 3,
      nests: [1, 0, 1],
      limited: [false, true, false],
    });
    expect([inputs, outputs]).toEqual([2 + 2 + 5 + 7 + 5, 1 + 3 * 3]);
  });
});
