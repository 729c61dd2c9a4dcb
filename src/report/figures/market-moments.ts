import type { AccountResult, MarketMoment, MarketStudy } from '../../study/market-results.ts';
import type { Spread } from '../../study/study.ts';
import { atFirstMoment, isSteadyStudy } from '../market/steady-study.ts';
import type { TableCell } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { amountCells, numeral } from './table-cells.ts';

/** A study of markets with its moments in words. */
export interface ToldMarkets {
  /** Of moments that are all alike, the first only. */
  readonly study: MarketStudy;
  readonly whens: readonly string[];
  /** Which moment stands for all: the medium run, or the only one. */
  readonly main: number;
}

/** The moments of a study in words. */
export function tellMoments(study: MarketStudy, { text, format }: FigureContext): ToldMarkets {
  if (isSteadyStudy(study)) return { study: atFirstMoment(study), whens: [text.atAllTimes], main: 0 };
  const tell = (moment: MarketMoment): string =>
    moment.kind === 'age' ? text.age(format.written(moment.text)) : text.horizon(moment.horizon);
  const medium = study.moments.findIndex(
    ({ kind, ...of }) => kind === 'horizon' && 'horizon' in of && of.horizon === 'medium',
  );
  return { study, whens: study.moments.map(tell), main: Math.max(medium, 0) };
}

/** The largest of some sizes. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
}

/** How much an account changes at a moment, on average. */
export function meanChange({ moments }: AccountResult, at: number): number {
  return moments[at]?.change.mean ?? 0;
}

/** The cells of a table with a change: mean, error and range. */
export function changeCells(change: Spread, unit: string, context: FigureContext): TableCell[] {
  const [, ...others] = amountCells(change, unit, context);
  return [numeral(change.mean, (value) => context.format.quantity(value, unit), unit), ...others];
}
