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

const PARTS = `  parts:
    importer: us
    preset: cars
    assumed: figures of the test
    suppliers: { us: { value: 100 USD/year }, japan: { value: 20 USD/year } }`;

/** A policy on Japan's cars. */
const duty = (keys: string): string =>
  `duties: { tariff: { assumed: x, market: cars, from: japan, ${keys} } }`;
const quota = (keys: string): string =>
  `quotas: { limit: { assumed: x, market: cars, from: japan, ${keys} } }`;

/** Eleven markets with a duty that rises in each of 200 months. */
const SOLVED_EACH_MONTH = talks({
  parameters: 'parameters: { sales: { value: { uniform: [1 USD/year, 2 USD/year] }, assumed: x } }',
  clock: 'clock: { start: 2018-10-01, step: 1 month, steps: 240, report: 240 }',
  measures: `measures: { sold: { flow: ${Array.from({ length: 11 }, (_, at) => `goods${at}.value.japan`).join(' + ')}, report: average } }`,
  more: `markets:
${Array.from({ length: 11 }, (_, at) => `  ${at === 0 ? '▸' : ''}goods${at}: { importer: us, preset: goods, assumed: x, suppliers: { us: { value: 9 USD/year }, japan: { value: sales } } }`).join('\n')}
duties:
${Array.from({ length: 200 }, (_, at) => `  rise${at}: { assumed: x, market: [${Array.from({ length: 11 }, (_, market) => `goods${market}`).join(', ')}], from: all, add: 1 %, while: step >= ${at + 1} }`).join('\n')}`,
});

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
  'no-markets': [{ what: 'nothing to look at', text: `▸${talks()}`, when: 'market' }],
  'too-many-markets': [
    {
      what: 'a market of 501 suppliers',
      text: alone(
        `▸markets: { cars: { importer: us, assumed: x, suppliers: { us: { value: 1 }, ${Array.from({ length: 500 }, (_, at) => `s${at}: { value: 1 }`).join(', ')} } } }`,
      ),
      facts: { what: 'suppliers', limit: 500, received: 501 },
    },
    {
      what: '101 markets',
      text: alone(
        `▸markets: { ${Array.from({ length: 101 }, (_, at) => `goods${at}: { importer: us, suppliers: { us: { value: 1 } } }`).join(', ')} }`,
      ),
      facts: { what: 'markets', limit: 100, received: 101 },
    },
    {
      what: '201 quotas',
      text: cars(
        {},
        `▸quotas: { ${Array.from({ length: 201 }, (_, at) => `limit${at}: { market: cars, from: japan, limit: 80 %, rent: exporter }`).join(', ')} }`,
      ),
      facts: { what: 'policies', limit: 200, received: 201 },
    },
  ],
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
  'replaced-twice': [
    {
      what: 'two duties that replace the same one in one state',
      text: cars(
        {},
        `duties:
  high: { assumed: x, market: cars, from: japan, replace: 25 %, while: talks.broken or talks.hit }
  ▸higher: { assumed: x, market: cars, from: all, replace: 30 %, while: talks.hit }`,
      ),
      facts: { first: 'high', second: 'higher', state: 'talks.hit' },
    },
  ],
  'too-many-solves': [
    {
      what: 'eleven markets with a duty that rises in each of 200 months',
      text: SOLVED_EACH_MONTH,
      facts: { limit: 2000 },
    },
  ],
  'quota-idle': [
    {
      what: 'a limit above all that is sold',
      text: cars({}, quota('limit: 200 %, rent: exporter').replace('limit: {', '▸limit: {')),
      facts: { name: 'limit' },
      when: 'check',
    },
  ],
} satisfies Cases;

const nests = (text: string): string => cars({ elasticities: `preset: cars\n    nests: ${text}` });
const cif = (text: string): string => cars({ elasticities: `preset: cars\n    ${text}` });
const adjust = (text: string): string => cars({ elasticities: `preset: cars\n    adjust: ${text}` });
const japan = (text: string): string => cars({ japan: `value: 40 USD/year, ${text}` });
const seen = (text: string, sections: Parameters<typeof talks>[0] = {}): string =>
  cars({}, `observed: { june: { date: 2019-06-30, assumed: x, ${text} } }`, sections);
const unnamed = (name: string): string => cars().replace('  cars:', `  ▸${name}:`);

/** Mistakes in markets that break rules of other parts of a file. */
export const MARKET_OTHERS = {
  'unknown-name': [
    {
      what: 'an importer that is nobody',
      text: cars({ importer: '▸usa' }),
      facts: { name: 'usa', nearest: 'us', kind: 'importer' },
    },
    {
      what: 'a duty on a market that is not there',
      text: cars({}, 'duties: { tariff: { assumed: x, market: ▸car, from: japan, add: 10 % } }'),
      facts: { name: 'car', nearest: 'cars', kind: 'market' },
    },
    {
      what: 'a duty on two markets, one of them not there',
      text: cars({}, 'duties: { tariff: { assumed: x, market: [cars, ▸trucks], from: all, add: 10 % } }'),
      facts: { name: 'trucks', kind: 'market' },
    },
    {
      what: 'a duty on a supplier that is not there',
      text: cars({}, 'duties: { tariff: { assumed: x, market: cars, from: [mexico, ▸japon], add: 10 % } }'),
      facts: { name: 'japon', nearest: 'japan', kind: 'supplier' },
    },
    {
      what: 'a duty that spares a supplier that is not there',
      text: cars(
        {},
        'duties: { tariff: { assumed: x, market: cars, from: all, except: ▸mexica, add: 10 % } }',
      ),
      facts: { name: 'mexica', nearest: 'mexico', kind: 'supplier' },
    },
    {
      what: 'a quota in a market that is not there',
      text: cars({}, quota('limit: 80 %, rent: exporter').replace('market: cars', 'market: ▸kars')),
      facts: { name: 'kars', nearest: 'cars', kind: 'market' },
    },
    {
      what: 'a quota for a supplier that is not there',
      text: cars({}, quota('limit: 80 %, rent: exporter').replace('from: japan', 'from: ▸jpan')),
      facts: { name: 'jpan', nearest: 'japan', kind: 'supplier' },
    },
    {
      what: 'a nest of a supplier that is not there',
      text: nests('{ imports: { of: [japan, ▸mexcio], substitution: 5 } }'),
      facts: { name: 'mexcio', nearest: 'mexico', kind: 'supplier' },
    },
    {
      what: 'inputs from a market that is not there',
      text: cars({ us: 'value: 300 USD/year, inputs: { ▸car: 10 % }' }),
      facts: { name: 'car', nearest: 'cars', kind: 'market' },
    },
    {
      what: 'the age of a region that is not there',
      text: adjust('{ since: ▸talk, medium: 1 year, long: 3 years }'),
      facts: { name: 'talk', nearest: 'talks', kind: 'region' },
    },
    {
      what: 'a policy in a state that is not there',
      text: cars({}, duty('add: 10 %, while: ▸talks.brokn')),
      facts: { name: 'talks.brokn', nearest: 'talks.broken' },
    },
    {
      what: 'a parameter that is not there',
      text: cars({}, duty('add: ▸extra'), {
        parameters: 'parameters: { extraDuty: { value: 10 %, assumed: x } }',
      }),
      facts: { name: 'extra', kind: 'setting' },
    },
    {
      what: 'a mistyped account',
      text: cars({}, '', { formulas: 'formulas: { loss: ▸cars.consumersSurplus }' }),
      facts: { name: 'cars.consumersSurplus', nearest: 'cars.consumerSurplus' },
    },
    {
      what: 'a mistyped supplier of an account',
      text: cars({}, '', { formulas: 'formulas: { loss: 2 * ▸cars.value.japn.change }' }),
      facts: { name: 'cars.value.japn.change', nearest: 'cars.value.japan.change' },
    },
    {
      what: 'net exports of a country that sells nothing there',
      text: cars({}, '', { formulas: 'formulas: { surplus: ▸balance.japan.mexico }' }),
      facts: { name: 'balance.japan.mexico' },
    },
  ],
  'unknown-key': [
    {
      what: 'a mistyped key of a market',
      text: cars({ elasticities: 'preset: cars\n    ▸substitutions: 4' }),
      facts: { key: 'substitutions', nearest: 'substitution' },
    },
    {
      what: 'a mistyped key of a supplier',
      text: japan('▸dutty: 2.5 %'),
      facts: { key: 'dutty', nearest: 'duty' },
    },
    {
      what: 'a mistyped key of a duty',
      text: cars({}, duty('▸atleast: 10 %')),
      facts: { key: 'atleast', nearest: 'atLeast' },
      besides: ['one-of'],
    },
    {
      what: 'a key of a quota that only duties have',
      text: cars({}, quota('limit: 80 %, rent: exporter, ▸except: mexico')),
      facts: { key: 'except' },
    },
    {
      what: 'a horizon that is not there',
      text: cars({ elasticities: 'preset: cars\n    demand: { short: 1, medium: 1, long: 1, ▸longer: 1 }' }),
      facts: { key: 'longer', nearest: 'long' },
    },
  ],
  'missing-key': [
    {
      what: 'a horizon without its elasticity',
      text: cars({ elasticities: 'preset: cars\n    ▸demand: { short: 1, long: 1 }' }),
      facts: { key: 'medium' },
    },
    {
      what: 'values with freight, of nobody knows how much',
      text: cif('valuation: cif').replace('  cars:', '  ▸cars:'),
      facts: { key: 'freight' },
    },
    {
      what: 'shares of nothing',
      text: cars({ us: 'share: 60 %', japan: 'share: 30 %', mexico: 'share: 10 %' }).replace(
        '  cars:',
        '  ▸cars:',
      ),
      facts: { key: 'total' },
    },
    {
      what: 'a quota whose rent nobody gets',
      text: cars({}, quota('limit: 80 %').replace('limit: {', '▸limit: {')),
      facts: { key: 'rent' },
    },
  ],
  'only-with': [
    {
      what: 'a share without a total',
      text: cars({ japan: 'share: ▸9 %' }),
      facts: { key: 'share', needs: 'total' },
    },
    { what: 'freight of values without freight', text: cif('freight: ▸5 %'), facts: { key: 'freight' } },
  ],
  'one-of': [
    {
      what: 'supply and pass-through of a supplier',
      text: japan('supply: 8, passThrough: 60 %').replace('japan:', '▸japan:'),
      facts: { found: ['supply', 'passThrough'] },
    },
    {
      what: 'supply and pass-through of a market',
      text: cars({ elasticities: 'preset: cars\n    supply: 8\n    passThrough: 60 %' }).replace(
        '  cars:',
        '  ▸cars:',
      ),
      facts: { found: ['supply', 'passThrough'] },
    },
    {
      what: 'a supplier without value and share',
      text: cars({ japan: 'duty: 2.5 %' }).replace('japan:', '▸japan:'),
      facts: { keys: ['value', 'share'], found: [] },
    },
    {
      what: 'a supplier with value and share',
      text: cars({
        elasticities: 'preset: cars\n    total: 420 USD/year',
        japan: 'value: 40 USD/year, share: 10 %',
      }).replace('japan:', '▸japan:'),
      facts: { found: ['value', 'share'] },
    },
    {
      what: 'a duty that says nothing of its rate',
      text: cars({}, duty('while: talks.broken').replace('tariff:', '▸tariff:')),
      facts: { keys: ['add', 'atLeast', 'replace'], found: [] },
    },
    {
      what: 'a duty that is added and replaces',
      text: cars({}, duty('add: 25 %, replace: 15 %').replace('tariff:', '▸tariff:')),
      facts: { found: ['add', 'replace'] },
    },
    {
      what: 'an age and stages',
      text: cars({
        elasticities: `preset: cars
    stages: { medium: talks.broken, long: talks.hit }
    adjust: { since: talks, medium: 1 year, long: 3 years }`,
      }).replace('  cars:', '  ▸cars:'),
      facts: { found: ['stages', 'adjust.since'] },
    },
  ],
  'name-out-of-place': [
    {
      what: 'an account in a condition',
      text: cars({}, duty('add: 10 %, while: ▸cars.imports > 5 USD/year')),
      facts: { name: 'cars.imports', kind: 'account', context: 'predicate' },
    },
    {
      what: 'an account in the value of a supplier',
      text: cars({ japan: 'value: ▸cars.value.us' }),
      facts: { kind: 'account', context: 'setting' },
    },
    {
      what: 'a state in an elasticity',
      text: cars({ elasticities: 'preset: cars\n    demand: 1 + ▸talks.broken' }),
      facts: { kind: 'state', context: 'setting' },
    },
    {
      what: 'a state in what was observed',
      text: seen('of: cars.value.japan * ▸talks.open, value: 30 USD/year'),
      facts: { kind: 'state', context: 'observation' },
    },
    {
      what: 'a parameter in an age',
      text: adjust('{ since: talks, medium: 1 year, long: ▸slow }').replace(
        'clock:',
        'parameters: { slow: { value: 3 years, assumed: x } }\nclock:',
      ),
      facts: { name: 'slow', context: 'constant' },
    },
  ],
  'formula-cycle': [
    {
      what: 'a value that follows from its own market',
      text: cars({ japan: 'value: loss' }, '', {
        formulas: 'formulas: { loss: ▸2 * cars.value.japan }',
      }),
      facts: { chain: ['loss', 'cars', 'loss'] },
    },
    {
      what: 'a duty that follows from the market it is on',
      text: cars({}, duty('add: pain'), { formulas: 'formulas: { pain: ▸cars.dutyRate.japan }' }),
    },
    {
      what: 'a market that is an input of itself',
      text: cars({ us: 'value: 300 USD/year, inputs: { cars: 10 % }' }).replace('  cars:', '  ▸cars:'),
      facts: { chain: ['cars', 'cars'] },
    },
    {
      what: 'two markets that are inputs of each other',
      text: cars(
        { us: 'value: 300 USD/year, inputs: { parts: 10 % }' },
        `  parts:
    importer: us
    preset: cars
    assumed: x
    suppliers: { us: { value: 100 USD/year, inputs: { cars: 1 % } }, japan: { value: 20 USD/year } }`,
      ).replace('  cars:', '  ▸cars:'),
      facts: { chain: ['cars', 'parts', 'cars'] },
    },
  ],
  'bad-name': [
    {
      what: 'a market with the name of net exports',
      text: unnamed('balance'),
      facts: { name: 'balance', why: 'reserved' },
    },
    { what: 'a market with the name of gains', text: unnamed('gain'), facts: { why: 'reserved' } },
    {
      what: 'a market with the name of a unit',
      text: unnamed('USD'),
      facts: { why: 'unit' },
      besides: ['name-out-of-place'],
    },
    {
      what: 'a supplier called before',
      text: cars().replace('mexico:', '▸before:'),
      facts: { name: 'before', why: 'reserved' },
    },
    {
      what: 'a supplier called change',
      text: cars().replace('mexico:', '▸change:'),
      facts: { why: 'reserved' },
    },
    { what: 'a supplier called all', text: cars().replace('mexico:', '▸all:'), facts: { why: 'reserved' } },
    {
      what: 'a supplier with a dash',
      text: cars().replace('mexico:', '▸new-mexico:'),
      facts: { why: 'pattern' },
    },
    {
      what: 'a duty with a space',
      text: cars({}, duty('add: 10 %').replace('tariff:', '▸"my tariff":')),
      facts: { why: 'pattern' },
    },
  ],
  'name-taken': [
    {
      what: 'a market with the name of a formula',
      text: cars({}, '', { formulas: 'formulas: { cars: 1 }' }).replace('  cars:\n', '  ▸cars:\n'),
      facts: { name: 'cars', kind: 'market' },
    },
    {
      what: 'a region whose states have the names of accounts',
      text: cars({}, '', {
        chart: `chart:
  talks:
    initial: open
    states:
      open: { on: { AGREE: agreed, BREAK: broken } }
      agreed: { final: true }
      broken: { on: { IMPOSE: hit } }
      hit: { final: true }
  ▸cars: { initial: imports, states: { imports: { final: true } } }`.replace('▸', ''),
      }).replace('  cars:\n', '  ▸cars:\n'),
      facts: { name: 'cars', kind: 'market' },
    },
  ],
  'wrong-type': [
    { what: 'a preset that is not there', text: cars({ elasticities: 'preset: ▸trucks' }) },
    { what: 'a rent for nobody in particular', text: cars({}, quota('limit: 80 %, rent: ▸nobody')) },
    { what: 'a valuation that is not there', text: cif('valuation: ▸cfr') },
    {
      what: 'a duty on no supplier',
      text: cars({}, 'duties: { tariff: { assumed: x, market: cars, ▸from: [], add: 10 % } }'),
    },
    { what: 'a nest of nobody', text: nests('{ imports: { ▸of: [], substitution: 5 } }') },
    {
      what: 'a day that is none',
      text: seen('of: cars.value.japan, value: 30 USD/year').replace('2019-06-30', '▸june'),
    },
  ],
  'empty-map': [
    {
      what: 'a market without suppliers',
      text: talks({
        more: 'markets:\n  cars: { importer: us, preset: cars, total: 5 USD/year, assumed: x, ▸suppliers: {} }',
      }),
    },
  ],
  'bad-value': [
    {
      what: 'a long run before the medium run',
      text: adjust('{ since: talks, medium: 3 years, long: ▸1 year }'),
      facts: { expected: 'laterAge' },
    },
    {
      what: 'a medium run that is there at once',
      text: adjust('{ since: talks, medium: ▸0 years, long: 1 year }'),
    },
  ],
  'bad-date': [
    {
      what: 'a day that no calendar has',
      text: seen('of: cars.value.japan, value: 30 USD/year').replace('2019-06-30', '▸2019-06-31'),
    },
  ],
  'unit-expected': [
    {
      what: 'an elasticity in dollars',
      text: cars({ elasticities: 'preset: cars\n    demand: ▸1 USD' }),
      facts: { expected: '1' },
    },
    { what: 'a duty in dollars', text: cars({}, duty('add: ▸10 USD')), facts: { expected: '1' } },
    {
      what: 'a value that is no flow',
      text: cars({ us: 'value: ▸300 USD', japan: 'value: 40 USD', mexico: 'value: 80 USD' }),
      facts: { expected: 'USD/year', received: 'USD' },
    },
    {
      what: 'one value that is no flow',
      text: cars({ japan: 'value: ▸40 USD' }),
      facts: { expected: 'USD/year', received: 'USD' },
    },
    {
      what: 'one value that is a plain number',
      text: cars({ japan: 'value: ▸40' }),
      facts: { expected: 'USD/year', received: '1' },
    },
    {
      what: 'jobs by dollars instead of dollars a year',
      text: japan('jobs: ▸5 jobs/(1000000 USD)'),
      facts: { expected: 'job*year/USD' },
    },
    {
      what: 'a limit in tonnes',
      text: cars({}, quota('limit: ▸80 tonnes/year, rent: exporter')),
      facts: { expected: 'vehicle/year' },
    },
    {
      what: 'a limit in vehicles',
      text: cars({}, quota('limit: ▸800 thousand vehicles, rent: exporter')),
      facts: { expected: 'vehicle/year' },
    },
    {
      what: 'a limit in vehicles where nobody counts them',
      text: cars(
        {},
        quota('limit: ▸80 vehicles/year, rent: exporter').replace('from: japan', 'from: mexico'),
      ),
      facts: { expected: '1' },
    },
    { what: 'a market shown in yen', text: cif('unit: ▸trillion JPY/year'), facts: { expected: 'USD/year' } },
    {
      what: 'an age in dollars',
      text: adjust('{ since: talks, medium: 1 year, long: ▸3 USD }'),
      facts: { expected: 'year' },
    },
    {
      what: 'an observed value in another unit',
      text: seen('of: cars.value.japan, value: ▸30 %'),
      facts: { expected: 'USD/year', received: '1' },
    },
    {
      what: 'an account in another unit than it is shown in',
      text: cars({}, '', {
        formulas: 'formulas: { loss: { value: cars.value.japan.change, unit: ▸trillion JPY/year } }',
      }),
      facts: { expected: 'USD/year', received: 'JPY/year' },
    },
  ],
  'unit-mismatch': [
    {
      what: 'an account and a plain number',
      text: cars({}, '', { formulas: 'formulas: { loss: ▸cars.value.japan + 1 }' }),
    },
  ],
  'not-a-condition': [
    { what: 'a policy while something is a number', text: cars({}, duty('add: 10 %, while: ▸1 + 1')) },
  ],
  'market-value': [
    {
      what: 'a negative value',
      text: cars({ japan: 'value: ▸-40 USD/year' }),
      facts: { need: 'positive' },
      when: 'run',
    },
    {
      what: 'no substitution at all',
      text: cars({ elasticities: 'preset: cars\n    substitution: ▸0' }),
      facts: { what: 'markets.cars.substitution', need: 'positive', value: 0 },
      when: 'run',
    },
    {
      what: 'a nest whose suppliers cannot replace each other',
      text: nests('{ imports: { of: [japan, mexico], substitution: ▸-1 } }'),
      facts: { need: 'positive', value: -1 },
      when: 'run',
    },
    {
      what: 'a demand that rises with the price in the long run',
      text: cars({ elasticities: 'preset: cars\n    demand: { short: 1, medium: 1, long: ▸-1 }' }),
      facts: { what: 'markets.cars.demand.long' },
      when: 'run',
    },
    {
      what: 'a limit below nothing',
      text: cars({}, quota('limit: ▸-20 %, rent: exporter')),
      facts: { what: 'quotas.limit.limit', unit: '%' },
      when: 'run',
    },
    {
      what: 'a smaller duty above the limit',
      text: cars({}, quota('limit: 80 %, above: ▸-5 %, rent: exporter')),
      facts: { need: 'notNegative' },
      when: 'run',
    },
    {
      what: 'a rent of which more than all is given away',
      text: cars({}, quota('limit: 80 %, rent: { exporter: 120 %, treasury: ▸-20 % }')),
      facts: { what: 'quotas.limit.rent.treasury', need: 'notNegative' },
      when: 'run',
    },
    {
      what: 'a freight below nothing',
      text: cif('valuation: cif\n    freight: ▸-5 %'),
      facts: { need: 'notNegative' },
      when: 'run',
    },
    {
      what: 'inputs of more than all of the cost',
      text: cars({ us: 'value: 300 USD/year, inputs: { parts: ▸120 % }' }, PARTS),
      facts: { need: 'upToOne', value: 1.2 },
      when: 'run',
      besides: ['market-value'],
    },
    {
      what: 'producers that use more parts than there are',
      text: cars(
        { us: 'value: 300 USD/year, inputs: { parts: 50 % }' },
        PARTS.replace('  parts', '  ▸parts'),
      ),
      facts: { what: 'markets.parts', need: 'available' },
      when: 'run',
    },
    {
      what: 'no pieces at all',
      text: japan('units: ▸0 vehicles/year'),
      facts: { need: 'positive' },
      when: 'run',
    },
    {
      what: 'a division by zero',
      text: cars({ japan: 'value: ▸40 USD/year/(1-1)' }),
      facts: { need: 'positive' },
      when: 'run',
    },
    {
      what: 'a total of nothing',
      text: cars({
        elasticities: 'preset: cars\n    total: ▸0 USD/year',
        us: 'share: 60 %',
        japan: 'share: 30 %',
        mexico: 'share: 10 %',
      }),
      facts: { need: 'positive' },
      when: 'run',
      besides: ['market-value'],
    },
  ],
} satisfies Cases;
