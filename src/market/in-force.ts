import { anyOf, binary, choose, number, product, sum } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import type { RentHolder } from '../scenario/market-words.ts';
import type { Duty, Market, MarketSystem, Path, Quota, Supplier } from './market.ts';

/** Under what conditions markets are looked at: which policies are in force, and for how long. */
export interface PolicyRegime {
  /** Whether a policy is in force: a condition, or 1 or 0. */
  isInForce(policy: Duty | Quota): Expression;
  /** Which horizon of a market holds. */
  pathOf(market: Market): Path;
}

/** The regime of a play: each policy while its states say so. */
export const REGIME_OF_PLAY: PolicyRegime = {
  isInForce: (policy) => policy.while ?? number(1),
  pathOf: (market) => market.path,
};

/** What the policies of a regime come down to for each supplier. */
export interface Policies {
  /** Whether any policy that bears on a market is in force, also one on the goods that its suppliers use. */
  isTouched(market: Market): Expression;
  /** The whole ad valorem duty, up to the limit of a quota. */
  dutyRate(market: Market, supplier: Supplier): Expression;
  /** Whether a supplier has any quota, in force or not. */
  isLimited(market: Market, supplier: Supplier): boolean;
  /** By the first of a supplier's quotas that is in force; `otherwise` where none is. */
  byQuota(
    market: Market,
    supplier: Supplier,
    give: (quota: Quota) => Expression,
    otherwise: Expression,
  ): Expression;
  /** The part of a supplier's rent that goes to someone; 0 without a quota in force. */
  rentShare(market: Market, supplier: Supplier, holder: RentHolder): Expression;
}

/** Sorts the policies of a system by what they bear on. */
export function createPolicies(system: MarketSystem, regime: PolicyRegime): Policies {
  const dutiesOn = (market: Market, supplier: Supplier, change: Duty['change']): Duty[] =>
    system.duties.filter(
      (duty) =>
        duty.change === change &&
        duty.targets.some((each) => each.market === market.name && each.supplier === supplier.name),
    );
  const quotasOn = (market: Market, supplier: Supplier): Quota[] =>
    system.quotas.filter((quota) => quota.market === market.name && quota.supplier === supplier.name);
  const byQuota: Policies['byQuota'] = (market, supplier, give, otherwise) =>
    quotasOn(market, supplier).reduceRight(
      (rest, quota) => choose(regime.isInForce(quota), give(quota), rest),
      otherwise,
    );
  const bearing = (market: Market): Expression[] => {
    const upstream = withInputs(system, market);
    return [...system.duties, ...system.quotas]
      .filter((policy) =>
        policy.kind === 'quota'
          ? upstream.has(policy.market)
          : policy.targets.some((target) => upstream.has(target.market)),
      )
      .map((policy) => regime.isInForce(policy));
  };
  const touched = new Map<Market, Expression>();
  return {
    isTouched: (market) => {
      const known = touched.get(market) ?? anyOf(bearing(market));
      touched.set(market, known);
      return known;
    },
    dutyRate: (market, supplier) => {
      const added = sum([
        supplier.duty,
        ...dutiesOn(market, supplier, 'add').map((duty) =>
          choose(regime.isInForce(duty), duty.rate, number(0)),
        ),
      ]);
      const raised = dutiesOn(market, supplier, 'atLeast').reduce(
        (rate, duty) => choose(regime.isInForce(duty), binary('max', rate, duty.rate), rate),
        added,
      );
      return dutiesOn(market, supplier, 'replace').reduce(
        (rate, duty) => choose(regime.isInForce(duty), duty.rate, rate),
        raised,
      );
    },
    isLimited: (market, supplier) => quotasOn(market, supplier).length > 0,
    byQuota,
    rentShare: (market, supplier, holder) =>
      byQuota(market, supplier, (quota) => product(quota.rent[holder]), number(0)),
  };
}

/** The names of a market and of all markets whose goods go into it, by however many steps. */
function withInputs(system: MarketSystem, market: Market): ReadonlySet<string> {
  const found = new Set([market.name]);
  // A set that grows while it is walked is walked to its end.
  for (const name of found) {
    const suppliers = system.markets.find((each) => each.name === name)?.suppliers ?? [];
    for (const { inputs } of suppliers) for (const input of inputs) found.add(input.market);
  }
  return found;
}
