import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/core/problem.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { compile } from '../../src/study/compile.ts';
import { fileText, memoryFiles, settingsOf, study } from '../engine.ts';

type Horizon = 'short' | 'medium' | 'long';

interface Asked {
  readonly horizon?: Horizon;
  readonly settings?: Readonly<Record<string, string>>;
  /** More of the variant that asks, such as other duties. */
  readonly more?: string;
  readonly draws?: number;
}

const NAMES = [
  'four-sources',
  'four-sources-quota',
  'single-line',
  'beef-safeguard',
  'us-cars-2025',
  'us-cars-2025-deal',
];
const FILES = Object.fromEntries(
  NAMES.map((name) => [`${name}.yaml`, fileText(`scenarios/markets/${name}.yaml`)] as const),
);

/** What formulas over the accounts of a file of markets come to at a horizon, on average, in base units. */
async function accounts<Name extends string>(
  name: string,
  markets: readonly string[],
  formulas: Readonly<Record<Name, string>>,
  { horizon = 'medium', settings = {}, more = '', draws = 16 }: Asked = {},
): Promise<Record<Name, number>> {
  const ages = name.startsWith('us-cars') ? 'adjust: null, ' : '';
  const stages = `${ages}stages: { medium: horizon.medium, long: horizon.long }`;
  const asking = `parley: 1
extends: ${name}.yaml
clock: { start: 2025-01-01, step: 1 month, steps: 1 }
chart: { horizon: { initial: ${horizon}, states: { short: {}, medium: {}, long: {} } } }
moves: {}
markets: { ${markets.map((market) => `${market}: { ${stages} }`).join(', ')} }
outcomes: { now: { when: horizon.${horizon} }, never: { when: not horizon.${horizon} } }
measures:
${Object.entries(formulas)
  .map(([measure, flow]) => `  ${measure}Asked: { flow: "${String(flow)}", report: average }`)
  .join('\n')}
${more}`;
  const files = memoryFiles({ ...FILES, 'asking.yaml': asking });
  const { compiled, problems } = compile(await readScenario('asking.yaml', files, settingsOf(settings)));
  if (compiled === undefined || hasErrors(problems)) throw new Error(JSON.stringify(problems));
  const { measures } = study(compiled, draws);
  return Object.fromEntries(
    Object.keys(formulas).map((each) => [
      each,
      measures.find((one) => one.name === `${each}Asked`)?.value.mean,
    ]),
  ) as Record<Name, number>;
}

describe('four sources', () => {
  const ASKED = {
    index: 'goods.priceIndex',
    northPrice: 'goods.userPrice.north',
    northBorder: 'goods.borderPrice.north',
    northSales: 'goods.quantity.north/goods.quantity.north.before',
    homeSales: 'goods.quantity.home/goods.quantity.home.before',
    buyers: 'goods.consumerSurplus.change/goods.spending.before',
    welfare: 'goods.welfare.change/goods.spending.before',
    takings: '(goods.revenue + goods.rent)/goods.spending.before',
    northTakings: '(goods.revenue.north + goods.rent.north)/goods.spending.before',
  };

  // The inputs are published (MathWorks and US International Trade Commission, 2025); the answers are of a solver of its own, mpmath
  // with 50 digits.
  test('pay the prices and sell the quantities of an independent solver', async () => {
    const found = await accounts('four-sources', ['goods'], ASKED);
    expect(found.index).toBeCloseTo(1.1078433380965695, 12);
    expect(found.northPrice).toBeCloseTo(1.1605086739056736, 12);
    expect(found.northBorder).toBeCloseTo(0.9670905615880613, 12);
    expect(found.northSales).toBeCloseTo(0.7156018385822946, 12);
    expect(found.homeSales).toBeCloseTo(1.1241710590719944, 12);
    expect(100 * found.buyers).toBeCloseTo(-10.241518671876184, 11);
    expect(100 * found.welfare).toBeCloseTo(0.23192339771461679, 11);
    expect(100 * found.takings).toBeCloseTo(8.874074575563627, 11);
  });

  test('are the same under a quota of the quantity that the duty leaves, the licences in place of the duty', async () => {
    const duty = await accounts('four-sources', ['goods'], ASKED);
    const quota = await accounts('four-sources-quota', ['goods'], ASKED);
    for (const [name, value] of Object.entries(duty)) {
      expect(quota[name as keyof typeof ASKED], name).toBeCloseTo(value, 9);
    }
  });
});

describe('a single line', () => {
  const ASKED = {
    index: 'autos.priceIndex',
    japan: 'autos.value.japan.change/autos.value.japan.before',
    mexico: 'autos.value.mexico.change/autos.value.mexico.before',
  };

  test('has the closed form of supply at a given price', async () => {
    const spending = [40 * 1.275, 78.7, 45.4 * 1.275, 37.4 * 1.25, 32.4];
    const all = spending.reduce((sum, each) => sum + each, 0);
    const change = 1.15 / 1.275;
    const index = ((all - spending[0]! + spending[0]! * change ** -2) / all) ** (-1 / 2);
    const found = await accounts('single-line', ['autos'], ASKED);
    expect(found.index).toBeCloseTo(index, 12);
    expect(found.japan).toBeCloseTo(change ** -3 * index ** 1.5 - 1, 12);
    expect(found.mexico).toBeCloseTo(index ** 1.5 - 1, 12);
  });

  test('agrees with SMART for a small cut, but for its shares', async () => {
    const cut = 'duties: { cut: { replace: 27.4 % } }';
    const found = await accounts('single-line', ['autos'], ASKED, { more: cut });
    const relative = 0.001 / 1.275;
    const others = 78.7 + 45.4 + 37.4 + 32.4;
    const diverted = (others / (40 + others)) * 1.5 * relative;
    expect(found.japan / (1.5 * relative + diverted)).toBeCloseTo(1, 1);
    expect(found.mexico / ((-diverted * 40) / others)).toBeGreaterThan(1);
    expect(found.mexico / ((-diverted * 40) / others)).toBeLessThan(1.275);
  });
});

describe('the beef safeguard', () => {
  const ASKED = {
    tonnes: 'beef.units.us/(1000 tonnes/year)',
    price: 'beef.userPrice.us',
    rent: 'beef.rent/beef.spending.before',
  };
  const at = (safeguard: number) =>
    accounts('beef-safeguard', ['beef'], ASKED, {
      settings: { usTonnes: '238 thousand tonnes/year', safeguard: `${safeguard} thousand tonnes/year` },
    });

  test('holds sales at the limit where the lower duty would bring more and the higher one less', async () => {
    const found = await at(242);
    expect(found.tonnes).toBeCloseTo(242, 9);
    expect(found.rent).toBeGreaterThan(0);
  });

  test('is the lower duty alone where the limit is far away', async () => {
    const found = await at(1000);
    expect(found.tonnes).toBeGreaterThan(245);
    expect(found.rent).toBeCloseTo(0, 12);
  });

  test('is the higher duty where the limit is far below, with the difference to those within it', async () => {
    const [low, lower] = [await at(150), await at(100)];
    expect(low.tonnes).toBeCloseTo(lower.tonnes, 9);
    expect(low.price).toBeCloseTo(lower.price, 12);
    expect(low.rent / lower.rent).toBeCloseTo(1.5, 6);
  });
});

describe('the US car market of 2025', () => {
  test('pays the rates of the deals', async () => {
    const rates = ['japan', 'eu', 'uk', 'korea', 'others', 'mexico'].map(
      (supplier) => [supplier, `cars.dutyRate.${supplier}`] as const,
    );
    const found = await accounts('us-cars-2025-deal', ['cars', 'parts'], Object.fromEntries(rates));
    const said = { japan: 0.15, eu: 0.15, uk: 0.1, korea: 0.25, others: 0.275, mexico: 0 };
    for (const [supplier, rate] of Object.entries(said))
      expect(found[supplier], supplier).toBeCloseTo(rate, 12);
  });

  test('is nearer to what was seen in the first months with the short run than with the medium run', async () => {
    const ASKED = {
      price: 'cars.borderPrice.japan.change',
      cars: 'carVolumeChange',
      value: 'carValueChange',
    };
    const SEEN = { price: -0.194, cars: -0.032, value: -0.227 };
    const ask = (horizon: Horizon) =>
      accounts('us-cars-2025', ['cars', 'parts'], ASKED, { horizon, draws: 64 });
    const [short, medium] = [await ask('short'), await ask('medium')];
    for (const each of ['price', 'cars', 'value'] as const) {
      expect(Math.abs(short[each] - SEEN[each]), each).toBeLessThan(Math.abs(medium[each] - SEEN[each]));
    }
  });
});
