import { type Cell, csvText } from '../csv.ts';
import type { MarketJson } from './market-json-schema.ts';

/** One number of an account with all that identifies it. */
interface MarketRow {
  readonly account: string;
  readonly moment: string;
  readonly number: 'before' | 'value' | 'change' | 'relative';
  readonly unit: string;
  readonly spread: MarketJson['accounts'][string]['before'];
  readonly rises?: number;
  readonly falls?: number;
}

interface MarketColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer';
  readonly meaning: string;
  readonly read: (row: MarketRow, result: MarketJson) => Cell;
}

/** The columns in order; the docs follow from them. */
export const MARKET_COLUMNS: readonly MarketColumn[] = [
  {
    name: 'account',
    type: 'text',
    meaning: 'Its name in formulas, such as `cars.value.japan`.',
    read: (row) => row.account,
  },
  {
    name: 'moment',
    type: 'text',
    meaning: '`short`, `medium`, `long` or an age; empty for `before`.',
    read: (row) => row.moment,
  },
  {
    name: 'number',
    type: 'text',
    meaning: '`before`, `value`, `change`, or `relative` (the change as a share of what was before).',
    read: (row) => row.number,
  },
  {
    name: 'mean',
    type: 'number',
    meaning: 'Mean over the uncertain numbers.',
    read: (row) => row.spread.mean,
  },
  {
    name: 'unit',
    type: 'text',
    meaning: 'The unit of the numbers; empty for shares and for prices, which are 1 before.',
    read: (row) => row.unit,
  },
  {
    name: 'error',
    type: 'number',
    meaning: 'Standard numerical error of the mean.',
    read: (row) => row.spread.error,
  },
  { name: 'p05', type: 'number', meaning: '5th percentile.', read: (row) => row.spread.p05 },
  { name: 'p50', type: 'number', meaning: 'Median.', read: (row) => row.spread.p50 },
  { name: 'p95', type: 'number', meaning: '95th percentile.', read: (row) => row.spread.p95 },
  {
    name: 'rises',
    type: 'number',
    meaning: 'With `change`: share of the draws in which it rises.',
    read: (row) => row.rises,
  },
  {
    name: 'falls',
    type: 'number',
    meaning: 'With `change`: share of the draws in which it falls.',
    read: (row) => row.falls,
  },
  {
    name: 'title',
    type: 'text',
    meaning: 'The title of the scenario.',
    read: (_, { scenario }) => scenario.title,
  },
  {
    name: 'hash',
    type: 'text',
    meaning: 'The hash of the scenario.',
    read: (_, { scenario }) => scenario.hash,
  },
  {
    name: 'command',
    type: 'text',
    meaning: 'The command that gives the table again: it names the policies in force.',
    read: (_, { command }) => command,
  },
  { name: 'version', type: 'text', meaning: 'The version of Parley.', read: (_, { version }) => version },
];

/** The accounts as one tidy table: a row for each number. */
export function marketCsv(result: MarketJson): string {
  const head = MARKET_COLUMNS.map(({ name }) => name);
  return csvText(
    head,
    rowsOf(result).map((row) => MARKET_COLUMNS.map(({ read }) => read(row, result))),
  );
}

function rowsOf({ accounts, moments }: MarketJson): MarketRow[] {
  return Object.entries(accounts).flatMap(([account, { unit, before, moments: found }]): MarketRow[] => [
    { account, moment: '', number: 'before', unit, spread: before },
    ...moments.flatMap((moment): MarketRow[] => {
      const told = found[moment];
      if (told === undefined) return [];
      const { value, change, relative, rises, falls } = told;
      return [
        { account, moment, number: 'value', unit, spread: value },
        { account, moment, number: 'change', unit, spread: change, rises, falls },
        ...(relative === null
          ? []
          : [{ account, moment, number: 'relative' as const, unit: '', spread: relative }]),
      ];
    }),
  ]);
}
