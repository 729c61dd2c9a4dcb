import type { Day } from '../core/day.ts';
import { formatDay, parseDay } from '../core/day.ts';
import {
  DIMENSIONLESS,
  type Dimension,
  formatDimension,
  isDimensionless,
  multiplyDimensions,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { findUnit } from '../quantity/unit.ts';
import { hasMarketsAlone } from '../scenario/markets-alone.ts';
import type { MeasureEntry } from '../scenario/schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { bindDay } from './bind-clock.ts';
import { bindSetting } from './bind-parties.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Clock, Expectation, Measure, Outcome } from './model.ts';

/** Binds the outcomes. */
export function bindOutcomes(binding: Binding): Outcome[] {
  const entries = Object.entries(binding.scenario.outcomes);
  if (entries.length === 0 && !hasMarketsAlone(binding.scenario))
    binding.report('empty-map', ['outcomes'], { key: 'outcomes' });
  return entries.flatMap(([name, entry]) => {
    const when = binding.predicate(entry.when, ['outcomes', name, 'when']);
    binding.dimensions.set(name, DIMENSIONLESS);
    const place = placeOfKey(binding.reading.tree, ['outcomes', name]);
    return when === undefined ? [] : [{ name, label: entry.label ?? name, when, place }];
  });
}

const KINDS = ['flow', 'time', 'ever', 'first'] as const;

/** Binds the measures, with the unit each is shown in. */
export function bindMeasures(binding: Binding, clock: Clock, days: ReadonlyMap<string, Day>): Measure[] {
  return Object.entries(binding.scenario.measures ?? {}).flatMap(([name, entry]) => {
    const path = ['measures', name];
    const found = KINDS.filter((kind) => entry[kind] !== undefined);
    const [kind] = found;
    if (kind === undefined || found.length > 1) {
      binding.report('one-of', path, { keys: KINDS, found });
      return [];
    }
    const isPassage = kind === 'ever' || kind === 'first';
    if (entry.by !== undefined && !isPassage)
      binding.report('only-with', [...path, 'by'], { key: 'by', needs: 'ever, first' });
    if (entry.report !== undefined && kind !== 'flow') {
      binding.report('only-with', [...path, 'report'], { key: 'report', needs: 'flow' });
    }
    const measure = bindMeasure(binding, clock, days, name, entry, kind);
    return measure === undefined ? [] : [measure];
  });
}

function bindMeasure(
  binding: Binding,
  clock: Clock,
  days: ReadonlyMap<string, Day>,
  name: string,
  entry: MeasureEntry,
  kind: (typeof KINDS)[number],
): Measure | undefined {
  const path = ['measures', name];
  const report = entry.report ?? 'total';
  const flow =
    kind === 'flow' ? binding.quantity(entry.flow, [...path, kind], 'termsValue', undefined) : undefined;
  const when = kind === 'flow' ? undefined : binding.predicate(entry[kind], [...path, kind]);
  const dimension = measureDimension(binding, kind, flow, report, path);
  if (dimension === undefined) return undefined;
  binding.dimensions.set(name, dimension);
  const unit = displayUnit(binding, clock, entry.unit, dimension, kind, [...path, 'unit']);
  const value =
    entry.against && bindSetting(binding, entry.against.value, [...path, 'against', 'value'], dimension);
  const by =
    entry.by === undefined ? clock.report : lastStep(binding, clock, days, entry.by, [...path, 'by']);
  if (unit === undefined || by === undefined) return undefined;
  const frame = {
    name,
    label: entry.label ?? name,
    unit,
    against:
      entry.against === undefined || value === undefined ? undefined : { label: entry.against.label, value },
    place: placeOfKey(binding.reading.tree, path),
  };
  if (kind === 'flow') return flow && { ...frame, kind, flow, report };
  if (when === undefined) return undefined;
  return kind === 'time' ? { ...frame, kind, when } : { ...frame, kind, when, by };
}

function measureDimension(
  binding: Binding,
  kind: (typeof KINDS)[number],
  flow: Expression | undefined,
  report: 'total' | 'average' | 'at',
  path: Path,
): Dimension | undefined {
  if (kind === 'ever') return DIMENSIONLESS;
  if (kind !== 'flow') return binding.timeDimension;
  if (flow === undefined) return undefined;
  const dimension = binding.dimensionOf(flow, [...path, 'flow']);
  if (dimension === undefined) return undefined;
  return report === 'total' ? multiplyDimensions(dimension, binding.timeDimension) : dimension;
}

function displayUnit(
  binding: Binding,
  clock: Clock,
  text: string | undefined,
  dimension: Dimension,
  kind: (typeof KINDS)[number],
  path: Path,
): { text: string; factor: number } | undefined {
  if (text === undefined) {
    if (kind === 'ever') return { text: '%', factor: 0.01 };
    if (isDimensionless(dimension)) return { text: '', factor: 1 };
    const usual = sameDimension(dimension, binding.timeDimension)
      ? timeUnit(clock)
      : formatDimension(dimension);
    const unit = binding.unit(usual, path);
    return unit && { text: usual, factor: unit.factor };
  }
  const unit = binding.unit(text, path);
  if (unit === undefined || !binding.expectUnit(unit, dimension, path)) return undefined;
  return { text, factor: unit.factor };
}

/** The unit that times are shown in unless the file says: the longest that is no longer than a step. */
function timeUnit({ step }: Clock): string {
  return ['months', 'weeks'].find((name) => step >= (findUnit(name)?.factor ?? 0)) ?? 'days';
}

/** The number of steps that `by` leaves: those that begin on its day at the latest, or that many. */
function lastStep(
  binding: Binding,
  clock: Clock,
  days: ReadonlyMap<string, Day>,
  by: string | number,
  path: Path,
): number | undefined {
  const text = String(by);
  const isDated = parseDay(text.slice(0, 10)) !== undefined || days.has(text.split(' ')[0] ?? '');
  if (isDated) {
    const day = bindDay(binding, text, path, days);
    if (day === undefined) return undefined;
    const limit = formatDay(day);
    return Math.min(clock.days.findLastIndex((boundary) => boundary <= limit) + 1, clock.report);
  }
  const expression = binding.quantity(by, path, 'constant', undefined);
  if (expression === undefined) return undefined;
  const dimension = binding.dimensionOf(expression, path) ?? DIMENSIONLESS;
  const isDuration = clock.timed && sameDimension(dimension, binding.timeDimension);
  const steps = constantValue(expression, binding.definitions) / (isDuration ? clock.step : 1);
  if (steps > 0 && (isDuration || isDimensionless(dimension)))
    return Math.min(Math.ceil(steps - 1e-9), clock.report);
  binding.report('bad-value', path, { expected: 'steps', received: text });
  return undefined;
}

const COMPARISONS = ['less', 'lessEqual', 'greater', 'greaterEqual'] as const;

/** Binds what the scenario expects of its own results. */
export function bindExpectations(binding: Binding): Expectation[] {
  return Object.entries(binding.scenario.expect ?? {}).flatMap(([name, text]) => {
    const path = ['expect', name];
    const expression = binding.parse(text, path, 'expectation');
    if (expression === undefined || binding.dimensionOf(expression, path) === undefined) return [];
    const comparisons = comparisonsOf(expression);
    if (comparisons !== undefined) {
      return [{ name, text, comparisons, place: placeOfKey(binding.reading.tree, path) }];
    }
    binding.report('not-a-condition', path, { text });
    return [];
  });
}

function comparisonsOf(expression: Expression): Expectation['comparisons'] | undefined {
  if (expression.kind !== 'binary') return undefined;
  const { operation, left, right } = expression;
  if (operation === 'and') {
    const [first, second] = [comparisonsOf(left), comparisonsOf(right)];
    return first && second && [...first, ...second];
  }
  const comparison = COMPARISONS.find((each) => each === operation);
  return comparison && [{ operation: comparison, left, right }];
}
