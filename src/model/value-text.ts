import { DISTRIBUTION_KINDS, type DistributionKind } from '../random/distribution.ts';
import type { CorrelationEntry, ParameterEntry } from '../scenario/schema.ts';

const KEYS = [...(Object.keys(DISTRIBUTION_KINDS) as DistributionKind[]), 'truncate'] as const;
/** A longer list is told by its beginning and how many values it has. */
const MOST_SHOWN = 6;
const SHOWN = 3;

/** A value as written: `25 %`, or `triangular 10 %, 25 %, 25 %`; of a long list `discrete 1.5, 2, 8.6, … (n = 24)`. */
export function valueText(value: ParameterEntry['value']): string {
  if (typeof value !== 'object') return String(value);
  return KEYS.flatMap((key) => {
    const numbers = value[key];
    return numbers === undefined ? [] : [`${key} ${listText(numbers)}`];
  }).join(', ');
}

/** A rank correlation as written: `0.7 (shortDemand, longDemand)`. */
export function rankText({ rank, between }: CorrelationEntry): string {
  return `${rank} (${between.join(', ')})`;
}

/** A value for all times, or one for each horizon: `short 2.5, medium 4, long 5.6`. */
export function elasticityText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([horizon, each]) => `${horizon} ${String(each)}`)
    .join(', ');
}

function listText(numbers: readonly (string | number | readonly (string | number)[])[]): string {
  if (numbers.length <= MOST_SHOWN) return numbers.map((each) => [each].flat().join(': ')).join(', ');
  const first = numbers.slice(0, SHOWN).map((each) => [each].flat()[0]);
  return `${first.join(', ')}, … (n = ${numbers.length})`;
}
