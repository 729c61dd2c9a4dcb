import type { Problem } from '../../src/core/problem.ts';
import { formatProblems } from '../../src/report/problems.ts';
import { loadCatalogue } from '../../src/report/text/localise.ts';
import { PLAIN } from '../report/plain-style.ts';

/** A problem as told of a planted mistake. */
export interface ToldProblem {
  readonly problem: Problem;
  /** What was planted. */
  readonly what: string;
  readonly sources: ReadonlyMap<string, string>;
}

/** Every rule with an example of what is told, as a page of Markdown. */
export async function problemDocs(told: readonly ToldProblem[]): Promise<string> {
  const catalogue = await loadCatalogue('en');
  const examples = told.flatMap(({ problem, what, sources }) => {
    // The closing count says nothing here.
    const frame = formatProblems([problem], sources, catalogue, PLAIN).trimEnd().split('\n').slice(0, -1);
    return [
      '',
      `## ${problem.rule}`,
      '',
      `${problem.severity}, here: ${what}.`,
      '',
      '```text',
      ...frame,
      '```',
    ];
  });
  return `${[
    '# What can be wrong with a scenario',
    '',
    'Every rule by its name, each with what is told of one file that breaks it. An error keeps a scenario from running, a',
    'warning does not. `--lang ja` tells the same in Japanese, `--json` as data. This page is generated: each example is a',
    'file of the tests.',
    ...examples,
  ].join('\n')}\n`;
}
