import { nearestName } from '../core/nearest.ts';
import type { Place } from '../core/problem.ts';
import { marketOf, supplierOf } from '../market/accounts.ts';
import type { Duty, Market, MarketSystem, Quota, Supplier, Target } from '../market/market.ts';
import { rivalReplacements } from '../market/rival-replacements.ts';
import { binary, number } from '../quantity/build-expression.ts';
import { isDimensionless, sameDimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { sameExpression } from '../quantity/same-expression.ts';
import { RENT_HOLDERS } from '../scenario/market-words.ts';
import { type AskedNumber, keyboardText, readAskedNumber } from './asked-number.ts';
import type { PolicyFault, PolicyFaultFacts } from './policy-fault.ts';

/** What is asked to be in force: names of the file's policies, or new ones such as `cars.japan=+25 %`. */
export interface PolicyWords {
  readonly duties: readonly string[];
  readonly quotas: readonly string[];
}

/** The word for no policy at all, and that for all foreign suppliers. */
const NONE = 'none';
const ALL = 'all';

/** A limit above this, or a rate, that is written without a per cent sign is one whose sign was forgotten. */
const MOST_WITHOUT_SIGN = 1;

/**
 * Reads what is asked to be in force. As soon as anything is asked, nothing else is in force; if nothing is, those policies
 * of the file are that hold under the same condition as the first, or under the terms of a deal.
 *
 * A duty is `NAME`, `none`, or `[MARKET.]SUPPLIER=RATE`, where `+25 %` and `-5 %` change the duty by points, `15 %` is the
 * whole duty, and `>=15 %` the least. A quota is `NAME`, `none`, or `[MARKET.]SUPPLIER=LIMIT[:HOLDER]`, whose rent goes to
 * `importers` if nothing is said.
 *
 * @param holdsWithTerms Whether a condition holds while the terms are in force; undefined without terms.
 * @returns The system with those policies only, or everything that is wrong with the words.
 */
export function askPolicies(
  system: MarketSystem,
  { duties, quotas }: PolicyWords,
  holdsWithTerms?: (condition: Expression) => boolean,
): { readonly system: MarketSystem } | { readonly faults: readonly PolicyFault[] } {
  if (duties.length + quotas.length === 0) return { system: inForceTogether(system, holdsWithTerms) };
  const faults: PolicyFault[] = [];
  const read = <Policy extends Duty | Quota>(
    option: PolicyFault['option'],
    texts: readonly string[],
    known: readonly Policy[],
    make: (reader: Reader, target: string, value: string) => Policy | undefined,
  ): Policy[] =>
    [...new Set(texts.map(keyboardText))].flatMap((text): readonly Policy[] => {
      const reader = createReader(system, option, text, faults);
      if (text === NONE) {
        if (texts.length > 1) reader.report({ kind: 'noneAlone' });
        return [];
      }
      const at = text.indexOf('=');
      if (at >= 0) {
        const made = make(reader, text.slice(0, at).trim(), text.slice(at + 1).trim());
        return made === undefined ? [] : [made];
      }
      const found = known.find(({ name }) => name === text);
      if (found !== undefined) return [found];
      const names = known.map(({ name }) => name);
      reader.reportUnknown(option === '--duty' ? 'duty' : 'quota', text, names);
      return [];
    });
  const askedDuties = read('--duty', duties, system.duties, askDuty);
  const askedQuotas = read('--quota', quotas, system.quotas, askQuota);
  const asked = { ...system, duties: askedDuties, quotas: askedQuotas };
  if (faults.length > 0) return { faults };
  for (const { first, second, supplier } of rivalReplacements(asked))
    faults.push(twice('--duty', first, second, supplier));
  const limited = limitedTwice(asked);
  if (limited !== undefined) {
    const { first, second } = limited;
    faults.push(twice('--quota', first, second, second.supplier));
  }
  return faults.length > 0 ? { faults } : { system: asked };
}

/** The policies that hold wherever the terms do or, without terms, the first policy by its condition as written. */
function inForceTogether(
  system: MarketSystem,
  holdsWithTerms?: (condition: Expression) => boolean,
): MarketSystem {
  const [first] = [...system.duties, ...system.quotas];
  const holdsWithFirst = (condition: Expression): boolean =>
    first?.while !== undefined && sameExpression(condition, first.while);
  const holdsThere = holdsWithTerms ?? holdsWithFirst;
  const holds = ({ while: condition }: Duty | Quota): boolean =>
    condition === undefined || holdsThere(condition);
  return { ...system, duties: system.duties.filter(holds), quotas: system.quotas.filter(holds) };
}

function twice(
  option: PolicyFault['option'],
  first: Duty | Quota,
  second: Duty | Quota,
  supplier: string,
): PolicyFault {
  return { option, received: second.name, kind: 'twice', first: first.name, supplier };
}

/** Two quotas in force at once on one supplier. */
export function limitedTwice(
  system: MarketSystem,
): { readonly first: Quota; readonly second: Quota } | undefined {
  const seen = new Map<string, Quota>();
  for (const second of system.quotas) {
    const key = `${second.market}.${second.supplier}`;
    const first = seen.get(key);
    if (first !== undefined) return { first, second };
    seen.set(key, second);
  }
  return undefined;
}

/** What reading one word takes. */
interface Reader {
  readonly text: string;
  readonly place: Place;
  report(facts: PolicyFaultFacts): void;
  reportUnknown(what: 'duty' | 'quota' | 'market' | 'supplier', name: string, known: readonly string[]): void;
  supplier(target: Target): Supplier;
  /** The foreign suppliers that `[MARKET.]SUPPLIER` means; a problem is reported. */
  targets(words: string): readonly Target[] | undefined;
}

function createReader(
  system: MarketSystem,
  option: PolicyFault['option'],
  text: string,
  faults: PolicyFault[],
): Reader {
  const reader: Reader = {
    text,
    place: { file: option, line: 1, column: 1, length: Math.max(text.length, 1) },
    report: (facts) => faults.push({ option, received: text, ...facts }),
    reportUnknown: (what, name, known) => {
      const nearest = nearestName(name, known);
      reader.report({ kind: 'unknown', what, name, known, ...(nearest === undefined ? {} : { nearest }) });
    },
    supplier: ({ market, supplier }) => supplierOf(marketOf(system, market), supplier),
    targets: (words) => {
      const [first = '', second] = words.split(/\.(.*)/s);
      const supplier = second ?? first;
      const markets =
        second === undefined ? system.markets : system.markets.filter(({ name }) => name === first);
      if (markets.length === 0) {
        reader.reportUnknown(
          'market',
          first,
          system.markets.map(({ name }) => name),
        );
        return undefined;
      }
      const meant = markets.filter((market) => foreignIn(market, supplier).length > 0);
      const [market] = meant;
      if (market !== undefined && meant.length === 1)
        return foreignIn(market, supplier).map((each) => ({ market: market.name, supplier: each }));
      if (meant.length > 1) {
        reader.report({ kind: 'severalMarkets', choices: meant.map(({ name }) => `${name}.${supplier}`) });
        return undefined;
      }
      const home = markets.find(({ suppliers }) => suppliers.some(({ name }) => name === supplier));
      if (home !== undefined) reader.report({ kind: 'atHome', supplier });
      else {
        const known = new Set(markets.flatMap((each) => foreignIn(each, ALL)));
        reader.reportUnknown('supplier', supplier, [...known, ALL]);
      }
      return undefined;
    },
  };
  return reader;
}

function foreignIn({ suppliers }: Market, name: string): string[] {
  return suppliers
    .filter((supplier) => !supplier.isDomestic && (name === ALL || supplier.name === name))
    .map((supplier) => supplier.name);
}

function askDuty(reader: Reader, words: string, value: string): Duty | undefined {
  const targets = reader.targets(words);
  const [, sign = '', size = ''] = /^(>=|≥|[+-])?\s*(.*)$/s.exec(value) ?? [];
  const rate = readNumber(reader, sign === '-' ? `-(${size})` : size, size);
  if (rate === undefined || targets === undefined) return undefined;
  if (!isDimensionless(rate.dimension)) {
    reader.report({ kind: 'badNumber' });
    return undefined;
  }
  if (!(rate.value > -1)) {
    reader.report({ kind: 'outside' });
    return undefined;
  }
  const change = sign === '' ? 'replace' : sign === '+' || sign === '-' ? 'add' : 'atLeast';
  return { ...policyOf(reader), kind: 'duty', change, rate: number(rate.value), targets };
}

function askQuota(reader: Reader, words: string, value: string): Quota | undefined {
  const targets = reader.targets(words);
  const [size = '', holder = 'importers'] = value.split(':').map((part) => part.trim());
  const limit = readNumber(reader, size, size);
  if (!RENT_HOLDERS.some((each) => each === holder)) {
    const nearest = nearestName(holder, RENT_HOLDERS);
    reader.report({
      kind: 'unknown',
      what: 'holder',
      name: holder,
      known: RENT_HOLDERS,
      ...(nearest === undefined ? {} : { nearest }),
    });
    return undefined;
  }
  const [target, ...others] = targets ?? [];
  if (limit === undefined || target === undefined) return undefined;
  if (others.length > 0) {
    reader.report({ kind: 'onlyOne' });
    return undefined;
  }
  if (!(limit.value > 0)) {
    reader.report({ kind: 'outside' });
    return undefined;
  }
  const share = shareOf(limit, reader, target);
  if (share === undefined) return undefined;
  const rent = (each: string): Expression => number(each === holder ? 1 : 0);
  return {
    ...policyOf(reader),
    kind: 'quota',
    ...target,
    limit: share,
    above: undefined,
    rent: { exporter: rent('exporter'), importers: rent('importers'), treasury: rent('treasury') },
  };
}

/** What is the same for every policy that is asked for in words. */
function policyOf({ text, place }: Reader): Pick<Duty, 'name' | 'label' | 'while' | 'place'> {
  return { name: text, label: text, while: undefined, place };
}

/** @param size What must have a per cent sign if it is a plain number above 1. */
function readNumber(reader: Reader, text: string, size: string): AskedNumber | undefined {
  const asked = readAskedNumber(text);
  if (asked === undefined) reader.report({ kind: 'badNumber' });
  else if (
    isDimensionless(asked.dimension) &&
    Math.abs(asked.value) > MOST_WITHOUT_SIGN &&
    !size.includes('%')
  ) {
    reader.report({ kind: 'perCentMissing', number: size });
    return undefined;
  }
  return asked;
}

/** A limit as a share of the quantity before, also where it is in the unit of `units`. */
function shareOf({ value, dimension }: AskedNumber, reader: Reader, target: Target): Expression | undefined {
  if (isDimensionless(dimension)) return number(value);
  const { units } = reader.supplier(target);
  if (units !== undefined && sameDimension(units.dimension, dimension))
    return binary('divide', number(value, dimension), units.value);
  reader.report({ kind: 'badNumber' });
  return undefined;
}
