import { problem } from '../core/problem.ts';
import type { Requirement } from '../market/market.ts';
import { type ByHorizon, HORIZONS } from '../market/market.ts';
import type { Expression } from '../quantity/expression.ts';
import { type Path, placeOf, placeOfKey } from '../scenario/tree.ts';
import type { StatedSupply } from './bind-elasticity.ts';
import type { Binding } from './binding.ts';
import { constantValue } from './constant-value.ts';
import { mentionedNames } from './mentioned-names.ts';

/** By how much values may miss the total that the author states: figures are rounded. */
const TOTAL_TOLERANCE = 0.005;

/** Takes down what must hold in every draw. */
export type Demand = (
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

/** Between which values a number has to lie. */
export const BOUNDS: Readonly<Record<Requirement['need'], Pick<Requirement, 'low' | 'high' | 'isOpen'>>> = {
  positive: { low: 0, high: LARGEST, isOpen: true },
  notNegative: { low: 0, high: LARGEST, isOpen: false },
  aboveMinusOne: { low: -1, high: LARGEST, isOpen: true },
  upToOne: { low: 0, high: 1, isOpen: false },
  wholeOne: { low: 1 - 1e-9, high: 1 + 1e-9, isOpen: false },
  available: { low: 0, high: 1, isOpen: false },
  asTotal: { low: 1 - TOTAL_TOLERANCE, high: 1 + TOTAL_TOLERANCE, isOpen: false },
};

/**
 * Something that must hold in every draw.
 *
 * @param terms What is agreed, level by level, where that is what is looked at.
 */
export function requirementOf(
  binding: Binding,
  expression: Expression,
  path: Path,
  need: Requirement['need'],
  unit: Requirement['unit'] = PLAIN,
  terms: readonly string[] = [],
): Requirement {
  const { tree } = binding.reading;
  const place = path.length > 2 ? placeOf(tree, path) : placeOfKey(tree, path);
  const { text, factor } = unit;
  const what = [path.join('.'), ...(terms.length === 0 ? [] : [`(${terms.join(', ')})`])].join(' ');
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
export function demandAll(
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
export function demandSupply(demand: Demand, stated: StatedSupply): void {
  if (stated.kind === 'passThrough') demandAll(demand, stated.values, stated.path, 'upToOne');
  if (stated.kind !== 'supply') return;
  const demandFinite: Demand = (expression, path, need) => {
    if (expression?.kind !== 'number' || expression.value !== Number.POSITIVE_INFINITY)
      demand(expression, path, need);
  };
  demandAll(demandFinite, stated.values, stated.path, 'notNegative');
}
