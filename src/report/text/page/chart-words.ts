/** The words around a figure: its table, and ways to take it away. Every string argument is formatted already. */
export interface ChartWords {
  readonly table: string;
  readonly tableOf: (title: string) => string;
  /** `kind` is a format such as CSV. */
  readonly take: (kind: string, title: string) => string;
  readonly copy: string;
  readonly copyOf: (title: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  /** Lines on top of a table that is taken away. */
  readonly madeAt: (url: string) => string;
  readonly madeBy: (version: string) => string;
  readonly drawn: (facts: { draws: string; seed: string }) => string;
  readonly switched: (variant: string) => string;
  readonly moved: (lever: string, value: string) => string;
}
