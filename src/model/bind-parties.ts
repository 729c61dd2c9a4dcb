import {
  DIMENSIONLESS,
  type Dimension,
  divideDimensions,
  multiplyDimensions,
} from '../quantity/dimension.ts';
import type { Expression } from '../quantity/expression.ts';
import { type Path, placeOfKey } from '../scenario/tree.ts';
import { type Binding, toldContext } from './binding.ts';
import { mentionedNames } from './mentioned-names.ts';
import type { Party } from './model.ts';

/** The unit of each party's payoffs: all of a party's payoffs have one, and its rationality is in 1/unit. */
export interface PayoffUnits {
  /**
   * Binds an amount paid to a party at once; the first one of a party without rationality sets its unit. What a deal
   * pays may mention its terms.
   */
  amount(
    party: number,
    text: string | number,
    path: Path,
    context?: 'value' | 'termsValue',
  ): Expression | undefined;
  /** Binds an amount per unit of time; it may mention terms. */
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
    context: 'value' | 'termsValue',
  ): Expression | undefined => {
    const unit = known[party];
    const expected = unit === undefined ? undefined : divideDimensions(unit, per);
    const expression = binding.quantity(text, path, context, expected);
    if (expression === undefined || unit !== undefined) return expression;
    const isZero = expression.kind === 'number' && expression.value === 0;
    const dimension = binding.dimensionOf(expression, path);
    if (dimension !== undefined && !isZero) known[party] = multiplyDimensions(dimension, per);
    return expression;
  };
  const units: PayoffUnits = {
    amount: (party, text, path, context = 'value') => bindPayoff(party, text, path, DIMENSIONLESS, context),
    flow: (party, text, path) => bindPayoff(party, text, path, binding.timeDimension, 'termsValue'),
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
    const deal =
      payoff?.deal === undefined
        ? undefined
        : units.amount(index, payoff.deal, [...path, 'deal'], 'termsValue');
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
      deal,
      get unit() {
        return units.unitOf(index);
      },
      place: placeOfKey(binding.reading.tree, ['parties', draft.name]),
    };
  });
  return { parties, units };
}

/** An expression that may not depend on states and time, not even through a formula; in `terms` it may on levels. */
export function bindSetting(
  binding: Binding,
  text: string | number,
  path: Path,
  expected: Dimension | undefined,
  context: 'setting' | 'terms' = 'setting',
): Expression | undefined {
  const expression = binding.quantity(text, path, context, expected);
  return expression !== undefined && seesNoState(binding, expression, path, context) ? expression : undefined;
}

/** Reports a state, point in time or account that an expression sees, be it through a formula; whether it sees none. */
export function seesNoState(
  binding: Binding,
  expression: Expression,
  path: Path,
  context: 'setting' | 'terms',
): boolean {
  for (const name of mentionedNames(expression, binding.definitions)) {
    const kind = binding.names.inExpressions.get(name)?.kind ?? 'parameter';
    if (kind === 'state' || kind === 'time' || kind === 'counter' || kind === 'account') {
      const told = toldContext(binding.scenario, context);
      binding.report('name-out-of-place', path, { name, kind, context: told });
      return false;
    }
  }
  return true;
}
