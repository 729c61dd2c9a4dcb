import { nearestName } from '../core/nearest.ts';
import type { Place } from '../core/problem.ts';
import {
  ACCOUNT_WORDS,
  accountName,
  accountsOfMarket,
  balancesBetween,
  gainsOf,
} from '../market/account-names.ts';
import { placeOfKey, type Tree, treeAt } from '../scenario/tree.ts';

/** What a name in a scenario file can stand for. */
export type NameKind =
  | 'parameter'
  | 'formula'
  | 'constant'
  | 'condition'
  | 'counter'
  | 'region'
  | 'state'
  | 'time'
  | 'outcome'
  | 'measure'
  | 'calendar'
  | 'event'
  | 'party'
  | 'person'
  | 'move'
  | 'source'
  | 'market'
  | 'supplier'
  | 'importer'
  | 'account'
  | 'duty'
  | 'quota'
  | 'observation'
  | 'issue'
  | 'level'
  | 'ratifier'
  | 'redLine'
  | 'anything';

/** A name with what it stands for and where it is declared. */
export interface Declared {
  readonly kind: NameKind;
  readonly place: Place;
}

/** Every name that a scenario declares. Parts at fault count too, so that one mistake does not breed others. */
export interface Names {
  /** What expressions may mention: parameters, `region.state`, `elapsed.region`, `at.NAME`, `issue.level` and so on. */
  readonly inExpressions: ReadonlyMap<string, Declared>;
  /** Everything else: calendar entries, events, parties, `party.person`, `party.redLine`, moves and `move.case`, sources. */
  readonly others: ReadonlyMap<string, Declared>;
  /** Names declared twice among those that expressions may mention: the later with the earlier. */
  readonly clashes: readonly { readonly name: string; readonly later: Declared; readonly first: Declared }[];
}

/** The groups of a file whose names share one name space in expressions. */
const GROUPS: readonly (readonly [string, NameKind])[] = [
  ['constants', 'constant'],
  ['parameters', 'parameter'],
  ['formulas', 'formula'],
  ['conditions', 'condition'],
  ['counters', 'counter'],
  ['chart', 'region'],
  ['outcomes', 'outcome'],
  ['measures', 'measure'],
  ['markets', 'market'],
  ['issues', 'issue'],
];

/** Collects the names of a scenario from its tree. */
export function collectNames(tree: Tree): Names {
  const inExpressions = new Map<string, Declared>();
  const others = new Map<string, Declared>();
  const clashes: { name: string; later: Declared; first: Declared }[] = [];
  const keys = (...path: string[]): [string, Place][] => {
    const found = treeAt(tree, path);
    return found?.kind === 'map' ? [...found.entries].map(([name, entry]) => [name, entry.key]) : [];
  };
  const declare = (name: string, declared: Declared): void => {
    const first = inExpressions.get(name);
    if (first === undefined) inExpressions.set(name, declared);
    else clashes.push({ name, later: declared, first });
  };
  const also = (name: string, kind: NameKind, place: Place): void => {
    if (!others.has(name)) others.set(name, { kind, place });
  };

  for (const [group, kind] of GROUPS) for (const [name, place] of keys(group)) declare(name, { kind, place });
  for (const [region] of keys('chart')) {
    for (const [state, place] of keys('chart', region, 'states')) {
      declare(`${region}.${state}`, { kind: 'state', place });
      for (const [event, where] of keys('chart', region, 'states', state, 'on')) also(event, 'event', where);
    }
    declare(`elapsed.${region}`, { kind: 'time', place: placeOfKey(tree, ['chart', region]) });
  }
  for (const [name, place] of keys('calendar')) {
    also(name, 'calendar', place);
    for (const word of ['at', 'after', 'until']) declare(`${word}.${name}`, { kind: 'time', place });
  }
  declare('step', { kind: 'time', place: placeOfKey(tree, ['clock']) });
  for (const [name, place] of keys('parties')) {
    also(name, 'party', place);
    for (const [person, where] of keys('parties', name, 'people')) also(`${name}.${person}`, 'person', where);
  }
  for (const [name, place] of keys('moves')) {
    also(name, 'move', place);
    for (const [each, where] of keys('moves', name, 'first')) also(`${name}.${each}`, 'move', where);
  }
  for (const group of [
    ...keys('moves').map(([name]) => ['moves', name]),
    ...keys('calendar').map(([name]) => ['calendar', name]),
  ]) {
    for (const path of [group, ...keys(...group, 'first').map(([name]) => [...group, 'first', name])]) {
      for (const kind of ['chance', 'hazard', 'choose']) {
        for (const [event, place] of keys(...path, kind)) also(event, 'event', place);
      }
    }
  }
  for (const [name] of keys('counters')) {
    const counted = treeAt(tree, ['counters', name, 'counts']);
    for (const each of counted?.kind === 'list' ? counted.items : counted === undefined ? [] : [counted]) {
      if (each.kind === 'scalar') also(String(each.value), 'event', each.place);
    }
  }
  for (const [name, place] of keys('sources')) also(name, 'source', place);
  for (const [issue] of keys('issues')) {
    for (const [level, place] of keys('issues', issue, 'levels'))
      declare(`${issue}.${level}`, { kind: 'level', place });
  }
  for (const [name, place] of keys('ratifiers')) also(name, 'ratifier', place);
  for (const [party] of keys('payoffs')) {
    for (const [line, place] of keys('payoffs', party, 'redLines'))
      also(`${party}.${line}`, 'redLine', place);
  }
  declareMarkets(tree, keys, declare, also);
  return { inExpressions, others, clashes };
}

type Keys = (...path: string[]) => [string, Place][];

/** Declares the accounts of all markets, and what else is named about them. */
function declareMarkets(
  tree: Tree,
  keys: Keys,
  declare: (name: string, declared: Declared) => void,
  also: (name: string, kind: NameKind, place: Place) => void,
): void {
  const ofCountries = new Map<string, Place>();
  for (const [market, place] of keys('markets')) {
    const suppliers = keys('markets', market, 'suppliers').filter(([name]) => !ACCOUNT_WORDS.has(name));
    for (const [supplier, where] of suppliers) also(`${market}.${supplier}`, 'supplier', where);
    const accounts = accountsOfMarket(
      market,
      suppliers.map(([name]) => name),
    );
    for (const account of accounts) declare(accountName(account), { kind: 'account', place });
    const importer = treeAt(tree, ['markets', market, 'importer']);
    if (importer?.kind !== 'scalar') continue;
    const country = String(importer.value);
    for (const each of [country, ...suppliers.map(([name]) => name)]) {
      for (const name of gainsOf(each)) ofCountries.set(name, place);
      if (each === country) continue;
      for (const name of balancesBetween(each, country)) ofCountries.set(name, place);
    }
  }
  for (const [name, place] of ofCountries) declare(name, { kind: 'account', place });
  for (const [name, place] of keys('duties')) also(name, 'duty', place);
  for (const [name, place] of keys('quotas')) also(name, 'quota', place);
  for (const [name, place] of keys('observed')) also(name, 'observation', place);
}

/** The facts about a name that is not known: the nearest one that is, and where it stands. */
export function misnamed(
  name: string,
  known: ReadonlyMap<string, Declared>,
): { name: string; nearest?: string; nearestPlace?: Place } {
  const nearest = nearestName(name, [...known.keys()]);
  const declared = nearest === undefined ? undefined : known.get(nearest);
  return nearest === undefined || declared === undefined
    ? { name }
    : { name, nearest, nearestPlace: declared.place };
}
