import type { ScenarioData } from './random-scenario.ts';

/** What the markets of a random scenario may have. */
export const MARKET_FEATURES = [
  'market',
  'market by age',
  'market by stages',
  'market of inputs',
  'nests',
  'fixed supply',
  'infinite supply',
  'several duties',
  'duty at least',
  'duty replaced',
  'quota',
  'tariff-rate quota',
  'gain of a country',
  'balance of two countries',
] as const;
export type MarketFeature = (typeof MARKET_FEATURES)[number];

/** How a random scenario is drawn, as far as its markets need to know. */
export interface MarketDice {
  readonly below: (bound: number) => number;
  readonly wants: (feature: MarketFeature, once: number) => boolean;
  readonly guard: () => string;
  readonly region: () => string;
}

/** Random markets with duties and quotas, and the names of some of their accounts, each per month. */
export interface RandomMarkets {
  readonly groups: ScenarioData;
  readonly accounts: readonly string[];
}

const SUPPLIERS = ['pa0', 'pa1', 'su0'];

/**
 * Makes one or two markets. Their suppliers are the parties of random scenarios and a third country; `pa0` is the
 * importer of `ma0`, `pa1` that of `ma1`, whose goods `pa0` may use.
 */
export function randomMarkets({ below, wants, guard, region }: MarketDice): RandomMarkets {
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const between = (low: number, high: number): number =>
    Math.round(100 * (low + ((high - low) * below(101)) / 100)) / 100;
  const horizons = (low: number, high: number): object | string =>
    below(2) === 0
      ? { short: between(low, high), medium: between(low, high), long: between(low, high) }
      : `${between(low, high)}`;
  const hasInputs = wants('market of inputs', 2);
  const names = hasInputs ? ['ma0', 'ma1'] : ['ma0'];
  const markets = Object.fromEntries(
    names.map((name) => {
      const importer = name === 'ma0' ? 'pa0' : 'pa1';
      const suppliers = Object.fromEntries(
        SUPPLIERS.map((supplier) => [
          supplier,
          {
            value: pick([`${between(1, 9)}/month`, `${between(1, 9)}*(0.5 + pp0)/month`]),
            ...(supplier === importer ? {} : { duty: `${below(10)} %` }),
            supply: horizons(0.2, 9),
            ...(hasInputs && name === 'ma0' && supplier === 'pa0'
              ? { inputs: { ma1: `${5 + below(10)} %` } }
              : {}),
          },
        ]),
      ) as Record<string, Record<string, unknown>>;
      if (wants('fixed supply', 5)) Object.assign(suppliers['su0'] ?? {}, { supply: 0 });
      else if (wants('infinite supply', 5)) Object.assign(suppliers['pa1'] ?? {}, { supply: 'infinite' });
      const adjusts = wants('market by age', 3)
        ? { adjust: { since: region(), medium: '2 months', long: `${3 + below(3)} months` } }
        : wants('market by stages', 3)
          ? { stages: { medium: guard(), long: guard() } }
          : {};
      const nests = wants('nests', 4)
        ? { nests: { ne0: { of: ['pa1', 'su0'], substitution: horizons(1.2, 6) } } }
        : {};
      return [
        name,
        {
          importer,
          assumed: 'random',
          substitution: horizons(1.2, 6),
          demand: horizons(0.3, 0.9),
          suppliers,
          ...adjusts,
          ...nests,
        },
      ];
    }),
  );
  const market = (): string => pick(names);
  const foreign = (name: string): string =>
    pick(SUPPLIERS.filter((each) => each !== (name === 'ma0' ? 'pa0' : 'pa1')));
  const duties: Record<string, object> = {};
  const dutyOn = (name: string, change: object): object => ({
    while: guard(),
    market: name,
    from: foreign(name),
    ...change,
    assumed: 'random',
  });
  duties['du0'] = dutyOn('ma0', { add: `${5 + below(40)} %*(0.5 + pp1)` });
  if (hasInputs) duties['du1'] = dutyOn('ma1', { add: `${5 + below(40)} %` });
  if (wants('several duties', 2))
    duties['du2'] = { ...duties['du0'], while: guard(), add: `${5 + below(20)} %` };
  if (wants('duty at least', 3)) duties['du3'] = dutyOn(market(), { atLeast: `${10 + below(30)} %` });
  if (wants('duty replaced', 3)) duties['du4'] = dutyOn(market(), { replace: `${below(30)} %` });
  const quotas: Record<string, object> = {};
  const limited = wants('quota', 3) || wants('tariff-rate quota', 3);
  if (limited) {
    const isRate = wants('tariff-rate quota', 2);
    // Fixed supply could not be sold at any price.
    quotas['qu0'] = {
      while: guard(),
      market: 'ma0',
      from: 'pa1',
      limit: `${60 + below(50)} %`,
      ...(isRate ? { above: `${10 + below(60)} %` } : {}),
      rent: { exporter: '40 %', treasury: '60 %' },
      assumed: 'random',
    };
  }
  const suffix = (): string => pick(['', '.change', '.before']);
  const own = (account: string): string => {
    const name = market();
    return `${name}.${account}${suffix()}`;
  };
  const accounts = [
    own(pick(['consumerSurplus', 'welfare', 'worldWelfare', 'publicRevenue', 'imports', 'spending'])),
    own(pick(['foreignSurplus', 'producerSurplus', 'deadweightLoss', 'termsOfTrade', 'rent'])),
    `${own('priceIndex')}/month`,
    own(
      `${pick(['value', 'quantity', 'spending', 'revenue', 'producerSurplus', 'rent', 'exporterGain', 'receipts'])}.${pick(SUPPLIERS)}`,
    ),
    `${own(`${pick(['borderPrice', 'userPrice', 'share', 'dutyRate'])}.${pick(SUPPLIERS)}`)}/month`,
  ];
  if (wants('gain of a country', 2)) accounts.push(`gain.${pick(SUPPLIERS)}`);
  if (wants('balance of two countries', 2)) accounts.push(`balance.pa1.pa0${suffix()}`);
  return { groups: { markets, duties, quotas }, accounts };
}
