/** What two scenarios do not share, as told by `diffScenarios`. */
export interface Difference {
  /** `moved`: the same entry stands elsewhere in an order that has a meaning, as that of moves. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Keys from the top of the scenario in its longest form (`spellOut`). */
  readonly path: readonly string[];
  /** What stands there in the first scenario; missing where nothing does, and where something moved. */
  readonly before?: unknown;
  /** What stands there in the second scenario. */
  readonly after?: unknown;
  /** In an order with a meaning, what a moved or added entry now follows; undefined for the first. */
  readonly follows?: string;
  /** Whether it is words for people and where they are from, which change no result. */
  readonly isProse: boolean;
  /** By how much a number changed. */
  readonly change?: Change;
}

/** By how much a number changed. */
export interface Change {
  /** In the unit. For an uncertain number, the median. */
  readonly before: number;
  readonly after: number;
  /** As in a file; empty for plain numbers. */
  readonly unit: string;
  /** Whether one of the two is the middle of a distribution. */
  readonly isMedian: boolean;
  /** Part of the first value by which the second is larger; missing where the first is 0 or the sign changes. */
  readonly relative?: number;
}
