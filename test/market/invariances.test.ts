import { describe, expect, test } from 'vitest';
import {
  accountName,
  accountsOfMarket,
  MARKET_ACCOUNTS,
  parseAccount,
  SUPPLIER_ACCOUNTS,
} from '../../src/market/account-names.ts';
import {
  createAccounts,
  marketDimension,
  marketOf,
  supplierDimension,
  supplierOf,
} from '../../src/market/accounts.ts';
import { REGIME_OF_PLAY } from '../../src/market/in-force.ts';
import { PRESETS } from '../../src/market/presets.ts';
import { DIMENSIONLESS, type Dimension, formatDimension, TIME } from '../../src/quantity/dimension.ts';
import { inferDimension } from '../../src/quantity/infer-dimension.ts';
import { boundText } from '../bound.ts';
import { fileText } from '../engine.ts';
import { TARIFF } from '../tariff-market.ts';
import { type Moment, marketsOf, type ReadMarkets } from './language.ts';

interface Parts {
  readonly elasticities?: string;
  readonly suppliers?: readonly string[];
  readonly policies?: string;
  readonly more?: string;
}

const SUPPLIERS = [
  'us: { value: 300 billion USD/year, supply: 3 }',
  'japan: { value: 40 billion USD/year, duty: 2.5 %, units: 1.7 million vehicles/year }',
  'mexico: { value: 80 billion USD/year }',
];

const DUTY = 'duties: { extra: { assumed: x, market: cars, from: japan, add: 25 % } }';

const text = ({
  elasticities = 'substitution: 4\n    demand: 0.8\n    supply: 8',
  suppliers = SUPPLIERS,
  policies = DUTY,
  more = '',
}: Parts): string => `markets:
  cars:
    importer: us
    assumed: x
    ${elasticities}
    suppliers:
${suppliers.map((each) => `      ${each}`).join('\n')}
${more}${policies}`;

/** Every account of cars in every reading, by name. */
function allOf(
  markets: ReadMarkets,
  suppliers: readonly string[],
  moment: Moment = 'medium',
): Map<string, number> {
  const names = accountsOfMarket('cars', suppliers).map(accountName);
  return new Map(markets.read(names, moment).map((column, at) => [names[at] ?? '', column[0] ?? Number.NaN]));
}

const COUNTRIES = ['us', 'japan', 'mexico'];

/** Demands that two sets of accounts are the same to a part in 10^12, or exactly. */
function same(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>, part = 1e-12): void {
  expect(found.size).toBeGreaterThan(50);
  const wrong = [...wanted].flatMap(([name, value]) => {
    const other = found.get(name) ?? Number.NaN;
    return Math.abs(other - value) <= part * Math.max(Math.abs(value), 1) ? [] : [{ name, value, other }];
  });
  expect(wrong).toEqual([]);
}

describe('a market without policies, or with a duty of nothing', () => {
  test.each([
    ['none', ''],
    ['nothing added', 'duties: { idle: { assumed: x, market: cars, from: all, add: 0 % } }'],
    ['the same again', 'duties: { idle: { assumed: x, market: cars, from: japan, replace: 2.5 % } }'],
    ['less than there is', 'duties: { idle: { assumed: x, market: cars, from: japan, atLeast: 1 % } }'],
    [
      'a wide limit',
      'quotas: { idle: { assumed: x, market: cars, from: japan, limit: 150 %, rent: exporter } }',
    ],
  ])('%s: changes nothing at all', async (_what, policies) => {
    for (const elasticities of ['preset: cars', 'substitution: 4\n    demand: 0.8\n    supply: infinite']) {
      const markets = await marketsOf(text({ elasticities, policies }));
      const changes = [...allOf(markets, COUNTRIES)].filter(([name]) => name.endsWith('.change'));
      expect(changes.length).toBeGreaterThan(50);
      // Prices come out as value by quantity, where the last bit may differ.
      expect(changes.filter(([, value]) => Math.abs(value) > 1e-15 * 1e9)).toEqual([]);
      const exact = changes.filter(([name]) => /consumerSurplus|producerSurplus|\.rent\./.test(name));
      expect(exact.filter(([, value]) => value !== 0)).toEqual([]);
    }
  });
});

describe('the same market said otherwise', () => {
  test('by reordered suppliers', async () => {
    const other = await marketsOf(text({ suppliers: SUPPLIERS.toReversed() }));
    same(allOf(other, COUNTRIES), allOf(await marketsOf(text({})), COUNTRIES));
  });

  test('by other names', async () => {
    const renamed = text({}).replaceAll('japan', 'nippon');
    const found = allOf(await marketsOf(renamed), ['us', 'nippon', 'mexico']);
    const wanted = allOf(await marketsOf(text({})), COUNTRIES);
    same(found, new Map([...wanted].map(([name, value]) => [name.replace('japan', 'nippon'), value])), 0);
  });

  test('in another currency: money scales, the rest stays', async () => {
    const yen = text({}).replaceAll(/(\d+) billion USD/g, (_, value) => `${Number(value) * 110} billion JPY`);
    const found = allOf(await marketsOf(yen), COUNTRIES);
    const wanted = allOf(await marketsOf(text({})), COUNTRIES);
    const isMoney = (name: string): boolean => !/Price|priceIndex|share|dutyRate|units|jobs/.test(name);
    same(found, new Map([...wanted].map(([name, value]) => [name, isMoney(name) ? 110 * value : value])));
  });

  test('by shares of a total', async () => {
    const suppliers = [
      'us: { share: 300/420, supply: 3 }',
      'japan: { share: 40/420, duty: 2.5 %, units: 1.7 million vehicles/year }',
      'mexico: { share: 80/420 }',
    ];
    const elasticities = 'total: 420 billion USD/year\n    substitution: 4\n    demand: 0.8\n    supply: 8';
    const other = await marketsOf(text({ elasticities, suppliers }));
    same(allOf(other, COUNTRIES), allOf(await marketsOf(text({})), COUNTRIES));
  });

  test('by the part of a duty that is passed through: ε = σπ/(1 − π)', async () => {
    for (const share of [0, 0.25, 0.6, 0.9]) {
      const said = 'substitution: 4\n    demand: 0.8';
      const bySupply = await marketsOf(
        text({ elasticities: `${said}\n    supply: ${(4 * share) / (1 - share)}` }),
      );
      const byShare = await marketsOf(text({ elasticities: `${said}\n    passThrough: ${share}` }));
      same(allOf(byShare, COUNTRIES), allOf(bySupply, COUNTRIES));
    }
    const whole = await marketsOf(
      text({ elasticities: 'substitution: 4\n    demand: 0.8\n    passThrough: 100 %' }),
    );
    const infinite = await marketsOf(
      text({ elasticities: 'substitution: 4\n    demand: 0.8\n    supply: infinite' }),
    );
    same(allOf(whole, COUNTRIES), allOf(infinite, COUNTRIES), 0);
  });

  test('by a nest of one’s own, or by nests as far apart inside as outside', async () => {
    const wanted = allOf(await marketsOf(text({})), COUNTRIES);
    for (const nests of [
      '{ far: { of: [japan, mexico], substitution: 4 } }',
      '{ one: { of: [japan], substitution: 4 } }',
    ]) {
      const elasticities = `substitution: 4\n    demand: 0.8\n    supply: 8\n    nests: ${nests}`;
      same(allOf(await marketsOf(text({ elasticities })), COUNTRIES), wanted, 1e-11);
    }
  });

  test.each(Object.entries(PRESETS))('by the numbers of the preset %s written out', async (name, preset) => {
    const written = ({ values }: (typeof preset)['demand']): string =>
      `{ short: ${values.short}, medium: ${values.medium}, long: ${values.long === Infinity ? 'infinite' : values.long} }`;
    const elasticities = `substitution: ${written(preset.substitution)}
    demand: ${written(preset.demand)}
    supply: ${written(preset.supply)}`;
    const home = `us: { value: 300 billion USD/year, supply: ${written(preset.domesticSupply)} }`;
    const foreign = SUPPLIERS.slice(1);
    const said = await marketsOf(text({ elasticities, suppliers: [home, ...foreign] }));
    const preset_ = await marketsOf(
      text({
        elasticities: `preset: ${name}`,
        suppliers: ['us: { value: 300 billion USD/year }', ...foreign],
      }),
    );
    for (const moment of ['short', 'medium', 'long'] as const)
      same(allOf(preset_, COUNTRIES, moment), allOf(said, COUNTRIES, moment), 0);
  });

  test('by one number or the same at each horizon, at any age', async () => {
    const elasticities = `substitution: { short: 4, medium: 4, long: 4 }
    demand: 0.8
    supply: { short: 8, medium: 8, long: 8 }
    adjust: { medium: 1 year, long: 3 years }`;
    const wanted = allOf(await marketsOf(text({})), COUNTRIES);
    const markets = await marketsOf(text({ elasticities }));
    for (const age of [0, 0.3, 1, 2, 9]) same(allOf(markets, COUNTRIES, age), wanted, 1e-11);
  });
});

describe('the names of accounts', () => {
  test('have the dimension that formulas see', async () => {
    const { model } = await boundText(TARIFF);
    const accounts = createAccounts(model.markets, REGIME_OF_PLAY);
    const names = ['cars', 'steel'].flatMap((market) => {
      const { suppliers = [] } = model.markets.markets.find(({ name }) => name === market) ?? {};
      return accountsOfMarket(
        market,
        suppliers.map(({ name }) => name),
      ).map(accountName);
    });
    const all = [...names, 'balance.japan.us', 'balance.us.japan.change', 'gain.us', 'gain.mexico.before'];
    const definitions = new Map([...model.definitions]);
    for (const name of all) definitions.set(name, accounts.expressionOf(parseAccount(name)));
    for (const [name, made] of accounts.definitions) definitions.set(name, made);
    const known = new Map<string, Dimension>();
    const dimensionOf = (name: string): Dimension => {
      const definition = definitions.get(name);
      if (definition === undefined) return name.startsWith('elapsed.') ? TIME : DIMENSIONLESS;
      const found = known.get(name) ?? inferDimension(definition, dimensionOf).dimension ?? DIMENSIONLESS;
      known.set(name, found);
      return found;
    };
    const declared = (name: string): Dimension => {
      const account = parseAccount(name);
      if (account.kind === 'balance' || account.kind === 'gain') return marketOf(model.markets, 'cars').money;
      const market = marketOf(model.markets, account.market);
      if (account.kind === 'market') return marketDimension(market, account.account);
      return supplierDimension(market, supplierOf(market, account.supplier), account.account);
    };
    const wrong = all.flatMap((name) => {
      const expression = definitions.get(name);
      if (expression === undefined) throw new Error(`${name} is not defined`);
      const { dimension, faults } = inferDimension(expression, dimensionOf);
      const found = formatDimension(dimension ?? DIMENSIONLESS);
      const wanted = formatDimension(declared(name));
      return faults.length === 0 && found === wanted ? [] : [{ name, found, wanted, faults }];
    });
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });

  test('are those that the page on the scenario file lists', () => {
    const page = fileText('docs/scenario-format.md');
    const listed = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, name = '']) => name);
    expect(listed(/^\| `MARKET\.(\w+)\.SUPPLIER`/gm).toSorted()).toEqual([...SUPPLIER_ACCOUNTS].toSorted());
    expect(listed(/^\| `MARKET\.(\w+)` \|/gm).toSorted()).toEqual([...MARKET_ACCOUNTS].toSorted());
  });
});
