import { type Problem, problem } from '../core/problem.ts';
import { placeOf, type Tree } from '../scenario/tree.ts';
import type { Study } from '../study/study.ts';
import { formatNumber } from './digits.ts';

/** The failed expectations of a run as problems, each at its place in the scenario. */
export function expectationProblems(study: Study, tree: Tree): Problem[] {
  return study.expectations
    .filter(({ holds }) => !holds)
    .map(({ name, text, sides, error }) =>
      problem('expectation-failed', placeOf(tree, ['expect', name]), {
        text,
        found: sides.map((side) => formatNumber(side)).join(', '),
        error: formatNumber(error, 1),
      }),
    );
}
