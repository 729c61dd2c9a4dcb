import type { ByHorizon, Market, Supplier } from '../market/market.ts';
import { product } from '../quantity/build-expression.ts';
import {
  createDimension,
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  formatDimension,
  isDimensionless,
  multiplyDimensions,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import type { MarketEntry, SupplierEntry } from '../scenario/market-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { bindAmount, type Money } from './bind-amount.ts';
import { bindSupply, responsivenessOf, type StatedSupply } from './bind-elasticity.ts';
import { bindSetting } from './bind-parties.ts';
import { type Demand, demandSupply } from './bind-requirement.ts';
import type { Binding } from './binding.ts';

/** What a supplier is bound with. */
export interface SupplierFrame {
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

/** Binds a supplier; undefined if something in it is at fault. */
export function bindSupplier(
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
