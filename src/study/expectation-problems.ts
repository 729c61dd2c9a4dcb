import { type Problem, problem } from '../core/problem.ts';
import { placeOf, type Tree } from '../scenario/tree.ts';
import type { ExpectationResult } from './study.ts';

/** The expectations that do not hold as problems, each at its place in the scenario. */
export function expectationProblems(results: readonly ExpectationResult[], tree: Tree): Problem[] {
  return results
    .filter(({ holds }) => !holds)
    .map(({ name, text, sides, error, unit }) =>
      problem('expectation-failed', placeOf(tree, ['expect', name]), {
        text,
        found: sides.map((side) => withUnit(side, 4, unit)).join(', '),
        error: withUnit(error, 1, unit),
      }),
    );
}

/** A number with so many significant digits, and its unit. */
function withUnit(value: number, digits: number, unit: string): string {
  return `${Number(value.toPrecision(digits))} ${unit}`.trim();
}
