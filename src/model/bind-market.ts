import { problem } from '../core/problem.ts';
import type { Path as HorizonPath, Market, Nest, Requirement, Supplier } from '../market/market.ts';
import { type Ages, type ByHorizon, HORIZONS } from '../market/market.ts';
import { binary, named, product, sum } from '../quantity/build-expression.ts';
import {
  createDimension,
  DIMENSIONLESS,
  type Dimension,
  differInCurrency,
  divideDimensions,
  formatDimension,
  isDimensionless,
  multiplyDimensions,
  perTime,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { MarketEntry, SupplierEntry } from '../scenario/market-schema.ts';
import { type Path, placeOf, placeOfKey } from '../scenario/tree.ts';
import { mentionedNames } from './bind-definitions.ts';
import {
  bindByHorizon,
  bindElasticity,
  bindSupply,
  responsivenessOf,
  type StatedSupply,
} from './bind-elasticity.ts';
import { bindSetting } from './bind-parties.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';

/** A market as bound, with what must hold in every draw for it to have a solution. */
export interface BoundMarket {
  readonly market: Market;
  readonly requirements: readonly Requirement[];
}

/** By how much values may miss the total that the author states: figures are rounded. */
const TOTAL_TOLERANCE = 0.005;

/** Binds a market; undefined if something in it is at fault. */
export function bindMarket(binding: Binding, name: string, entry: MarketEntry): BoundMarket | undefined {
  const path = ['markets', name];
  const requirements: Requirement[] = [];
  const demand: Demand = (expression, at, need, unit) => {
    if (expression !== undefined) requirements.push(requirementOf(binding, expression, at, need, unit));
  };
  const money = bindMoney(binding, entry, path);
  const unit = bindUnit(binding, entry, money?.dimension, path);
  checkImporter(binding, entry, path);
  const substitution = bindElasticity(binding, entry.substitution, entry.preset, 'substitution', path);
  const demandElasticity = bindElasticity(binding, entry.demand, entry.preset, 'demand', path);
  demandAll(demand, substitution, [...path, 'substitution'], 'positive');
  demandAll(demand, demandElasticity, [...path, 'demand'], 'positive');
  const total = bindTotal(binding, entry, money, unit, path, demand);
  const nests = bindNests(binding, entry, substitution, path, demand);
  const horizons = bindPath(binding, entry, path);
  const freight = bindFreight(binding, entry, path, demand);
  const supply = bindSupply(binding, entry, path);
  demandSupply(demand, supply);
  const suppliers = Object.entries(entry.suppliers).map(([supplier, each]) => {
    const nest = nests?.findIndex(({ members }) => members.includes(supplier)) ?? 0;
    const nearest = nests?.[nest]?.nest.substitution ?? substitution;
    if (nearest === undefined || money === undefined) return undefined;
    return bindSupplier(binding, entry, supplier, each, {
      path: [...path, 'suppliers', supplier],
      money,
      unit,
      supply,
      total,
      nest: Math.max(nest, 0),
      substitution: nearest,
      demand,
    });
  });
  const isWhole = suppliers.every((supplier) => supplier !== undefined);
  if (isWhole && suppliers.length > 0 && total !== undefined) {
    const whole = sum(suppliers.map(({ value }) => value));
    demand(binary('divide', whole, total), [...path, 'total'], 'asTotal');
  }
  if (
    !isWhole ||
    suppliers.length === 0 ||
    money === undefined ||
    unit === undefined ||
    substitution === undefined ||
    demandElasticity === undefined ||
    horizons === undefined ||
    freight === undefined ||
    nests === undefined
  ) {
    if (Object.keys(entry.suppliers).length === 0)
      binding.report('empty-map', [...path, 'suppliers'], { key: 'suppliers' });
    return undefined;
  }
  const market: Market = {
    name,
    label: entry.label ?? name,
    importer: entry.importer,
    valuation: entry.valuation ?? 'fob',
    freight,
    money: money.dimension,
    unit,
    substitution,
    demand: demandElasticity,
    nests: nests.map(({ nest }) => nest),
    suppliers,
    ...horizons,
    place: placeOfKey(binding.reading.tree, path),
  };
  return { market, requirements };
}

type Demand = (
  expression: Expression | undefined,
  path: Path,
  need: Requirement['need'],
  unit?: Requirement['unit'],
) => void;

/** A share. */
export const PER_CENT: Requirement['unit'] = { text: '%', factor: 0.01 };

/** A plain number. */
const PLAIN: Requirement['unit'] = { text: '', factor: 1 };

/** Doubles end here: what lies beyond came from a division by 0. */
const LARGEST = Number.MAX_VALUE;

const BOUNDS: Readonly<Record<Requirement['need'], Pick<Requirement, 'low' | 'high' | 'isOpen'>>> = {
  positive: { low: 0, high: LARGEST, isOpen: true },
  notNegative: { low: 0, high: LARGEST, isOpen: false },
  aboveMinusOne: { low: -1, high: LARGEST, isOpen: true },
  upToOne: { low: 0, high: 1, isOpen: false },
  wholeOne: { low: 1 - 1e-9, high: 1 + 1e-9, isOpen: false },
  available: { low: 0, high: 1, isOpen: false },
  asTotal: { low: 1 - TOTAL_TOLERANCE, high: 1 + TOTAL_TOLERANCE, isOpen: false },
};

/** Something that must hold in every draw. */
export function requirementOf(
  binding: Binding,
  expression: Expression,
  path: Path,
  need: Requirement['need'],
  unit: Requirement['unit'] = PLAIN,
): Requirement {
  const { tree } = binding.reading;
  const place = path.length > 2 ? placeOf(tree, path) : placeOfKey(tree, path);
  const { text, factor } = unit;
  const what = path.join('.');
  const requirement = { what, need, unit: { text, factor }, expression, ...BOUNDS[need], place };
  const mentioned = [...mentionedNames(expression, binding.definitions)];
  // What no parameter can change is told at once.
  if (mentioned.every((name) => binding.definitions.has(name))) {
    const value = constantValue(expression, binding.definitions);
    if (!meets(value, requirement)) {
      const facts = { what, need, unit: text, value: value / factor, draw: 0, values: '' };
      binding.problems.push(problem('market-value', place, facts));
    }
  }
  return requirement;
}

function meets(value: number, { low, high, isOpen }: Pick<Requirement, 'low' | 'high' | 'isOpen'>): boolean {
  return value <= high && (isOpen ? value > low : value >= low);
}

/** The same at each horizon, told once where one value holds at all. */
function demandAll(
  demand: Demand,
  values: ByHorizon | undefined,
  path: Path,
  need: Requirement['need'],
): void {
  if (values === undefined) return;
  const isOne = values.short === values.medium && values.medium === values.long;
  if (isOne) demand(values.short, path, need);
  else for (const horizon of HORIZONS) demand(values[horizon], [...path, horizon], need);
}

/** Elasticities of supply may be infinite if they say so in words; what is passed through is a share. */
function demandSupply(demand: Demand, stated: StatedSupply): void {
  if (stated.kind === 'passThrough') demandAll(demand, stated.values, stated.path, 'upToOne');
  if (stated.kind !== 'supply') return;
  const demandFinite: Demand = (expression, path, need) => {
    if (expression?.kind !== 'number' || expression.value !== Number.POSITIVE_INFINITY)
      demand(expression, path, need);
  };
  demandAll(demandFinite, stated.values, stated.path, 'notNegative');
}

interface Money {
  readonly dimension: Dimension;
  readonly path: Path;
}

/** The money of a market: that of its total or of the first value. */
function bindMoney(binding: Binding, entry: MarketEntry, path: Path): Money | undefined {
  const candidates: readonly (readonly [string | number | undefined, Path])[] = [
    [entry.total, [...path, 'total']],
    ...Object.entries(entry.suppliers).map(
      ([name, { value }]) => [value, [...path, 'suppliers', name, 'value']] as const,
    ),
  ];
  const found = candidates.find(([text]) => text !== undefined);
  if (found === undefined) {
    binding.report('missing-key', path, { key: 'total' });
    return undefined;
  }
  const [text = 0, at] = found;
  const expression = bindSetting(binding, text, at, undefined);
  const dimension = expression && binding.dimensionOf(expression, at);
  if (dimension === undefined) return undefined;
  const flow = isDimensionless(dimension) ? dimension : perTime(dimension);
  if (!isDimensionless(binding.timeDimension) && !sameDimension(dimension, flow)) {
    const facts = { expected: formatDimension(flow), received: formatDimension(dimension) };
    binding.report('unit-expected', at, facts);
    return undefined;
  }
  return { dimension, path: at };
}

/** Binds an amount in the money of a market; another currency is a problem of its own. */
function bindAmount(
  binding: Binding,
  text: string | number,
  path: Path,
  money: Money,
): Expression | undefined {
  const expression = bindSetting(binding, text, path, undefined);
  const dimension = expression && binding.dimensionOf(expression, path);
  if (dimension === undefined || sameDimension(dimension, money.dimension)) return expression;
  const facts = { expected: formatDimension(money.dimension), received: formatDimension(dimension) };
  if (differInCurrency(dimension, money.dimension)) {
    const first = placeOf(binding.reading.tree, money.path);
    binding.report('currencies-mixed', path, { ...facts, first });
  } else binding.report('unit-expected', path, facts);
  return undefined;
}

function checkImporter(binding: Binding, entry: MarketEntry, path: Path): void {
  const { importer, suppliers } = entry;
  if (binding.scenario.parties?.[importer] !== undefined || suppliers[importer] !== undefined) return;
  const countries = [...Object.keys(binding.scenario.parties ?? {}), ...Object.keys(suppliers)];
  const known = new Map(
    countries.map((name) => {
      const isParty = binding.scenario.parties?.[name] !== undefined;
      const at = isParty ? ['parties', name] : [...path, 'suppliers', name];
      return [name, { kind: 'party' as const, place: placeOfKey(binding.reading.tree, at) }];
    }),
  );
  binding.reportUnknown(importer, 'importer', [...path, 'importer'], known);
}

function bindTotal(
  binding: Binding,
  entry: MarketEntry,
  money: Money | undefined,
  unit: Market['unit'] | undefined,
  path: Path,
  demand: Demand,
): Expression | undefined {
  if (entry.total === undefined || money === undefined) return undefined;
  const total = bindAmount(binding, entry.total, [...path, 'total'], money);
  demand(total, [...path, 'total'], 'positive', unit);
  return total;
}

function bindUnit(
  binding: Binding,
  entry: MarketEntry,
  money: Dimension | undefined,
  path: Path,
): { text: string; factor: number } | undefined {
  if (money === undefined) return undefined;
  const text = entry.unit ?? (isDimensionless(money) ? '' : formatDimension(money));
  if (text === '') return { text, factor: 1 };
  const unit = binding.unit(text, [...path, 'unit']);
  if (unit === undefined || !binding.expectUnit(unit, money, [...path, 'unit'])) return undefined;
  return { text, factor: unit.factor };
}

interface BoundNest {
  readonly nest: Nest;
  readonly members: readonly string[];
}

/** Nests, and one for each supplier that stands alone; none where the market has none. */
function bindNests(
  binding: Binding,
  entry: MarketEntry,
  substitution: ByHorizon | undefined,
  path: Path,
  demand: Demand,
): BoundNest[] | undefined {
  const found = Object.entries(entry.nests ?? {});
  if (found.length === 0) return [];
  const homes = new Map<string, string>();
  const nests = found.map(([name, nest]) => {
    const at = [...path, 'nests', name];
    for (const [index, supplier] of nest.of.entries()) {
      const first = homes.get(supplier);
      const here = [...at, 'of', index];
      if (entry.suppliers[supplier] === undefined) reportSupplier(binding, entry, path, supplier, here);
      else if (first !== undefined) binding.report('nested-twice', here, { supplier, first, second: name });
      homes.set(supplier, name);
    }
    const within = bindByHorizon(binding, nest.substitution, [...at, 'substitution']);
    demandAll(demand, within, [...at, 'substitution'], 'positive');
    return within && { nest: { name, substitution: within }, members: nest.of };
  });
  if (substitution === undefined || !nests.every((nest) => nest !== undefined)) return undefined;
  const alone = Object.keys(entry.suppliers).filter((supplier) => !homes.has(supplier));
  return [...nests, ...alone.map((name) => ({ nest: { name, substitution }, members: [name] }))];
}

/** Reports a supplier that a market does not have, with the nearest that it has. */
export function reportSupplier(
  binding: Binding,
  entry: MarketEntry,
  market: Path,
  supplier: string,
  path: Path,
): void {
  const known = new Map(
    Object.keys(entry.suppliers).map((name) => [
      name,
      {
        kind: 'supplier' as const,
        place: placeOfKey(binding.reading.tree, [...market, 'suppliers', name]),
      },
    ]),
  );
  binding.reportUnknown(supplier, 'supplier', path, known);
}

function bindFreight(
  binding: Binding,
  entry: MarketEntry,
  path: Path,
  demand: Demand,
): Expression | undefined {
  const at = [...path, 'freight'];
  if (entry.valuation === 'cif') {
    if (entry.freight === undefined) binding.report('missing-key', path, { key: 'freight' });
  } else if (entry.freight !== undefined) {
    binding.report('only-with', at, { key: 'freight', needs: 'valuation: cif' });
  }
  const freight = bindSetting(binding, entry.freight ?? 0, at, DIMENSIONLESS);
  if (entry.freight !== undefined) demand(freight, at, 'notNegative', PER_CENT);
  return freight;
}

function bindPath(
  binding: Binding,
  entry: MarketEntry,
  path: Path,
): { readonly path: HorizonPath; readonly ages: Ages | undefined } | undefined {
  const { adjust, stages } = entry;
  const ages = adjust && bindAges(binding, adjust, [...path, 'adjust']);
  if (adjust !== undefined && ages === undefined) return undefined;
  if (adjust?.since !== undefined && stages !== undefined) {
    binding.report('one-of', path, { keys: ['stages', 'adjust.since'], found: ['stages', 'adjust.since'] });
    return undefined;
  }
  if (stages !== undefined) {
    const medium = binding.predicate(stages.medium, [...path, 'stages', 'medium']);
    const long = binding.predicate(stages.long, [...path, 'stages', 'long']);
    return medium && long && { path: { kind: 'stages', medium, long }, ages };
  }
  if (ages === undefined || adjust?.since === undefined)
    return { path: { kind: 'fixed', horizon: 'medium' }, ages };
  if (binding.scenario.chart[adjust.since] === undefined) {
    binding.reportUnknown(adjust.since, 'region', [...path, 'adjust', 'since']);
    return undefined;
  }
  return { path: { kind: 'age', age: named(`elapsed.${adjust.since}`), ages }, ages };
}

function bindAges(
  binding: Binding,
  adjust: NonNullable<MarketEntry['adjust']>,
  path: Path,
): Ages | undefined {
  const time = binding.timeDimension;
  const [medium, long] = (['medium', 'long'] as const).map((key) => {
    const age = binding.quantity(adjust[key], [...path, key], 'constant', time);
    return age && constantValue(age, binding.definitions);
  });
  if (medium === undefined || long === undefined) return undefined;
  if (!(medium > 0 && long > medium)) {
    binding.report('bad-value', [...path, medium > 0 ? 'long' : 'medium'], {
      expected: 'laterAge',
      received: `${String(adjust.medium)}, ${String(adjust.long)}`,
    });
    return undefined;
  }
  return { medium, long, time };
}

/** What a supplier is bound with. */
interface SupplierFrame {
  readonly path: Path;
  readonly money: Money;
  readonly unit: Market['unit'] | undefined;
  /** What the market says of suppliers that say nothing themselves. */
  readonly supply: StatedSupply;
  readonly total: Expression | undefined;
  readonly nest: number;
  readonly substitution: ByHorizon;
  readonly demand: Demand;
}

function bindSupplier(
  binding: Binding,
  market: MarketEntry,
  name: string,
  entry: SupplierEntry,
  frame: SupplierFrame,
): Supplier | undefined {
  const { path, demand } = frame;
  const isDomestic = name === market.importer;
  const value = bindSupplierValue(binding, entry, frame);
  demand(value, [...path, entry.value === undefined ? 'share' : 'value'], 'positive', frame.unit);
  const duty = bindSetting(binding, entry.duty ?? 0, [...path, 'duty'], DIMENSIONLESS);
  if (entry.duty !== undefined) {
    demand(duty, [...path, 'duty'], 'aboveMinusOne');
    if (isDomestic) binding.report('duty-at-home', [...path, 'duty'], { supplier: name });
  }
  const own = bindSupply(binding, entry, path);
  demandSupply(demand, own);
  const stated = own.kind === 'none' ? frame.supply : own;
  const responsiveness = responsivenessOf(
    binding,
    stated,
    market.preset,
    isDomestic,
    frame.substitution,
    path,
  );
  const units = entry.units === undefined ? undefined : bindUnits(binding, entry.units, [...path, 'units']);
  demand(units?.value, [...path, 'units'], 'positive', units);
  const inputs = Object.entries(entry.inputs ?? {}).flatMap(([used, text]) => {
    const at = [...path, 'inputs', used];
    const share = bindSetting(binding, text, at, DIMENSIONLESS);
    demand(share, at, 'upToOne');
    if (binding.scenario.markets?.[used] === undefined) binding.reportUnknown(used, 'market', at);
    return share === undefined ? [] : [{ market: used, share }];
  });
  const multiplier = bindSetting(binding, entry.multiplier ?? 1, [...path, 'multiplier'], DIMENSIONLESS);
  if (entry.multiplier !== undefined) demand(multiplier, [...path, 'multiplier'], 'notNegative');
  const jobs =
    entry.jobs === undefined
      ? undefined
      : bindJobs(binding, entry.jobs, [...path, 'jobs'], frame.money.dimension);
  demand(jobs?.value, [...path, 'jobs'], 'notNegative');
  if (value === undefined || duty === undefined || responsiveness === undefined || multiplier === undefined)
    return undefined;
  return {
    name,
    label: entry.label ?? binding.scenario.parties?.[name]?.name ?? name,
    isDomestic,
    nest: frame.nest,
    value,
    duty,
    responsiveness,
    units,
    inputs,
    multiplier,
    jobs,
    place: placeOfKey(binding.reading.tree, path),
  };
}

function bindSupplierValue(
  binding: Binding,
  entry: SupplierEntry,
  { path, money, total }: SupplierFrame,
): Expression | undefined {
  const found = (['value', 'share'] as const).filter((key) => entry[key] !== undefined);
  if (found.length !== 1) {
    binding.report('one-of', path, { keys: ['value', 'share'], found });
    return undefined;
  }
  if (entry.value !== undefined) return bindAmount(binding, entry.value, [...path, 'value'], money);
  const share = bindSetting(binding, entry.share ?? 0, [...path, 'share'], DIMENSIONLESS);
  if (total === undefined) {
    binding.report('only-with', [...path, 'share'], { key: 'share', needs: 'total' });
    return undefined;
  }
  return share && product(share, total);
}

/** The dimension of jobs. */
const JOBS = createDimension({ job: 1 });

/** Jobs per unit of output per unit of time, so that jobs by output are jobs. */
function bindJobs(binding: Binding, text: string | number, path: Path, money: Dimension): Supplier['jobs'] {
  const value = bindSetting(binding, text, path, undefined);
  const dimension = value && binding.dimensionOf(value, path);
  if (value === undefined || dimension === undefined) return undefined;
  const jobs = multiplyDimensions(dimension, money);
  if (isDimensionless(jobs) || sameDimension(jobs, JOBS)) return { value, dimension };
  const expected = formatDimension(divideDimensions(JOBS, money));
  binding.report('unit-expected', path, { expected, received: formatDimension(dimension) });
  return undefined;
}

/** Pieces or tonnes per unit of time, shown in the unit that they are written in where that is known. */
function bindUnits(binding: Binding, text: string | number, path: Path): Supplier['units'] {
  const value = bindSetting(binding, text, path, undefined);
  const dimension = value && binding.dimensionOf(value, path);
  if (value === undefined || dimension === undefined) return undefined;
  if (isDimensionless(dimension)) return { value, dimension, text: '', factor: 1 };
  const shown = formatDimension(dimension);
  const unit = binding.unit(shown, path);
  return unit && { value, dimension, text: shown, factor: unit.factor };
}
