import { talks } from '../marked.ts';
import type { Cases } from './planted.ts';

/** The cars that the United States buys, in the keys that a case puts otherwise. */
const CARS = {
  importer: 'us',
  elasticities: 'preset: cars',
  us: 'value: 300 USD/year',
  japan: 'value: 40 USD/year, duty: 2.5 %, units: 1 million vehicles/year',
  mexico: 'value: 80 USD/year',
};

/** A market of cars, with more of its own keys and groups that look at it. */
export function cars(
  parts: Partial<typeof CARS> = {},
  more = '',
  sections: Parameters<typeof talks>[0] = {},
): string {
  const { importer, elasticities, ...suppliers } = { ...CARS, ...parts };
  const market = `markets:
  cars:
    importer: ${importer}
    assumed: figures of the test
    ${elasticities}
    suppliers:
${Object.entries(suppliers)
  .map(([name, keys]) => `      ${name}: { ${keys} }`)
  .join('\n')}`;
  return talks({ ...sections, more: [market, more].filter((part) => part !== '').join('\n') });
}

/** A file that holds a market and nothing else. */
export const alone = (market: string): string => `parley: 1\ntitle: Cars\n${market}\n`;

const MARKET = `markets:
  cars:
    importer: us
    preset: cars
    assumed: figures of the test
    suppliers: { us: { value: 300 USD/year }, japan: { value: 40 USD/year } }`;

/** A market of beef in Japan, with a value in some currency. */
const beef = (value: string): string => `  beef:
    importer: japan
    preset: goods
    assumed: figures of the test
    suppliers: { japan: { value: ${value} }, us: { value: ${value} } }`;

/** A policy on Japan's cars. */
const duty = (keys: string): string =>
  `duties: { tariff: { assumed: x, market: cars, from: japan, ${keys} } }`;
const quota = (keys: string): string =>
  `quotas: { limit: { assumed: x, market: cars, from: japan, ${keys} } }`;

/** Mistakes that show in markets and in what governments do to them. */
export const MARKET_CASES = {
  'elasticity-missing': [
    {
      what: 'a market without elasticities',
      text: cars({ elasticities: 'demand: 1' }).replace('  cars:', '  ▸cars:'),
      facts: { key: 'substitution' },
      besides: ['elasticity-missing'],
    },
    {
      what: 'a supplier whose supply nobody tells',
      text: cars({ elasticities: 'demand: 1, substitution: 4', us: 'supply: 3, value: 300 USD/year' })
        .replace('demand: 1, ', 'demand: 1\n    ')
        .replace('japan:', '▸japan:'),
      facts: { key: 'supply' },
      besides: ['elasticity-missing'],
    },
  ],
  'duty-at-home': [
    { what: 'a duty on what is made at home', text: cars({ us: 'value: 300 USD/year, duty: ▸10 %' }) },
    {
      what: 'a duty added to what is made at home',
      text: cars({}, 'duties: { tariff: { assumed: x, market: cars, from: ▸us, add: 10 % } }'),
      facts: { supplier: 'us' },
    },
    {
      what: 'a duty on two suppliers, one of them at home',
      text: cars({}, 'duties: { tariff: { assumed: x, market: cars, from: [japan, ▸us], add: 10 % } }'),
      facts: { supplier: 'us' },
    },
    {
      what: 'a quota for what is made at home',
      text: cars({}, quota('limit: 80 %, rent: exporter').replace('from: japan', 'from: ▸us')),
      facts: { supplier: 'us' },
    },
  ],
  'currencies-mixed': [
    {
      what: 'one supplier in yen',
      text: cars({ japan: 'value: ▸6 trillion JPY/year' }),
      facts: { expected: 'USD/year', received: 'JPY/year' },
    },
    {
      what: 'net exports in two currencies',
      text: cars({}, beef('6 JPY/year'), { formulas: 'formulas: { surplus: ▸balance.japan.us }' }),
      facts: { expected: 'USD/year', received: 'JPY/year' },
    },
    {
      what: 'a gain in two currencies',
      text: cars({}, beef('6 JPY/year'), {
        formulas: 'formulas: { better: ▸gain.japan.change }',
      }),
      facts: { expected: 'JPY/year', received: 'USD/year' },
    },
  ],
  'nested-twice': [
    {
      what: 'a supplier in two nests',
      text: cars({
        elasticities: `preset: cars
    nests: { asia: { of: [japan], substitution: 5 }, imports: { of: [mexico, ▸japan], substitution: 5 } }`,
      }),
      facts: { supplier: 'japan', first: 'asia', second: 'imports' },
    },
    {
      what: 'a supplier twice in one nest',
      text: cars({
        elasticities: 'preset: cars\n    nests: { asia: { of: [japan, ▸japan], substitution: 5 } }',
      }),
      facts: { first: 'asia', second: 'asia' },
    },
  ],
  'markets-alone': [{ what: 'nothing to negotiate about', text: alone(MARKET.replace('m', '▸m')) }],
  'no-markets': [],
  'market-value': [
    {
      what: 'a supplier that sells nothing',
      text: cars({ japan: 'value: ▸0 USD/year' }),
      facts: { what: 'markets.cars.suppliers.japan.value', need: 'positive', value: 0, draw: 0, values: '' },
      when: 'run',
    },
    {
      what: 'a supplier that sells less than nothing in some draws',
      text: cars({ japan: 'value: ▸sales' }, '', {
        parameters: 'parameters: { sales: { value: { uniform: [-1 USD/year, 40 USD/year] }, assumed: x } }',
      }),
      facts: { need: 'positive' },
      when: 'run',
    },
    {
      what: 'an elasticity of supply below 0',
      text: cars({ japan: 'value: 40 USD/year, supply: { short: 1, medium: ▸-2, long: 3 }' }),
      facts: { what: 'markets.cars.suppliers.japan.supply.medium', need: 'notNegative', value: -2 },
      when: 'run',
    },
    {
      what: 'a duty that makes goods free',
      text: cars({}, duty('replace: ▸-100 %')),
      facts: { what: 'duties.tariff.replace', need: 'aboveMinusOne', value: -1 },
      when: 'run',
    },
    {
      what: 'more than all of a duty passed through',
      text: cars({ japan: 'value: 40 USD/year, passThrough: ▸110 %' }),
      facts: { need: 'upToOne', value: 1.1 },
      when: 'run',
    },
    {
      what: 'a rent of which a part goes nowhere',
      text: cars({}, quota('limit: 80 %, ▸rent: { exporter: 50 %, treasury: 40 % }')),
      facts: { what: 'quotas.limit.rent', need: 'wholeOne', value: 0.9 },
      when: 'run',
    },
    {
      what: 'suppliers that do not make up the total',
      text: cars({ elasticities: 'preset: cars\n    total: ▸430 USD/year' }),
      facts: { need: 'asTotal' },
      when: 'run',
    },
  ],
  'replaced-twice': [],
  'too-many-solves': [],
  'quota-idle': [],
} satisfies Cases;
