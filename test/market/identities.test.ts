import { beforeAll, describe, expect, test } from 'vitest';
import { MARKET_ACCOUNTS, SUPPLIER_ACCOUNTS } from '../../src/market/account-names.ts';
import { type Moment, marketsOf } from './language.ts';
import { AGES, COUNTRIES, type DrawnMarket, type DrawnSystem, randomSystem } from './random-system.ts';

const DRAWS = 3;
const SYSTEMS = 4;
const HORIZONS = ['short', 'medium', 'long'] as const;
const BETWEEN = [0, 0.4, 2.2, 40] as const;
const MOMENTS: readonly Moment[] = [...HORIZONS, ...BETWEEN];

/** All accounts of a system in one draw at one moment. */
interface Look {
  readonly seed: number;
  readonly system: DrawnSystem;
  readonly moment: Moment;
  readonly draw: number;
  /** An account; NaN if it has no such name. */
  readonly of: (name: string) => number;
}

const looks: Look[] = [];

beforeAll(async () => {
  for (let seed = 1; seed <= SYSTEMS; seed += 1) {
    const system = randomSystem(seed);
    const markets = await marketsOf(system.text);
    const names = namesOf(system);
    for (const moment of MOMENTS) {
      const columns = markets.read(names, moment, DRAWS);
      const at = new Map(names.map((name, index) => [name, columns[index]]));
      for (let draw = 0; draw < DRAWS; draw += 1)
        looks.push({ seed, system, moment, draw, of: (name) => at.get(name)?.[draw] ?? Number.NaN });
    }
  }
});

function namesOf({ markets }: DrawnSystem): string[] {
  const stems = [
    ...markets.flatMap(({ name, suppliers }) => [
      ...MARKET_ACCOUNTS.map((account) => `${name}.${account}`),
      ...suppliers.flatMap((supplier) =>
        SUPPLIER_ACCOUNTS.map((account) => `${name}.${account}.${supplier.name}`),
      ),
    ]),
    ...COUNTRIES.map((country) => `gain.${country}`),
    ...COUNTRIES.flatMap((of) =>
      COUNTRIES.filter((other) => other !== of && (isImporter(of) || isImporter(other))).map(
        (other) => `balance.${of}.${other}`,
      ),
    ),
  ];
  return stems.flatMap((stem) => [stem, `${stem}.before`, `${stem}.change`]);
}

const isImporter = (country: string): boolean => country === 'us' || country === 'japan';

/** Demands a = b in every draw at every moment, up to a part in 10^10 of `scale`. */
function demand(
  pairs: (look: Look) => Iterable<readonly [what: string, a: number, b: number, scale?: number]>,
): void {
  const wrong: unknown[] = [];
  let count = 0;
  for (const look of looks) {
    for (const [what, a, b, scale = Math.max(Math.abs(a), Math.abs(b))] of pairs(look)) {
      count += 1;
      if (!(Math.abs(a - b) <= 1e-10 * scale))
        wrong.push({ what, a, b, seed: look.seed, moment: look.moment, draw: look.draw });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(count).toBeGreaterThan(50);
}

const total = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);

const over = ({ of }: Look, { name, suppliers }: DrawnMarket, account: string): number =>
  total(suppliers.map((supplier) => of(`${name}.${account}.${supplier.name}`)));

/** What producers of other markets use of a market's goods, as a share of what is spent there. */
function used({ of, system }: Look, market: DrawnMarket): number {
  const bought = system.markets.map(
    ({ name, importer, inputs }) => (inputs[market.name] ?? 0) * of(`${name}.value.${importer}.before`),
  );
  return total(bought) / of(`${market.name}.spending.before`);
}

describe('in random systems of markets, in every draw, at every horizon and age', () => {
  test('what was before and the change make up the value', () => {
    demand(({ of, system }) =>
      namesOf(system)
        .filter((name) => !/\.(before|change)$/.test(name))
        .map(
          (name) =>
            [
              name,
              of(`${name}.before`) + of(`${name}.change`),
              of(name),
              Math.abs(of(name)) + Math.abs(of(`${name}.before`)),
            ] as const,
        ),
    );
  });

  test('something changes in each market that is touched', () => {
    const changed = looks.filter(({ of }) => of('cars.spending.change') !== 0);
    expect(changed.length / looks.length).toBeGreaterThan(0.5);
  });

  test('buyers pay the border value, the duty and the rent', () => {
    demand(({ of, system }) =>
      system.markets.flatMap(({ name, suppliers }) =>
        suppliers.map(
          ({ name: s }) =>
            [
              `${name} ${s}`,
              of(`${name}.spending.${s}`),
              of(`${name}.value.${s}`) + of(`${name}.revenue.${s}`) + of(`${name}.rent.${s}`),
            ] as const,
        ),
      ),
    );
  });

  test('revenue is the duty on the value, where there is no duty above a limit', () => {
    demand(({ of, system }) =>
      system.markets.flatMap(({ name, suppliers }) =>
        suppliers
          .filter(({ hasAbove }) => !hasAbove)
          .map(
            ({ name: s }) =>
              [
                `${name} ${s}`,
                of(`${name}.revenue.${s}`),
                of(`${name}.dutyRate.${s}`) * of(`${name}.value.${s}`),
              ] as const,
          ),
      ),
    );
  });

  test('accounts of suppliers add up to those of their market', () => {
    demand((look) =>
      look.system.markets.flatMap((market) => {
        const { name, importer, suppliers } = market;
        const abroad = { ...market, suppliers: suppliers.filter((each) => each.name !== importer) };
        const size = look.of(`${name}.spending`);
        return [
          ...['spending', 'revenue', 'rent', 'producerSurplus'].map(
            (account) =>
              [
                `${name}.${account}`,
                look.of(`${name}.${account}`),
                over(look, market, account),
                size,
              ] as const,
          ),
          [`${name}.imports`, look.of(`${name}.imports`), over(look, abroad, 'value'), size] as const,
          [
            `${name}.foreignSurplus`,
            look.of(`${name}.foreignSurplus`),
            over(look, abroad, 'producerSurplus'),
            size,
          ] as const,
          [
            `${name}.termsOfTrade`,
            look.of(`${name}.termsOfTrade`),
            -over(look, abroad, 'producerSurplus'),
            size,
          ] as const,
          [`${name}.share`, over(look, market, 'share'), 1] as const,
        ];
      }),
    );
  });

  test('the surplus of final buyers and sellers, revenue and rent are the welfare of the world', () => {
    demand((look) =>
      look.system.markets.map((market) => {
        const { name } = market;
        const { of } = look;
        const parts = [
          (1 - used(look, market)) * of(`${name}.consumerSurplus`),
          over(look, market, 'producerSurplus'),
          of(`${name}.revenue.change`),
          over(look, market, 'rent'),
        ];
        return [name, of(`${name}.worldWelfare`), total(parts), of(`${name}.spending`)] as const;
      }),
    );
    demand(({ of, system }) =>
      system.markets.map(
        ({ name }) => [name, of(`${name}.deadweightLoss`), -of(`${name}.worldWelfare`)] as const,
      ),
    );
  });

  test('what all countries gain is the welfare of the world', () => {
    demand(({ of, system }) => [
      [
        'gains',
        total(COUNTRIES.map((country) => of(`gain.${country}`))),
        total(system.markets.map(({ name }) => of(`${name}.worldWelfare`))),
        total(system.markets.map(({ name }) => of(`${name}.spending`))),
      ],
    ]);
  });

  test('an importer gains what the world does less what foreign sellers and holders of rents gain', () => {
    demand(({ of, system }) =>
      system.markets.map(({ name, importer, suppliers }) => {
        const abroad = suppliers
          .filter((each) => each.name !== importer)
          .map(({ name: s, exporterRent = 0 }) => {
            const gain = of(`${name}.producerSurplus.${s}`) + exporterRent * of(`${name}.rent.${s}`);
            return gain;
          });
        return [
          name,
          of(`${name}.welfare`),
          of(`${name}.worldWelfare`) - total(abroad),
          of(`${name}.spending`),
        ] as const;
      }),
    );
    demand(({ of, system }) =>
      system.markets.flatMap(({ name, suppliers }) =>
        suppliers.map(
          ({ name: s, exporterRent = 0 }) =>
            [
              `${name} ${s}`,
              of(`${name}.exporterGain.${s}`),
              of(`${name}.producerSurplus.${s}`) + exporterRent * of(`${name}.rent.${s}`),
              of(`${name}.spending`),
            ] as const,
        ),
      ),
    );
  });

  test('net exports are those of all lines, free on board, and opposite the other way', () => {
    demand((look) =>
      ['', '.before', '.change'].flatMap((reading) =>
        COUNTRIES.flatMap((a) =>
          COUNTRIES.filter((b) => a !== b && (isImporter(a) || isImporter(b))).flatMap((b) => {
            const sold = (exporter: string, importer: string): number =>
              total(
                look.system.markets
                  .filter((market) => market.importer === importer)
                  .map(
                    ({ name, freight }) => look.of(`${name}.receipts.${exporter}${reading}`) / (1 + freight),
                  ),
              );
            const size = look.of('cars.spending');
            const balance = look.of(`balance.${a}.${b}${reading}`);
            return [
              [`${a} ${b}`, balance, sold(a, b) - sold(b, a), size] as const,
              [`${b} ${a}`, balance, -look.of(`balance.${b}.${a}${reading}`), size] as const,
            ];
          }),
        ),
      ),
    );
  });

  test('prices are value by quantity', () => {
    demand(({ of, system }) =>
      system.markets.flatMap(({ name, suppliers }) =>
        suppliers.flatMap(({ name: s, duty }) => [
          [
            `${name} ${s}`,
            of(`${name}.borderPrice.${s}`) * of(`${name}.quantity.${s}`),
            of(`${name}.value.${s}`),
          ] as const,
          [
            `${name} ${s}`,
            of(`${name}.userPrice.${s}`) * (1 + duty) * of(`${name}.quantity.${s}`),
            of(`${name}.spending.${s}`),
          ] as const,
          [
            `${name} ${s} units`,
            of(`${name}.units.${s}`) * of(`${name}.value.${s}.before`),
            of(`${name}.units.${s}.before`) * of(`${name}.quantity.${s}`),
          ] as const,
          [
            `${name} ${s} jobs`,
            of(`${name}.jobs.${s}`) * of(`${name}.output.${s}.before`),
            of(`${name}.jobs.${s}.before`) * of(`${name}.output.${s}`),
          ] as const,
          [
            `${name} ${s} output`,
            of(`${name}.output.${s}`) * of(`${name}.quantity.${s}.before`),
            of(`${name}.output.${s}.before`) * of(`${name}.quantity.${s}`),
          ] as const,
        ]),
      ),
    );
  });
});

describe('at a horizon', () => {
  test('spending and the surplus of buyers follow from the price index alone', () => {
    demand(({ of, system, moment }) =>
      system.markets.flatMap(({ name, demand: elasticities }) => {
        const eta = elasticities[HORIZONS.indexOf(moment as 'short')];
        if (eta === undefined) return [];
        const before = of(`${name}.spending.before`);
        const power = of(`${name}.priceIndex`) ** (1 - eta);
        return [
          [`${name} spending`, of(`${name}.spending`), before * power] as const,
          [
            `${name} surplus`,
            of(`${name}.consumerSurplus`),
            (before * (1 - power)) / (1 - eta),
            before,
          ] as const,
        ];
      }),
    );
  });
});

describe('at an age', () => {
  const MONEY = ['value', 'quantity', 'spending', 'revenue', 'producerSurplus', 'rent'];

  test('money and quantities lie between those of the horizons, by one share for all', () => {
    const lookAt = (look: Look, moment: Moment): Look | undefined =>
      looks.find((each) => each.seed === look.seed && each.draw === look.draw && each.moment === moment);
    demand((look) => {
      const { moment, system } = look;
      if (typeof moment !== 'number') return [];
      const isEarly = moment <= AGES.medium;
      const [from, to] = isEarly ? (['short', 'medium'] as const) : (['medium', 'long'] as const);
      const [start, end] = isEarly ? [0, AGES.medium] : [AGES.medium, AGES.long];
      const share = Math.min(1, (moment - start) / (end - start));
      const [early, late] = [lookAt(look, from), lookAt(look, to)];
      if (early === undefined || late === undefined) throw new Error('a horizon was not read');
      const names = system.markets.flatMap(({ name, suppliers }) => [
        `${name}.consumerSurplus`,
        `${name}.worldWelfare`,
        ...suppliers.flatMap((supplier) => MONEY.map((account) => `${name}.${account}.${supplier.name}`)),
      ]);
      return names.map(
        (name) =>
          [
            name,
            look.of(name),
            (1 - share) * early.of(name) + share * late.of(name),
            look.of(`${name.split('.')[0]}.spending`),
          ] as const,
      );
    });
  });
});
