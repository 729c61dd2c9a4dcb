/** The words of comparisons. Every string argument is formatted already. */
export interface CompareText {
  /** Letters stand for scenarios in the order given: A, B … */
  named(letter: string, title: string): string;
  /** The headline outcome in two scenarios; `points` with its sign. */
  answer(facts: {
    readonly letter: string;
    readonly outcome: string;
    readonly before: string;
    readonly after: string;
    readonly points: string;
    readonly likelier: boolean;
  }): string;
  alike(facts: { readonly letter: string; readonly outcome: string; readonly share: string }): string;
  /** The measure that differs most. */
  most(facts: { readonly measure: string; readonly before: string; readonly after: string }): string;
  /** Sentences, one after the other. */
  sentences(sentences: readonly string[]): string;
  readonly outcomes: string;
  readonly measures: string;
  against(letter: string): string;
  /** A difference of shares with its unit; `number` has its sign. */
  inPoints(number: string): string;
  inUnit(label: string, unit: string): string;
  readonly points: string;
  readonly error: string;
  readonly range: string;
  readonly higher: string;
  readonly lower: string;
  readonly none: string;
  /** How differences were found. */
  basis(facts: { readonly draws: string; readonly seed: string; readonly shared: string }): string;
  readonly certain: string;
  /** Parameters that draw otherwise than in a run of their scenario alone. */
  moved(letter: string, names: readonly string[], count: number): string;
  readonly otherReports: string;
  readonly filesTitle: string;
  manyFiles(count: number, command: string): string;
  title(letter: string): string;
  readonly reading: string;
}
