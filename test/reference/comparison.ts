/** One number of ours beside the same number from elsewhere. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  /** How far apart they may be. */
  readonly within: number;
}

/** Tolerance for figures stored as doubles. */
export const EXACT = 1e-12;

/** Tolerance for figures printed to twelve digits. */
export const PRINTED = 5e-13;

/** How far two numbers are apart; NaN where one of them is missing. */
export function difference({ ours, theirs }: Comparison): number {
  return Math.abs(ours - theirs);
}
