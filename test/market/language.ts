import { named } from '../../src/quantity/build-expression.ts';
import type { MarketMoment } from '../../src/study/market-results.ts';
import { computeAccounts } from '../../src/study/market-table.ts';
import { type Bound, boundText } from '../bound.ts';

/** When an account is read: at a horizon, or at an age in years. */
export type Moment = 'short' | 'medium' | 'long' | number;

/** A file of markets that has been bound, from which accounts can be read by their names. */
export interface ReadMarkets extends Bound {
  /** What an account is in each draw, all policies in force, in base units. */
  read(names: readonly string[], moment?: Moment, draws?: number): readonly Float64Array[];
  /** What an account is in the first draw. */
  one(name: string, moment?: Moment): number;
}

/** How many seconds a year has in Parley. */
const YEAR = 31_557_600;

/** Reads a file that holds markets alone; it must have no errors. */
export async function marketsOf(body: string): Promise<ReadMarkets> {
  const bound = await boundText(`parley: 1\ntitle: Markets\n${body}\n`);
  const { model } = bound;
  const read: ReadMarkets['read'] = (names, moment = 'medium', draws = 1) => {
    const columns = names.map(() => new Float64Array(draws));
    const settings = { seed: 1, draws, sampling: 'plain' as const };
    const work = computeAccounts(model, model.markets, momentOf(moment), names.map(named), columns, settings);
    for (const _ of work);
    return columns;
  };
  return { ...bound, read, one: (name, moment) => read([name], moment)[0]?.[0] ?? Number.NaN };
}

function momentOf(moment: Moment): MarketMoment {
  return typeof moment === 'number'
    ? { kind: 'age', age: moment * YEAR, text: `${moment} years` }
    : { kind: 'horizon', horizon: moment };
}

/** A market of plain numbers as a case of the reference gives it. */
export interface MarketCase {
  readonly suppliers: readonly string[];
  readonly border_value: readonly number[];
  readonly t0: readonly number[];
  readonly t1: readonly number[];
  readonly supply_elasticity: readonly (number | 'inf')[];
  readonly sigma: number;
  readonly eta: number;
  readonly nest?: readonly string[] | null;
  readonly sigma_within?: Readonly<Record<string, number>>;
}

/**
 * A case as a scenario file: each new rate replaces the old one.
 *
 * @param home The supplier at home.
 * @param quotas Further groups of the file.
 */
export function marketText(market: MarketCase, home: string, quotas = ''): string {
  const nests = [...new Set(market.nest ?? [])].map((nest) => {
    const members = market.suppliers.filter((_, at) => market.nest?.[at] === nest);
    return `${nest}: { of: [${members.join(', ')}], substitution: ${market.sigma_within?.[nest]} }`;
  });
  const duties = market.suppliers.flatMap((name, at) =>
    name === home
      ? []
      : [`  on${name}: { assumed: a case, market: cars, from: ${name}, replace: ${market.t1[at]} }`],
  );
  const supply = (at: number): string =>
    market.supply_elasticity[at] === 'inf' ? 'infinite' : String(market.supply_elasticity[at]);
  return `markets:
  cars:
    importer: ${home}
    assumed: a case
    substitution: ${market.sigma}
    demand: ${market.eta}
${nests.length === 0 ? '' : `    nests: { ${nests.join(', ')} }\n`}    suppliers:
${market.suppliers
  .map(
    (name, at) =>
      `      ${name}: { value: ${market.border_value[at]}, ${name === home ? '' : `duty: ${market.t0[at]}, `}supply: ${supply(at)} }`,
  )
  .join('\n')}
duties:
${duties.join('\n')}
${quotas}`;
}
