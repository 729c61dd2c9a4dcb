/** Sums of probabilities may miss 0 and 1 by a rounding. */
export function asShare(probability: number): number {
  return Math.min(Math.max(probability, 0), 1);
}
