import { describe, expect, test } from 'vitest';
import { createBracketing } from '../../src/market/solve/bracket.ts';
import { createMarketDraw } from '../../src/market/solve/market-draw.ts';
import { layOut } from '../../src/market/solve/market-shape.ts';
import { createNewton } from '../../src/market/solve/newton.ts';
import { readMarket } from '../../src/market/solve/read-market.ts';
import { expectNear } from '../study/near.ts';
import { CARS, columnsOf, inputsOf, type Market, shapeOf, solveMarket, withSuppliers } from './market.ts';
import { createRandom, randomMarket } from './random-market.ts';

/** A market read and ready to be solved. */
function read(market: Market): ReturnType<typeof createMarketDraw> {
  const draw = createMarketDraw(layOut(shapeOf(market)));
  expect(readMarket(columnsOf(inputsOf(market)), 0, draw)).toBe(true);
  return draw;
}

describe('the two ways to solve a market', () => {
  test.each([
    { isNested: false, isLimited: false, found: 200 },
    { isNested: true, isLimited: false, found: 200 },
    { isNested: false, isLimited: true, found: 180 },
    { isNested: true, isLimited: true, found: 180 },
  ])('agree where Newton’s method ends: %j', ({ found, ...kind }) => {
    const random = createRandom(7);
    let ended = 0;
    for (let k = 0; k < 200; k += 1) {
      const draw = read(randomMarket(random, { ...kind, suppliers: 5 }));
      if (createNewton(draw, kind.isLimited)() === Infinity) continue;
      ended += 1;
      const byNewton = [draw.index, ...draw.nestIndex];
      const steps = createBracketing(draw)();
      expect(steps).toBeLessThan(70);
      for (const [i, index] of [draw.index, ...draw.nestIndex].entries())
        expectNear(index, byNewton[i] ?? Number.NaN, 1e-10);
    }
    expect(ended).toBeGreaterThanOrEqual(found);
  });
});

describe('a market beyond the range of doubles', () => {
  test('is told, with the draw', () => {
    const market = withSuppliers(CARS, { 3: { value: 1.5e308, dutyBefore: 2 } });
    expect(() => solveMarket(market)).toThrow('no double is the price index of this market (draw 0)');
  });
});
