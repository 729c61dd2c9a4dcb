import { number } from '../quantity/build-expression.ts';
import { DIMENSIONLESS, type Dimension } from '../quantity/dimension.ts';
import type { IssueEntry } from '../scenario/deal-schema.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import type { Level } from './deal.ts';

/** Into how many steps a grid may be cut. */
const STEPS = 10_000;

/** How many digits of a value stand in its name. */
const DIGITS = 12;

/** Evenly spaced values of one dimension. */
export interface Grid {
  readonly dimension: Dimension;
  /** The levels, named by their value. @param factor How many base units the unit shown is. */
  levels(factor: number): Level[];
}

/** How a level of a grid is called. @param factor How many base units the unit shown is. */
export function gridLevelName(value: number, factor: number): string {
  return String(Number((value / factor).toPrecision(DIGITS)));
}

/** Binds a grid; its ends are met exactly. */
export function bindGrid(
  binding: Binding,
  entry: NonNullable<IssueEntry['grid']>,
  path: Path,
): Grid | undefined {
  const from = binding.quantity(entry.from, [...path, 'from'], 'constant', undefined);
  const to = binding.quantity(entry.to, [...path, 'to'], 'constant', undefined);
  const cut = binding.quantity(entry.steps, [...path, 'steps'], 'constant', DIMENSIONLESS);
  if (from === undefined || to === undefined || cut === undefined) return undefined;
  const [low, high, steps] = [from, to, cut].map((each) => constantValue(each, binding.definitions));
  if (low === undefined || high === undefined || steps === undefined) return undefined;
  // A plain 0 goes with any unit; the dimension is that of the other end then.
  const isPlainZero = from.kind === 'number' && from.value === 0;
  const lead = isPlainZero ? to : from;
  const leadPath = [...path, isPlainZero ? 'to' : 'from'];
  const dimension = binding.dimensionOf(lead, leadPath);
  if (dimension === undefined) return undefined;
  if (binding.quantity(entry.to, [...path, 'to'], 'constant', dimension) === undefined) return undefined;
  if (!(high > low)) {
    binding.report('bad-value', [...path, 'to'], { expected: 'aboveFrom', received: String(entry.to) });
    return undefined;
  }
  if (!Number.isInteger(steps) || steps < 1 || steps > STEPS) {
    binding.report('bad-value', [...path, 'steps'], { expected: 'gridSteps', received: String(steps) });
    return undefined;
  }
  const place = placeOfKey(binding.reading.tree, path);
  return {
    dimension,
    levels: (factor) =>
      Array.from({ length: steps + 1 }, (_, at): Level => {
        const value = at === steps ? high : low + ((high - low) * at) / steps;
        const name = gridLevelName(value, factor);
        return { name, label: name, value: number(value, dimension), event: undefined, place };
      }),
  };
}
