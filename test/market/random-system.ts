import { createRandom } from './random-market.ts';

/** The countries that buy and sell in random systems. */
export const COUNTRIES = ['us', 'japan', 'mexico', 'eu'] as const;

/** A supplier of a random market, as the file says it. */
export interface DrawnSupplier {
  readonly name: string;
  readonly duty: number;
  /** The part of its rent that the selling side gets; undefined without a quota. */
  readonly exporterRent: number | undefined;
  /** Whether its quota has a rate above the limit. */
  readonly hasAbove: boolean;
}

export interface DrawnMarket {
  readonly name: string;
  readonly importer: string;
  /** η at the short, the medium and the long run. */
  readonly demand: readonly [number, number, number];
  /** Insurance and freight; 0 for values free on board. */
  readonly freight: number;
  readonly suppliers: readonly DrawnSupplier[];
  /** Markets of the goods that the supplier at home uses, with their share of its cost. */
  readonly inputs: Readonly<Record<string, number>>;
}

/** Several markets with duties, quotas and goods that go into others, and the file that says so. */
export interface DrawnSystem {
  readonly text: string;
  readonly markets: readonly DrawnMarket[];
}

/** The ages at which the medium and the long run are reached, in years. */
export const AGES = { medium: 1, long: 4 } as const;

/** Draws a system: parts and steel go into cars, which two countries buy; values are uncertain. */
export function randomSystem(seed: number): DrawnSystem {
  const random = createRandom(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const chance = (odds: number): boolean => random() < odds;
  const horizons = (low: number, high: number): [number, number, number] => [
    between(low, high),
    between(low, high),
    between(low, high),
  ];
  const written = ([short, medium, long]: readonly number[]): string =>
    `{ short: ${short}, medium: ${medium}, long: ${long} }`;
  const groups = { markets: [] as string[], duties: [] as string[], quotas: [] as string[] };
  const drawn: DrawnMarket[] = [];
  for (const [name, importer, uses] of [
    ['steel', 'us', []],
    ['parts', 'us', ['steel']],
    ['cars', 'us', ['parts', 'steel']],
    ['beef', 'japan', []],
  ] as const) {
    const demand = horizons(0.2, 2);
    const freight = chance(0.4) ? 0.05 : 0;
    const inputs = Object.fromEntries(uses.map((used) => [used, between(0.01, 0.1)]));
    const suppliers = COUNTRIES.map((supplier): DrawnSupplier => {
      const isLimited = supplier !== importer && chance(0.3);
      return {
        name: supplier,
        duty: supplier === importer ? 0 : between(0, 0.3),
        exporterRent: isLimited ? between(0, 1) : undefined,
        hasAbove: isLimited && chance(0.5),
      };
    });
    const lines = suppliers.map(({ name: supplier, duty }) => {
      const isHome = supplier === importer;
      const supply = chance(0.2) ? 'supply: infinite' : `supply: ${written(horizons(0, 12))}`;
      const used = Object.entries(inputs).map(([each, share]) => `${each}: ${share}`);
      return `      ${supplier}: { value: ${between(20, 200)}*scale*1 billion USD/year, ${isHome ? `inputs: { ${used.join(', ')} }` : `duty: ${duty}`}, ${chance(0.3) ? `passThrough: ${written(horizons(0, 1))}` : supply}, units: ${between(1, 9)} million vehicles/year, jobs: ${between(1, 9)} jobs/(million USD/year), multiplier: ${between(1, 3)} }`;
    });
    groups.markets.push(`  ${name}:
    importer: ${importer}
    assumed: random
    substitution: ${written(horizons(1.1, 7))}
    demand: ${written(demand)}
${freight === 0 ? '' : `    valuation: cif\n    freight: ${freight}\n`}${chance(0.5) ? `    nests: { some: { of: [japan, mexico], substitution: ${written(horizons(1.1, 9))} } }\n` : ''}    adjust: { medium: ${AGES.medium} years, long: ${AGES.long} years }
    suppliers:
${lines.join('\n')}`);
    for (const { name: supplier, exporterRent, hasAbove } of suppliers) {
      if (exporterRent === undefined) continue;
      groups.quotas.push(
        `  ${name}${supplier}: { assumed: random, market: ${name}, from: ${supplier}, limit: ${between(0.3, 1.1)}*scale, ${hasAbove ? `above: ${between(0, 0.5)}, ` : ''}rent: { exporter: ${exporterRent}, treasury: ${1 - exporterRent} } }`,
      );
    }
    drawn.push({ name, importer, demand, freight, suppliers, inputs });
  }
  for (const change of ['add', 'atLeast', 'replace']) {
    const market = drawn[Math.floor(between(0, drawn.length))]?.name ?? 'cars';
    groups.duties.push(
      `  ${change}Some: { assumed: random, market: ${market}, from: all, ${chance(0.5) ? 'except: mexico, ' : ''}${change}: ${between(0, 0.6)}*scale }`,
    );
  }
  const quotas = groups.quotas.length === 0 ? '' : `quotas:\n${groups.quotas.join('\n')}\n`;
  const text = `parameters: { scale: { value: { uniform: [0.8, 1.2] }, assumed: random } }
markets:
${groups.markets.join('\n')}
duties:
${groups.duties.join('\n')}
${quotas}`;
  return { text, markets: drawn };
}
