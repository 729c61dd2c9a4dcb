import type { Spread } from '../../study/study.ts';
import type { RunContext } from './run-context.ts';

/** Whether a number is the same in all draws, so that it has neither error nor range. */
export function isAlike({ error, p05, p95 }: Spread): boolean {
  return error === 0 && p05 === p95;
}

/** A probability for a sentence with its error and range. */
export function shareText(share: Spread, { dealText, format }: RunContext): string {
  const { mean, error, p05, p95 } = share;
  const told = format.probability(mean);
  return isAlike(share)
    ? told
    : dealText.margin(told, format.points(error), format.probabilityRange(p05, p95));
}
