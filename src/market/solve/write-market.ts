import type { Column } from '../../column/column.ts';
import { demandShift, type MarketDraw } from './market-draw.ts';
import { priceAtLimit, regimeOf } from './regime.ts';

/** Writes a solved draw: the index of the market and, for each supplier, prices and quantity. */
export function writeMarket(market: MarketDraw, outputs: readonly Column[], draw: number): void {
  const { nests, nestStart, firstOutputAt, isLimited, index, nestIndex } = market;
  outputs[0]![draw] = index;
  for (let g = 0; g < nests; g += 1) {
    const within = market.within[g]!;
    const shift = demandShift(market, g, index, nestIndex[g]!);
    const end = nestStart[g + 1]!;
    for (let i = nestStart[g]!; i < end; i += 1) {
      const first = firstOutputAt[i]!;
      const regime = isLimited[i] === 0 ? 'within' : regimeOf(market, i, within, shift);
      if (regime === 'at') writeAtLimit(market, i, within, shift, outputs, first, draw);
      else writeFree(market, i, within, shift, regime === 'above', outputs, first, draw);
    }
  }
}

/** Supply meets demand at a rate, with no difference of near numbers: exact where supply is fixed or infinite. */
function writeFree(
  market: MarketDraw,
  i: number,
  within: number,
  shift: number,
  isAbove: boolean,
  outputs: readonly Column[],
  first: number,
  draw: number,
): void {
  const duty = isAbove ? market.dutyAbove[i]! : market.duty[i]!;
  const level = isAbove ? market.levelAbove[i]! : market.level[i]!;
  const costShift = market.costShift[i]!;
  const passThrough = market.passThrough[i]!;
  const response = market.response[i]!;
  outputs[first]![draw] = level + response * shift;
  outputs[first + 1]![draw] = passThrough * costShift + response * (shift - within * duty);
  // Adding 0 makes a plain 0 of −0.
  outputs[first + 2]![draw] = passThrough * (shift - within * (duty + costShift)) + 0;
}

/** Users pay what makes them want the limit; producers get what makes them offer it. */
function writeAtLimit(
  market: MarketDraw,
  i: number,
  within: number,
  shift: number,
  outputs: readonly Column[],
  first: number,
  draw: number,
): void {
  const responsiveness = market.responsiveness[i]!;
  const logLimit = market.logLimit[i]!;
  outputs[first]![draw] = priceAtLimit(market, i, within, shift);
  outputs[first + 1]![draw] = market.costShift[i]! + (logLimit * (1 - responsiveness)) / responsiveness;
  outputs[first + 2]![draw] = logLimit;
}
