import { type Cell, csvText } from '../csv.ts';
import type { CompareJson } from './compare-json-schema.ts';

const HEAD = [
  'kind',
  'name',
  'label',
  'unit',
  'scenario',
  'file',
  'mean',
  'error',
  'p05',
  'p50',
  'p95',
  'difference',
  'difference_error',
  'difference_p05',
  'difference_p50',
  'difference_p95',
  'higher',
  'lower',
];

/** A comparison as CSV: one line for each number of each scenario, with its difference from the first. */
export function compareCsv({ scenarios, outcomes, measures }: CompareJson): string {
  const lines = (kind: string, all: readonly CompareJson['outcomes'][number][]): Cell[][] =>
    all.flatMap(({ name, label, unit, values, differences }) =>
      scenarios.map(({ file }, at): Cell[] => {
        const [value, difference] = [values[at], differences[at]];
        return [
          kind,
          name,
          label,
          unit,
          at + 1,
          file,
          ...[value?.mean, value?.error, value?.p05, value?.p50, value?.p95],
          ...[difference?.mean, difference?.error, difference?.p05, difference?.p50, difference?.p95],
          ...[difference?.higher, difference?.lower],
        ];
      }),
    );
  return csvText(HEAD, [...lines('outcome', outcomes), ...lines('measure', measures)]);
}
