import { type Comparison, difference } from './comparison.ts';
import type { Reference } from './references.ts';

/** A reference with its numbers beside ours. */
export interface Compared extends Reference {
  readonly comparisons: readonly Comparison[];
}

/** What Parley's numbers were compared with, and how far apart they are at most, as a page of Markdown. */
export function validityDocs(references: readonly Compared[]): string {
  return `${[
    '# How far Parley’s numbers are from those of others',
    '',
    'Each row compares numbers that Parley computes from a scenario with the same numbers from a program, a formula or a',
    'table that nobody here wrote. `npm test` makes every comparison anew and fails where one is off by more than the',
    'bound. Probabilities are shares of 1, times are in steps, values in the unit of the model compared. This page is',
    'generated.',
    '',
    '| compared | with | numbers | largest difference | bound |',
    '| --- | --- | ---: | ---: | ---: |',
    ...references.map(({ title, by, comparisons }) => {
      const largest = Math.max(...comparisons.map(difference));
      const bound = Math.max(...comparisons.map(({ within }) => within));
      return `| ${title} | ${by} | ${comparisons.length} | ${upward(largest)} | ${upward(bound)} |`;
    }),
  ].join('\n')}\n`;
}

/** One digit, rounded up: 4e-15. */
function upward(difference: number): string {
  if (difference === 0) return '0';
  const power = Math.floor(Math.log10(difference));
  const digit = Math.ceil(Number((difference / 10 ** power).toPrecision(12)));
  return digit === 10 ? `1e${power + 1}` : `${digit}e${power}`;
}
