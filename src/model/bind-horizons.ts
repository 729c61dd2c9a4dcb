import type { Ages, Path as HorizonPath } from '../market/market.ts';
import { named } from '../quantity/build-expression.ts';
import type { MarketEntry } from '../scenario/market-schema.ts';
import type { Path } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';

/** Binds which horizon holds: by the age of the duty, by states, or the medium run. */
export function bindPath(
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
