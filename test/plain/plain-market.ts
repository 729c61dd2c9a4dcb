import type { Rules } from './rules.ts';

/** A number for all times, or one for each horizon. */
type ByHorizon = string | number | Readonly<Record<Horizon, string | number>>;
type Horizon = 'short' | 'medium' | 'long';

export interface PlainSupplier {
  readonly value: string | number;
  readonly duty?: string | number;
  readonly supply: ByHorizon;
  readonly inputs?: Readonly<Record<string, string | number>>;
}

export interface PlainMarket {
  readonly importer: string;
  readonly substitution: ByHorizon;
  readonly demand: ByHorizon;
  readonly nests?: Readonly<
    Record<string, { readonly of: readonly string[]; readonly substitution: ByHorizon }>
  >;
  readonly suppliers: Readonly<Record<string, PlainSupplier>>;
  readonly adjust?: {
    readonly since: string;
    readonly medium: string | number;
    readonly long: string | number;
  };
  readonly stages?: { readonly medium: string; readonly long: string };
}

export interface PlainDuty {
  readonly while?: string;
  readonly market: string;
  readonly from: string;
  readonly add?: string | number;
  readonly atLeast?: string | number;
  readonly replace?: string | number;
}

export interface PlainQuota {
  readonly while?: string;
  readonly market: string;
  readonly from: string;
  readonly limit: string | number;
  readonly above?: string | number;
  readonly rent: Readonly<Record<string, string | number>>;
}

/** The markets of a scenario file. */
export interface PlainMarkets {
  readonly markets?: Readonly<Record<string, PlainMarket>>;
  readonly duties?: Readonly<Record<string, PlainDuty>>;
  readonly quotas?: Readonly<Record<string, PlainQuota>>;
}

/** What the markets see of a play at one point. */
export interface MarketSight {
  worth(text: string | number): number;
  holds(text: string | undefined): boolean;
}

/** A supplier's ratios after/before, and the policies on it. */
export interface Sold {
  readonly name: string;
  readonly value: number;
  readonly before: number;
  readonly now: number;
  readonly elasticity: number;
  readonly quota: PlainQuota | undefined;
  readonly limit: number;
  readonly above: number;
  readonly user: number;
  readonly border: number;
  readonly quantity: number;
}

export interface Solved {
  readonly index: number;
  readonly demand: number;
  readonly sold: readonly Sold[];
}

/** The solutions found for one value of each parameter, by what the policies come to. */
export type Solutions = Map<string, Solved>;

/** An account of the markets as one point of a play sees it. */
export function plainAccount(
  data: PlainMarkets,
  name: string,
  sight: MarketSight,
  rules: Rules,
  known: Solutions,
): number {
  const { markets = {}, duties = {}, quotas = {} } = data;
  const [, stem = '', reading] = /^(.*?)(?:\.(before|change))?$/.exec(name) ?? [];
  if (reading !== undefined) {
    const calm = { ...data, duties: {}, quotas: {} };
    const before = plainAccount(calm, stem, sight, rules, known);
    return reading === 'before' ? before : plainAccount(data, stem, sight, rules, known) - before;
  }
  const number = (entry: ByHorizon, horizon: Horizon): number => {
    const text = typeof entry === 'object' ? entry[horizon] : entry;
    return text === 'infinite' ? Number.POSITIVE_INFINITY : sight.worth(text);
  };
  const marketOf = (which: string): PlainMarket => {
    const found = markets[which];
    if (found === undefined) throw new Error(`no market ${which}`);
    return found;
  };
  const dutyOf = (which: string, supplier: string): number => {
    let rate = sight.worth(marketOf(which).suppliers[supplier]?.duty ?? 0);
    const here = Object.values(duties).filter(
      ({ market, from, while: when }) => market === which && from === supplier && sight.holds(when),
    );
    for (const { add } of here)
      if (add !== undefined) rate = (rules.dutiesStack ? rate : 0) + sight.worth(add);
    for (const { atLeast } of here) if (atLeast !== undefined) rate = Math.max(rate, sight.worth(atLeast));
    for (const { replace } of here) if (replace !== undefined) rate = sight.worth(replace);
    return rate;
  };
  const isTouched = (which: string): boolean =>
    [...Object.values(duties), ...Object.values(quotas)].some(
      ({ market, while: when }) => market === which && sight.holds(when),
    ) ||
    Object.values(marketOf(which).suppliers).some(({ inputs = {} }) => Object.keys(inputs).some(isTouched));

  const solve = (which: string, horizon: Horizon): Solved => {
    const market = marketOf(which);
    const sigma = number(market.substitution, horizon);
    const eta = number(market.demand, horizon);
    const offers = Object.entries(market.suppliers).map(([supplier, entry]) => {
      const quota = Object.values(quotas).find(
        ({ market: on, from, while: when }) => on === which && from === supplier && sight.holds(when),
      );
      const costs = Object.entries(entry.inputs ?? {}).map(([used, share]) =>
        rules.inputsRaiseCosts && isTouched(used)
          ? sight.worth(share) * Math.log(solve(used, horizon).index)
          : 0,
      );
      return {
        name: supplier,
        value: sight.worth(entry.value),
        before: 1 + sight.worth(entry.duty ?? 0),
        now: 1 + dutyOf(which, supplier),
        elasticity: number(entry.supply, horizon),
        cost: Math.exp(costs.reduce((sum, each) => sum + each, 0)),
        quota,
        limit: quota === undefined ? Number.POSITIVE_INFINITY : sight.worth(quota.limit),
        above: quota?.above === undefined ? Number.POSITIVE_INFINITY : sight.worth(quota.above),
      };
    });
    const policies = offers.map(({ now, limit, above, cost }) => [now, limit, above, cost].join(' '));
    const key = [which, horizon, ...policies].join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const spending = offers.reduce((sum, { value, before }) => sum + value * before, 0);
    const nests = Object.values(market.nests ?? {}).map((nest) => ({
      of: nest.of,
      sigma: number(nest.substitution, horizon),
    }));
    const alone = offers.filter((offer) => !nests.some(({ of }) => of.includes(offer.name)));
    const groups =
      nests.length === 0
        ? [{ of: offers, sigma }]
        : [
            ...nests.map((nest) => ({
              of: offers.filter((offer) => nest.of.includes(offer.name)),
              sigma: nest.sigma,
            })),
            ...alone.map((offer) => ({ of: [offer], sigma })),
          ];
    /** What a supplier sells when demand for it is `scale` times a power of its price. */
    const sell = (offer: (typeof offers)[number], within: number, scale: number): Sold => {
      const { elasticity, cost } = offer;
      const freely = (duty: number): { border: number; quantity: number } => {
        const border =
          elasticity === Number.POSITIVE_INFINITY
            ? cost
            : (cost ** elasticity * (duty / offer.before) ** -within * scale) ** (1 / (elasticity + within));
        return { border, quantity: (border * (duty / offer.before)) ** -within * scale };
      };
      const inside = freely(offer.now);
      if (inside.quantity <= offer.limit)
        return { ...offer, ...inside, user: (inside.border * offer.now) / offer.before };
      const outside = freely(offer.now + offer.above);
      if (outside.quantity >= offer.limit)
        return { ...offer, ...outside, user: (outside.border * (offer.now + offer.above)) / offer.before };
      return {
        ...offer,
        user: (offer.limit / scale) ** (-1 / within),
        border: elasticity === Number.POSITIVE_INFINITY ? cost : cost * offer.limit ** (1 / elasticity),
        quantity: offer.limit,
      };
    };
    const groupAt = (group: (typeof groups)[number], index: number): { price: number; sold: Sold[] } => {
      const whole = group.of.reduce((sum, { value, before }) => sum + value * before, 0);
      const sellAt = (price: number): Sold[] =>
        group.of.map((offer) =>
          sell(offer, group.sigma, price ** (group.sigma - sigma) * index ** (sigma - eta)),
        );
      const price = crossing((guess) => {
        const inner = sellAt(guess).reduce(
          (sum, { value, before, user }) => sum + ((value * before) / whole) * user ** (1 - group.sigma),
          0,
        );
        return inner ** (1 / (1 - group.sigma)) - guess;
      });
      return { price, sold: sellAt(price) };
    };
    const index =
      nests.length === 0
        ? // Without nests the index of the only group is that of the market.
          crossing((guess) => {
            const group = groups[0];
            if (group === undefined) return 0;
            const inner = group.of
              .map((offer) => sell(offer, sigma, guess ** (sigma - eta)))
              .reduce(
                (sum, { value, before, user }) => sum + ((value * before) / spending) * user ** (1 - sigma),
                0,
              );
            return inner ** (1 / (1 - sigma)) - guess;
          })
        : crossing((guess) => {
            const inner = groups.reduce((sum, group) => {
              const share =
                group.of.reduce((whole, { value, before }) => whole + value * before, 0) / spending;
              return sum + share * groupAt(group, guess).price ** (1 - sigma);
            }, 0);
            return inner ** (1 / (1 - sigma)) - guess;
          });
    const sold =
      nests.length === 0
        ? offers.map((offer) => sell(offer, sigma, index ** (sigma - eta)))
        : groups.flatMap((group) => groupAt(group, index).sold);
    const solved = { index, demand: eta, sold };
    known.set(key, solved);
    return solved;
  };

  const weights = (market: PlainMarket): Readonly<Record<Horizon, number>> => {
    const { adjust, stages } = market;
    const at = (horizon: Horizon): Record<Horizon, number> => ({
      short: 0,
      medium: 0,
      long: 0,
      [horizon]: 1,
    });
    if (!rules.marketsAdjust) return at('medium');
    if (stages !== undefined)
      return at(sight.holds(stages.long) ? 'long' : sight.holds(stages.medium) ? 'medium' : 'short');
    if (adjust === undefined) return at('medium');
    const age = sight.worth(`elapsed.${adjust.since}`);
    const [medium, long] = [sight.worth(adjust.medium), sight.worth(adjust.long)];
    if (age >= long) return at('long');
    if (age >= medium) {
      const share = (age - medium) / (long - medium);
      return { short: 0, medium: 1 - share, long: share };
    }
    return { short: 1 - age / medium, medium: age / medium, long: 0 };
  };

  /** All accounts of a market: those of suppliers by `account.supplier`. */
  const accountsOf = (which: string): Map<string, number> => {
    const market = marketOf(which);
    const mix = weights(market);
    const total = new Map<string, number>();
    const add = (key: string, amount: number): void => {
      total.set(key, (total.get(key) ?? 0) + amount);
    };
    const used = Object.values(markets).reduce(
      (sum, other) =>
        sum +
        Object.values(other.suppliers).reduce(
          (inner, { value, inputs = {} }) => inner + sight.worth(inputs[which] ?? 0) * sight.worth(value),
          0,
        ),
      0,
    );
    for (const horizon of ['short', 'medium', 'long'] as const) {
      const weight = mix[horizon];
      if (weight === 0) continue;
      const { index, demand, sold } = solve(which, horizon);
      const spending = sold.reduce((sum, { value, before }) => sum + value * before, 0);
      add('consumerSurplus', (weight * spending * (1 - index ** (1 - demand))) / (1 - demand));
      add('composite', weight * spending * index ** -demand);
      for (const each of sold) {
        const { name: supplier, value, before, now, elasticity, border, quantity, user } = each;
        const inside = Math.min(quantity, each.limit);
        const outside = quantity - inside;
        const surcharge = outside > 0 ? outside * (now - 1 + each.above) : 0;
        const surplus =
          elasticity === Number.POSITIVE_INFINITY ? 0 : (value * (border * quantity - 1)) / (1 + elasticity);
        const rent = each.quota === undefined ? 0 : value * inside * (before * user - now * border);
        const part = each.quota === undefined ? 0 : sight.worth(each.quota.rent['exporter'] ?? 0);
        add(`value.${supplier}`, weight * value * border * quantity);
        add(`quantity.${supplier}`, weight * value * quantity);
        add(`spending.${supplier}`, weight * value * before * user * quantity);
        add(`revenue.${supplier}`, weight * value * border * (inside * (now - 1) + surcharge));
        add(`producerSurplus.${supplier}`, weight * surplus);
        add(`rent.${supplier}`, weight * rent);
        add(`exporterGain.${supplier}`, weight * (surplus + part * rent));
        add(`receipts.${supplier}`, weight * (value * border * quantity + part * rent));
        const sold = each.quota === undefined ? 0 : sight.worth(each.quota.rent['treasury'] ?? 0);
        add('publicRevenue', weight * sold * rent);
        const isHome = supplier === market.importer;
        if (isHome) add('welfare', weight * surplus);
        else add('imports', weight * value * border * quantity);
        if (!isHome) add('foreignSurplus', weight * surplus);
        add('welfare', weight * (1 - part) * rent);
        add('rent', weight * rent);
        add('spending', weight * value * before * user * quantity);
        add('producerSurplus', weight * surplus);
        add('revenue', weight * value * border * (inside * (now - 1) + surcharge));
        add('revenueBefore', weight * value * (before - 1));
        add('spendingBefore', weight * value * before);
      }
    }
    const read = (key: string): number => total.get(key) ?? 0;
    const users = (1 - used / read('spendingBefore')) * read('consumerSurplus');
    const treasury = read('revenue') - read('revenueBefore');
    total.set('publicRevenue', read('publicRevenue') + read('revenue'));
    total.set('priceIndex', read('spending') / read('composite'));
    total.set('welfare', read('welfare') + users + treasury);
    total.set('worldWelfare', users + treasury + read('producerSurplus') + read('rent'));
    total.set('deadweightLoss', -read('worldWelfare'));
    total.set('termsOfTrade', -read('foreignSurplus'));
    for (const [supplier, { duty }] of Object.entries(market.suppliers)) {
      total.set(`borderPrice.${supplier}`, read(`value.${supplier}`) / read(`quantity.${supplier}`));
      const before = 1 + sight.worth(duty ?? 0);
      const price = read(`spending.${supplier}`) / read(`quantity.${supplier}`) / before;
      total.set(`userPrice.${supplier}`, price);
      total.set(`share.${supplier}`, read(`spending.${supplier}`) / read('spending'));
      total.set(`dutyRate.${supplier}`, dutyOf(which, supplier));
    }
    return total;
  };
  const account = (which: string, key: string): number => accountsOf(which).get(key) ?? 0;

  const [head = '', ...rest] = name.split('.');
  if (head === 'gain') {
    const [country = ''] = rest;
    return Object.entries(markets).reduce((sum, [which, { importer, suppliers }]) => {
      if (importer === country) return sum + account(which, 'welfare');
      return suppliers[country] === undefined ? sum : sum + account(which, `exporterGain.${country}`);
    }, 0);
  }
  if (head === 'balance') {
    const [of = '', other = ''] = rest;
    return Object.entries(markets).reduce((sum, [which, { importer, suppliers }]) => {
      if (importer === other && suppliers[of] !== undefined) return sum + account(which, `receipts.${of}`);
      if (importer === of && suppliers[other] !== undefined) return sum - account(which, `receipts.${other}`);
      return sum;
    }, 0);
  }
  return account(head, rest.join('.'));
}

/** Where a function that falls crosses 0, for a price near 1: by false position (the Illinois rule). */
function crossing(falling: (at: number) => number): number {
  let [low, high] = [1 / 16, 16];
  let [above, below] = [falling(low), falling(high)];
  let last = Number.NaN;
  for (let round = 0; round < 200; round += 1) {
    const middle = (low * below - high * above) / (below - above);
    const value = falling(middle);
    if (value === 0 || Math.abs(middle - last) <= 1e-16 * middle) return middle;
    // An end that stays twice running counts half, or it would stay for ever.
    if (value > 0) {
      if (last === low) below /= 2;
      [low, above] = [middle, value];
    } else {
      if (last === high) above /= 2;
      [high, below] = [middle, value];
    }
    last = middle;
  }
  return last;
}
