/** The words of reports to keep. */
export interface DocumentText {
  readonly titles: Readonly<
    Record<
      | 'outcomes'
      | 'time'
      | 'choices'
      | 'worth'
      | 'markets'
      | 'deal'
      | 'numbers'
      | 'sources'
      | 'again'
      | 'compared'
      | 'files',
      string
    >
  >;
  /** The heading of the parts of a chart on which no outcome looks. */
  readonly otherParts: string;
  readonly table: string;
  readonly markets: string;
  readonly drawn: (facts: {
    readonly draws: string;
    readonly seed: string;
    readonly hash?: string;
  }) => string;
  /** Where a file that carries them has the numbers with all digits. */
  readonly digits: string;
  readonly madeBy: (version: string) => string;
}
