import {
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  multiplyDimensions,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { mentionedNames } from './bind-definitions.ts';
import type { Binding } from './binding.ts';
import type { Party } from './model.ts';

/** The unit of each party's payoffs: all of a party's payoffs have one, and its rationality is in 1/unit. */
export interface PayoffUnits {
  /** Binds an amount paid to a party at once; the first one of a party without rationality sets its unit. */
  amount(party: number, text: string | number, path: Path): Expression | undefined;
  /** Binds an amount per unit of time. */
  flow(party: number, text: string | number, path: Path): Expression | undefined;
  unitOf(party: number): Dimension;
}

/** Binds what all parties are before their moves are bound. */
export function bindParties(binding: Binding): { parties: Party[]; units: PayoffUnits } {
  const { scenario } = binding;
  const entries = Object.entries(scenario.parties ?? {});
  const known: (Dimension | undefined)[] = [];
  const perTime = divideDimensions(DIMENSIONLESS, binding.timeDimension);

  const drafts = entries.map(([name, entry], index) => {
    const path = ['parties', name];
    const rate = bindSetting(binding, entry.discountRate ?? 0, [...path, 'discountRate'], perTime);
    const isPerfect = entry.rationality === 'perfect';
    const rationality =
      entry.rationality === undefined || isPerfect
        ? undefined
        : bindSetting(binding, entry.rationality, [...path, 'rationality'], undefined);
    const dimension =
      rationality === undefined ? undefined : binding.dimensionOf(rationality, [...path, 'rationality']);
    known[index] = dimension === undefined ? undefined : divideDimensions(DIMENSIONLESS, dimension);
    return { name, label: entry.name, rate, rationality: isPerfect ? ('perfect' as const) : rationality };
  });

  const bindPayoff = (
    party: number,
    text: string | number,
    path: Path,
    per: Dimension,
  ): Expression | undefined => {
    const unit = known[party];
    const expected = unit === undefined ? undefined : divideDimensions(unit, per);
    const expression = binding.quantity(text, path, 'value', expected);
    if (expression === undefined || unit !== undefined) return expression;
    const isZero = expression.kind === 'number' && expression.value === 0;
    const dimension = binding.dimensionOf(expression, path);
    if (dimension !== undefined && !isZero) known[party] = multiplyDimensions(dimension, per);
    return expression;
  };
  const units: PayoffUnits = {
    amount: (party, text, path) => bindPayoff(party, text, path, DIMENSIONLESS),
    flow: (party, text, path) => bindPayoff(party, text, path, binding.timeDimension),
    unitOf: (party) => known[party] ?? DIMENSIONLESS,
  };

  for (const name of Object.keys(scenario.payoffs ?? {})) {
    if (!entries.some(([party]) => party === name)) binding.reportUnknown(name, 'party', ['payoffs', name]);
  }
  const parties = drafts.map((draft, index): Party => {
    const payoff = scenario.payoffs?.[draft.name];
    const path = ['payoffs', draft.name];
    const flow = payoff?.flow === undefined ? undefined : units.flow(index, payoff.flow, [...path, 'flow']);
    const end = payoff?.end === undefined ? undefined : units.amount(index, payoff.end, [...path, 'end']);
    const isForever = payoff?.end === undefined && scenario.clock.continuation !== 'none';
    if (flow !== undefined && isForever && draft.rate?.kind === 'number' && draft.rate.value === 0) {
      binding.report('continuation-missing', [...path, 'flow'], { party: draft.name });
    }
    return {
      name: draft.name,
      label: draft.label,
      discountRate: draft.rate ?? { kind: 'number', value: 0, dimension: perTime },
      rationality: draft.rationality,
      flow,
      end,
      get unit() {
        return units.unitOf(index);
      },
      place: placeOfKey(binding.reading.tree, ['parties', draft.name]),
    };
  });
  return { parties, units };
}

/** An expression that may not depend on states and time, not even through a formula. */
export function bindSetting(
  binding: Binding,
  text: string | number,
  path: Path,
  expected: Dimension | undefined,
): Expression | undefined {
  const expression = binding.quantity(text, path, 'setting', expected);
  if (expression === undefined) return undefined;
  for (const name of mentionedNames(expression, binding.definitions)) {
    const kind = binding.names.inExpressions.get(name)?.kind ?? 'parameter';
    if (kind === 'state' || kind === 'time' || kind === 'counter' || kind === 'account') {
      binding.report('name-out-of-place', path, { name, kind, context: 'setting' });
      return undefined;
    }
  }
  return expression;
}
