import { parse } from 'yaml';
import { type Account, accountName, parseAccount } from '../../src/market/account-names.ts';
import { marketOf } from '../../src/market/accounts.ts';
import type { Horizon } from '../../src/market/market.ts';
import { askPolicies } from '../../src/model/ask-policies.ts';
import { bind } from '../../src/model/bind.ts';
import { binary, named, number, sum } from '../../src/quantity/build-expression.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { roundDraws } from '../../src/study/draws.ts';
import { computeAccounts } from '../../src/study/market-table.ts';
import { spreadOf } from '../../src/study/statistics.ts';
import type { Spread } from '../../src/study/study.ts';
import { fileText } from '../engine.ts';

/** What somebody published about a duty on cars, and the run of Parley that it is set beside. */
export interface Estimate {
  readonly who: string;
  readonly when: string;
  readonly said: string;
  /** In `unit`; a range as [low, high]. */
  readonly value: number | readonly [number, number];
  readonly bound?: string;
  readonly unit: string;
  readonly derived?: string;
  readonly method: string;
  readonly scope: { readonly goods: string; readonly taxed: string };
  readonly horizon: string;
  readonly source: string;
  readonly url?: string;
  /** Whether it was read in a carrier that is not the author's. */
  readonly weak?: boolean;
  readonly run: {
    readonly file: string;
    readonly duty: readonly string[];
    readonly set: readonly string[];
    readonly horizon: Horizon;
  };
  /** Accounts that are added up. */
  readonly of: readonly string[];
  readonly read: 'relative' | 'absolute';
  readonly differs: string;
}

/** An estimate with what Parley gives in its place, in its unit. */
export interface SetBeside extends Estimate {
  readonly parley: Spread;
}

const FILE = 'test/reference/data/published-car-tariff-estimates.yaml';
const DRAWS = 256;

/** All estimates, each beside its own run of Parley. */
export async function publishedEstimates(): Promise<SetBeside[]> {
  const { estimates } = parse(fileText(FILE)) as {
    readonly estimates: Readonly<Record<string, Estimate>>;
  };
  return Promise.all(
    Object.values(estimates).map(async (estimate) => ({ ...estimate, parley: await runOf(estimate) })),
  );
}

/** Runs a market scenario as an estimate asks, and reads its accounts. */
async function runOf({ run, of, read }: Estimate): Promise<Spread> {
  const settings = run.set.map((each) => {
    const [name = '', value = ''] = each.split('=');
    return { name, value };
  });
  const reading = await readScenario(run.file, { read: async (name) => fileText(name) }, settings);
  const { model, problems } = bind(reading);
  if (model === undefined) throw new Error(JSON.stringify(problems));
  const asked = askPolicies(model.markets, { duties: run.duty, quotas: [] });
  if ('faults' in asked) throw new Error(JSON.stringify(asked.faults));
  const accounts = of.map(parseAccount);
  const total = (reading: Account['reading']) =>
    sum(accounts.map((account) => named(accountName({ ...account, reading }))));
  const [first] = accounts;
  if (first === undefined || !('market' in first))
    throw new Error(`${of.join()}: expected accounts of markets`);
  const expression =
    read === 'relative'
      ? binary('divide', total('change'), binary('multiply', total('before'), number(0.01)))
      : binary('divide', total('change'), number(marketOf(model.markets, first.market).unit.factor));
  const options = { seed: 1, draws: roundDraws(model, DRAWS), sampling: 'sobol' as const };
  const column = new Float64Array(options.draws);
  const moment = { kind: 'horizon', horizon: run.horizon } as const;
  for (const _ of computeAccounts(model, asked.system, moment, [expression], [column], options));
  return spreadOf(column, 'sobol');
}
