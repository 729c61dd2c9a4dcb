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
  readonly table: string;
  readonly markets: string;
  readonly drawn: (facts: {
    readonly draws: string;
    readonly seed: string;
    readonly hash?: string;
  }) => string;
  readonly madeBy: (version: string) => string;
}
