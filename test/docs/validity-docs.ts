import { type Comparison, difference } from '../reference/comparison.ts';
import type { SetBeside } from '../reference/published.ts';
import type { Reference } from '../reference/references.ts';
import type { CoverageRow } from '../study/coverage.ts';
import { publishedDocs } from './published-docs.ts';

/** A reference with its numbers beside ours. */
export interface Compared extends Reference {
  readonly comparisons: readonly Comparison[];
}

/**
 * What Parley's numbers were compared with, how far apart they are at most, what others published, and how often error
 * estimates hold the truth, as a page of Markdown.
 *
 * @param coverage Each case with both samplings; `limits` are cases in which the estimates are known to fail.
 */
export function validityDocs(
  references: readonly Compared[],
  coverage: { readonly usual: readonly CoverageRow[]; readonly limits: readonly CoverageRow[] },
  published: readonly SetBeside[],
): string {
  const [{ draws, seeds } = { draws: 0, seeds: 0 }] = coverage.usual;
  return `${[
    '# How far Parley’s numbers are from those of others',
    '',
    'Each row compares numbers that Parley computes with the same numbers from a program, a formula or a table that nobody',
    'here wrote. `npm test` makes every comparison anew and fails where one is off by more than the bound. Probabilities are',
    'shares of 1, times are in steps, values in the unit of the model compared, quantities and prices of markets relative to',
    'before. This page is generated.',
    '',
    '| compared | with | numbers | largest difference | bound |',
    '| --- | --- | ---: | ---: | ---: |',
    ...references.map(({ title, by, comparisons }) => {
      const largest = Math.max(...comparisons.map(difference));
      const bound = Math.max(...comparisons.map(({ within }) => within));
      return `| ${title} | ${by} | ${comparisons.length} | ${upward(largest)} | ${upward(bound)} |`;
    }),
    '',
    'Besides, 1,000 random scenarios (regions, guards, counters, calendar, chance, hazards, choices, measures, and in a third',
    'of them markets with duties and quotas) are solved by a second, deliberately plain implementation that shares no code',
    'with the first (`test/plain`): every outcome, measure, value, state and choice within 1e-12, with markets within 1e-11.',
    '',
    ...publishedDocs(published),
    '## How often the error estimates hold the truth',
    '',
    `Small scenarios with known answers, ${draws} draws each, ${seeds} seeds: how many of the ${seeds} intervals of 95 % held the truth.`,
    'By chance alone 180 to 198 would, in all but two cases of a thousand.',
    '',
    ...coverageTable(coverage.usual),
    '',
    'Two kinds of scenarios are beyond them ([model.md](model.md) tells why): a result that breaks in one number alone,',
    'under Sobol points, and one that hangs on draws rarer than the draws are many.',
    '',
    ...coverageTable(coverage.limits),
  ].join('\n')}\n`;
}

/** One digit, rounded up: 4e-15. */
function upward(difference: number): string {
  if (difference === 0) return '0';
  const power = Math.floor(Math.log10(difference));
  const digit = Math.ceil(Number((difference / 10 ** power).toPrecision(12)));
  return digit === 10 ? `1e${power + 1}` : `${digit}e${power}`;
}

function coverageTable(rows: readonly CoverageRow[]): string[] {
  const covered = (name: string, sampling: CoverageRow['sampling']): number =>
    rows.find((row) => row.case === name && row.sampling === sampling)?.covered ?? Number.NaN;
  return [
    '| scenario | Sobol | plain |',
    '| --- | ---: | ---: |',
    ...[...new Set(rows.map((row) => row.case))].map(
      (name) => `| ${name} | ${covered(name, 'sobol')} | ${covered(name, 'plain')} |`,
    ),
  ];
}
