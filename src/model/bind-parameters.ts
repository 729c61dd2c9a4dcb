import { DIMENSIONLESS, type Dimension, sameDimension } from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { DISTRIBUTION_KINDS, type Distribution, type DistributionKind } from '../random/distribution.ts';
import { distributionFault } from '../random/distribution-fault.ts';
import { SOBOL_DIMENSIONS } from '../random/sobol.ts';
import type { DistributionEntry, ParameterEntry } from '../scenario/schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Parameter } from './model.ts';
import { valueText } from './value-text.ts';

/** The words of a scenario file for distributions. */
const KINDS = Object.keys(DISTRIBUTION_KINDS) as DistributionKind[];

/** Binds the parameters: values in base units, distributions checked, provenance demanded. */
export function bindParameters(binding: Binding): Parameter[] {
  const { reading, scenario } = binding;
  const parameters: Parameter[] = [];
  for (const [name, entry] of Object.entries(scenario.parameters ?? {})) {
    const path = ['parameters', name];
    const bound = bindValue(binding, entry.value, [...path, 'value']);
    if (bound === undefined) continue;
    binding.dimensions.set(name, bound.dimension);
    for (const key of ['min', 'max', 'step'] as const) {
      binding.quantity(entry.lever?.[key], [...path, 'lever', key], 'constant', bound.dimension);
    }
    if (entry.unit !== undefined) {
      const unit = binding.unit(entry.unit, [...path, 'unit']);
      if (unit !== undefined) binding.expectUnit(unit, bound.dimension, [...path, 'unit']);
    }
    const dimension = reading.dimensions.indexOf(name);
    if (dimension >= SOBOL_DIMENSIONS)
      binding.report('too-many-parameters', path, { limit: SOBOL_DIMENSIONS });
    parameters.push({
      name,
      label: entry.label ?? name,
      dimension,
      value: bound.value,
      unit: bound.dimension,
      text: valueText(entry.value),
      place: placeOfKey(reading.tree, path),
    });
  }
  return parameters;
}

interface Bound {
  readonly value: number | Distribution;
  readonly dimension: Dimension;
}

function bindValue(binding: Binding, value: ParameterEntry['value'], path: Path): Bound | undefined {
  if (typeof value === 'object') return bindDistribution(binding, value, path);
  const number = bindNumber(binding, value, path);
  return number === undefined ? undefined : { value: number.value, dimension: number.dimension };
}

interface BoundNumber {
  readonly value: number;
  readonly dimension: Dimension;
  readonly isZero: boolean;
}

function bindNumber(binding: Binding, text: string | number, path: Path): BoundNumber | undefined {
  const expression: Expression | undefined = binding.quantity(text, path, 'constant', undefined);
  if (expression === undefined) return undefined;
  const dimension = binding.dimensionOf(expression, path) ?? DIMENSIONLESS;
  const value = constantValue(expression, binding.definitions);
  if (!Number.isFinite(value)) {
    binding.report('not-finite', path, { received: String(text) });
    return undefined;
  }
  return { value, dimension, isZero: expression.kind === 'number' && value === 0 };
}

function bindDistribution(binding: Binding, entry: DistributionEntry, path: Path): Bound | undefined {
  const found = KINDS.filter((kind) => entry[kind] !== undefined);
  const [kind] = found;
  // What is wrong with a table was told when it was read.
  if (entry.data !== undefined) return undefined;
  if (kind === undefined || found.length > 1) {
    binding.report('one-of', path, { keys: [...KINDS, 'data'], found });
    return undefined;
  }
  const numbers = bindList(binding, (entry[kind] ?? []).flat(), [...path, kind], entry[kind]);
  const cut = bindList(binding, entry.truncate ?? [], [...path, 'truncate'], entry.truncate);
  if (numbers === undefined || cut === undefined) return undefined;
  const { amounts, plain } = roles(kind, numbers);
  for (const each of plain) {
    if (!sameDimension(each.dimension, DIMENSIONLESS)) {
      binding.report('bad-distribution', path, { distribution: kind, reason: 'plainNumber' });
      return undefined;
    }
  }
  const dimension = amounts.find((each) => !each.isZero)?.dimension ?? DIMENSIONLESS;
  if ([...amounts, ...cut].some((each) => !each.isZero && !sameDimension(each.dimension, dimension))) {
    binding.report('bad-distribution', path, { distribution: kind, reason: 'units' });
    return undefined;
  }
  const [low, high] = cut;
  const truncate =
    low === undefined || high === undefined ? {} : { truncate: { low: low.value, high: high.value } };
  const distribution = {
    ...create(
      kind,
      numbers.map((each) => each.value),
    ),
    ...truncate,
  };
  const fault = distributionFault(distribution);
  if (fault !== undefined) {
    const isCut = fault.field === 'truncate';
    const reason = isCut && fault.reason === 'order' ? 'truncateOrder' : fault.reason;
    binding.report('bad-distribution', isCut ? [...path, 'truncate'] : path, { distribution: kind, reason });
    return undefined;
  }
  return { value: distribution, dimension };
}

function bindList(
  binding: Binding,
  texts: readonly (string | number)[],
  path: Path,
  shape: readonly unknown[] | undefined,
): BoundNumber[] | undefined {
  const isPairs = Array.isArray(shape?.[0]);
  const bound = texts.map((text, at) =>
    bindNumber(binding, text, isPairs ? [...path, at >> 1, at & 1] : [...path, at]),
  );
  return bound.every((each) => each !== undefined) ? bound : undefined;
}

/** Which numbers of a distribution are amounts in its unit, and which are plain numbers. */
function roles(
  kind: DistributionKind,
  numbers: readonly BoundNumber[],
): { amounts: BoundNumber[]; plain: BoundNumber[] } {
  const isPlain = (at: number): boolean =>
    kind === 'lognormal' ? at === 1 : kind === 'beta' ? at < 2 : kind === 'discrete' ? at % 2 === 1 : false;
  return {
    amounts: numbers.filter((_, at) => !isPlain(at)),
    plain: numbers.filter((_, at) => isPlain(at)),
  };
}

function create(kind: DistributionKind, numbers: readonly number[]): Distribution {
  const [a = Number.NaN, b = Number.NaN, c, d] = numbers;
  switch (kind) {
    case 'uniform':
      return { kind, low: a, high: b };
    case 'triangular':
    case 'pert':
      return { kind, low: a, mode: b, high: c ?? Number.NaN };
    case 'normal':
      return { kind, mean: a, deviation: b };
    case 'lognormal':
      return { kind, median: a, sigma: b };
    case 'beta':
      return { kind, alpha: a, beta: b, low: c ?? 0, high: d ?? 1 };
    case 'discrete':
      return {
        kind,
        values: numbers.filter((_, at) => at % 2 === 0),
        weights: numbers.filter((_, at) => at % 2 === 1),
      };
    default:
      return kind satisfies never;
  }
}
