/**
 * Runs a computation such as `simulate` or `check` to its end in one go, for callers that neither show progress nor
 * stop it.
 *
 * @throws {ProblemError} What the computation throws.
 */
export function runToEnd<Result>(work: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
