import { shareAbove, shareBelow } from '../column/arithmetic.ts';
import { type Account, accountName } from '../market/account-names.ts';
import { binary, named, number } from '../quantity/build-expression.ts';
import type { Expression } from '../quantity/expression.ts';
import type { AccountMoment, AccountResult, MarketMoment } from './market-results.ts';
import type { Progress, Spread } from './study.ts';

/** An account whatever its reading. */
export type Stem = Account extends infer A ? (A extends Account ? Omit<A, 'reading'> : never) : never;

/** An account to be read, with its unit and whether its change is told as a share of what was before. */
export interface Entry {
  readonly stem: Stem;
  readonly unit: { readonly text: string; readonly factor: number };
  readonly isRelative: boolean;
}

/** What reads numbers for all draws. */
export interface Reader {
  /** One column for each expression at each moment; the moments stand first. */
  read(
    expressions: readonly Expression[],
    moments: readonly MarketMoment[],
  ): Generator<Progress, Float64Array[][], void>;
  readonly spread: (values: Float64Array | undefined) => Spread;
}

/** Reads accounts before any change and at each moment. */
export function* readAccounts(
  reader: Reader,
  entries: readonly Entry[],
  moments: readonly MarketMoment[],
): Generator<Progress, AccountResult[], void> {
  const expressions = entries.flatMap(({ stem, unit }) =>
    (['before', 'value', 'change'] as const).map((reading) =>
      binary('divide', named(accountName({ ...stem, reading })), number(unit.factor)),
    ),
  );
  const columns = yield* reader.read(expressions, moments);
  return entries.map(({ stem, unit, isRelative }, index): AccountResult => {
    const at = 3 * index;
    return {
      name: accountName({ ...stem, reading: 'value' }),
      unit: unit.text,
      before: reader.spread(columns[0]?.[at]),
      moments: columns.map((found) => momentOf(reader, found.slice(at, at + 3), isRelative)),
    };
  });
}

function momentOf(reader: Reader, columns: readonly Float64Array[], isRelative: boolean): AccountMoment {
  const [before, after, change = new Float64Array(1)] = columns;
  return {
    after: reader.spread(after),
    change: reader.spread(change),
    relative: isRelative
      ? reader.spread(change.map((each, draw) => each / (before?.[draw] ?? Number.NaN)))
      : undefined,
    rises: shareAbove(change, 0),
    falls: shareBelow(change, 0),
  };
}
