import type { Progress } from './study.ts';

/**
 * A part of a longer computation: its progress is told as that of the whole.
 *
 * @param before What was done before the part began.
 */
export function* partOf<Result>(
  part: Generator<Progress, Result, void>,
  before: number,
  total: number,
): Generator<Progress, Result, void> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield { done: before + step.value.done, total };
  }
}
