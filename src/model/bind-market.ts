import type { Market, Requirement } from '../market/market.ts';
import { binary, sum } from '../quantity/build-expression.ts';
import {
  DIMENSIONLESS,
  type Dimension,
  formatDimension,
  isDimensionless,
  perTime,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { MarketEntry } from '../scenario/market-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import type { Money } from './bind-amount.ts';
import { bindAmount } from './bind-amount.ts';
import { bindElasticity, bindSupply } from './bind-elasticity.ts';
import { bindPath } from './bind-horizons.ts';
import { bindNests } from './bind-nests.ts';
import { bindSetting } from './bind-parties.ts';
import { type Demand, demandAll, demandSupply, PER_CENT, requirementOf } from './bind-requirement.ts';
import { bindSupplier } from './bind-supplier.ts';
import type { Binding } from './binding.ts';

/** A market as bound, with what must hold in every draw for it to have a solution. */
export interface BoundMarket {
  readonly market: Market;
  readonly requirements: readonly Requirement[];
}

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
