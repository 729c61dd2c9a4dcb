import type { Expression } from '../quantity/expression.ts';
import { HORIZONS, type MarketSystem } from './market.ts';

/** Every expression that an author wrote into markets, duties, quotas and observations. */
export function marketExpressions({ markets, duties, quotas, observations }: MarketSystem): Expression[] {
  return [
    ...markets.flatMap((market) => [
      market.freight,
      ...HORIZONS.flatMap((horizon) => [
        market.substitution[horizon],
        market.demand[horizon],
        ...market.nests.map(({ substitution }) => substitution[horizon]),
        ...market.suppliers.map(({ responsiveness }) => responsiveness[horizon]),
      ]),
      ...market.suppliers.flatMap(({ value, duty, units, inputs, multiplier, jobs }) => [
        value,
        duty,
        multiplier,
        ...inputs.map(({ share }) => share),
        ...[units, jobs].flatMap((each) => (each === undefined ? [] : [each.value])),
      ]),
    ]),
    ...duties.map(({ rate }) => rate),
    ...quotas.flatMap(({ limit, above, rent }) => [
      limit,
      ...(above === undefined ? [] : [above]),
      ...Object.values(rent),
    ]),
    ...observations.flatMap(({ of, value }) => [of, value]),
  ];
}
