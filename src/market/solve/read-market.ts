import type { Column } from '../../column/column.ts';
import { log } from '../../core/elementary.ts';
import type { MarketDraw } from './market-draw.ts';
import { exponentOf } from './nest-index.ts';

/** ln 1e-300: a limit of 0 lets so little in that no double tells it from nothing, and needs no infinities. */
const LOWEST_LOG_LIMIT = -690;

/**
 * Reads one draw of a market.
 *
 * @returns Whether all inputs are in their ranges; if not, what stands in `market` means nothing.
 */
export function readMarket(inputs: readonly Column[], draw: number, market: MarketDraw): boolean {
  const substitution = inputs[0]![draw]!;
  const demand = inputs[1]![draw]!;
  market.substitution = substitution;
  market.exponent = exponentOf(substitution);
  market.demand = demand;
  let isInRange = isPositive(substitution) && isPositive(demand);
  const { nests, nestStart, isNested } = market;
  for (let g = 0; g < nests; g += 1) {
    const within = isNested ? inputs[2 + g]![draw]! : substitution;
    market.within[g] = within;
    market.nestExponent[g] = exponentOf(within);
    let spending = 0;
    let level = 0;
    let response = 0;
    const end = nestStart[g + 1]!;
    for (let i = nestStart[g]!; i < end; i += 1) {
      isInRange = readSupplier(inputs, draw, market, i, within) && isInRange;
      spending += market.spending[i]!;
      level += market.spending[i]! * market.level[i]!;
      response += market.spending[i]! * market.response[i]!;
    }
    market.nestSpending[g] = spending;
    market.nestLevel[g] = level;
    market.nestResponse[g] = response;
    isInRange = isInRange && isPositive(within);
  }
  return isInRange;
}

function readSupplier(
  inputs: readonly Column[],
  draw: number,
  market: MarketDraw,
  i: number,
  within: number,
): boolean {
  const first = market.firstInputAt[i]!;
  const value = inputs[first]![draw]!;
  const dutyBefore = inputs[first + 1]![draw]!;
  const dutyNow = inputs[first + 2]![draw]!;
  const responsiveness = inputs[first + 3]![draw]!;
  const costShift = inputs[first + 4]![draw]!;
  const isSame = dutyNow === market.dutyNow[i]! && dutyBefore === market.dutyBefore[i]!;
  const duty = isSame ? market.duty[i]! : log(dutyNow / dutyBefore);
  const scale = 1 / (responsiveness + within * (1 - responsiveness));
  const passThrough = responsiveness * scale;
  const response = (1 - responsiveness) * scale;
  market.spending[i] = value * dutyBefore;
  market.responsiveness[i] = responsiveness;
  market.costShift[i] = costShift;
  market.dutyBefore[i] = dutyBefore;
  market.dutyNow[i] = dutyNow;
  market.duty[i] = duty;
  market.passThrough[i] = passThrough;
  market.response[i] = response;
  market.level[i] = passThrough * (duty + costShift);
  const isInRange =
    isPositive(value) &&
    isPositive(dutyBefore) &&
    isPositive(dutyNow) &&
    responsiveness >= 0 &&
    responsiveness <= 1 &&
    Math.abs(costShift) < Infinity;
  if (market.isLimited[i] === 0) return isInRange;
  const above = inputs[first + 5]![draw]!;
  const limit = inputs[first + 6]![draw]!;
  const dutyAbove = log(above / dutyBefore);
  market.dutyAbove[i] = dutyAbove;
  // 0 · Infinity is not a number: at the rate Infinity nothing comes in, however fixed the supply.
  market.levelAbove[i] = dutyAbove === Infinity ? Infinity : passThrough * (dutyAbove + costShift);
  market.logLimit[i] = Math.max(log(limit), LOWEST_LOG_LIMIT);
  return isInRange && above >= dutyNow && limit >= 0;
}

function isPositive(value: number): boolean {
  return value > 0 && value < Infinity;
}
