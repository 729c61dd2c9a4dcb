import type { Column } from '../../column/column.ts';
import type { Kernel } from '../../column/kernel.ts';
import { createBracketing } from './bracket.ts';
import { createFlatNewton } from './flat-newton.ts';
import { createMarketDraw } from './market-draw.ts';
import { layOut, type MarketShape } from './market-shape.ts';
import { createNewton, MOST_NEWTON_STEPS } from './newton.ts';
import { readMarket } from './read-market.ts';
import { writeMarket } from './write-market.ts';

/** Solves markets of one shape, one draw at a time. */
export interface MarketSolver {
  readonly inputs: number;
  readonly outputs: number;
  /**
   * Solves one draw; inputs and outputs are those of `createMarketKernel`.
   *
   * @returns How many steps it took: of Newton's method, or 12 and those of the bracketing if that found nothing; 0 if
   *   an input is out of its range, and then all outputs are NaN.
   * @throws {Error} If both found nothing: the solution, or what leads to it, is out of the range of doubles.
   */
  solve(inputs: readonly Column[], outputs: readonly Column[], draw: number): number;
}

/**
 * Prepares to solve markets of one shape; all that it needs is allocated here, once.
 *
 * @throws {RangeError} If the shape contradicts itself.
 */
export function createMarketSolver(shape: MarketShape): MarketSolver {
  const market = createMarketDraw(layOut(shape));
  const hasLimits = shape.limited.includes(true);
  const newton = !market.isNested && !hasLimits ? createFlatNewton(market) : createNewton(market, hasLimits);
  const bracketing = createBracketing(market);
  return {
    inputs: market.inputs,
    outputs: market.outputs,
    solve(inputs, outputs, draw) {
      if (!readMarket(inputs, draw, market)) {
        for (const output of outputs) output[draw] = Number.NaN;
        return 0;
      }
      let steps = newton();
      if (steps === Infinity) steps = MOST_NEWTON_STEPS + bracketing();
      if (steps === Infinity) throw new Error(`no double is the price index of this market (draw ${draw})`);
      writeMarket(market, outputs, draw);
      return steps;
    },
  };
}

/**
 * The market for one kind of goods in one importing country, after a change of duties, limits or costs: a
 * calibrated-share Armington model in partial equilibrium, not linearised (Armington 1969; Francois and Hall 2003;
 * Hallren and Riker 2017).
 *
 * Users buy from each supplier by CES demand, perhaps in nests, and of all by a demand of constant elasticity; each
 * supplier offers by a constant elasticity. With T0 and T1 one plus the rates, prices p to users and c at the border,
 * quantities q, index y of the nest and x of the market, all in logs of after/before:
 *
 * ```
 * ln p = ln(T1/T0) + ln c        ln q = ε (ln c − z)        ln q = −σ_g ln p + (σ_g − σ) y + (σ − η) x
 * ```
 *
 * A limited supplier's users pay min(max(p, price at which q = K), price at the rate above); what they pay beyond the
 * duty is rent. Inputs, in this order, each finite unless said otherwise:
 *
 * 1. substitution σ > 0 and demand η > 0; if there are nests, the substitution σ_g > 0 within each;
 * 2. for each supplier: value before at the border, > 0, in any money; T0 > 0; T1 > 0, within the limit;
 *    responsiveness ρ = ε/(1 + ε) of supply in [0, 1]; cost shift z, the change of ln cost at a given quantity in the
 *    importer's money; and if it is limited: T2 ≥ T1 above the limit, or Infinity if nothing more comes in; and the
 *    limit K ≥ 0 on q, or Infinity for none.
 *
 * Outputs: x, then ln p, ln c and ln q of each supplier (`supplierOutput`). They are all exactly 0 where T1 = T0 and
 * z = 0 for all and no limit is below 1. Where an input is out of its range, or NaN, all are NaN. ln c is −Infinity
 * where a limit below 1 binds a fixed supply: nobody pays for what cannot be sold.
 *
 * @throws {RangeError} If the shape contradicts itself.
 */
export function createMarketKernel(shape: MarketShape): Kernel {
  const solver = createMarketSolver(shape);
  return {
    name: 'market',
    inputs: solver.inputs,
    outputs: solver.outputs,
    run(inputs, outputs, count) {
      for (let draw = 0; draw < count; draw += 1) solver.solve(inputs, outputs, draw);
    },
  };
}
