import {
  type Account,
  accountName,
  accountsOfMarket,
  balancesBetween,
  gainsOf,
  parseAccount,
} from '../market/account-names.ts';
import {
  createAccounts,
  marketDimension,
  marketsOfCountry,
  supplierDimension,
  supplierOf,
  tradeBetween,
} from '../market/accounts.ts';
import { usedShare } from '../market/accounts-after.ts';
import { REGIME_OF_PLAY } from '../market/in-force.ts';
import type { Market, MarketSystem, Requirement } from '../market/market.ts';
import { formatDimension, sameDimension } from '../quantity/dimension.ts';
import { bindMarket } from './bind-market.ts';
import { bindDuty, bindObservation, bindQuota } from './bind-policies.ts';
import { requirementOf } from './bind-requirement.ts';
import type { Binding } from './binding.ts';
import { wordsIn } from './words-in.ts';

/** Binds markets one by one, each when the formulas that its numbers mention are bound. */
export interface MarketBinder {
  /** The markets that the accounts of this name are read off; none for any other name. */
  marketsOf(name: string): readonly string[];
  /** What a market rests on: markets whose goods its suppliers use, and words of its expressions and policies. */
  needs(market: string): { readonly markets: readonly string[]; readonly words: ReadonlySet<string> };
  /** Binds a market; its accounts have dimensions from then on. */
  bind(market: string): void;
  /** Binds the policies and what was observed, and checks what the markets have in common. */
  finish(): MarketSystem;
}

/** Starts binding the markets of a scenario. */
export function createMarketBinder(binding: Binding): MarketBinder {
  const { markets = {}, duties = {}, quotas = {}, observed = {} } = binding.scenario;
  const bound: Market[] = [];
  const requirements: Requirement[] = [];
  const order = Object.keys(markets);
  const system = (): MarketSystem => ({
    markets: bound.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    duties: [],
    quotas: [],
    observations: [],
    requirements,
  });
  return {
    marketsOf: (name) => {
      if (binding.names.inExpressions.get(name)?.kind !== 'account') return [];
      return /^(?:balance|gain)\./.test(name) ? Object.keys(markets) : [name.split('.')[0] ?? ''];
    },
    needs: (name) => {
      const market = markets[name];
      const policies = [...Object.values(duties), ...Object.values(quotas)].filter((policy) =>
        [policy.market].flat().includes(name),
      );
      const words = wordsIn([market, policies]);
      const used = Object.values(market?.suppliers ?? {}).flatMap(({ inputs }) => Object.keys(inputs ?? {}));
      // An account is told at its place: it may stand in no setting.
      for (const word of words)
        if (binding.names.inExpressions.get(word)?.kind === 'account') words.delete(word);
      return { markets: used.filter((each) => markets[each] !== undefined), words };
    },
    bind: (name) => {
      const entry = markets[name];
      const result = entry && bindMarket(binding, name, entry);
      if (result === undefined) return;
      bound.push(result.market);
      requirements.push(...result.requirements);
      setDimensions(binding, result.market);
      setCountries(binding, result.market);
    },
    finish: () => {
      const known = system();
      checkInputs(binding, known);
      for (const market of bound) {
        const used = usedShare(known, market);
        if (used !== undefined)
          requirements.push(requirementOf(binding, used, ['markets', market.name], 'available'));
      }
      checkCurrencies(binding, known);
      const boundDuties = Object.entries(duties).flatMap(
        ([name, entry]) => bindDuty(binding, name, entry) ?? [],
      );
      const boundQuotas = Object.entries(quotas).flatMap(
        ([name, entry]) => bindQuota(binding, name, entry) ?? [],
      );
      for (const each of [...boundDuties, ...boundQuotas]) requirements.push(...each.requirements);
      return {
        ...known,
        duties: boundDuties.map(({ policy }) => policy),
        quotas: boundQuotas.map(({ policy }) => policy),
        observations: Object.entries(observed).flatMap(
          ([name, entry]) => bindObservation(binding, name, entry) ?? [],
        ),
        requirements,
      };
    },
  };
}

/** Adds the definitions of all accounts that expressions mention, as a play sees them. */
export function defineAccounts(binding: Binding, system: MarketSystem): void {
  const accounts = createAccounts(system, REGIME_OF_PLAY);
  for (const name of binding.accounts.keys())
    binding.definitions.set(name, accounts.expressionOf(parseAccount(name)));
  for (const [name, expression] of accounts.definitions) binding.definitions.set(name, expression);
}

function setDimensions(binding: Binding, market: Market): void {
  const names = market.suppliers.map(({ name }) => name);
  for (const account of accountsOfMarket(market.name, names)) {
    const dimension =
      account.kind === 'supplier'
        ? supplierDimension(market, supplierOf(market, account.supplier), account.account)
        : account.kind === 'market'
          ? marketDimension(market, account.account)
          : market.money;
    binding.dimensions.set(accountName(account), dimension);
  }
}

/** Net exports and gains are in the money of the first market that they are read off. */
function setCountries(binding: Binding, { importer, suppliers, money }: Market): void {
  const names = [importer, ...suppliers.map(({ name }) => name)].flatMap((country) => [
    ...gainsOf(country),
    ...(country === importer ? [] : balancesBetween(country, importer)),
  ]);
  for (const name of names) if (!binding.dimensions.has(name)) binding.dimensions.set(name, money);
}

/** Reports inputs bought in another currency than that in which their users sell. */
function checkInputs(binding: Binding, { markets }: MarketSystem): void {
  for (const market of markets) {
    for (const { name, inputs } of market.suppliers) {
      for (const input of inputs) {
        const used = markets.find((each) => each.name === input.market);
        if (used === undefined || sameDimension(used.money, market.money)) continue;
        binding.report('currencies-mixed', ['markets', market.name, 'suppliers', name, 'inputs', used.name], {
          expected: formatDimension(market.money),
          received: formatDimension(used.money),
          first: market.place,
        });
      }
    }
  }
}

/** Reports net exports and gains that would add up two currencies, each pair of markets once. */
function checkCurrencies(binding: Binding, system: MarketSystem): void {
  const told = new Set<string>();
  for (const [account, path] of binding.accounts) {
    const [first, ...others] = marketsRead(system, parseAccount(account));
    const other = others.find(({ money }) => first !== undefined && !sameDimension(money, first.money));
    if (first === undefined || other === undefined || told.has(`${first.name} ${other.name}`)) continue;
    told.add(`${first.name} ${other.name}`);
    const facts = {
      expected: formatDimension(first.money),
      received: formatDimension(other.money),
      first: first.place,
      account: { name: account, second: other.place },
    };
    binding.report('currencies-mixed', path, facts, account);
  }
}

/** The markets that net exports or a gain are read off. */
function marketsRead(system: MarketSystem, account: Account): readonly Market[] {
  if (account.kind === 'balance') {
    const { of, with: other } = account;
    return [...tradeBetween(system, of, other), ...tradeBetween(system, other, of)].map(
      ({ market }) => market,
    );
  }
  if (account.kind !== 'gain') return [];
  const { atHome, abroad } = marketsOfCountry(system, account.country);
  return [...atHome, ...abroad.map(({ market }) => market)];
}
